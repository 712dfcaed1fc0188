import Charting
import ScalingCore
import Screen
import Testing

@testable import Dashboard

/// A chart with points to choose, on a large screen.
enum ChartUnderTest: String, CaseIterable {
  case accuracy, spend, frontier, volume, years, paid, latency, throughput, shape, positions

  /// The screen with the focus on the chart.
  func bench(size: Size = .large) throws -> Bench {
    switch self {
    case .accuracy, .spend:
      var bench = try Bench(size: size)
      bench.state.focus = self == .accuracy ? .accuracyChart : .spendChart
      return bench
    case .frontier: return try FrontierBench.aime(size: size)
    case .volume, .years, .paid:
      var bench = try SpendBench.node(size: size)
      bench.state.spendSettings.focus = self == .volume ? .volume : .time
      bench.state.spendSettings.view = self == .paid ? .cumulative : .yearly
      return bench
    case .latency, .throughput:
      var bench = try SpeedBench.llama(size: size)
      bench.state.speedSettings.focus = self == .latency ? .latency : .throughput
      return bench
    case .shape: return try ShapeBench.bench(size: size)
    case .positions:
      let scenarios = try [4, 1, 16].map { samples in
        var scenario = try Fixture.tutor(named: "\(samples) tries")
        scenario.strategy.samples = samples
        return scenario
      }
      var bench = try Bench(scenarios, size: size, screen: .compare)
      bench.state.comparison.focus = .positions
      return bench
    }
  }

  /// Whether points lie above each other, so that the height of a press counts.
  var isScattered: Bool { self == .shape || self == .positions }
}

@Suite("The mouse on charts")
struct MouseChartTests {
  /// A chart with its plot and the cell of each point.
  private struct Plot {
    let layout: ChartLayout
    let cells: [Point]
    let place: WritableKeyPath<DashboardState, Int?>

    init(_ bench: Bench) throws {
      let pointed = try #require(pointedChart(of: bench.state, in: .english))
      var scratch = Frame(size: bench.state.size)
      let drawn = pointed.chart.draw(
        in: pointed.rect.inset(horizontal: 1, vertical: 1), on: &scratch)
      layout = drawn
      place = pointed.place
      cells = pointed.targets.map { target in
        let across = drawn.x.fraction(of: target.x) ?? 0
        let up = target.y.flatMap(drawn.y.fraction) ?? 0.5
        return Point(
          x: drawn.plot.x + min(drawn.plot.width - 1, Int(across * Double(drawn.plot.width))),
          y: drawn.plot.y + min(drawn.plot.height - 1, Int((1 - up) * Double(drawn.plot.height))))
      }
    }
  }

  @Test("a press chooses the point under the mouse", arguments: ChartUnderTest.allCases)
  func press(chart: ChartUnderTest) throws {
    let fresh = try chart.bench()
    let plot = try Plot(fresh)
    #expect(plot.cells.count > 2)
    for cell in plot.cells where plot.layout.plot.contains(cell) {
      var bench = fresh
      bench.mouse(.press, x: cell.x, y: cell.y)
      let chosen = try #require(bench.state[keyPath: plot.place])
      #expect(abs(plot.cells[chosen].x - cell.x) <= 1)
      if chart.isScattered { #expect(abs(plot.cells[chosen].y - cell.y) <= 1) }
      #expect(bench.scenario == fresh.scenario && bench.state.history.past.isEmpty)
    }
  }

  @Test("dragging moves the cross-hair along, to both ends", arguments: ChartUnderTest.allCases)
  func drag(chart: ChartUnderTest) throws {
    var bench = try chart.bench()
    let plot = try Plot(bench)
    let area = plot.layout.plot
    let inside = plot.cells.indices.filter { area.contains(plot.cells[$0]) }
    bench.mouse(.press, x: area.x + area.width / 2, y: area.y + area.height / 2)
    #expect(bench.state.grabbed == .crosshair)
    var last = Int.min
    for x in stride(from: area.x - 3, to: area.maxX + 3, by: 2) {
      bench.mouse(.drag, x: x, y: chart.isScattered ? area.y + area.height / 2 : 0)
      let chosen = try #require(bench.state[keyPath: plot.place])
      if !chart.isScattered {
        #expect(plot.cells[chosen].x >= last)
        last = plot.cells[chosen].x
      }
    }
    if !chart.isScattered {
      #expect(last == inside.map { plot.cells[$0].x }.max())
      bench.mouse(.drag, x: -5, y: 50)
      let first = try #require(bench.state[keyPath: plot.place])
      #expect(plot.cells[first].x == inside.map { plot.cells[$0].x }.min())
    }
    bench.mouse(.release, x: area.x, y: area.y)
    let released = bench.state
    bench.mouse(.drag, x: area.x + area.width / 2, y: area.y)
    #expect(bench.state == released)
    #expect(bench.state.history.past.isEmpty)
  }

  @Test("the wheel moves the cross-hair as the arrow keys do", arguments: ChartUnderTest.allCases)
  func wheel(chart: ChartUnderTest) throws {
    var (turned, pressed) = (try chart.bench(), try chart.bench())
    let place = try Plot(turned).layout.plot
    for (action, command) in [
      (MouseEvent.Action.wheelUp, Command.stepUp), (.wheelUp, .stepUp), (.wheelDown, .stepDown),
    ] {
      turned.mouse(action, x: place.x + 2, y: place.y + 2)
      pressed.give(command)
      #expect(turned.state == pressed.state)
    }
    #expect(turned.state[keyPath: try Plot(turned).place] != nil)
  }

  @Test("a drag that starts beside the charts moves none", arguments: ChartUnderTest.allCases)
  func elsewhere(chart: ChartUnderTest) throws {
    var bench = try chart.bench()
    let plot = try Plot(bench).layout.plot
    bench.mouse(.press, x: 60, y: 2)
    let before = bench.state
    bench.mouse(.drag, x: plot.x + 4, y: plot.y + 2)
    #expect(bench.state == before)
  }

  @Test("a key lets go of the cross-hair")
  func key() throws {
    var bench = try ChartUnderTest.latency.bench()
    let plot = try Plot(bench).layout.plot
    bench.mouse(.press, x: plot.x, y: plot.y)
    try bench.press("End")
    let before = bench.state
    bench.mouse(.drag, x: plot.x + 5, y: plot.y)
    #expect(bench.state == before)
  }

  @Test("the focused chart alone on a small screen takes the mouse too")
  func small() throws {
    for chart in ChartUnderTest.allCases {
      var bench = try chart.bench(size: Size(width: 60, height: 16))
      let plot = try Plot(bench)
      bench.mouse(.press, x: plot.layout.plot.x + 10, y: plot.layout.plot.y + 3)
      #expect(bench.state[keyPath: plot.place] != nil, "\(chart)")
    }
  }

  @Test("without a chart there is nothing to hold")
  func nothing() throws {
    var bench = try SpendBench.bench(Fixture.tutor(), size: .large)
    bench.state.spendSettings.focus = .time
    #expect(pointedChart(of: bench.state, in: .english) == nil)
    bench.mouse(.press, x: 90, y: 12)
    #expect(bench.state.grabbed == nil && bench.state.spendSettings.year == nil)
    for (focus, screen) in [(Pane.options, ScreenID.explore), (.indicators, .explore)] {
      bench.state.screen = screen
      bench.state.focus = focus
      #expect(pointedChart(of: bench.state, in: .english) == nil)
    }
  }
}

@Suite("The mouse on tables")
struct MouseTableTests {
  @Test("the wheel moves the rows of the table under it and gives it the focus")
  func wheel() throws {
    var bench = try SpendBench.node(size: .large)
    let plan = try #require(bench.place(of: "  reserved   "))
    bench.mouse(.wheelDown, x: plan.x, y: plan.y)
    #expect(bench.state.spendSettings.focus == .plans)
    let first = try #require(bench.state.spendSettings.plan)
    bench.mouse(.wheelUp, x: plan.x, y: plan.y)
    #expect(bench.state.spendSettings.plan == first - 1)
    bench.mouse(.wheelDown, x: 20, y: 3)
    #expect(bench.state.spendSettings.plan == first)
  }

  @Test("a row of the Frontier chooses where its size takes the frontier over")
  func frontier() throws {
    var bench = try FrontierBench.aime(size: .large)
    let insight = try #require(bench.state.frontier)
    let table = FrontierLayout(
      ExploreLayout(size: .large, focus: .options, isExpanded: false), of: bench.state
    ).table
    for (row, model) in insight.models.enumerated() {
      bench.state.frontierSettings.crosshair = nil
      bench.mouse(.press, x: table.x + 4, y: table.y + 2 + row)
      let first = insight.choices.firstIndex { $0.model == model.id }
      #expect(bench.state.frontierSettings.crosshair == first)
      #expect((bench.state.message == nil) == (first != nil))
    }
    bench.mouse(.press, x: table.x + 4, y: table.y + 1)
    #expect(bench.state.message == nil)
  }

  @Test("a figure beside the three leading ones is chosen by a press on it")
  func figures() throws {
    var bench = try Bench(size: .large)
    for (label, indicator) in [("TTFT", Indicator.timeToFirstToken), ("GPUs at peak", .gpus)] {
      try bench.click(on: label)
      #expect(bench.state.indicator == indicator && bench.state.focus == .indicators)
    }
    let place = try #require(bench.place(of: "TTFT"))
    let before = bench.state
    bench.mouse(.press, x: place.x - 2, y: place.y)
    #expect(bench.state == before)
  }

  @Test("on Compare a press on a band chooses its column")
  func bands() throws {
    var bench = try ChartUnderTest.positions.bench()
    let bands = ComparePanes(of: bench.state).panes[.bands]
    for (row, column) in [(1, 0), (2, 0), (3, 1), (6, 2), (0, 2), (9, 2)] {
      bench.mouse(.press, x: bands.x + 5, y: bands.y + row)
      #expect(bench.state.comparison.column == column)
      #expect(bench.state.comparison.focus == .bands)
    }
    bench.mouse(.wheelUp, x: bands.x + 5, y: bands.y + 2)
    #expect(bench.state.comparison.column == 2)
  }
}
