import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Guide from a sample to a decision")
struct GuideTests {
  private func done(_ bench: Bench) -> [GuideStep] {
    GuideStep.allCases.filter { $0.isDone(bench.state) }
  }

  @Test("F3 opens it from every screen, Esc closes it", arguments: 1...6)
  func opens(screen: Int) throws {
    var bench = try Bench(size: .large)
    try bench.press("\(screen) F3")
    #expect(bench.state.overlay == .guide(scroll: 0))
    #expect(GuideStep.allCases.allSatisfy { bench.screenText.contains($0.title[.english]) })
    try bench.press("Esc")
    #expect(bench.state.overlay == nil)
  }

  @Test("what the scenario states counts, what the catalogue gave does not")
  func prices() throws {
    var scenario = try Fixture.tutor()
    try scenario.takeQuotedPrice()
    scenario.goals = Goals()
    var bench = try Bench(scenario)
    #expect(done(bench).isEmpty)
    try bench.enter("1.99", for: .gpuPrice)
    #expect(done(bench) == [.prices])
    try bench.press("u")
    #expect(done(bench).isEmpty)
  }

  @Test("a range is only assumed, one figure is the user's own, under every plan")
  func ranges() throws {
    let evaluation = try Bench().state.insight.evaluation
    func isOwn(_ scenario: Scenario) -> Bool {
      GuideStep.prices.isDone(scenario, evaluation, columns: 0)
    }
    var scenario = try Fixture.tutor()
    #expect(scenario.price.evidence.kind == .assumed && scenario.price.perGPUHour.isRange)
    #expect(!isOwn(scenario))
    scenario.price.perGPUHour = PriceRange(2.49)
    #expect(isOwn(scenario))
    scenario.price.kind = .owned
    #expect(!isOwn(scenario))
    scenario.price.owned.purchasePerGPU = DollarRange(29_000)
    #expect(isOwn(scenario))
    scenario.price.owned.purchasePerGPU = DollarRange(low: 25_000, typical: 29_000, high: 40_000)
    #expect(!isOwn(scenario))
    scenario.price.kind = .api
    scenario.price.api.evidence = Evidence(.published, source: "a list")
    #expect(!isOwn(scenario))
    scenario.price.api.evidence = Evidence(.assumed, source: "a contract")
    #expect(isOwn(scenario))
  }

  @Test("goals that are met and columns that stand side by side are steps of their own")
  func goals() throws {
    var scenario = try Fixture.tutor()
    try scenario.takeQuotedPrice()
    scenario.goals.accuracyAtLeast = 0.99
    var bench = try Bench(scenario)
    #expect(done(bench) == [.goals])
    #expect(GuideStep.optimise.evidence(bench.state, in: .english) == "missed: accuracy")
    let slow = try Bench(Fixture.sample(.longThinking)).state
    #expect(GuideStep.optimise.evidence(slow, in: .english) == "missed: accuracy, latency")
    try bench.press("c n ^U \"Other\" Enter c")
    #expect(done(bench) == [.goals, .compare])
    scenario.goals.accuracyAtLeast = 0.1
    #expect(done(try Bench(scenario)).contains(.optimise))
  }

  @Test("the built-in sample states nobody's own prices and goals, until something is changed")
  func sample() throws {
    var bench = try Bench()
    let scenario = bench.scenario
    let document = bench.state.documents[0]
    bench.state.documents[0] = Document(id: document.id, scenario: scenario, path: nil)
    #expect(done(bench).isEmpty)
    try bench.press("Right")
    #expect(!done(bench).isEmpty)
  }

  @Test("a measured accuracy and a calibrated profile are the user's own")
  func measured() throws {
    let scenario = try Fixture.tutor()
    var evaluation = try Fixture.environment().evaluator.evaluate(scenario)
    let steps = [GuideStep.evaluation, .measurements]
    #expect(steps.allSatisfy { !$0.isDone(scenario, evaluation, columns: 0) })
    evaluation.accuracy.evidence = Evidence(.measured, source: "run of today")
    evaluation.serving.evidence = Evidence(.measured, source: "three points")
    #expect(steps.allSatisfy { $0.isDone(scenario, evaluation, columns: 0) })
  }

  @Test("a missing step says how to take it, in columns that fit", arguments: [30, 60, 80])
  func advice(width: Int) throws {
    let bench = try Bench(Fixture.sample(.chat))
    let lines = GuideText.lines(of: bench.state, width: width, ascii: true, in: .english)
    #expect(lines.allSatisfy { columnWidth(of: $0.text) <= max(width, 60) })
    let text = lines.map(\.text).joined(separator: " ").split(separator: " ").joined(separator: " ")
    for step in GuideStep.allCases {
      let isDone = step.isDone(bench.state)
      #expect(text.contains((isDone ? "[x] " : "[ ] ") + step.title[.english]))
      #expect(text.contains(step.advice(keys: .usual, in: .english)) == !isDone, "\(step)")
    }
    #expect(text.hasPrefix("\(done(bench).count) of 6 steps"))
  }

  @Test("it scrolls between its ends at any size", arguments: [(80, 24), (40, 10), (200, 60)])
  func scrolls(width: Int, height: Int) throws {
    var bench = try Bench(size: Size(width: width, height: height))
    try bench.press("F3 Down x200")
    let room = ReaderRoom(size: bench.state.size)
    let rows = GuideText.lines(of: bench.state, width: room.textWidth, ascii: true, in: .english)
      .count
    #expect(bench.state.overlay == .guide(scroll: room.lastScroll(rows: rows)))
    #expect(bench.frame.damage == nil)
    try bench.press("Home")
    #expect(bench.state.overlay == .guide(scroll: 0))
  }
}
