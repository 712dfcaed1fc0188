import Charting
import Screen
import Testing

@Suite struct ChartDrawingTests {
  private func chart(
    _ points: [ChartPoint?], line: Chart.Line = .solid, marker: Chart.Marker? = nil,
    role: Role = .series1
  ) -> Chart {
    Chart(
      x: Chart.Axis(range: 0...10), y: Chart.Axis(range: 0...10),
      series: [Chart.Series(marker: marker, role: role, line: line, points: points)])
  }

  private func point(_ x: Double, _ y: Double) -> ChartPoint { ChartPoint(x: x, y: y) }

  /// Cells of the plot that hold a role.
  private func cells(_ role: Role, in frame: Frame) -> Set<Point> {
    var cells: Set<Point> = []
    for y in 0..<frame.size.height {
      for x in 0..<frame.size.width where frame[x, y].role == role {
        cells.insert(Point(x: x, y: y))
      }
    }
    return cells
  }

  @Test(
    arguments: [
      [], [nil], [ChartPoint(x: .nan, y: 1)], [ChartPoint(x: 1, y: .infinity), nil],
    ] as [[ChartPoint?]])
  func saysSoWithoutData(_ points: [ChartPoint?]) {
    var frame = Frame(size: Size(width: 20, height: 5))
    let layout = chart(points).draw(in: frame.bounds, on: &frame)
    #expect(frame.rows[2].contains("no data"))
    #expect(layout.plot.isEmpty)
    #expect(layout.value(at: Point(x: 10, y: 2)) == nil)
  }

  @Test func valuesWithoutAPlaceOnALogAxisAreNoData() {
    var chart = chart([point(0, 1), point(-3, 2)])
    chart.x = Chart.Axis(kind: .log10)
    #expect(chart.frame(20, 5).rows[2].contains("no data"))
  }

  @Test func aSinglePointShows() {
    #expect(cells(.series1, in: chart([point(5, 5)]).frame(30, 12)).count == 1)
    let alone = Chart(
      x: Chart.Axis(), y: Chart.Axis(),
      series: [Chart.Series(role: .series1, points: [point(3, 3)])])
    #expect(cells(.series1, in: alone.frame(30, 12)).count == 1)
  }

  @Test func gapsBreakLines() {
    let whole = chart([point(0, 5), point(5, 5), point(10, 5)]).frame(40, 12)
    let broken = chart([point(0, 5), nil, point(10, 5)]).frame(40, 12)
    let lost = chart([point(0, 5), point(5, .nan), point(10, 5)]).frame(40, 12)
    #expect(cells(.series1, in: whole).count > 30)
    #expect(cells(.series1, in: broken).count == 2)
    #expect(broken == lost)
  }

  @Test func staircasesAreLevelThenUpright() {
    let frame = chart([point(0, 0), point(10, 10)], line: .staircase).frame(30, 12)
    let cells = cells(.series1, in: frame)
    let bottom = cells.map(\.y).max()
    let right = cells.map(\.x).max()
    #expect(cells.allSatisfy { $0.y == bottom || $0.x == right })
    #expect(Set(cells.map(\.y)).count == 10)
  }

  @Test func pointsOnlyDrawsNothingBetweenThem() {
    let frame = chart([point(0, 0), point(10, 10)], line: .pointsOnly, marker: .square).frame(
      30, 12)
    #expect(cells(.series1, in: frame).count == 2)
  }

  @Test func dottedAndDashedLinesAreLighter() {
    let lit = [Chart.Line.solid, .dashed, .dotted].map { line in
      chart([point(0, 5), point(10, 5)], line: line).frame(60, 12).rows.joined().unicodeScalars
        .filter { (0x2801...0x28FF).contains($0.value) }
        .reduce(0) { $0 + ($1.value - 0x2800).nonzeroBitCount }
    }
    #expect(lit[0] > lit[1] && lit[1] > lit[2] && lit[2] > 0)
  }

  @Test(arguments: [
    (Chart.Marker.circle, "●", "o"), (.diamond, "◆", "+"), (.triangle, "▲", "x"),
    (.square, "■", "*"),
  ])
  func markersOfEverySeries(_ marker: Chart.Marker, _ glyph: String, _ ascii: String) {
    let chart = chart([point(5, 5)], marker: marker)
    for (tier, sign) in [(GlyphTier.braille, glyph), (.quadrant, glyph), (.ascii, ascii)] {
      let frame = chart.frame(30, 12, tier: tier)
      let drawn = cells(.series1, in: frame).map { String(frame[$0.x, $0.y].glyph) }
      #expect(drawn == [sign])
    }
  }

  @Test func theFrontierOwnsItsCellsWhateverTheOrder() {
    var chart = chart([point(0, 5), point(10, 5)], line: .staircase, role: .frontier)
    chart.series.append(Chart.Series(role: .series1, points: [point(0, 5), point(10, 5)]))
    let frame = chart.frame(40, 12)
    #expect(cells(.series1, in: frame).isEmpty)
    #expect(cells(.frontier, in: frame).count > 30)
  }

  @Test func ghostsLieUnderCurves() {
    let line = [point(0, 5), point(10, 5)]
    var chart = chart(line, role: .series1)
    chart.series.append(Chart.Series(role: .ghost, points: line))
    #expect(cells(.ghost, in: chart.frame(40, 12)).isEmpty)
  }

  @Test(arguments: GlyphTier.allCases) func bandsFillBetweenTheirEdges(_ tier: GlyphTier) {
    var chart = chart([])
    chart.bands = [
      Chart.Band(points: [
        Chart.BandPoint(x: 2, low: 2, high: 8), Chart.BandPoint(x: 8, low: 2, high: 8),
      ])
    ]
    var frame = Frame(size: Size(width: 60, height: 23))
    let layout = chart.draw(in: frame.bounds, on: &frame, glyphs: GlyphSet(tier: tier))
    let filled = cells(.band, in: frame)
    #expect(filled.count > 60)
    for cell in filled {
      let value = layout.value(at: cell) ?? point(.nan, .nan)
      #expect((1.5...8.5).contains(value.x) && (1.3...8.7).contains(value.y))
    }
  }

  @Test func marksLieOnTopOfEverything() {
    var chart = chart([point(0, 5), point(10, 5)], role: .frontier)
    let first = Chart.Mark(
      point: point(5, 5), glyph: "◉", asciiGlyph: "@", label: "you: 14B", role: .current)
    var second = first
    (second.glyph, second.label, second.role) = ("◇", "FLOPs-only: 4B", .flopsChoice)
    chart.marks = [first, second]
    let text = chart.frame(60, 14).rows.joined(separator: "\n")
    #expect(text.contains("◉") && !text.contains("◇"))
    #expect(text.contains("you: 14B") && text.contains("FLOPs-only: 4B"))
    #expect(chart.frame(60, 14, tier: .ascii).rows.joined().contains("@"))
  }

  @Test func theYAxisStartsAtZeroWhereAmountsHaveTo() {
    var chart = Chart(
      x: Chart.Axis(), y: Chart.Axis(format: .currency("$")),
      series: [Chart.Series(role: .series1, points: [point(0, 90), point(1, 100)])])
    #expect(!chart.frame(40, 16).rows.contains { $0.hasPrefix("  $0┤") || $0.hasPrefix(" $0┤") })
    chart.y.includesZero = true
    #expect(chart.frame(40, 16).rows.contains { $0.drop { $0 == " " }.hasPrefix("$0┤") })
  }

  @Test func axesNameLogAndUnits() {
    let rows = ChartFixtures.explore.frame(60, 18).rows
    #expect(rows.last?.contains("cost per request (log)") == true)
    #expect(ChartFixtures.spend.frame(60, 14).rows.first?.contains("spend a year ($k)") == true)
  }

  @Test func asciiChartsHoldOnlyASCII() {
    for chart in [ChartFixtures.explore, ChartFixtures.spend] {
      #expect(chart.frame(80, 20, tier: .ascii).cells.allSatisfy { $0.glyph.isASCII })
    }
  }
}
