import Foundation
import Testing

@testable import Storage

@Suite struct TrashFolderTests {
  @Test func aFileGoesAndComesBack() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("text", to: "a.yaml")
    let item = try TrashFolder.take(path)
    #expect(item.path == path && item.place == "\(folder.path)/\(TrashFolder.name)/a.yaml")
    #expect(try folder.names() == [TrashFolder.name])
    #expect(try folder.read("\(TrashFolder.name)/a.yaml") == "text")
    #expect(ScenarioFolder(path: folder.path).entries.isEmpty)
    #expect(try TrashFolder.bringBack(item) == path)
    #expect(try folder.read("a.yaml") == "text")
    #expect(FileReading.yamlNames(in: "\(folder.path)/\(TrashFolder.name)").isEmpty)
  }

  @Test func filesOfOneNameAreAllKept() throws {
    let folder = try TemporaryFolder()
    var items: [TrashFolder.Item] = []
    for text in ["one", "two", "three"] {
      items.append(try TrashFolder.take(folder.write(text, to: "a.yaml")))
    }
    #expect(
      FileReading.yamlNames(in: "\(folder.path)/\(TrashFolder.name)")
        == ["a-2.yaml", "a-3.yaml", "a.yaml"])
    let back = try items.reversed().map { FilePath.name(of: try TrashFolder.bringBack($0)) }
    #expect(back == ["a.yaml", "a-2.yaml", "a-3.yaml"])
    #expect(try folder.read("a.yaml") == "three" && folder.read("a-3.yaml") == "one")
  }

  @Test func whatTookTheNameMeanwhileStays() throws {
    let folder = try TemporaryFolder()
    let item = try TrashFolder.take(folder.write("old", to: "a.yaml"))
    try folder.write("new", to: "a.yaml")
    #expect(try TrashFolder.bringBack(item) == "\(folder.path)/a-2.yaml")
    #expect(try folder.read("a.yaml") == "new" && folder.read("a-2.yaml") == "old")
  }

  @Test func whatIsGoneIsSaid() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: Diagnostic.self) {
      try TrashFolder.take("\(folder.path)/none.yaml")
    }
    #expect(missing?.message == "no such file or folder")
    #expect(try folder.names().isEmpty)
    let item = try TrashFolder.take(folder.write("x", to: "a.yaml"))
    try FileManager.default.removeItem(atPath: item.place)
    #expect(throws: Diagnostic.self) { try TrashFolder.bringBack(item) }
    #expect(try folder.names() == [TrashFolder.name])
  }

  @Test func aLinkGoesAndItsTargetStays() throws {
    let folder = try TemporaryFolder()
    try folder.write("target", to: "elsewhere/real.yaml")
    let link = "\(folder.path)/link.yaml"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "elsewhere/real.yaml")
    let item = try TrashFolder.take(link)
    #expect(try folder.read("elsewhere/real.yaml") == "target")
    #expect(try TrashFolder.bringBack(item) == link)
    #expect(try folder.read("link.yaml") == "target")
  }

  @Test func aFolderThatCantBeMadeIsSaid() throws {
    let folder = try TemporaryFolder()
    try folder.write("in the way", to: TrashFolder.name)
    let path = try folder.write("text", to: "a.yaml")
    #expect(throws: Diagnostic.self) { try TrashFolder.take(path) }
    #expect(try folder.read("a.yaml") == "text")
  }
}
