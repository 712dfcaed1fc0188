import Foundation
import ScalingCore
import Screen
import Testing

@testable import Storage

@Suite struct SettingEdgesTests {
  private func parse(_ text: String) throws -> Loaded<ConfigurationFile> {
    try ConfigurationFile.parse(Array(text.utf8), file: "c.yaml")
  }

  @Test(arguments: [
    "language: ja\nkeys:\n  slides: {next-slide: [F5, n]}\n",
    "keys:\n  slides: {next-slide: [F5, n]}\nlanguage: ja\n",
    "language: ja\r\nkeys:\r\n  slides:\r\n    next-slide:\r\n      - F5\r\n      - n\r\n",
    "{keys: {slides: {next-slide: [F5, n]}}, language: ja}",
  ])
  func keysAndLanguageStandInAnyOrder(text: String) throws {
    let loaded = try parse(text)
    #expect(loaded.warnings.isEmpty && loaded.value.language == .japanese)
    #expect(loaded.value.keys.map(\.context.text) == ["slides"])
    #expect(loaded.value.keys.map(\.command.text) == ["next-slide"])
    #expect(loaded.value.keys.first?.keys.map(\.text) == ["F5", "n"])
    #expect(loaded.value.theme == nil && loaded.value.mouse == nil)
  }

  @Test func everyMistakeIsNamedAtOnceInTheOrderOfTheFile() throws {
    let text = """
      language: japanese
      keys:
        slides: [F5]
      mouse: 3
      """
    let failure = try #require(throws: InputFailure.self) { try parse(text) }
    #expect(
      failure.diagnostics.map { $0.mark?.line ?? 0 } == [1, 3, 4], "\(failure)")
    #expect(failure.diagnostics[1].message.hasPrefix("'slides' is a mapping"))
  }

  @Test func aSettingStatedTwiceIsRefused() throws {
    let failure = try #require(throws: InputFailure.self) {
      try parse("language: en\nlanguage: ja")
    }
    #expect(
      failure.description.hasPrefix("c.yaml:1:1: error: the key 'language' is stated twice"),
      "\(failure)")
  }

  @Test func keysNamedLikeYAMLValuesStayText() throws {
    let text = "keys: {everywhere: {quit: [y, n, ~, 1, \"null\"], undo: \"\"}}"
    let wishes = try parse(text).value.keys
    #expect(wishes.first?.keys.prefix(2).map(\.text) == ["y", "n"])
    #expect(wishes.first?.keys.suffix(2).map(\.text) == ["1", "null"])
    #expect(wishes.last?.keys.map(\.text) == [""])
  }

  // MARK: - Folders

  @Test func eachVariableCountsWithoutAHome() {
    let state = XDGPaths(environment: ["XDG_STATE_HOME": "/s"])
    #expect(state.recent == "/s/isocost/recent" && state.unsavedWork == "/s/isocost/session")
    #expect(state.config == nil && state.scenarios == nil && state.themes == nil)
    let data = XDGPaths(environment: ["XDG_DATA_HOME": "/d", "HOME": "relative"])
    #expect(data.scenarios == "/d/isocost/scenarios")
    #expect(data.recent == nil && data.unsavedWork == nil && data.catalogue == nil)
  }

  @Test func aHomeOfSlashesIsTheRoot() {
    for home in ["/", "//", "///"] {
      let paths = XDGPaths(environment: ["HOME": home])
      #expect(paths.configFile == "/.config/isocost/config.yaml")
      #expect(paths.recent == "/.local/state/isocost/recent")
    }
  }

  @Test func withoutStateNothingIsKeptBesideOtherFolders() {
    let paths = XDGPaths(environment: [
      "HOME": "/h", "XDG_STATE_HOME": "state", "XDG_DATA_HOME": "/d",
    ])
    #expect(paths.state == "/h/.local/state/isocost" && paths.data == "/d/isocost")
  }

  // MARK: - Recent files

  @Test func aListOfSomebodyElseIsCutToTheLimit() throws {
    let folder = try TemporaryFolder()
    let files = try (0..<40).map { try folder.write("", to: "日本 \($0).yaml") }
    let list = try folder.write(files.joined(separator: "\n"), to: "recent")
    let recent = RecentFiles(path: list)
    #expect(recent.files == Array(files.prefix(RecentFiles.limit)))
    recent.note(files[39])
    #expect(recent.files.first == files[39] && recent.files.count == RecentFiles.limit)
    #expect(recent.files.dropFirst().elementsEqual(files.prefix(RecentFiles.limit - 1)))
  }

  @Test func aListThatIsTooLargeIsReplaced() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("", to: "a.yaml")
    let lines = String(repeating: "\(file)\n", count: 300_000 / file.utf8.count)
    let recent = RecentFiles(path: try folder.write(lines, to: "recent"))
    #expect(recent.files.isEmpty)
    recent.note(file)
    #expect(try folder.read("recent") == "\(file)\n")
  }

  @Test func aFileNotedBeforeItIsWrittenShowsOnceItIsThere() throws {
    let folder = try TemporaryFolder()
    let recent = RecentFiles(path: "\(folder.path)/recent")
    recent.note("\(folder.path)/later.yaml")
    #expect(recent.files.isEmpty)
    let file = try folder.write("", to: "later.yaml")
    #expect(recent.files == [file])
  }

  // MARK: - Trash

  @Test func theTrashIsForItsOwnerAndKeepsOddNames() throws {
    let folder = try TemporaryFolder()
    for name in ["名前 1.yaml", "no-ending", ".hidden.yaml", "a.b.yaml"] {
      let item = try TrashFolder.take(folder.write(name, to: name))
      #expect(item.place == "\(folder.path)/\(TrashFolder.name)/\(name)")
      #expect(try TrashFolder.bringBack(item) == "\(folder.path)/\(name)")
      #expect(try folder.read(name) == name)
    }
    let trash = "\(folder.path)/\(TrashFolder.name)"
    let attributes = try FileManager.default.attributesOfItem(atPath: trash)
    #expect(attributes[.posixPermissions] as? Int == 0o700)
  }

  @Test func whatCameBackDoesNotComeBackTwice() throws {
    let folder = try TemporaryFolder()
    let item = try TrashFolder.take(folder.write("text", to: "a.yaml"))
    _ = try TrashFolder.bringBack(item)
    #expect(throws: Diagnostic.self) { try TrashFolder.bringBack(item) }
    #expect(try folder.names() == [TrashFolder.name, "a.yaml"])
    #expect(try folder.read("a.yaml") == "text")
  }

  @Test func whereTheFolderIsGoneTheFileStaysInTheTrash() throws {
    let folder = try TemporaryFolder()
    let item = try TrashFolder.take(folder.write("text", to: "a.yaml"))
    let lost = TrashFolder.Item(path: "\(folder.path)/gone/a.yaml", place: item.place)
    #expect(throws: Diagnostic.self) { try TrashFolder.bringBack(lost) }
    #expect(try folder.read("\(TrashFolder.name)/a.yaml") == "text")
  }
}

@Suite struct ScenarioEdgesTests {
  let catalogue: Catalogue

  init() throws { catalogue = try Catalogue.shipped() }

  @Test(arguments: [
    "tags: [a, b]", "tags: a, b", "tags: \"#a #b\"", "tags: ['a', \"b\"]",
  ])
  func tagsOfEveryFormAreChangedAndTheRestStays(form: String) throws {
    let folder = try TemporaryFolder()
    let text = "# before\n" + ScenarioSource.minimal + form + "\nnotes: kept # after\n"
    let path = try folder.write(text, to: "s.yaml")
    let file = try ScenarioFile.load(path: path, catalogue: catalogue).value
    #expect(file.scenario.tags.names == ["a", "b"])
    var scenario = file.scenario
    scenario.tags = try #require(ScenarioTags(text: "b, 2026, 会議"))
    #expect(try file.save(scenario, catalogue: catalogue).outcome == .saved)
    let read = try ScenarioFile.load(path: path, catalogue: catalogue)
    #expect(read.value.scenario.tags == scenario.tags && read.warnings.isEmpty)
    let written = try folder.read("s.yaml")
    #expect(written.hasPrefix("# before\n" + ScenarioSource.minimal))
    #expect(written.hasSuffix("notes: kept # after\n"))
    #expect(ScenarioSummary(path: path)?.tags == scenario.tags)
  }

  @Test func tagsThatGoAndComeBackGiveTheSameFile() throws {
    let folder = try TemporaryFolder()
    let text = ScenarioSource.minimal + "tags: [a, b]\n"
    let path = try folder.write(text, to: "s.yaml")
    var file = try ScenarioFile.load(path: path, catalogue: catalogue).value
    for tags in ["", "a, b"] {
      var scenario = file.scenario
      scenario.tags = try #require(ScenarioTags(text: tags))
      file = try file.save(scenario, catalogue: catalogue).file
      #expect(ScenarioSummary(path: path)?.tags == scenario.tags)
    }
    #expect(try folder.read("s.yaml") == text)
  }

  @Test func summariesReadLinksAndNamesOfEveryScript() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("isocost: 1\r\nname: 会議 案\r\ntags: 試験\r\n", to: "r.yaml")
    let link = "\(folder.path)/link.yaml"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    for file in [path, link] {
      #expect(ScenarioSummary(path: file)?.name == "会議 案")
      #expect(ScenarioSummary(path: file)?.tags.names == ["試験"])
    }
    #expect(ScenarioSummary(path: folder.path) == nil)
    try FileManager.default.removeItem(atPath: path)
    #expect(ScenarioSummary(path: link) == nil)
  }

  @Test func workOfAnotherHostWaitsADay() throws {
    let folder = try TemporaryFolder()
    let sample = try SampleTests.load("math-tutor-14b")
    let entry = UnsavedWork.Entry(sample, saved: sample, file: nil, catalogue: catalogue)
    let elsewhere = ProcessMark(host: ProcessMark.own.host + "-other", number: 7, start: 1)
    let work = UnsavedWorkFolder(path: folder.path, own: elsewhere)
    try work.write(UnsavedWorkFolder.bytes(of: UnsavedWork([entry], time: 1_000)))
    #expect(work.found(now: 1_000 + 86_399).isEmpty)
    #expect(work.found(now: 1_000 + 86_400).map(\.id) == ["7-1-\(elsewhere.host).json"])
    #expect(UnsavedWorkFolder(path: folder.path).found(now: 1_000_000).isEmpty)
  }

  @Test func dashboardsKeepTheirWorkApart() throws {
    let folder = try TemporaryFolder()
    let sample = try SampleTests.load("math-tutor-14b")
    let entry = UnsavedWork.Entry(sample, saved: sample, file: nil, catalogue: catalogue)
    let folders = [5, 6].map { number in
      UnsavedWorkFolder(
        path: "\(folder.path)/session", own: ProcessMark(host: "there", number: number, start: 1))
    }
    for (time, work) in folders.enumerated() {
      for moment in [time, time + 10] {
        try work.write(UnsavedWorkFolder.bytes(of: UnsavedWork([entry], time: moment)))
      }
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folders[0].path).sorted()
    #expect(names == ["5-1-there.json", "6-1-there.json"])
    #expect(folders[0].found(now: 1_000_000).map(\.work.time) == [11, 10])
    folders[0].removeOwn()
    #expect(folders[1].found(now: 1_000_000).map(\.id) == ["6-1-there.json"])
    folders[1].remove("5-1-there.json")
    folders[1].remove("6-1-there.json")
    #expect(folders[0].found(now: 1_000_000).isEmpty)
  }
}
