import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Screens, panes and cross-hairs")
struct FocusTests {
  @Test("digits show screens, wherever the focus is", arguments: Pane.allCases)
  func screens(pane: Pane) throws {
    var bench = try Bench()
    bench.state.focus = pane
    try bench.press("6")
    #expect(bench.state.screen == .compare)
    try bench.press("4")
    #expect(bench.state.screen == .speed && bench.state.speed != nil)
    try bench.press("1")
    #expect(bench.state.screen == .explore)
    #expect(bench.state.focus == pane)
  }

  @Test("Tab goes round the panes, Shift-Tab back")
  func tab() throws {
    var bench = try Bench()
    var visited: [Pane] = []
    for _ in 0..<5 {
      visited.append(bench.state.focus)
      try bench.press("Tab")
    }
    #expect(visited == [.options, .indicators, .accuracyChart, .spendChart, .options])
    try bench.press("Shift-Tab x2")
    #expect(bench.state.focus == .spendChart)
  }

  @Test(
    "the focused pane has the heavy title, and no other",
    arguments: [Pane.options, .accuracyChart, .spendChart])
  func heavyTitle(pane: Pane) throws {
    var bench = try Bench(size: .large)
    bench.state.focus = pane
    let frame = bench.frame
    for other in [Pane.options, .accuracyChart, .spendChart] {
      let rect = ExploreLayout(size: .large, focus: pane, isExpanded: false).rect(of: other)
      #expect(frame[rect.x, rect.y].role == (other == pane ? .borderFocus : .border))
    }
  }

  @Test("the chosen indicator is marked, and moves between its ends")
  func indicators() throws {
    var bench = try Bench(size: .large)
    try bench.press("Tab")
    #expect(bench.state.indicator == .latency)
    try bench.press("Left")
    #expect(bench.state.indicator == .latency)
    for indicator in Indicator.allCases {
      #expect(bench.state.indicator == indicator)
      let value = indicator.text(of: bench.state.insight.evaluation)
      let marked = bench.frame.cells.filter { $0.role == .selection }.map { String($0.glyph) }
      #expect(marked.joined() == value)
      try bench.press("Right")
    }
    #expect(bench.state.indicator == .eFLOPs)
    try bench.press("Home")
    #expect(bench.state.indicator == .latency)
    try bench.press("End")
    #expect(bench.state.indicator == .eFLOPs)
  }

  @Test(
    "a cross-hair comes with the first movement and stops at the ends",
    arguments: [Pane.accuracyChart, .spendChart])
  func crosshair(pane: Pane) throws {
    var bench = try Bench()
    bench.state.focus = pane
    let last = pane == .accuracyChart ? bench.state.lastCurvePoint : bench.state.lastSpendPoint
    #expect(crosshair(bench, pane) == nil)
    try bench.press("Right")
    #expect(crosshair(bench, pane) == 0)
    try bench.press("Right x2 Shift-Right")
    #expect(crosshair(bench, pane) == 12)
    try bench.press("Left Shift-Left")
    #expect(crosshair(bench, pane) == 1)
    try bench.press("Left x5")
    #expect(crosshair(bench, pane) == 0)
    try bench.press("End Right")
    #expect(crosshair(bench, pane) == last)
    try bench.press("g")
    #expect(crosshair(bench, pane) == 0)
    #expect(bench.state.history.past.isEmpty)
  }

  @Test("End shows the last point at once", arguments: [Pane.accuracyChart, .spendChart])
  func firstEnd(pane: Pane) throws {
    var bench = try Bench()
    bench.state.focus = pane
    try bench.press("End")
    #expect(crosshair(bench, pane) != nil)
    #expect(crosshair(bench, pane) != 0)
  }

  private func crosshair(_ bench: Bench, _ pane: Pane) -> Int? {
    pane == .accuracyChart ? bench.state.accuracyCrosshair : bench.state.spendCrosshair
  }

  @Test("the reading under the cross-hair stands in the title of its chart")
  func readings() throws {
    var bench = try Bench(size: .large)
    try bench.press("Tab Tab End")
    let point = try #require(bench.state.insight.curvePoints(of: bench.scenario.model).last)
    let reading =
      "14B × \(point.length.formatted): \(point.accuracy.formatted) for "
      + point.costPerRequest.formatted
    #expect(bench.screenText.contains(reading))
    try bench.press("Tab End")
    let spend = try #require(bench.state.insight.spend?.points.last)
    #expect(
      bench.screenText.contains(
        "\(spend.requests.formatted) requests: \(spend.spend.typical.formatted)"))
  }

  @Test("without evidence there is no cross-hair to move")
  func nothingToRead() throws {
    var bench = try Bench(Fixture.sample(.chat))
    bench.state.focus = .accuracyChart
    try bench.press("Right End Left")
    #expect(bench.state.accuracyCrosshair == nil)
  }

  @Test("e enlarges the focused chart and gives the body back")
  func expand() throws {
    var bench = try Bench()
    try bench.press("e")
    #expect(bench.state.focus == .accuracyChart)
    #expect(bench.state.isExpanded)
    #expect(!bench.screenText.contains("Model size"))
    try bench.press("e")
    #expect(!bench.state.isExpanded)
    #expect(bench.screenText.contains("Model size"))
    try bench.press("Tab e")
    #expect(bench.state.focus == .spendChart)
    #expect(!bench.screenText.contains("accuracy per cost"))
  }

  @Test("leaving the charts gives the body back")
  func leaveExpanded() throws {
    var bench = try Bench()
    try bench.press("e Tab")
    #expect(bench.state.isExpanded)
    try bench.press("Tab")
    #expect(bench.state.focus == .options)
    #expect(!bench.state.isExpanded)
  }

  @Test("z switches the cost axes of both charts")
  func logarithm() throws {
    var bench = try Bench(size: .large)
    #expect(bench.screenText.contains("$/request (log)"))
    #expect(bench.screenText.contains("requests/yr (log)"))
    try bench.press("z")
    #expect(!bench.screenText.contains("(log)"))
    #expect(accuracyChart(of: bench.state, in: .english).x.kind == .linear)
    #expect(spendChart(of: bench.state, in: .english)?.y.kind == .linear)
    #expect(spendChart(of: bench.state, in: .english)?.y.includesZero == true)
    try bench.press("z")
    #expect(accuracyChart(of: bench.state, in: .english).x.kind == .log10)
  }

  @Test("m switches the mouse, in the state and in the frame")
  func mouse() throws {
    var bench = try Bench()
    #expect(bench.frame.reportsMouse)
    try bench.press("m")
    #expect(!bench.frame.reportsMouse)
    #expect(bench.screenText.contains("mouse off"))
    try bench.press("m")
    #expect(bench.frame.reportsMouse)
    #expect(bench.screenText.contains("mouse on"))
  }

  @Test("a message stands until the next key")
  func message() throws {
    var bench = try Bench()
    try bench.press("m")
    #expect(bench.state.message != nil)
    try bench.press("Down")
    #expect(bench.state.message == nil)
    #expect(bench.screenText.contains("Enter exact"))
  }

  @Test("^L asks for a repaint and changes nothing")
  func repaint() throws {
    var bench = try Bench()
    let before = bench.state
    try bench.press("^L")
    #expect(bench.effects == [.repaint])
    #expect(bench.state == before)
  }

  @Test("a new size changes nothing else; the end of the input ends the program")
  func outside() throws {
    var bench = try Bench()
    let before = bench.state
    bench.send(.input(.resize(.large)))
    #expect(bench.state.size == .large)
    bench.state.size = before.size
    #expect(bench.state == before)
    bench.send(.input(.closed))
    #expect(bench.effects == [.quit])
  }

  @Test(
    "keys without a meaning do nothing",
    arguments: ["Y", "F12", "Ins", "^T", "Alt-x", "Space", "é", "Esc"])
  func meaningless(key: String) throws {
    var bench = try Bench()
    for screen in ScreenID.allCases {
      show(screen, &bench.state, in: bench.environment)
      // While intervals are drawn, Esc stops them.
      bench.state.shapeDraws = nil
      let before = bench.state
      try bench.press(key)
      #expect(bench.state == before)
      #expect(bench.effects.isEmpty)
    }
  }

  @Test("each context has its own keys: the inner one first")
  func contexts() throws {
    var bench = try Bench()
    #expect(activeContexts(of: bench.state) == [.options, .everywhere])
    bench.state.focus = .indicators
    #expect(activeContexts(of: bench.state) == [.indicators, .everywhere])
    bench.state.focus = .spendChart
    #expect(activeContexts(of: bench.state) == [.chart, .everywhere])
    bench.state.screen = .compare
    #expect(activeContexts(of: bench.state) == [.compare, .everywhere])
    for (overlay, expected) in [
      (Overlay.help(scroll: 0), [KeyContext.reader]), (.unsavedChanges, [.question]),
      (.list(ListChoice(.open, rows: [])), [.library, .list]),
      (.list(ListChoice(.command, rows: [])), [.list]), (.entry(Entry(.name, text: "")), []),
      (.explanation(Explanation(title: "", value: "", meaning: ""), scroll: 0), [.reader]),
    ] {
      bench.state.overlay = overlay
      #expect(activeContexts(of: bench.state) == expected)
    }
  }
}
