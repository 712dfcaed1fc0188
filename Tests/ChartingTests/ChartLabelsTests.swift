import Charting
import Screen
import Testing

@Suite struct ChartLabelsTests {
  private func line(_ label: String, _ height: Double, letter: Character? = nil) -> Chart.Series {
    Chart.Series(
      label: label, letter: letter, marker: .circle, role: .series1,
      points: [ChartPoint(x: 0, y: height), ChartPoint(x: 10, y: height)])
  }

  private func chart(_ series: [Chart.Series]) -> Chart {
    Chart(x: Chart.Axis(range: 0...10), y: Chart.Axis(range: 0...10), series: series)
  }

  private func text(_ chart: Chart, _ width: Int, _ height: Int) -> String {
    chart.frame(width, height).rows.joined(separator: "\n")
  }

  @Test func curvesAreNamedRightOfTheirEnds() {
    let rows = chart([line("32B", 8), line("4B", 3)]).frame(60, 20).rows
    #expect(rows.contains { $0.contains("● 32B") })
    #expect(rows.contains { $0.contains("● 4B") })
  }

  @Test func labelsOfCloseCurvesMakeRoom() {
    let chart = chart([line("32B", 5), line("14B", 5.2), line("8B", 4.8)])
    let text = text(chart, 60, 20)
    for name in ["32B", "14B", "8B"] { #expect(text.contains(name)) }
  }

  @Test func curvesWithoutRoomAreListed() {
    let names = (0..<8).map { "model \($0)" }
    let chart = chart(names.map { line($0, 5) })
    let frame = chart.frame(70, 24)
    let text = frame.rows.joined(separator: "\n")
    for name in names { #expect(text.contains(name)) }
    #expect(frame.rows.filter { $0.contains("● model") }.count >= 4)
  }

  @Test func listsBeyondAQuarterOfThePlotAreHidden() {
    let names = (0..<9).map { "a long model name \($0)" }
    let text = text(chart(names.map { line($0, 5) }), 40, 12)
    #expect(names.filter { text.contains($0) }.count < 5)
  }

  @Test func theLetterStandsInWhereTheLabelHasNoRoom() {
    let series = line("a name much wider than the chart is", 5, letter: "q")
    #expect(text(chart([series]), 30, 12).contains("● q"))
  }

  @Test func curvesWithoutANameStayUnnamed() {
    #expect(text(chart([line("", 5)]), 40, 12).filter(\.isLetter).isEmpty)
  }

  @Test func namesNeverOverlapOneAnother() {
    for height in stride(from: 8, through: 30, by: 2) {
      for width in stride(from: 30, through: 110, by: 5) {
        let text = text(ChartFixtures.explore, width, height)
        let isNamed = ["you: 14B", "FLOPs-only: 4B"].map { text.contains($0) }
        let cutNames = text.contains("you: 14FLOPs") || text.contains("FLOPs-onlyou")
        #expect(!cutNames)
        if width >= 60 && height >= 14 { #expect(isNamed == [true, true], "\(width)x\(height)") }
      }
    }
  }

  @Test func markNamesStayInThePlotAtItsBorders() {
    for (x, y) in [(0.0, 0.0), (10, 0), (0, 10), (10, 10)] {
      var chart = chart([])
      chart.marks = [
        Chart.Mark(
          point: ChartPoint(x: x, y: y), glyph: "◉", asciiGlyph: "@", label: "you: 14B",
          role: .current)
      ]
      var frame = Frame(size: Size(width: 40, height: 12))
      let layout = chart.draw(in: frame.bounds, on: &frame)
      let cells = (0..<12).flatMap { y in (0..<40).map { Point(x: $0, y: y) } }
        .filter { frame[$0.x, $0.y].role == .current }
      #expect(cells.count == 9)
      #expect(cells.allSatisfy(layout.plot.contains))
    }
  }
}
