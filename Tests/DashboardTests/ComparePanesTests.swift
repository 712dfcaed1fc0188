import Charting
import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Parts of Compare")
struct ComparePanesTests {
  private func panes(
    _ width: Int, _ height: Int, focus: ComparePane = .table, isExpanded: Bool = false
  ) -> (ComparePanes, Rect) {
    let layout = ExploreLayout(
      size: Size(width: width, height: height), focus: .options, isExpanded: false)
    return (ComparePanes(layout, focus: focus, isExpanded: isExpanded), layout.body)
  }

  @Test(
    "parts cover the body without overlap, the focused one always", arguments: ComparePane.allCases)
  func covers(focus: ComparePane) {
    for (width, height) in [(200, 60), (120, 40), (100, 36), (99, 40), (80, 24), (40, 10)] {
      for isExpanded in [false, true] {
        let (panes, body) = panes(width, height, focus: focus, isExpanded: isExpanded)
        let rects = ComparePane.allCases.map { panes.panes[$0] }.filter { !$0.isEmpty }
        #expect(rects.reduce(0) { $0 + $1.width * $1.height } == body.width * body.height)
        let place = Point(x: rects[0].x, y: rects[0].y)
        #expect(
          panes.panes.pane(at: place) != nil && panes.panes.pane(at: Point(x: 0, y: 0)) == nil)
        if rects.count == 1 { #expect(panes.panes.pane(at: place) == focus) }
      }
    }
    #expect(!panes(120, 40).0.panes[.bands].isEmpty && panes(80, 24).0.panes[.bands].isEmpty)
  }

  private func bench(_ size: Size = .large) throws -> Bench {
    try Bench([.mathTutor, .vote, .bestOfN].map(Fixture.sample), size: size, screen: .compare)
  }

  @Test("every column with a cost and an accuracy has a place, the cursor's on top")
  func positions() throws {
    var bench = try bench()
    let columns = bench.state.comparison.columns
    let chart = positionsChart(of: bench.state, in: .english)
    #expect(Set(chart.marks.map(\.label)) == Set(columns.map(\.scenario.name)))
    for mark in chart.marks {
      let column = try #require(columns.first { $0.scenario.name == mark.label })
      #expect(mark.point.y == column.evaluation.accuracy.value?.value)
      #expect(mark.point.x == column.evaluation.economics?.costPerRequest.value)
    }
    try bench.press("Right x2")
    let marks = positionsChart(of: bench.state, in: .english).marks
    #expect(marks[0].label == columns[2].scenario.name && marks[0].role == .current)
    #expect(marks.first { $0.label == columns[0].scenario.name }?.glyph == "◆")
  }

  @Test("columns without accuracy are not drawn; without any it is said")
  func evidence() throws {
    var bench = try Bench(
      [Fixture.sample(.chat), Fixture.tutor()], size: .large, screen: .compare)
    #expect(positionsChart(of: bench.state, in: .english).marks.map(\.label) == ["Math tutor, 14B"])
    bench = try Bench([Fixture.sample(.chat), Fixture.misfit()], size: .large, screen: .compare)
    #expect(bench.screenText.contains("no column has both a cost and an accuracy"))
    bench = try Bench(size: .large)
    try bench.press("6")
    #expect(bench.screenText.contains("no columns yet"))
  }

  @Test("bands state P50 and how often a column is cheaper than the baseline")
  func bands() throws {
    var bench = try bench()
    #expect(bench.screenText.contains("P10–P90, drawing"))
    while !bench.state.isSettled { bench.send(.refine) }
    #expect(!bench.screenText.contains("drawing"))
    for index in bench.state.comparison.columns.indices {
      let spread = try #require(bench.state.comparison.spread(of: index))
      #expect(spread.p10 < spread.p50 && spread.p50 < spread.p90)
      #expect(bench.screenText.contains(" \(spread.p50.formatted) "))
      guard index > 0 else { continue }
      let chance = try #require(bench.state.comparison.chance(of: index)).cheaper.formatted
      #expect(bench.screenText.contains("in \(chance) of draws cheaper than Math tutor, 14B"))
    }
    #expect(bench.state.comparison.chanceSentence(of: 0, in: .english) == nil)
  }

  @Test("the table has the same range and chance")
  func table() throws {
    var bench = try bench()
    while !bench.state.isSettled { bench.send(.refine) }
    let comparison = bench.state.comparison
    let rows = ComparisonTable.rows.filter { $0.drawn != nil }
    #expect(rows.map { $0.label[.english] } == ["  P10 to P90", "  cheaper than base"])
    #expect(rows[1].text(of: 0, in: comparison, .english).isEmpty)
    let chance = try #require(comparison.chance(of: 1)).cheaper.formatted
    #expect(rows[1].text(of: 1, in: comparison, .english) == chance)
    let spread = try #require(comparison.spread(of: 1))
    #expect(
      rows[0].text(of: 1, in: comparison, .english)
        == "\(spread.p10.formatted)–\(spread.p90.formatted)")
    bench.state.comparison.outlooks = []
    #expect(rows[1].text(of: 1, in: bench.state.comparison, .english) == "–")
    #expect(rows[0].text(of: 1, in: bench.state.comparison, .english) == "exact")
    #expect(rows[0].text(of: 9, in: bench.state.comparison, .english) == "–")
  }

  @Test("Tab goes round the parts, e enlarges, the mouse chooses")
  func focus() throws {
    var bench = try bench(.standard)
    for pane in ComparePane.allCases {
      #expect(bench.state.comparison.focus == pane)
      try bench.press("Tab")
    }
    #expect(bench.state.comparison.focus == .table)
    bench.state.size = .large
    try bench.press("e")
    #expect(!bench.screenText.contains("P10–P90, drawing"))
    try bench.press("e")
    try bench.click(on: "spend a year")
    #expect(bench.state.comparison.focus == .bands)
  }

  @Test("one to four columns at any size leave a sane screen", arguments: 1...4)
  func sane(count: Int) throws {
    let scenarios = try Fixture.Sample.allCases.prefix(count).map(Fixture.sample)
    for (width, height) in [(200, 60), (120, 40), (100, 34), (80, 24), (40, 10)] {
      var bench = try Bench(scenarios, size: Size(width: width, height: height))
      for _ in scenarios { bench.give(.addToCompare, .nextScenario) }
      bench.give(.showCompare)
      while !bench.state.isSettled { bench.send(.refine) }
      for keys in ["", "Tab", "Tab", "e", "Right b", "Tab", "d", "v v", "z"] {
        try bench.press(keys)
        #expect(bench.frame.damage == nil)
        let text = bench.screenText
        #expect(!text.contains("nan") && !text.contains("inf "), "\(width)x\(height) \(keys)")
      }
    }
  }

  @Test("without colours a band still tells its ends from its middle")
  func ascii() throws {
    var bench = try Bench(
      [.mathTutor, .vote].map(Fixture.sample), size: .large, tier: .ascii, screen: .compare)
    while !bench.state.isSettled { bench.send(.refine) }
    let row = try #require(bench.place(of: "Majority of 64, 7B ."))
    let text = bench.frame.text(row: row.y)
    #expect(text.contains("=O=") && text.allSatisfy(\.isASCII))
  }

  @Test("other screens keep no draws of the columns")
  func leaves() throws {
    var bench = try bench()
    #expect(bench.state.comparisonDraws != nil)
    try bench.press("1")
    #expect(bench.state.comparisonDraws == nil)
  }
}
