import Charting
import Screen
import Testing

@Suite struct ChartSizesTests {
  /// Draws into the middle of a frame of strokes and returns whether all others are untouched.
  private func staysInside(_ chart: Chart, _ width: Int, _ height: Int, _ tier: GlyphTier) -> Bool {
    var frame = Frame(size: Size(width: width + 4, height: height + 2))
    frame.fill(frame.bounds, role: .error, glyph: "#")
    let rect = Rect(x: 2, y: 1, width: width, height: height)
    let layout = chart.draw(in: rect, on: &frame, glyphs: GlyphSet(tier: tier))
    let plot = layout.plot
    guard plot.isEmpty || (rect.x <= plot.x && plot.maxX <= rect.maxX && plot.maxY <= rect.maxY)
    else { return false }
    for y in 0..<frame.size.height {
      for x in 0..<frame.size.width where !rect.contains(Point(x: x, y: y)) {
        guard frame[x, y] == Cell("#", role: .error) else { return false }
      }
    }
    return true
  }

  @Test(arguments: [GlyphTier.braille, .ascii]) func anySmallSize(_ tier: GlyphTier) {
    var chart = tier == .ascii ? ChartFixtures.spend : ChartFixtures.explore
    chart.crosshair = 0.01
    for width in 0...34 {
      for height in 0...14 {
        #expect(staysInside(chart, width, height, tier), "\(width)x\(height)")
      }
    }
  }

  @Test(arguments: [(200, 60), (120, 40), (80, 24), (60, 16), (40, 10), (20, 5), (300, 2), (2, 70)])
  func screenSizes(_ width: Int, _ height: Int) {
    for tier in GlyphTier.allCases {
      #expect(staysInside(ChartFixtures.explore, width, height, tier))
      #expect(staysInside(ChartFixtures.spend, width, height, tier))
    }
  }

  @Test func aRectangleOffTheScreenIsClipped() {
    var frame = Frame(size: Size(width: 20, height: 8))
    for origin in [(-10, -4), (15, 5), (100, 100)] {
      let rect = Rect(x: origin.0, y: origin.1, width: 40, height: 14)
      ChartFixtures.explore.draw(in: rect, on: &frame)
    }
    #expect(frame.rows.allSatisfy { columnWidth(of: $0) == 20 })
  }

  @Test(arguments: [
    (1e300, 1.0), (1e-300, 1), (-1e300, 1), (1, 1e300), (0, 0), (.greatestFiniteMagnitude, -1),
  ])
  func extremeValuesAreDrawn(_ x: Double, _ y: Double) {
    for kind in [Scale.Kind.linear, .log10] {
      let points = [ChartPoint(x: x, y: y), ChartPoint(x: 3, y: 4), ChartPoint(x: -x, y: -y)]
      let chart = Chart(
        x: Chart.Axis(title: "x", kind: kind), y: Chart.Axis(title: "y", kind: kind),
        series: [Chart.Series(label: "s", role: .series1, points: points)],
        bands: [Chart.Band(points: points.map { Chart.BandPoint(x: $0.x, low: $0.y, high: 9) })],
        crosshair: x)
      #expect(staysInside(chart, 60, 20, .braille))
    }
  }

  @Test func theLabelColumnTakesAtMostAThird() {
    for width in 8...80 {
      var frame = Frame(size: Size(width: width, height: 16))
      let layout = ChartFixtures.spend.draw(in: frame.bounds, on: &frame)
      #expect(layout.plot.x <= width / 3 + 1)
    }
  }

  @Test func partsFallAwayInOrder() {
    let shows = { (height: Int, text: String) in
      ChartFixtures.explore.frame(60, height).rows.contains { $0.contains(text) }
    }
    #expect(shows(12, "cost per request") && !shows(11, "cost per request"))
    #expect(shows(9, "accuracy") && !shows(8, "accuracy"))
    #expect(shows(5, "$0.01") && !shows(4, "$0.01"))
  }
}
