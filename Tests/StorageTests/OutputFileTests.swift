import Foundation
import Testing

@testable import Storage

@Suite struct OutputFileTests {
  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test func aNewFileIsForWhomTheUmaskAllows() throws {
    let folder = try TemporaryFolder()
    try OutputFile.write("text\n", to: "\(folder.path)/report.md")
    #expect(try folder.read("report.md") == "text\n")
    let mask = umask(0)
    umask(mask)
    #expect(try mode("\(folder.path)/report.md") == Int(0o666 & ~mask))
    #expect(try folder.names() == ["report.md"])
  }

  @Test func anOldFileIsReplacedWholeAndKeepsItsMode() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a much longer text than the new one", to: "report.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try OutputFile.write("new", to: path)
    #expect(try folder.read("report.md") == "new")
    #expect(try mode(path) == 0o600)
  }

  @Test func aMissingFolderIsSaid() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/missing/report.md"
    let error = #expect(throws: Diagnostic.self) { try OutputFile.write("x", to: path) }
    #expect(error?.description.hasPrefix("\(path): error: ") == true)
    #expect(try folder.names().isEmpty)
  }

  @Test func aFolderIsNotReplaced() throws {
    let folder = try TemporaryFolder()
    #expect(throws: Diagnostic.self) { try OutputFile.write("x", to: folder.path) }
  }

  @Test func oneFileHasSeveralNames() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x", to: "a")
    let other = try folder.write("x", to: "b")
    let link = "\(folder.path)/c"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    #expect(OutputFile.isSame(path, "\(folder.path)/./a") && OutputFile.isSame(path, link))
    #expect(!OutputFile.isSame(path, other))
    #expect(!OutputFile.isSame(path, "\(folder.path)/d"))
    #expect(!OutputFile.isSame("\(folder.path)/d", "\(folder.path)/d"))
  }
}
