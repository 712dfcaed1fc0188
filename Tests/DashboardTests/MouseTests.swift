import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("The mouse on everything else")
struct MouseTests {
  @Test("tabs show their screens")
  func tabs() throws {
    var bench = try Bench()
    try bench.click(on: "6 Compare")
    #expect(bench.state.screen == .compare)
    try bench.click(on: "1 Explore")
    #expect(bench.state.screen == .explore)
  }

  @Test("keys of the key bar do what they say")
  func keys() throws {
    var bench = try Bench(size: .large)
    try bench.click(on: "? help")
    #expect(bench.state.overlay == .help(scroll: 0))
    try bench.click(on: "Esc close")
    #expect(bench.state.overlay == nil)
    try bench.click(on: "→ change")
    #expect(bench.scenario.model.id == "Qwen3-32B")
    try bench.click(on: "u undo")
    #expect(bench.scenario.model.id == "Qwen3-14B")
    try bench.click(on: "s save")
    #expect(bench.effects == [.save(document: 0, bench.scenario, path: "0.yaml")])
    try bench.click(on: "q quit")
    #expect(bench.effects == [.quit])
  }

  @Test("every key of the bar gives its own command", arguments: Pane.allCases)
  func everyKey(pane: Pane) throws {
    var bench = try Bench(size: Size(width: 200, height: 40))
    bench.state.focus = pane
    let bindings = barBindings(of: bench.state, .usual)
    let places = keyBarPlaces(bench)
    #expect(places.count == bindings.count)
    for (binding, place) in zip(bindings, places) {
      var (clicked, pressed) = (bench, bench)
      clicked.mouse(.press, x: place.x, y: 39)
      pressed.send(.input(.key(binding.keys[0])))
      #expect(clicked.state == pressed.state, "\(binding.label)")
      #expect(clicked.effects == pressed.effects)
    }
  }

  private func keyBarPlaces(_ bench: Bench) -> [Rect] {
    keyBar(of: bench.state, bench.surroundings).layout(in: Rect(x: 0, y: 39, width: 200, height: 1))
  }

  @Test("a press on a message takes it away, and nothing else: the keys below it are hidden")
  func message() throws {
    for x in 0..<80 {
      var bench = try Bench()
      bench.give(.toggleMouse, .toggleMouse)
      let before = bench.state
      bench.mouse(.press, x: x, y: 23)
      #expect(bench.state.message == nil)
      bench.state.message = before.message
      #expect(bench.state == before)
      #expect(bench.effects.isEmpty)
    }
  }

  @Test(
    "tiles give the focus to their indicators",
    arguments: zip(
      ["mean latency", "cost per inference", "yearly running cost"], Indicator.leading))
  func tiles(label: String, indicator: Indicator) throws {
    var bench = try Bench()
    try bench.click(on: label)
    #expect(bench.state.focus == .indicators)
    #expect(bench.state.indicator == indicator)
  }

  @Test("a tile beside an enlarged chart gives the body back")
  func tileWhileExpanded() throws {
    var bench = try Bench()
    bench.give(.expand)
    try bench.click(on: "mean latency")
    #expect(bench.state.focus == .indicators)
    #expect(bench.screenText.contains("yearly spend"))
    #expect(bench.screenText.contains("Model size"))
  }

  @Test("a press on a chart puts the cross-hair on the nearest point")
  func charts() throws {
    var bench = try Bench(size: .large)
    let layout = ExploreLayout(size: .large, focus: .options, isExpanded: false)
    var last = -1
    for x in stride(from: layout.accuracyChart.x + 8, to: layout.accuracyChart.maxX - 8, by: 3) {
      bench.mouse(.press, x: x, y: layout.accuracyChart.y + 6)
      let index = try #require(bench.state.accuracyCrosshair)
      #expect(index >= last)
      last = index
    }
    #expect(last == bench.state.lastCurvePoint)
    #expect(bench.state.focus == .accuracyChart)
    bench.mouse(.press, x: layout.spendChart.x + 40, y: layout.spendChart.y + 5)
    #expect(bench.state.focus == .spendChart)
    #expect(bench.state.spendCrosshair.map { (20...40).contains($0) } == true)
    #expect(bench.state.history.past.isEmpty)
  }

  @Test("a press on a chart's frame gives the focus and hides the cross-hair")
  func chartFrame() throws {
    var bench = try Bench(size: .large)
    let rect = ExploreLayout(size: .large, focus: .options, isExpanded: false).accuracyChart
    bench.state.accuracyCrosshair = 3
    bench.mouse(.press, x: rect.x, y: rect.y)
    #expect(bench.state.focus == .accuracyChart)
    #expect(bench.state.accuracyCrosshair == nil)
  }

  @Test("a press on a chart without curves is harmless")
  func emptyCharts() throws {
    for scenario in [try Fixture.misfit(), try Fixture.sample(.chat)] {
      var bench = try Bench(scenario, size: .large)
      let layout = ExploreLayout(size: .large, focus: .options, isExpanded: false)
      for rect in [layout.accuracyChart, layout.spendChart] {
        bench.mouse(.press, x: rect.x + 20, y: rect.y + 5)
      }
      #expect(bench.state.accuracyCrosshair == nil)
      #expect(bench.state.focus == .spendChart)
    }
  }

  @Test("on Compare a press chooses the column, the wheel scrolls the rows")
  func compare() throws {
    var bench = try Bench(Fixture.Sample.allCases.prefix(3).map(Fixture.sample), screen: .compare)
    let heads = try #require(bench.place(of: "baseline")).y - 1
    for (x, column) in [(45, 1), (65, 2), (25, 0), (2, 0), (70, 2)] {
      bench.mouse(.press, x: x, y: heads)
      #expect(bench.state.comparison.column == column)
    }
    bench.mouse(.wheelDown, x: 40, y: 12)
    #expect(bench.state.comparison.scroll == 1)
    bench.mouse(.wheelUp, x: 40, y: 12)
    bench.mouse(.wheelUp, x: 40, y: 12)
    #expect(bench.state.comparison.scroll == 0)
    #expect(bench.state.comparison.column == 2)
  }

  @Test("over a text the wheel scrolls by a row", arguments: ["?", "Tab End i"])
  func wheelOverText(keys: String) throws {
    var (turned, pressed) = (try Bench(), try Bench())
    try turned.press(keys)
    try pressed.press("\(keys) Down x2 Up")
    turned.mouse(.wheelDown, x: 40, y: 12)
    turned.mouse(.wheelDown, x: 40, y: 12)
    turned.mouse(.wheelUp, x: 40, y: 12)
    #expect(turned.state == pressed.state)
  }

  @Test("over a list the wheel moves the choice, a theme shows at once")
  func wheelOverList() throws {
    var bench = try Bench()
    try bench.press("T")
    bench.mouse(.wheelDown, x: 40, y: 12)
    #expect(bench.list?.selection == 1)
    #expect(bench.state.theme == 1)
  }

  @Test(
    "what lies over the screen shields what is below it",
    arguments: ["Enter", "n", "Right q"])
  func shielded(keys: String) throws {
    var bench = try Bench()
    try bench.press(keys)
    let before = bench.state
    for y in 0..<23 {
      for x in stride(from: 0, to: 80, by: 4) {
        bench.mouse(.press, x: x, y: y)
        bench.mouse(.drag, x: x + 2, y: y)
        bench.mouse(.release, x: x, y: y)
      }
    }
    #expect(bench.state == before)
  }

  @Test(
    "outside of the screen nothing happens",
    arguments: [
      Point(x: -1, y: 5), Point(x: 80, y: 5), Point(x: 5, y: 24), Point(x: 5, y: -1),
      Point(x: .max / 4, y: .max / 4),
    ])
  func outside(point: Point) throws {
    for overlay in [nil, Overlay.help(scroll: 0), .unsavedChanges] {
      var bench = try Bench()
      bench.state.overlay = overlay
      let before = bench.state
      for action in [MouseEvent.Action.press, .drag, .release] {
        bench.mouse(action, x: point.x, y: point.y)
        #expect(bench.state == before)
        #expect(bench.effects.isEmpty)
      }
    }
  }

  @Test(
    "a screen that only refuses takes no mouse",
    arguments: [
      Size(width: 39, height: 24), Size(width: 80, height: 9), Size(width: 1, height: 1),
      Size(width: 0, height: 0),
    ])
  func tooSmall(size: Size) throws {
    var bench = try Bench(size: size)
    let before = bench.state
    for y in 0...size.height {
      for x in 0...size.width {
        for action in [MouseEvent.Action.press, .drag, .wheelUp, .wheelDown, .release] {
          bench.mouse(action, x: x, y: y)
        }
      }
    }
    #expect(bench.state == before)
  }

  @Test(
    "no cell of the screen leads to a wrong state",
    arguments: [Size.standard, Size(width: 60, height: 16), Size(width: 40, height: 10)])
  func everyCell(size: Size) throws {
    var bench = try Bench(size: size)
    for y in stride(from: 0, to: size.height - 1, by: 1) {
      for x in stride(from: y % 7, to: size.width, by: 7) {
        bench.mouse(.press, x: x, y: y)
        bench.mouse(.release, x: x, y: y)
      }
    }
    #expect(bench.isFresh)
    #expect(bench.state.overlay == nil)
    #expect(bench.frame.size == size)
  }
}
