import Foundation
import Testing

@testable import Storage

@Suite struct AtomicFileTests {
  @Test func writesANewFileForItsOwner() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/new"
    try AtomicFile().replace(path, with: Array("text".utf8))
    #expect(try folder.read("new") == "text")
    #expect(try mode(path) == 0o600)
    #expect(try folder.names() == ["new"])
  }

  @Test func keepsTheMode() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "file")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try AtomicFile().replace(path, with: Array("new".utf8))
    #expect(try folder.read("file") == "new")
    #expect(try mode(path) == 0o640)
  }

  @Test func replacesTheTargetOfALink() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "real/file")
    let link = "\(folder.path)/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real/file")
    try AtomicFile().replace(link, with: Array("new".utf8))
    #expect(try folder.read("real/file") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real/file")
  }

  @Test func makesTheTargetOfADanglingLink() throws {
    let folder = try TemporaryFolder()
    let link = "\(folder.path)/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "later")
    try AtomicFile().replace(link, with: Array("new".utf8))
    #expect(try folder.read("later") == "new")
  }

  @Test func stopsAtALoopOfLinks() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/a", withDestinationPath: "b")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/b", withDestinationPath: "a")
    #expect(throws: Diagnostic.self) {
      try AtomicFile().replace("\(folder.path)/a", with: [])
    }
    #expect(try folder.names() == ["a", "b"])
  }

  @Test func refusesAFolder() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: Diagnostic.self) {
      try AtomicFile().replace(folder.path, with: [])
    }
    #expect(error?.message == "can't be written: not a regular file")
  }

  @Test func writesInParts() throws {
    let folder = try TemporaryFolder()
    let slow = AtomicFile { write($0, $1, min($2, 3)) }
    try slow.replace("\(folder.path)/file", with: Array("a longer text".utf8))
    #expect(try folder.read("file") == "a longer text")
    try AtomicFile().replace("\(folder.path)/empty", with: [])
    #expect(try folder.read("empty").isEmpty)
  }

  @Test(arguments: [
    ("/a/b/c", "/a/b"), ("/a", "/"), ("a", "."), ("a/b", "a"),
  ])
  func findsTheFolder(path: String, folder: String) {
    #expect(AtomicFile.folder(of: path) == folder)
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }
}
