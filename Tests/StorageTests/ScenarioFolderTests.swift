import Foundation
import Storage
import Testing

@Suite struct ScenarioFolderTests {
  @Test func listsScenarios() throws {
    let folder = try TemporaryFolder()
    for name in ["b.yaml", "a.yaml", ".hidden.yaml", "notes.txt"] {
      try folder.write("", to: name)
    }
    let entries = ScenarioFolder(path: folder.path).entries
    #expect(entries.map(\.name) == ["a", "b"])
    #expect(entries.first?.path == "\(folder.path)/a.yaml")
    #expect(ScenarioFolder(path: "\(folder.path)/missing").entries.isEmpty)
  }

  @Test(arguments: [
    ("Math tutor, 14B", "math-tutor-14b"), ("../../etc/passwd", "etc-passwd"), ("", "scenario"),
    ("…", "scenario"), ("Été 日本", "été-日本"), ("a\u{1B}[2Jb", "a-2jb"),
  ])
  func namesFiles(name: String, stem: String) {
    #expect(ScenarioFolder(path: "/s").path(forName: name) == "/s/\(stem).yaml")
  }

  @Test func longNamesAreCut() {
    let path = ScenarioFolder(path: "/s").path(forName: String(repeating: "x", count: 500))
    #expect(path.count == "/s/.yaml".count + 60)
  }

  @Test func makesTheFolder() throws {
    let folder = try TemporaryFolder()
    let scenarios = ScenarioFolder(path: "\(folder.path)/a/b")
    try scenarios.prepare()
    try scenarios.prepare()
    let attributes = try FileManager.default.attributesOfItem(atPath: scenarios.path)
    #expect(attributes[.posixPermissions] as? Int == 0o700)
    try folder.write("", to: "file")
    #expect(throws: SaveFailure.self) {
      try ScenarioFolder(path: "\(folder.path)/file/x").prepare()
    }
  }
}
