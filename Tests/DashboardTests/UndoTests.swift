import ScalingCore
import Testing

@testable import Dashboard

@Suite("Undo and redo of the whole state")
struct UndoTests {
  @Test(
    "undo and redo restore exactly what was before and after", arguments: OptionSlider.ID.allCases)
  func exact(slider: OptionSlider.ID) throws {
    var bench = try Bench()
    bench.choose(slider)
    let before = bench.state
    bench.give(.toLast)
    if bench.scenario == before.scenario { bench.give(.toFirst) }
    let after = bench.state
    bench.give(.undo)
    #expect(bench.scenario == before.scenario)
    #expect(bench.state.insight == before.insight)
    bench.give(.redo)
    #expect(bench.scenario == after.scenario)
    #expect(bench.state.insight == after.insight)
    #expect(bench.state.history == after.history)
  }

  @Test("a long walk is undone step by step, and redone")
  func walk() throws {
    var bench = try Bench()
    var scenarios = [bench.scenario]
    for (index, slider) in OptionSlider.ID.allCases.enumerated() {
      bench.choose(slider)
      bench.give(index.isMultiple(of: 2) ? .toLast : .toFirst)
      if bench.scenario != scenarios.last { scenarios.append(bench.scenario) }
    }
    #expect(scenarios.count > 12)
    for scenario in scenarios.dropLast().reversed() {
      bench.give(.undo)
      #expect(bench.scenario == scenario)
    }
    for scenario in scenarios.dropFirst() {
      bench.give(.redo)
      #expect(bench.scenario == scenario)
    }
    #expect(bench.isFresh)
  }

  @Test("undo leads back to the scenario in which the change was made")
  func documents() throws {
    var bench = try Bench([Fixture.tutor(named: "A"), Fixture.tutor(named: "B")])
    bench.give(.stepUp, .nextScenario, .stepUp)
    #expect(bench.scenario.name == "B")
    bench.give(.undo)
    #expect(bench.scenario.name == "B")
    bench.give(.undo)
    #expect(bench.scenario.name == "A")
    #expect(!bench.state.documents.contains { $0.hasChanges })
    #expect(bench.isFresh)
    bench.give(.redo, .redo)
    #expect(bench.state.documents.allSatisfy { $0.hasChanges })
  }

  @Test("with nothing to take back or repeat, a message says so", arguments: [Command.undo, .redo])
  func nothing(command: Command) throws {
    var bench = try Bench()
    let before = bench.scenario
    bench.give(command)
    #expect(bench.scenario == before)
    #expect(bench.state.message?.text == "nothing to \(command.rawValue)")
    #expect(bench.state.message?.role == .warning)
    #expect(bench.screenText.contains("nothing to \(command.rawValue)"))
  }

  @Test("a new change forgets what was taken back")
  func forgets() throws {
    var bench = try Bench()
    bench.give(.stepUp, .undo)
    bench.choose(.samples)
    bench.give(.stepUp, .redo)
    #expect(bench.state.message?.text == "nothing to redo")
  }

  @Test("undo brings back columns of Compare, and keeps where the user looks")
  func comparison() throws {
    var bench = try Bench()
    bench.give(.addToCompare, .stepDown, .rename)
    try bench.press("^U \"Second\" Enter c 6 Right")
    #expect(bench.state.comparison.columns.count == 2)
    bench.give(.removeColumn)
    #expect(bench.state.comparison.columns.count == 1)
    bench.give(.undo)
    #expect(bench.state.comparison.columns.map(\.scenario.name) == ["Math tutor, 14B", "Second"])
    #expect(bench.state.screen == .compare)
  }

  @Test("undo takes back one change: the baseline and the filter of rows stay as they are")
  func onlyTheChange() throws {
    var bench = try Bench()
    bench.give(.addToCompare, .stepDown, .rename)
    try bench.press("^U \"Second\" Enter c")
    bench.choose(.samples)
    bench.give(.stepUp)
    try bench.press("6 Right b d Down")
    let before = bench.state.comparison
    bench.give(.undo)
    #expect(bench.scenario.strategy.samples == 4)
    #expect(bench.state.comparison == before)
  }

  @Test("documents opened after a change survive its undo")
  func openedLater() throws {
    var bench = try Bench()
    bench.give(.stepUp)
    bench.send(.finished(.opened(try Fixture.sample(.large), path: "large.yaml", note: "")))
    bench.give(.undo)
    #expect(bench.state.documents.count == 2)
    #expect(bench.state.current == 0)
    #expect(!bench.state.document.hasChanges)
  }

  @Test("only the last 500 changes can be taken back")
  func limit() throws {
    var bench = try Bench(Fixture.sample(.mixture))
    bench.choose(.minReplicas)
    for index in 0..<520 { bench.give(index.isMultiple(of: 2) ? .stepUp : .stepDown) }
    #expect(bench.state.history.past.count == 500)
  }
}
