import Charting
import Screen
import Testing

@Suite struct ChartCrosshairTests {
  private func chart(_ kind: Scale.Kind, line: Chart.Line = .solid) -> Chart {
    Chart(
      x: Chart.Axis(kind: kind, format: .currency("$")),
      y: Chart.Axis(range: 0...1, format: .percent),
      series: [
        Chart.Series(
          label: "4B", role: .series1, line: line,
          points: [ChartPoint(x: 0.001, y: 0.2), ChartPoint(x: 0.1, y: 0.6), nil]),
        Chart.Series(label: "14B", role: .series2, points: [ChartPoint(x: 0.01, y: 0.8)]),
      ], crosshair: 0.012)
  }

  private func layout(_ chart: Chart) -> ChartLayout {
    var frame = Frame(size: Size(width: 60, height: 16))
    return chart.draw(in: frame.bounds, on: &frame)
  }

  @Test(arguments: [
    (0.0001, 0.001), (0.003, 0.001), (0.0033, 0.01), (0.03, 0.01), (0.04, 0.1), (7, 0.1),
  ])
  func snapsToTheNearestPointOnALogAxis(_ value: Double, _ snapped: Double) {
    #expect(chart(.log10).snapped(value) == snapped)
  }

  @Test(arguments: [(0.005, 0.001), (0.006, 0.01), (0.054, 0.01), (0.056, 0.1)])
  func snapsByDistanceOnALinearAxis(_ value: Double, _ snapped: Double) {
    #expect(chart(.linear).snapped(value) == snapped)
  }

  @Test func hasNothingToSnapTo() {
    #expect(chart(.log10).snapped(-1) == nil)
    #expect(chart(.log10).snapped(.nan) == nil)
    #expect(Chart(x: Chart.Axis(), y: Chart.Axis()).snapped(1) == nil)
  }

  @Test func snapPointsAscendOnceEach() {
    var chart = chart(.log10)
    chart.series.append(chart.series[0])
    #expect(chart.snapPoints == [0.001, 0.01, 0.1])
  }

  @Test func readingsFollowTheDrawnLine() {
    let log = layout(chart(.log10))
    #expect(log.crosshair == 0.01)
    #expect(log.readings.map(\.label) == ["4B", "14B"])
    #expect(log.readings.map(\.text) == ["40%", "80%"])
    #expect(layout(chart(.linear)).readings.map(\.text) == ["23.6%", "80%"])
    #expect(layout(chart(.log10, line: .staircase)).readings.map(\.text) == ["20%", "80%"])
    #expect(layout(chart(.log10, line: .pointsOnly)).readings.map(\.text) == ["80%"])
  }

  @Test func aLimitIsReadButBearsNoSign() {
    var chart = chart(.log10)
    let signs = { (chart: Chart) in
      var frame = Frame(size: Size(width: 60, height: 16))
      let layout = chart.draw(in: frame.bounds, on: &frame)
      return (layout.readings.map(\.label), frame.rows.joined().count { $0 == "○" })
    }
    let before = signs(chart)
    #expect(before == (["4B", "14B"], 2))
    chart.series.append(
      Chart.Series(
        label: "goal", role: .warning, line: .dashed,
        points: [ChartPoint(x: 0.001, y: 0.5), ChartPoint(x: 0.1, y: 0.5)]))
    #expect(signs(chart) == (["4B", "14B", "goal"], 2))
  }

  @Test func noReadingBeyondTheEndsOrInGaps() {
    var chart = chart(.log10)
    chart.series[0].points = [ChartPoint(x: 0.001, y: 0.2), nil, ChartPoint(x: 0.1, y: 0.6)]
    #expect(layout(chart).readings.map(\.label) == ["14B"])
    chart.crosshair = 0.1
    #expect(layout(chart).readings.map(\.label) == ["4B"])
  }

  @Test func readoutStandsInTheFirstRow() {
    let frame = chart(.log10).frame(60, 16)
    #expect(frame.rows[0].hasPrefix("$0.01  4B 40%  14B 80% "))
    #expect(frame.roleText(row: 0).hasPrefix("XXXXX..111111..2222222"))
    #expect(frame.rows.contains { $0.contains("○") })
    #expect(frame.rows.filter { $0.contains("┊") }.count >= 8)
  }

  @Test func readingsThatDoNotFitFallAwayWhole() {
    #expect(chart(.log10).frame(18, 10).rows[0] == "$0.01  4B 40%     ")
  }

  @Test func asciiCrosshair() {
    let rows = chart(.log10).frame(60, 16, tier: .ascii).rows
    #expect(rows.contains { $0.contains("O") })
  }
}
