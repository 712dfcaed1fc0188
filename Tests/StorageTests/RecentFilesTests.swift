import Foundation
import Testing

@testable import Storage

@Suite struct RecentFilesTests {
  @Test func theLatestComesFirst() throws {
    let folder = try TemporaryFolder()
    let recent = RecentFiles(path: "\(folder.path)/state/recent")
    #expect(recent.files.isEmpty)
    let files = try ["a", "b", "c"].map { try folder.write("", to: "\($0).yaml") }
    for file in files { recent.note(file) }
    #expect(recent.files == files.reversed())
    recent.note(files[0])
    #expect(recent.files == [files[0], files[2], files[1]])
    let state = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/state")
    #expect(state[.posixPermissions] as? Int == 0o700)
    let list = try FileManager.default.attributesOfItem(atPath: recent.path)
    #expect(list[.posixPermissions] as? Int == 0o600)
    #expect(try folder.read("state/recent").split(separator: "\n").map(String.init) == recent.files)
  }

  @Test func missingFilesAreDropped() throws {
    let folder = try TemporaryFolder()
    let recent = RecentFiles(path: "\(folder.path)/recent")
    let files = try ["a", "b"].map { try folder.write("", to: "\($0).yaml") }
    for file in files { recent.note(file) }
    try FileManager.default.removeItem(atPath: files[1])
    #expect(recent.files == [files[0]])
    recent.note(try folder.write("", to: "c.yaml"))
    #expect(try folder.read("recent") == "\(folder.path)/c.yaml\n\(files[0])\n")
  }

  @Test func theListIsBounded() throws {
    let folder = try TemporaryFolder()
    let recent = RecentFiles(path: "\(folder.path)/recent")
    for number in 0..<(RecentFiles.limit + 5) {
      recent.note(try folder.write("", to: "\(number).yaml"))
    }
    #expect(recent.files.count == RecentFiles.limit)
    #expect(recent.files.first == "\(folder.path)/\(RecentFiles.limit + 4).yaml")
  }

  @Test func oneFileIsListedOnceHoweverItIsNamed() throws {
    let folder = try TemporaryFolder()
    let recent = RecentFiles(path: "\(folder.path)/recent")
    let file = try folder.write("", to: "a/b.yaml")
    recent.note(file)
    recent.note("\(folder.path)/a/../a/./b.yaml")
    #expect(recent.files == [file])
  }

  @Test(arguments: ["", "relative.yaml\n", "\u{1B}[2J\n", "\n\n\n"])
  func aDamagedListIsEmpty(text: String) throws {
    let folder = try TemporaryFolder()
    let recent = RecentFiles(path: try folder.write(text, to: "recent"))
    #expect(recent.files.isEmpty)
    let file = try folder.write("", to: "a.yaml")
    recent.note(file)
    #expect(recent.files == [file])
  }

  @Test func whatCantBeWrittenIsLeftOut() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file")
    let recent = RecentFiles(path: "\(folder.path)/file/recent")
    recent.note(try folder.write("", to: "a.yaml"))
    #expect(recent.files.isEmpty)
    let odd = "\(folder.path)/odd\nname.yaml"
    let usual = RecentFiles(path: "\(folder.path)/recent")
    usual.note(odd)
    #expect(usual.files.isEmpty)
  }

  @Test(arguments: [
    ("a.yaml", "a.theirs.yaml"), ("/x/a.b.yaml", "/x/a.b.theirs.yaml"), ("/x.y/a", "/x.y/a.theirs"),
    ("/x/.hidden", "/x/.hidden.theirs"), ("./a.yaml", "./a.theirs.yaml"),
  ])
  func wordsStandBeforeTheEnding(path: String, with: String) {
    #expect(FilePath.path(path, with: ".theirs") == with)
    #expect(FilePath.name(of: path) == String(path.split(separator: "/").last ?? ""))
  }

  @Test func foldersHoldTheirOwnFiles() throws {
    let folder = ScenarioFolder(path: "/data/scenarios")
    #expect(folder.holds("/data/scenarios/a.yaml"))
    #expect(folder.holds("/data/other/../scenarios/a.yaml"))
    #expect(!folder.holds("/data/scenarios/inner/a.yaml"))
    #expect(!folder.holds("/data/scenarios.yaml") && !folder.holds("a.yaml"))
  }

  @Test func namesAreNeverTakenTwice() throws {
    let folder = try TemporaryFolder()
    let wish = try folder.write("mine", to: "a.yaml")
    let names = try (0..<3).map { _ in FilePath.name(of: try ReservedFile(like: wish).path) }
    #expect(names == ["a-2.yaml", "a-3.yaml", "a-4.yaml"])
    #expect(try folder.read("a.yaml") == "mine")
    let free = try ReservedFile(like: "\(folder.path)/free.yaml")
    #expect(throws: Diagnostic.self) { try free.take("\(folder.path)/none") }
    #expect(!FileReading.exists(free.path))
    #expect(throws: Diagnostic.self) { try ReservedFile(like: "\(folder.path)/no/a.yaml") }
  }
}
