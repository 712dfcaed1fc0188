import Foundation
import Testing

@testable import Storage

@Suite struct FileReadingTests {
  @Test func readsAFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("text", to: "file")
    #expect(try FileReading.bytes(of: path) == Array("text".utf8))
    #expect(try FileReading.bytes(of: folder.write("", to: "empty")).isEmpty)
  }

  @Test func followsLinks() throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: "file")
    let link = "\(folder.path)/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "file")
    #expect(try FileReading.bytes(of: link) == Array("text".utf8))
  }

  @Test func readsUpToTheLimit() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "x", count: 200_000)
    let path = try folder.write(text, to: "file")
    #expect(try FileReading.bytes(of: path, limit: 200_000).count == 200_000)
    let error = #expect(throws: Diagnostic.self) {
      try FileReading.bytes(of: path, limit: 199_999)
    }
    #expect(error?.message == "larger than 199999 bytes")
  }

  @Test func saysWhyAFileCannotBeRead() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("text", to: "file")
    let cases = [
      ("\(folder.path)/none", "no such file or folder"),
      ("\(path)/x", "a part of the path is not a folder"),
      (folder.path, "not a regular file"),
      ("/dev/null", "not a regular file"),
      ("\(folder.path)/\(String(repeating: "n", count: 300))", "the name is too long"),
      ("", "no such file or folder"),
    ]
    for (path, message) in cases {
      let error = #expect(throws: Diagnostic.self) { try FileReading.bytes(of: path) }
      #expect(error?.message == message)
      #expect(error?.file == path && error?.mark == nil)
    }
  }

  @Test func aPipeDoesNotBlock() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: Diagnostic.self) { try FileReading.bytes(of: path) }
  }

  @Test func knowsWhatExists() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x", to: "file")
    let link = "\(folder.path)/dangling"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "none")
    #expect(FileReading.exists(path) && FileReading.exists(folder.path))
    #expect(FileReading.exists(link))
    #expect(!FileReading.exists("\(folder.path)/none"))
  }

  @Test func listsYAMLFiles() throws {
    let folder = try TemporaryFolder()
    for name in ["b.yaml", "a.yaml", ".c.yaml", "d.yml", "e.yaml.orig"] {
      try folder.write("", to: name)
    }
    #expect(FileReading.yamlNames(in: folder.path) == ["a.yaml", "b.yaml"])
    #expect(FileReading.yamlNames(in: "\(folder.path)/none").isEmpty)
  }

  @Test(arguments: [
    (ENOENT, "no such file or folder"), (EACCES, "permission denied"),
    (EPERM, "permission denied"), (EISDIR, "is a folder; name a file"),
    (EROFS, "the file system is read-only"), (ENOSPC, "no space left on the disk"),
    (EDQUOT, "no space left on the disk"), (ELOOP, "too many symbolic links"),
  ])
  func explainsErrors(code: Int32, text: String) {
    #expect(FileReading.reason(code) == text)
  }
}
