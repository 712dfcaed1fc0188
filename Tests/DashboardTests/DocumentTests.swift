import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Opening and saving")
struct DocumentTests {
  @Test("s writes the scenario to its own file")
  func save() throws {
    var bench = try Bench()
    try bench.press("Right s")
    #expect(bench.effects == [.save(document: 0, bench.scenario, path: "0.yaml")])
    #expect(bench.state.document.hasChanges)
  }

  @Test("a scenario without a file is saved without a path: the runner finds one")
  func saveNew() throws {
    var bench = try Bench()
    bench.state.documents[0].path = nil
    try bench.press("s")
    #expect(bench.effects == [.save(document: 0, bench.scenario, path: nil)])
  }

  @Test("what was saved is unchanged from then on, and has its path")
  func saved() throws {
    var bench = try Bench()
    bench.give(.stepUp)
    let written = bench.scenario
    bench.give(.stepDown, .stepDown)
    bench.send(.finished(.saved(document: 0, written, path: "new.yaml", note: "")))
    #expect(bench.state.document.saved == written)
    #expect(bench.state.document.path == "new.yaml")
    #expect(bench.state.document.hasChanges)
    #expect(bench.state.message == .init(text: "saved new.yaml", role: .success))
    bench.give(.resetAll)
    #expect(bench.scenario == written)
    #expect(bench.effects.isEmpty)
  }

  @Test("a note of the runner stands in the message")
  func note() throws {
    var bench = try Bench()
    let note = "the file was written anew; the old one is a.orig"
    bench.send(.finished(.saved(document: 0, bench.scenario, path: "a", note: note)))
    #expect(bench.state.message?.text == "saved a; \(note)")
  }

  @Test("a result for a document that is not open changes no document")
  func unknownDocument() throws {
    var bench = try Bench()
    let before = bench.state.documents
    bench.send(.finished(.saved(document: 77, bench.scenario, path: "x", note: "")))
    #expect(bench.state.documents == before)
  }

  @Test(
    "a failure is an error in the footer, and nothing is lost",
    arguments: [EffectResult.saveFailed("disk full"), .openFailed("disk full")])
  func failures(result: EffectResult) throws {
    var bench = try Bench()
    bench.give(.stepUp)
    let before = bench.state.documents
    bench.send(.finished(result))
    #expect(bench.state.documents == before)
    #expect(bench.state.message == .init(text: "disk full", role: .error))
    #expect(bench.frame.text(row: 23).contains("disk full"))
    #expect(bench.frame.roleText(row: 23).contains(Role.error.letter))
    #expect(bench.effects.isEmpty)
  }

  @Test("an opened scenario is shown on Explore, after those that are open")
  func opened() throws {
    var bench = try Bench([Fixture.tutor(named: "A"), Fixture.tutor(named: "B")], screen: .compare)
    let large = try Fixture.sample(.large)
    bench.send(.finished(.opened(large, path: "large.yaml", note: "")))
    #expect(bench.state.documents.map(\.scenario.name) == ["A", "B", "Large model, 32B"])
    #expect(bench.scenario == large)
    #expect(bench.state.screen == .explore)
    #expect(!bench.state.document.hasChanges)
    #expect(bench.state.message == .init(text: "opened large.yaml", role: .success))
    #expect(bench.isFresh)
    #expect(bench.screenText.contains("(3/3)") || bench.state.message != nil)
  }

  @Test("warnings of the file are a warning in the footer")
  func openedWithWarnings() throws {
    var bench = try Bench()
    let note = "1 warning: unknown key"
    bench.send(.finished(.opened(try Fixture.sample(.chat), path: "c.yaml", note: note)))
    #expect(bench.state.message == .init(text: "opened c.yaml; \(note)", role: .warning))
  }

  @Test("a file that is open already is shown again with its changes")
  func openedAgain() throws {
    var bench = try Bench([Fixture.tutor(named: "A"), Fixture.tutor(named: "B")])
    let saved = bench.scenario
    bench.give(.stepUp, .nextScenario)
    bench.send(.finished(.opened(saved, path: "0.yaml", note: "")))
    #expect(bench.state.documents.count == 2)
    #expect(bench.state.current == 0)
    #expect(bench.state.document.hasChanges)
    #expect(bench.isFresh)
  }

  @Test("a file that changed on the disk is another document: neither is lost")
  func openedChanged() throws {
    var bench = try Bench()
    var other = bench.scenario
    other.notes = "changed by another program"
    bench.send(.finished(.opened(other, path: "0.yaml", note: "")))
    #expect(bench.state.documents.count == 2)
    #expect(bench.scenario == other)
  }

  @Test("numbers of documents are never used twice")
  func numbers() throws {
    var bench = try Bench()
    for index in 0..<5 {
      let scenario = try Fixture.tutor(named: "T\(index)")
      bench.send(.finished(.opened(scenario, path: "\(index)", note: "")))
    }
    #expect(Set(bench.state.documents.map(\.id)).count == bench.state.documents.count)
    #expect(bench.state.nextDocument > bench.state.documents.map(\.id).max() ?? 0)
  }

  @Test("brackets go round the open scenarios, the header says where")
  func around() throws {
    var bench = try Bench(["A", "B", "C"].map(Fixture.tutor(named:)))
    var names: [String] = []
    for _ in 0..<4 {
      try bench.press("]")
      names.append(bench.scenario.name)
    }
    #expect(names == ["B", "C", "A", "B"])
    #expect(bench.frame.text(row: 0).contains("B (2/3)"))
    try bench.press("[ [")
    #expect(bench.scenario.name == "C")
    #expect(bench.state.history.past.isEmpty)
  }

  @Test("with one scenario there is no other to go to", arguments: ["[", "]"])
  func alone(key: String) throws {
    var bench = try Bench()
    let before = bench.scenario
    try bench.press(key)
    #expect(bench.scenario == before)
    #expect(bench.state.message?.text == "no other scenario is open; o opens one")
  }

  @Test("several scenarios start on Compare, at most four as columns")
  func start() throws {
    let environment = try Fixture.environment()
    let opened = try Fixture.Sample.allCases.map {
      OpenedScenario(scenario: try Fixture.sample($0), path: $0.rawValue)
    }
    let state = DashboardState(
      opening: opened, theme: 1, size: .standard, usesMouse: false, in: environment)
    #expect(state.screen == .compare)
    #expect(state.documents.count == 8)
    #expect(state.comparison.columns.map(\.scenario) == opened.prefix(4).map(\.scenario))
    for column in state.comparison.columns {
      #expect(column.evaluation == environment.evaluator.evaluate(column.scenario))
    }
    #expect(state.theme == 1)
    #expect(!state.usesMouse)
  }

  @Test("one scenario starts on Explore, nothing being changed")
  func startAlone() throws {
    let state = try Bench().state
    #expect(state.screen == .explore)
    #expect(state.comparison == Comparison())
    #expect(state.focus == .options)
    #expect(!state.document.hasChanges)
    #expect(state.nextDocument == 1)
  }
}
