import ScalingCore
import Testing

@Suite("Tags of a scenario")
struct ScenarioTagsTests {
  @Test(
    "commas, blanks and hash signs part what a person types",
    arguments: [
      ("draft, exam-2026", ["draft", "exam-2026"]), ("#draft #exam", ["draft", "exam"]),
      (" a ,, b\tc ", ["a", "b", "c"]), ("", []), (" , ", []), ("a_b.c", ["a_b.c"]),
      ("試験 会議", ["試験", "会議"]), ("2026", ["2026"]), ("a, b, a, #b", ["a", "b"]),
      ("Draft draft", ["Draft", "draft"]),
    ])
  func read(text: String, names: [String]) throws {
    let tags = try #require(ScenarioTags(text: text))
    #expect(tags.names == names)
    #expect(tags.text == names.joined(separator: ", "))
    #expect(ScenarioTags(text: tags.text) == tags)
  }

  @Test(
    "what is no tag is refused",
    arguments: ["a:b", "[a]", "a, {b}", "\"a\"", "#", "##a", "a#b", "a\u{1B}b", "a/b", "\u{202E}"])
  func refused(text: String) {
    #expect(ScenarioTags(text: text) == nil)
  }

  @Test("number and length have limits")
  func limits() {
    let longest = String(repeating: "x", count: ScenarioTags.longest)
    #expect(ScenarioTags(text: longest)?.names == [longest])
    #expect(ScenarioTags(text: longest + "x") == nil)
    let most = (1...ScenarioTags.limit).map { "t\($0)" }.joined(separator: ",")
    #expect(ScenarioTags(text: most)?.names.count == ScenarioTags.limit)
    #expect(ScenarioTags(text: most + ",one-more") == nil)
    #expect(ScenarioTags(text: most + ",t1") != nil)
  }

  @Test("tags tell scenarios apart, but are no input and change no figure")
  func noInput() throws {
    let catalogue = try ScenarioTestData.catalogue()
    let plain = try ScenarioTestData.tutor()
    var tagged = plain
    let field = try #require(ScenarioField.at("tags"))
    try field.set("draft, exam", in: &tagged, catalogue: catalogue)
    #expect(tagged != plain)
    #expect(field.read(tagged) == .text("draft, exam"))
    let evaluator = Evaluator(catalogue: catalogue)
    #expect(evaluator.evaluate(tagged) == evaluator.evaluate(plain))
    let comparison = OptionComparison([plain, tagged], evaluator: evaluator, draws: 0)
    #expect(comparison.differingFields.map(\.path) == [])
  }

  @Test("a wrong text leaves the tags, and the message says what would be right")
  func message() throws {
    var scenario = try ScenarioTestData.tutor()
    scenario.tags = try #require(ScenarioTags(text: "draft"))
    let before = scenario
    let catalogue = try ScenarioTestData.catalogue()
    let problem = #expect(throws: ScenarioProblem.self) {
      try #require(ScenarioField.at("tags")).set("a:b", in: &scenario, catalogue: catalogue)
    }
    #expect(problem?.message == "tags: 'a:b' is not understood; write \(ScenarioTags.examples)")
    #expect(scenario == before)
  }
}
