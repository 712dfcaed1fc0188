import Charting
import Screen

/// A chart as Explore shows it: accuracy of six model sizes against the cost of a request.
///
/// Curves follow 85 % · (1 − (1 + cost / knee)^−1.6), the shape of a saturating cap curve; only the
/// picture matters here.
enum ChartFixtures {
  /// Names, best accuracy and the cost at the knee of six sizes.
  private static let sizes: [(name: String, best: Double, start: Double, role: Role)] = [
    ("0.6B", 0.13, 0.0005, .dominated), ("1.7B", 0.46, 0.0008, .series1),
    ("4B", 0.73, 0.0015, .series2), ("8B", 0.755, 0.0025, .dominated),
    ("14B", 0.79, 0.004, .series3), ("32B", 0.82, 0.009, .series4),
  ]
  private static let markers: [Chart.Marker] = [.circle, .diamond, .triangle, .square]

  static let curves: [Chart.Series] = sizes.enumerated().map { index, size in
    let points = (0..<8).map { step -> ChartPoint? in
      let share = Double(step) / 7
      let rise = 1 - (1 - share) * (1 - share) * (1 - share)
      return ChartPoint(x: size.start * power(2, step) / 4.2 + size.start / 2, y: size.best * rise)
    }
    return Chart.Series(
      label: size.name, letter: Character(Unicode.Scalar(UInt8(97 + index))),
      marker: markers[index % 4], role: size.role, line: index % 2 == 0 ? .solid : .dashed,
      points: points)
  }

  /// Best accuracy at or below every cost.
  static var frontier: Chart.Series {
    let points = curves.flatMap { $0.points.compactMap { $0 } }.sorted { $0.x < $1.x }
    var best = -1.0
    let kept = points.filter { point in
      guard point.y > best else { return false }
      best = point.y
      return true
    }
    return Chart.Series(
      label: "frontier", marker: .diamond, role: .frontier, line: .staircase, points: kept)
  }

  static var explore: Chart {
    Chart(
      x: Chart.Axis(title: "cost per request", kind: .log10, format: .currency("$")),
      y: Chart.Axis(title: "accuracy", range: 0...0.9, format: .percent),
      series: curves + [frontier],
      bands: [
        Chart.Band(
          points: curves[4].points.compactMap { $0 }.map {
            Chart.BandPoint(x: $0.x, low: $0.y * 0.88, high: min(0.9, $0.y * 1.08))
          })
      ],
      marks: [
        Chart.Mark(
          point: curves[4].points[5] ?? ChartPoint(x: 0, y: 0), glyph: "◉", asciiGlyph: "@",
          label: "you: 14B", role: .current),
        Chart.Mark(
          point: curves[2].points[6] ?? ChartPoint(x: 0, y: 0), glyph: "◇", asciiGlyph: "F",
          label: "FLOPs-only: 4B", role: .flopsChoice),
      ])
  }

  /// Yearly spend against the volume of requests, with the range of prices.
  static var spend: Chart {
    let volumes = (0...10).map { Double($0) * 400_000 }
    return Chart(
      x: Chart.Axis(title: "requests a year", format: .number),
      y: Chart.Axis(title: "spend a year", includesZero: true, format: .currency("$")),
      series: [
        Chart.Series(
          label: "before", role: .ghost, line: .dotted,
          points: volumes.map { ChartPoint(x: $0, y: $0 * 0.024) }),
        Chart.Series(
          label: "on-demand", role: .series1,
          points: volumes.map { ChartPoint(x: $0, y: $0 * 0.018) }),
      ],
      bands: [
        Chart.Band(
          points: volumes.map { Chart.BandPoint(x: $0, low: $0 * 0.009, high: $0 * 0.042) })
      ],
      marks: [
        Chart.Mark(
          point: ChartPoint(x: 2e6, y: 36_000), glyph: "◉", asciiGlyph: "@", label: "you: $36k",
          role: .current)
      ])
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }
}

extension Chart {
  /// The chart alone on a frame of some size.
  func frame(_ width: Int, _ height: Int, tier: GlyphTier = .braille) -> Frame {
    var frame = Frame(size: Size(width: width, height: height))
    draw(in: frame.bounds, on: &frame, glyphs: GlyphSet(tier: tier))
    return frame
  }
}
