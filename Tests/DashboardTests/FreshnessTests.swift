import Charting
import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Every change updates everything in the same state")
struct FreshnessTests {
  /// Key scripts that change the scenario in every way there is.
  static let scripts = [
    "Right", "Left x3", "Shift-Right", "PgDn", "Home", "End", "G g", "j Right", "j x3 L",
    "Enter \"4B\" Enter", "j Enter ^U \"12k\" Enter", "End u", "End u U", "Right r", "Right R",
    "j j End z e", "n \"other\" Enter", "c Right c 6 Enter", "Right c 6 Enter u",
    "j x5 Right", "j x6 Right", "j x7 Right", "j x8 Right", "j x9 Right", "j x10 Right",
    "j x11 Right", "j x12 Right", "j x13 Right", "j x14 Right", "j x15 Right", "j x16 Right",
    "j x17 Right", "j x18 Right", "Tab Tab End Tab End Tab Left x2 End",
  ]

  @Test("the insight is that of the scenario on the screen", arguments: scripts)
  func insight(script: String) throws {
    var bench = try Bench()
    try bench.press(script)
    #expect(bench.isFresh)
  }

  @Test("the charts show the same evaluation as the figures", arguments: scripts)
  func charts(script: String) throws {
    var bench = try Bench()
    try bench.press(script)
    let evaluation = bench.environment.evaluator.evaluate(bench.scenario)
    if let economics = evaluation.economics, let accuracy = evaluation.accuracy.value {
      let you = accuracyChart(of: bench.state, in: .english).marks.first
      #expect(you?.point == ChartPoint(x: economics.costPerRequest.value, y: accuracy.value))
    }
    let spend = spendChart(of: bench.state, in: .english)?.marks.first?.point
    #expect(spend?.x == bench.scenario.workload.requestsPerYear.value)
    #expect(spend?.y == evaluation.economics?.yearlySpend.typical.value)
  }

  @Test(
    "each slider moves headline, figures and both charts at once",
    arguments: OptionSlider.ID.allCases.filter(\.movesMoney))
  func onScreen(slider: OptionSlider.ID) throws {
    var bench = try Bench(size: .large)
    bench.choose(slider)
    let before = bench.frame
    bench.give(.toLast)
    if bench.frame == before { bench.give(.toFirst) }
    let after = bench.frame
    let layout = ExploreLayout(size: .large, focus: .options, isExpanded: false)
    for rect in [layout.headline, layout.indicators, layout.spendChart, layout.accuracyChart] {
      #expect(before.cells(in: rect) != after.cells(in: rect), "\(slider) \(rect)")
    }
  }

  @Test("documents keep their own insight: the next one shows its numbers at once")
  func documents() throws {
    var bench = try Bench([Fixture.sample(.mathTutor), Fixture.sample(.large), Fixture.misfit()])
    for _ in 0..<4 {
      bench.give(.nextScenario)
      #expect(bench.isFresh)
      #expect(bench.headline.contains(bench.scenario.model.sizeName))
    }
    bench.give(.previousScenario, .previousScenario)
    #expect(bench.isFresh)
  }

  @Test("a cross-hair stays on a point when the curve becomes shorter")
  func crosshair() throws {
    var bench = try Bench()
    bench.state.focus = .accuracyChart
    bench.give(.toLast)
    let last = try #require(bench.state.accuracyCrosshair)
    #expect(last == bench.state.lastCurvePoint)
    try bench.enter("livecodebench-v5", for: .benchmark)
    try #require(bench.state.lastCurvePoint < last, "the curve did not become shorter")
    #expect(bench.state.accuracyCrosshair == bench.state.lastCurvePoint)
  }

  @Test("a cross-hair goes when its curve does")
  func crosshairGone() throws {
    var bench = try Bench(Fixture.sample(.large))
    bench.state.focus = .spendChart
    bench.give(.toLast)
    #expect(bench.state.spendCrosshair == 60)
    try bench.enter("L4", for: .gpu)
    #expect(bench.state.insight.spend == nil)
    #expect(bench.state.spendCrosshair == nil)
  }
}

extension OptionSlider.ID {
  /// Whether accuracy or cost of a request depends on the value, so that both charts have to move.
  fileprivate var movesMoney: Bool {
    switch self {
    case .modelSize, .generationLength, .samples, .gpuPrice, .family, .gpu, .weights, .utilisation:
      true
    default: false
    }
  }
}

extension Frame {
  /// Cells of a rectangle, row by row.
  func cells(in rect: Rect) -> [Cell] {
    (rect.y..<rect.maxY).flatMap { y in (rect.x..<rect.maxX).map { self[$0, y] } }
  }
}
