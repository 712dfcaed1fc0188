import Charting
import Screen
import TestSupport
import Testing

/// Charts of random data, some of it impossible, drawn as pictures.
@Suite("Any chart as a picture") struct SVGPropertyTests {
  private static let seeds = 1...120
  private static let strange: [Double] = [
    .nan, .infinity, -.infinity, 0, -0.0, .leastNonzeroMagnitude, 1e300, -1e300,
    .greatestFiniteMagnitude, -1,
  ]

  /// A chart that depends on a number alone.
  private static func chart(_ seed: Int) -> Chart {
    var random = Random(seed: UInt64(seed))
    let kinds: [Scale.Kind] = [.linear, .log10]
    let formats: [AxisFormat] = [.number, .percent, .currency("$")]
    func axis() -> Chart.Axis {
      Chart.Axis(
        title: random.next(3) == 0 ? "" : "axis <&> \"\(random.next(1000))\"",
        kind: kinds[random.next(2)],
        range: random.next(4) == 0 ? 0.5...(1 + Double(random.next(9))) : nil,
        includesZero: random.next(2) == 0, format: formats[random.next(3)])
    }
    func value() -> Double {
      if random.next(12) == 0 { return strange[random.next(strange.count)] }
      let size: [Double] = [1e-9, 1e-3, 1, 50, 1e6, 1e12]
      return (Double(random.next(2000)) / 1000 - 0.3) * size[random.next(size.count)]
    }
    func series() -> Chart.Series {
      let markers: [Chart.Marker?] = [nil] + Chart.Marker.allCases
      let roles: [Role] = [.series1, .dominated, .frontier, .flopsChoice, .ghost, .warning]
      return Chart.Series(
        label: ["", "14B", "a rather long name of a curve", "日本語の名前"][random.next(4)],
        letter: random.next(2) == 0 ? "a" : nil, marker: markers[random.next(markers.count)],
        role: roles[random.next(roles.count)],
        line: Chart.Line.allCases[random.next(Chart.Line.allCases.count)],
        points: (0..<random.next(30)).map { _ in
          random.next(9) == 0 ? nil : ChartPoint(x: value(), y: value())
        })
    }
    let glyphs: [Unicode.Scalar] = ["◉", "◇", "◆", "+", "<"]
    return Chart(
      x: axis(), y: axis(), series: (0..<random.next(8)).map { _ in series() },
      bands: (0..<random.next(3)).map { _ in
        Chart.Band(
          points: (0..<random.next(9)).map { _ in
            Chart.BandPoint(x: value(), low: value(), high: value())
          })
      },
      marks: (0..<random.next(5)).map { _ in
        Chart.Mark(
          point: ChartPoint(x: value(), y: value()), glyph: glyphs[random.next(5)],
          asciiGlyph: "@", label: ["", "you: 14B", "<b>&\u{1B}[31m"][random.next(3)],
          role: .current)
      })
  }

  private static let pictures = Kept<Int, Picture>()

  /// The chart as a picture, drawn once for all tests.
  private static func picture(_ seed: Int) throws -> Picture {
    try pictures.value(for: seed) { try Picture(chart(seed), PictureFixtures.worded) }
  }

  @Test("is well-formed", arguments: seeds)
  func wellFormed(_ seed: Int) throws {
    let picture = try Self.picture(seed)
    #expect(picture.document.elements.count > 3)
  }

  @Test("names no number that is not finite", arguments: seeds)
  func finite(_ seed: Int) throws {
    let picture = try Self.picture(seed)
    for element in picture.document.elements {
      for (key, value) in element.attributes where key != "aria-labelledby" {
        let lower = value.lowercased()
        #expect(!lower.contains("nan") && !lower.contains("inf"), "\(key)=\(value)")
      }
    }
  }

  @Test("has every coordinate inside the view box", arguments: seeds)
  func inside(_ seed: Int) throws {
    let picture = try Self.picture(seed)
    for (x, y) in picture.coordinates {
      #expect((0...800).contains(x ?? 0), "x \(String(describing: x))")
      #expect((0...480).contains(y ?? 0), "y \(String(describing: y))")
    }
  }

  @Test("has every word inside the view box", arguments: seeds)
  func words(_ seed: Int) throws {
    for (text, box) in try Self.picture(seed).labels {
      #expect(box.left >= -0.5 && box.right <= 800.5, "\(text) \(box)")
      #expect(box.top >= 0 && box.bottom <= 480, "\(text) \(box)")
    }
  }

  @Test("says nothing that steers a terminal or a browser", arguments: seeds)
  func harmless(_ seed: Int) throws {
    let text = try Self.picture(seed).text
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!text.contains("<b>"))
  }

  @Test("has the words of a terminal of its size, wherever both have data", arguments: seeds)
  func sameWords(_ seed: Int) throws {
    let picture = try Self.picture(seed)
    let ticks = picture.document.all("text").filter {
      $0.attributes["class"] == "f-chartLabel" && $0.attributes["text-anchor"] != nil
    }.map(\.text)
    let rows = Self.chart(seed).frame(96, 21).rows.joined(separator: " ")
    for tick in ticks where !tick.contains("axis") {
      #expect(rows.contains(tick), "\(tick) is not on the terminal")
    }
  }
}

/// Whole numbers that depend on a seed alone (SplitMix64).
private struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number below a limit.
  mutating func next(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
