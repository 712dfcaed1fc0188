import ScalingCore
import Testing

@testable import Storage

@Suite struct ScenarioTagsFileTests {
  let catalogue: Catalogue

  init() throws { catalogue = try Catalogue.shipped() }

  private func parse(_ tags: String) throws -> Loaded<Scenario> {
    let text = ScenarioSource.minimal + tags + "\n"
    return try ScenarioFile.parse(Array(text.utf8), file: "s.yaml", catalogue: catalogue)
  }

  @Test(arguments: [
    ("tags: [draft, exam-2026]", ["draft", "exam-2026"]), ("tags: draft, exam", ["draft", "exam"]),
    ("tags:\n  - draft\n  - '2026'", ["draft", "2026"]), ("tags: []", []), ("tags: null", []),
    ("tags: ''", []), ("tags: ['#a', \"b\"]", ["a", "b"]), ("", []),
  ])
  func readsLists(text: String, names: [String]) throws {
    let loaded = try parse(text)
    #expect(loaded.value.tags.names == names)
    #expect(loaded.warnings.isEmpty)
  }

  @Test(arguments: [
    ("tags: [draft, a b]", 15), ("tags: ['a:b']", 8), ("tags: [[a]]", 8), ("tags: {a: b}", 8),
    ("tags: [a, '']", 11),
  ])
  func saysWhatIsNoTag(text: String, column: Int) throws {
    let failure = #expect(throws: InputFailure.self) { try parse(text) }
    let finding = try #require(failure?.diagnostics.first)
    #expect(finding.mark?.column == column, "\(finding)")
    #expect(finding.message.contains("for example draft, exam-2026"), "\(finding)")
  }

  @Test func tooManyAreAFinding() {
    let names = (0...ScenarioTags.limit).map { "t\($0)" }.joined(separator: ", ")
    #expect(throws: InputFailure.self) { try parse("tags: [\(names)]") }
  }

  @Test(arguments: ["draft", "yes, no, null", "2026, 1e5, 0x10", "会議, été", "a.b, c_d, e-f"])
  func readBack(text: String) throws {
    var scenario = try SampleTests.load("large-32b")
    scenario.tags = try #require(ScenarioTags(text: text))
    let written = ScenarioWriter.file(of: scenario, catalogue: catalogue)
    let read = try ScenarioFile.parse(Array(written.utf8), file: "s.yaml", catalogue: catalogue)
    #expect(read.value.tags == scenario.tags)
    #expect(written.contains("\ntags: ["))
  }

  @Test func savingChangesOneLine() throws {
    let folder = try TemporaryFolder()
    let text = "# mine\n" + ScenarioSource.minimal + "tags: [a]   # why\n"
    let path = try folder.write(text, to: "s.yaml")
    var file = try ScenarioFile.load(path: path, catalogue: catalogue).value
    for (tags, line) in [("a, b", "tags: [a, b]   # why"), ("", "tags: null   # why")] {
      var scenario = file.scenario
      scenario.tags = try #require(ScenarioTags(text: tags))
      let saved = try file.save(scenario, catalogue: catalogue)
      #expect(saved.outcome == .saved)
      #expect(try folder.read("s.yaml") == text.replacing("tags: [a]   # why", with: line))
      file = saved.file
    }
  }

  @Test func theFirstTagsStandBehindTheName() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("name: X\n" + ScenarioSource.minimal, to: "s.yaml")
    let file = try ScenarioFile.load(path: path, catalogue: catalogue).value
    var scenario = file.scenario
    scenario.tags = try #require(ScenarioTags(text: "draft"))
    #expect(try file.save(scenario, catalogue: catalogue).outcome == .saved)
    #expect(try folder.read("s.yaml").contains("name: X\ntags: [draft]\n"))
  }

  @Test func settingsTakeThem() throws {
    var scenario = try SampleTests.load("large-32b")
    try ScenarioSetting("tags=draft, exam").apply(to: &scenario, catalogue: catalogue)
    #expect(scenario.tags.names == ["draft", "exam"])
    let failure = #expect(throws: Diagnostic.self) {
      try ScenarioSetting("tags=a:b").apply(to: &scenario, catalogue: catalogue)
    }
    #expect(failure?.message.contains("tags: 'a:b' is not understood") == true)
  }

  @Test func summariesGiveNameAndTags() throws {
    let folder = try TemporaryFolder()
    let summary = { (text: String) in ScenarioSummary(path: try folder.write(text, to: "s.yaml")) }
    let full = try summary("isocost: 1\nname: A\ntags: [x, y]\nmodel: nonsense\n")
    #expect(full?.name == "A" && full?.tags.names == ["x", "y"])
    let bare = try summary("isocost: 1\n")
    #expect(bare?.name == "s" && bare?.tags.names == [])
    let empty = try summary("isocost: 1\nname: ~\ntags: null\n")
    #expect(empty?.name == "s" && empty?.tags.names == [])
    #expect(try summary("isocost: 1\ntags: ['a:b']\n")?.tags.names == [])
    #expect(try summary("isocost: 1\ntags: draft exam\n")?.tags.names == ["draft", "exam"])
    #expect(try summary("name: A\n") == nil)
    #expect(try summary("isocost: [\n") == nil)
    let large = "isocost: 1\n# " + String(repeating: "x", count: ScenarioSummary.largestFile)
    #expect(try summary(large) == nil)
    #expect(ScenarioSummary(path: "\(folder.path)/none.yaml") == nil)
  }
}

@Suite struct ScenarioTagsBlockTests {
  private static let block = "tags:   # to find it\n  - draft   # not yet sent\n  - exam\n"

  /// Saves a file with other tags.
  private func saved(_ block: String, _ tags: String) throws -> (text: String, SaveOutcome) {
    let catalogue = try Catalogue.embedded()
    let folder = try TemporaryFolder()
    let path = try folder.write("# mine\n\(block)\(ScenarioSource.minimal)# end\n", to: "s.yaml")
    let file = try ScenarioFile.load(path: path, catalogue: catalogue).value
    var scenario = file.scenario
    scenario.tags = try #require(ScenarioTags(text: tags))
    let outcome = try file.save(scenario, catalogue: catalogue).outcome
    #expect(
      try ScenarioFile.load(path: path, catalogue: catalogue).value.scenario.tags.names
        == scenario.tags.names)
    return (try folder.read("s.yaml"), outcome)
  }

  @Test(arguments: [
    ("draft, exam, new", "tags:   # to find it\n  - draft   # not yet sent\n  - exam\n  - new\n"),
    ("exam", "tags:   # to find it\n  - exam\n"),
    ("draft", "tags:   # to find it\n  - draft   # not yet sent\n"),
    ("draft, 2026", "tags:   # to find it\n  - draft   # not yet sent\n  - 2026\n"),
    ("", "tags: null   # to find it\n"),
  ])
  func onlyTheLinesOfTheListChange(tags: String, result: String) throws {
    let (text, outcome) = try saved(Self.block, tags)
    #expect(outcome == .saved)
    #expect(text == "# mine\n\(result)\(ScenarioSource.minimal)# end\n")
  }

  @Test func aListWithoutIndentToo() throws {
    let (text, outcome) = try saved("tags:\n- draft\n- exam\n", "exam, new")
    #expect(outcome == .saved)
    #expect(text == "# mine\ntags:\n- exam\n- new\n\(ScenarioSource.minimal)# end\n")
  }

  @Test func aCommentAloneInTheListStays() throws {
    let block = "tags:\n  # state\n  - draft\n  # kind\n  - exam\n"
    #expect(try saved(block, "exam").text.contains("tags:\n  # state\n  # kind\n  - exam\n"))
    let (text, outcome) = try saved(block, "")
    #expect(outcome == .saved && text.contains("# state") && text.contains("# kind"))
  }

  @Test func anotherChangeLeavesTheList() throws {
    let catalogue = try Catalogue.embedded()
    let folder = try TemporaryFolder()
    let text = Self.block + ScenarioSource.minimal
    let path = try folder.write(text, to: "s.yaml")
    let file = try ScenarioFile.load(path: path, catalogue: catalogue).value
    var scenario = file.scenario
    scenario.deployment.concurrency = 64
    #expect(try file.save(scenario, catalogue: catalogue).outcome == .saved)
    #expect(
      try folder.read("s.yaml") == text.replacing("concurrency: 32", with: "concurrency: 64"))
  }
}
