import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Shape screen")
struct ShapeScreenTests {
  @Test("one sentence says shape, speed-up and loss difference, with 95 % once it is drawn")
  func headline() throws {
    var bench = try ShapeBench.bench(size: .large)
    let insight = try #require(bench.state.shape)
    let comparison = try #require(insight.comparison)
    let text = ShapeBench.headline(bench)
    #expect(
      text.hasPrefix("\(comparison.chosen.name) (\(comparison.chosen.parameters.formatted)): "))
    #expect(text.contains("\(timesText(try #require(comparison.speedUp))) as fast as 2048×24"))
    #expect(text.contains(lossChange(comparison.relativeLossDifference)))
    #expect(text.contains("off by at most 1.1 % (blind to shape: 4.1 %)."))
    #expect(!text.contains("95 %"))
    #expect(bench.screenText.contains("intervals 0 %, Esc stops"))
    while !bench.state.isSettled { bench.send(.refine) }
    let interval = try #require(bench.state.shapeDraws?.forecast?.predictions[0].interval)
    #expect(
      ShapeBench.headline(bench).contains(
        "(95 %: \(lossText(interval.lowerBound))–\(lossText(interval.upperBound)))"))
    #expect(!bench.screenText.contains("Esc stops"))
  }

  @Test("intervals say how far they are, and Esc stops them")
  func progress() throws {
    var bench = try ShapeBench.bench(size: .large)
    for _ in 0..<5 { bench.send(.refine) }
    #expect(bench.screenText.contains("intervals 25 %, Esc stops") && !bench.state.isSettled)
    try bench.press("Esc")
    #expect(bench.state.isSettled && bench.screenText.contains("intervals stopped"))
    bench.send(.refine)
    #expect(bench.state.shapeDraws?.forecast == nil)
    #expect(bench.state.showsProgress)
  }

  @Test("arrows choose a shape, Enter makes it the model, u takes it back")
  func take() throws {
    var bench = try ShapeBench.bench()
    let before = bench.scenario
    try bench.press("Enter")
    #expect(bench.scenario == before && bench.state.message?.role == .warning)
    try bench.press("Down Down")
    let candidate = try #require(bench.state.shape?.candidate(1))
    #expect(bench.screenText.contains("\(candidate.name): loss \(lossText(candidate.loss))"))
    try bench.press("Enter")
    #expect(bench.scenario.model.id == candidate.name)
    #expect(abs(bench.scenario.model.totalParameters / candidate.parameters - 1) < 1e-4)
    #expect(bench.state.insight.evaluation.accuracy.value == nil)
    try bench.press("u")
    #expect(bench.scenario == before)
    try bench.press("End Down")
    #expect(bench.state.shapeSettings.row == ShapeInsight.trained - 1)
  }

  @Test("v chooses a value, + and - move it, and each ends somewhere")
  func levers() throws {
    var bench = try ShapeBench.bench(size: .large)
    for lever in ShapeLever.allCases {
      #expect(bench.state.shapeSettings.lever == lever)
      let before = bench.state.shapeSettings
      try bench.press("+")
      #expect(bench.state.shapeSettings != before, "\(lever)")
      try bench.press("-")
      #expect(bench.state.shapeSettings == before, "\(lever)")
      try bench.press("v")
    }
    #expect(bench.state.shapeSettings.lever == .size)
    try bench.press("- x20")
    #expect(bench.state.shapeSettings.size == 0.08e9)
    #expect(bench.state.message?.text.contains("goes no further") == true)
    try bench.press("+ x30 v + x20 v + x60")
    #expect(bench.state.shapeSettings.slowest == nil && bench.frame.damage == nil)
    #expect(bench.scenario == (try Fixture.tutor()), "values of the screen are no change")
  }

  @Test("the runs of the experiment are looked at anew where they are changed")
  func runs() throws {
    var bench = try ShapeBench.bench(size: .large)
    try bench.press("V +")
    #expect(bench.state.shape?.experiment.name == "6 runs")
    #expect(bench.screenText.contains("laws fitted to 6 runs"))
    #expect(bench.screenText.contains("13.4 %"))
  }

  @Test("Tab goes round the parts, e enlarges the one in focus, i explains it")
  func focus() throws {
    var bench = try ShapeBench.bench(size: .large)
    let titles = [
      "189 shapes: loss", "train these 8 of", "laws fitted to 27", "runs that would forecast",
    ]
    for (pane, title) in zip(ShapePane.allCases, titles) {
      #expect(bench.state.shapeSettings.focus == pane && bench.screenText.contains(title))
      try bench.press("e")
      #expect(titles.filter(bench.screenText.contains) == [title])
      try bench.press("e i")
      let explanation = try #require(bench.explanation)
      #expect(!explanation.formula.isEmpty && !explanation.evidence.isEmpty)
      #expect(explanation.inputs.count > 2)
      try bench.press("Esc Tab")
    }
    try bench.press("Shift-Tab")
    #expect(bench.state.shapeSettings.focus == .plan)
  }

  @Test("the mouse chooses levers, shapes in table and chart")
  func mouse() throws {
    var bench = try ShapeBench.bench(size: .large)
    try bench.click(on: "limit ≤")
    #expect(bench.state.shapeSettings.lever == .limit)
    let name = try #require(bench.state.shape?.candidate(2)).name
    try bench.click(on: name + "  ")
    #expect(bench.state.shapeSettings.focus == .table && bench.state.shapeSettings.row == 2)
    bench.mouse(.press, x: 20, y: 14)
    #expect(bench.state.shapeSettings.focus == .chart && bench.state.shapeSettings.row != nil)
    bench.mouse(.press, x: 90, y: 10)
    #expect(bench.state.shapeSettings.focus == .laws)
  }

  @Test("every size of the terminal and every value leaves a sane screen")
  func sane() throws {
    for (width, height) in [(200, 60), (120, 40), (80, 24), (60, 16), (40, 10)] {
      var bench = try ShapeBench.bench(size: Size(width: width, height: height))
      for keys in ["", "- x4", "v v - x9", "v +", "Tab", "Tab", "Tab e"] {
        try bench.press(keys)
        #expect(bench.frame.damage == nil)
        let text = bench.screenText
        #expect(!text.contains("nan") && !text.contains(" inf"), "\(width)x\(height) \(keys)")
      }
    }
  }

  @Test("other screens keep nothing of it")
  func leaves() throws {
    var bench = try ShapeBench.bench()
    bench.give(.showExplore)
    #expect(bench.state.shape == nil && bench.state.shapeDraws == nil)
  }
}

@Suite("Layout of the Shape screen")
struct ShapeLayoutTests {
  private func layout(
    _ width: Int, _ height: Int, focus: ShapePane = .chart, isExpanded: Bool = false
  ) -> (ShapeLayout, Rect) {
    let screen = ExploreLayout(
      size: Size(width: width, height: height), focus: .options, isExpanded: false)
    return (ShapeLayout(screen, focus: focus, isExpanded: isExpanded), screen.body)
  }

  @Test("levers and parts cover the body without overlap", arguments: ShapePane.allCases)
  func covers(focus: ShapePane) {
    for (width, height) in [
      (200, 60), (120, 40), (110, 30), (110, 24), (80, 24), (78, 20), (60, 16), (40, 10),
    ] {
      for isExpanded in [false, true] {
        let (parts, body) = layout(width, height, focus: focus, isExpanded: isExpanded)
        let rects = (ShapePane.allCases.map { parts.panes[$0] } + [parts.levers]).filter {
          !$0.isEmpty
        }
        #expect(rects.reduce(0) { $0 + $1.width * $1.height } == body.width * body.height)
        #expect(!parts.panes[focus].isEmpty, "\(width)x\(height)")
      }
    }
  }

  @Test("all parts on large screens, two on 80x24, the focused one alone below")
  func breakpoints() {
    #expect(ShapePane.allCases.allSatisfy { !layout(120, 40).0.panes[$0].isEmpty })
    let shown = { (focus: ShapePane) in
      let parts = layout(80, 24, focus: focus).0
      return ShapePane.allCases.filter { !parts.panes[$0].isEmpty }
    }
    #expect(shown(.chart) == [.chart, .table] && shown(.plan) == [.chart, .plan])
    #expect(layout(60, 16, focus: .laws).0.panes[.chart].isEmpty)
  }
}
