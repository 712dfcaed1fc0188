import Screen
import Testing

@testable import Charting

@Suite struct ChartGeometryTests {
  private func geometry(_ chart: Chart, _ width: Int, _ height: Int) -> ChartGeometry {
    ChartGeometry(
      chart: chart, size: Size(width: width, height: height), dots: GlyphTier.braille.dots)
  }

  private func line(_ points: [(Double, Double)], label: String = "") -> Chart.Series {
    Chart.Series(
      label: label, role: .series1, points: points.map { ChartPoint(x: $0.0, y: $0.1) })
  }

  @Test func labelsOfTheVerticalAxisAreAtLeastThreeRowsApartOnAverage() {
    for height in 3...60 {
      for chart in [ChartFixtures.explore, ChartFixtures.spend] {
        let geometry = geometry(chart, 80, height)
        let room = max(2, geometry.plot.height / 3)
        #expect(geometry.yLabels.count <= room, "\(height)")
        if height >= 9 { #expect(geometry.yLabels.count >= 2, "\(height)") }
      }
    }
  }

  @Test func labelsBelowKeepTwoColumnsBetweenThem() {
    for width in 10...200 {
      for chart in [ChartFixtures.explore, ChartFixtures.spend] {
        let geometry = geometry(chart, width, 20)
        let spans = geometry.xLabels.map { label -> Range<Int> in
          let start = geometry.start(of: label)
          return start..<(start + columnWidth(of: label.text))
        }
        for (left, right) in zip(spans, spans.dropFirst()) {
          #expect(left.upperBound + 2 <= right.lowerBound, "\(width)")
        }
        #expect(spans.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= width })
      }
    }
  }

  @Test func automaticAxesReachOutToTheirLabels() {
    let chart = Chart(
      x: Chart.Axis(), y: Chart.Axis(), series: [line([(0, 13_200), (1, 918_000)])])
    let geometry = geometry(chart, 60, 17)
    #expect(geometry.y.low == 0)
    #expect(geometry.y.high == 1_000_000)
  }

  @Test func fixedAxesKeepTheirLimits() {
    let chart = Chart(
      x: Chart.Axis(range: 2...3), y: Chart.Axis(range: 0.1...0.87),
      series: [line([(2, 5), (9, 9)])])
    let geometry = geometry(chart, 60, 17)
    #expect((geometry.y.low, geometry.y.high) == (0.1, 0.87))
    #expect((geometry.x.low, geometry.x.high) == (2, 3))
  }

  @Test func endLabelsGetAMarginOfAtMostAFifth() {
    let short = Chart(
      x: Chart.Axis(), y: Chart.Axis(), series: [line([(0, 0), (1, 1)], label: "32B")])
    var long = short
    long.series[0].label = String(repeating: "x", count: 30)
    #expect(geometry(short, 60, 17).plot.maxX == 60 - 4)
    #expect(geometry(long, 60, 17).plot.maxX == 60)
    long.series[0].letter = "q"
    #expect(geometry(long, 60, 17).plot.maxX == 60 - 2)
  }

  @Test func cornersLieInTheCornerCells() {
    let chart = Chart(
      x: Chart.Axis(range: 0...1), y: Chart.Axis(range: 0...1), series: [line([(0, 0), (1, 1)])])
    let geometry = geometry(chart, 60, 17)
    let plot = geometry.plot
    #expect(geometry.cell(of: ChartPoint(x: 0, y: 0)) == Point(x: plot.x, y: plot.maxY - 1))
    #expect(geometry.cell(of: ChartPoint(x: 1, y: 1)) == Point(x: plot.maxX - 1, y: plot.y))
    #expect(geometry.cell(of: ChartPoint(x: 1.01, y: 1)) == nil)
    #expect(geometry.cell(of: ChartPoint(x: 1, y: -0.01)) == nil)
    #expect(geometry.cell(of: ChartPoint(x: .nan, y: 1)) == nil)
  }

  @Test func theCornersDotsAreTheCanvasCorners() {
    let chart = Chart(
      x: Chart.Axis(range: 0...1), y: Chart.Axis(range: 0...1), series: [line([(0, 0), (1, 1)])])
    let geometry = geometry(chart, 60, 17)
    let last = geometry.dotPlace(of: ChartPoint(x: 1, y: 0))
    #expect(
      last
        == DotPlace(
          x: Double(2 * geometry.plot.width - 1), y: Double(4 * geometry.plot.height - 1)))
    #expect(geometry.dotPlace(of: ChartPoint(x: 0, y: 1)) == DotPlace(x: 0, y: 0))
  }

  @Test func logAxesMarkMinorTicks() {
    let geometry = geometry(ChartFixtures.explore, 100, 30)
    #expect(geometry.minorColumns.count > 10)
    #expect(geometry.xLabels.map(\.text) == ["$0.001", "$0.01", "$0.1"])
  }
}
