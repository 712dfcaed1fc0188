import Charting
import Screen
import Testing

@Suite struct ChartLayoutTests {
  private func layout(_ chart: Chart, in rect: Rect) -> ChartLayout {
    var frame = Frame(size: Size(width: rect.maxX, height: rect.maxY))
    return chart.draw(in: rect, on: &frame)
  }

  @Test func plotLiesAsDrawn() {
    let layout = layout(ChartFixtures.explore, in: Rect(x: 5, y: 3, width: 60, height: 18))
    #expect(layout.plot.x == 5 + 4)
    #expect(layout.plot.y == 3 + 1)
    #expect(layout.plot.maxY == 3 + 18 - 3)
  }

  @Test func cellsGiveValuesBack() {
    let layout = layout(ChartFixtures.explore, in: Rect(x: 5, y: 3, width: 60, height: 18))
    let plot = layout.plot
    let first = layout.value(at: Point(x: plot.x, y: plot.maxY - 1))
    let last = layout.value(at: Point(x: plot.maxX - 1, y: plot.y))
    #expect((first?.x ?? 0) > layout.x.low && (first?.x ?? 9) < layout.x.low * 1.1)
    #expect((last?.x ?? 9) < layout.x.high && (last?.x ?? 0) > layout.x.high / 1.1)
    #expect((first?.y ?? 9) < 0.05 && (last?.y ?? 0) > 0.85)
  }

  @Test func cellsOutsideThePlotHaveNoValue() {
    let layout = layout(ChartFixtures.explore, in: Rect(x: 5, y: 3, width: 60, height: 18))
    for (x, y) in [(layout.plot.x - 1, 8), (layout.plot.maxX, 8), (20, 3), (20, layout.plot.maxY)] {
      #expect(layout.value(at: Point(x: x, y: y)) == nil)
    }
  }

  @Test func valuesReturnToTheirCells() {
    let chart = Chart(
      x: Chart.Axis(kind: .log10, range: 1...1000), y: Chart.Axis(range: 0...1),
      series: [Chart.Series(role: .series1, points: [ChartPoint(x: 10, y: 0.5)])])
    var frame = Frame(size: Size(width: 50, height: 20))
    let plot = chart.draw(in: frame.bounds, on: &frame).plot
    for x in plot.x..<plot.maxX {
      var probe = chart
      let layout = layout(chart, in: frame.bounds)
      guard let value = layout.value(at: Point(x: x, y: plot.y + 4)) else {
        Issue.record("no value at \(x)")
        continue
      }
      probe.series[0].points = [value]
      let drawn = probe.frame(50, 20)
      #expect(drawn[x, plot.y + 4].role == .series1, "column \(x)")
    }
  }
}
