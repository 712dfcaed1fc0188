import Charting
import Screen
import Testing

/// Whole small charts, drawn by hand.
@Suite struct ChartAxesTests {
  private var chart: Chart {
    Chart(
      x: Chart.Axis(range: 0...4), y: Chart.Axis(range: 0...1, format: .percent),
      series: [
        Chart.Series(
          role: .series1, line: .pointsOnly, points: [ChartPoint(x: 0, y: 0)])
      ])
  }

  @Test func linearAxes() {
    #expect(
      chart.frame(26, 9).rows == [
        "100%┤  ·   ·   ·   ·   ·  ",
        "    │          ·          ",
        "    │                     ",
        "    │          ·          ",
        "    │                     ",
        "    │          ·          ",
        "  0%┤⡀         ·          ",
        "    └┬─────────┬─────────┬",
        "     0         2         4",
      ])
  }

  @Test func asciiAxes() {
    let rows = chart.frame(26, 9, tier: .ascii).rows
    #expect(rows.first?.hasPrefix("100%+") == true)
    #expect(rows[7] == "    ++---------+---------+")
  }

  @Test func logAxisHasMinorTicks() {
    var chart = chart
    chart.x = Chart.Axis(kind: .log10, range: 1...1000)
    chart.series[0].points = [ChartPoint(x: 1, y: 0)]
    let rows = chart.frame(46, 9).rows
    #expect(rows[8].split(separator: " ") == ["1", "10", "100", "1k"])
    #expect(rows[7].filter { $0 == "┬" }.count == 4)
    #expect(rows[7].contains("┴"))
  }

  @Test func aWideLabelColumnIsDropped() {
    var chart = chart
    chart.y = Chart.Axis(kind: .log10, range: 1e-9...1e-3)
    chart.series[0].points = [ChartPoint(x: 1, y: 1e-6)]
    #expect(
      chart.frame(11, 9).rows.allSatisfy {
        $0.hasPrefix("│") || $0.hasPrefix("└") || $0.hasPrefix(" ")
      })
    #expect(chart.frame(40, 9).rows.contains { $0.hasPrefix("1e-") || $0.hasPrefix("0.0") })
  }

  @Test func rolesOfTheParts() {
    let rows = chart.frame(26, 9).roleRows
    #expect(rows[0].hasPrefix("aaaax"))
    #expect(rows[7] == "....xxxxxxxxxxxxxxxxxxxxxx")
    #expect(rows[8].contains("a"))
  }
}
