import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Columns of Compare")
struct ComparisonTests {
  /// A comparison of scenarios that differ by name only.
  private func comparison(_ names: String...) throws -> Comparison {
    let evaluator = try Fixture.environment().evaluator
    var comparison = Comparison()
    comparison.columns = try names.map {
      let scenario = try Fixture.tutor(named: $0)
      return ComparedColumn(scenario: scenario, evaluation: evaluator.evaluate(scenario))
    }
    return comparison
  }

  private func names(_ comparison: Comparison) -> [String] {
    comparison.columns.map(\.scenario.name)
  }

  /// Column taken off, and where baseline and cursor stood and stand.
  struct Removal: Sendable {
    let index: Int
    let before: (baseline: Int, column: Int)
    let after: (baseline: Int, column: Int)
  }

  @Test(
    "baseline and cursor stay on their columns when another one goes",
    arguments: [
      Removal(index: 0, before: (2, 3), after: (1, 2)),
      Removal(index: 3, before: (2, 1), after: (2, 1)),
      Removal(index: 1, before: (0, 2), after: (0, 1)),
      Removal(index: 3, before: (0, 3), after: (0, 2)),
      Removal(index: 2, before: (3, 2), after: (2, 2)),
      Removal(index: 2, before: (2, 0), after: (0, 0)),
      Removal(index: 0, before: (0, 0), after: (0, 0)),
    ])
  func removal(_ removal: Removal) throws {
    var comparison = try comparison("a", "b", "c", "d")
    (comparison.baseline, comparison.column) = removal.before
    let base = names(comparison)[removal.before.baseline]
    comparison.remove(at: removal.index)
    #expect(comparison.columns.count == 3)
    #expect(comparison.baseline == removal.after.baseline)
    #expect(comparison.column == removal.after.column)
    if removal.index != removal.before.baseline {
      #expect(names(comparison)[comparison.baseline] == base)
    }
  }

  @Test("a place without a column is ignored", arguments: [-1, 2, 99])
  func outside(index: Int) throws {
    var comparison = try comparison("a", "b")
    comparison.remove(at: index)
    #expect(names(comparison) == ["a", "b"])
  }

  @Test("the last column can go too")
  func lastOne() throws {
    var comparison = try comparison("a")
    comparison.remove(at: 0)
    #expect(comparison == Comparison())
  }

  @Test("c puts the scenario on Compare with what it scores and costs now")
  func add() throws {
    var bench = try Bench()
    try bench.press("Right c")
    let column = try #require(bench.state.comparison.columns.first)
    #expect(column.scenario == bench.scenario)
    #expect(column.evaluation == bench.environment.evaluator.evaluate(bench.scenario))
    #expect(bench.state.message?.text == "Math tutor, 14B is on Compare (6)")
    #expect(bench.state.screen == .explore)
  }

  @Test("a second c updates the column of that name; a third says that nothing changed")
  func updated() throws {
    var bench = try Bench()
    try bench.press("c Right c")
    #expect(bench.state.comparison.columns.map(\.scenario) == [bench.scenario])
    #expect(bench.state.message?.text == "updated Math tutor, 14B on Compare (6)")
    let history = bench.state.history
    try bench.press("c")
    #expect(bench.state.message?.text == "Math tutor, 14B is on Compare already (6)")
    #expect(bench.state.message?.role == .warning)
    #expect(bench.state.history == history)
  }

  @Test("the column is a snapshot: it stays while the slider moves on")
  func snapshot() throws {
    var bench = try Bench()
    let before = bench.scenario
    try bench.press("c Right x3")
    #expect(bench.state.comparison.columns.map(\.scenario) == [before])
  }

  @Test("a fifth column is refused with what to do")
  func limit() throws {
    var bench = try Bench(Fixture.Sample.allCases.map(Fixture.sample))
    for _ in 0..<4 { bench.give(.addToCompare, .nextScenario) }
    #expect(bench.state.comparison.columns.count == 4)
    bench.give(.addToCompare)
    #expect(bench.state.comparison.columns.count == 4)
    #expect(bench.state.message?.text == "Compare holds 4 columns: remove one there (X) first")
    bench.give(.showCompare, .removeColumn, .showExplore, .addToCompare)
    #expect(bench.state.comparison.columns.count == 4)
    #expect(bench.state.comparison.columns.last?.scenario.name == bench.scenario.name)
  }

  @Test("the cursor moves between the columns, b makes the one under it the baseline")
  func baseline() throws {
    var bench = try Bench(Fixture.Sample.allCases.prefix(3).map(Fixture.sample), screen: .compare)
    try bench.press("Left Right x2 b")
    #expect(bench.state.comparison.column == 2)
    #expect(bench.state.comparison.baseline == 2)
    try bench.press("Right x3 h")
    #expect(bench.state.comparison.column == 1)
    #expect(bench.state.comparison.baseline == 2)
  }

  @Test(
    "without columns the keys of Compare do nothing",
    arguments: ["X", "b", "Enter", "Right", "Down", "G", "d d", "v", "<", ">", "D"])
  func noColumns(keys: String) throws {
    var bench = try Bench()
    try bench.press("6")
    let before = bench.state
    try bench.press(keys)
    #expect(bench.state == before)
    #expect(bench.effects.isEmpty)
  }

  @Test("Enter opens the column on Explore, with its own values")
  func edit() throws {
    var bench = try Bench([Fixture.tutor(named: "A"), Fixture.sample(.large)], screen: .compare)
    try bench.press("1 Right 6 Right Enter")
    #expect(bench.state.screen == .explore)
    #expect(bench.scenario.name == "Large model, 32B")
    #expect(bench.state.current == 1)
    #expect(bench.isFresh)
  }

  @Test("a column of an open scenario brings its values back, as a change that can be undone")
  func editChanged() throws {
    var bench = try Bench()
    try bench.press("c Right x2")
    let changed = bench.scenario
    try bench.press("6 Enter")
    #expect(bench.scenario.model.id == "Qwen3-14B")
    #expect(bench.state.documents.count == 1)
    #expect(bench.isFresh)
    try bench.press("u")
    #expect(bench.scenario == changed)
  }

  @Test("a column that is open nowhere becomes a document of its own, unsaved")
  func editClosed() throws {
    var bench = try Bench()
    try bench.press("c n ^U \"renamed\" Enter 6 Enter")
    #expect(bench.state.documents.map(\.scenario.name) == ["renamed", "Math tutor, 14B"])
    #expect(bench.state.current == 1)
    #expect(bench.state.document.path == nil)
    #expect(bench.isFresh)
  }

  @Test(
    "rows scroll between the first and the last, without dead keys",
    arguments: [Size.standard, Size(width: 60, height: 16), Size(width: 40, height: 10), .large])
  func scrolling(size: Size) throws {
    var bench = try Bench([Fixture.tutor(named: "A"), Fixture.sample(.large)], size: size)
    bench.state.screen = .compare
    let top = bench.frame
    #expect(bench.screenText.contains("accuracy"))
    try bench.press("Up")
    #expect(bench.frame == top)
    try bench.press("End")
    let bottom = bench.frame
    #expect(bench.screenText.contains("Min replicas"))
    try bench.press("Down x3")
    #expect(bench.frame == bottom)
    if bottom != top {
      try bench.press("Up")
      #expect(bench.frame != bottom)
    }
    try bench.press("Home")
    #expect(bench.frame == top)
  }

  @Test("fewer rows after d start at the top again")
  func differencesScroll() throws {
    var bench = try Bench([Fixture.tutor(named: "A"), Fixture.sample(.large)], screen: .compare)
    try bench.press("End d")
    #expect(bench.state.comparison.scroll == 0)
    #expect(bench.state.comparison.showsDifferencesOnly)
    #expect(bench.screenText.contains("accuracy"))
  }

  @Test("a resize never leaves the table scrolled past its end")
  func resized() throws {
    var bench = try Bench(
      [Fixture.tutor(named: "A"), Fixture.sample(.large)], size: Size(width: 80, height: 12),
      screen: .compare)
    try bench.press("End")
    bench.send(.input(.resize(Size(width: 80, height: 60))))
    #expect(bench.screenText.contains("accuracy"))
    #expect(bench.screenText.contains("Min replicas"))
    let before = bench.frame
    try bench.press("Up Home")
    #expect(bench.frame == before)
  }
}
