import Charting
import Screen
import TestSupport
import Testing

@Suite("Names in a picture") struct SVGLabelTests {
  private static let explore = ChartFixtures.explore

  /// Names of curves and marks: they are in the colour of what they name.
  private func names(_ picture: Picture) -> [(text: String, box: Box)] {
    let texts = picture.document.all("text")
    return zip(texts, picture.labels).filter { element, _ in
      !["f-chartLabel", "f-strong"].contains(element.attributes["class"])
    }.map(\.1)
  }

  @Test("every curve is named at its end, no name covers another")
  func apart() throws {
    let picture = try Picture(Self.explore)
    let names = names(picture)
    #expect(Set(names.map(\.text)).isSuperset(of: ["32B", "14B", "you: 14B", "FLOPs-only: 4B"]))
    for (index, name) in names.enumerated() {
      for other in names[..<index] {
        #expect(!name.box.overlaps(other.box), "\(name.text) and \(other.text)")
      }
    }
  }

  @Test("a name stands near the end of its curve")
  func near() throws {
    let picture = try Picture(Self.explore)
    let name = try #require(names(picture).first { $0.text == "32B" })
    let curve = try #require(
      picture.curves.last { $0.attributes["class"] == "s-series4" }?.points.last)
    #expect(abs(name.box.left - curve.x) < 60 && abs(name.box.bottom - curve.y) < 40)
  }

  @Test("what has no name on the plot is in the legend, by line, sign and colour")
  func legend() throws {
    let chart = Chart(
      x: Chart.Axis(range: 0...4), y: Chart.Axis(range: 0...1),
      series: [
        Chart.Series(
          role: .frontier, line: .staircase,
          points: [ChartPoint(x: 0, y: 0.1), ChartPoint(x: 4, y: 0.9)]),
        Chart.Series(
          role: .flopsChoice, line: .dashed,
          points: [ChartPoint(x: 0, y: 0.2), ChartPoint(x: 4, y: 0.5)]),
        Chart.Series(
          marker: .triangle, role: .series3, line: .pointsOnly,
          points: [ChartPoint(x: 2, y: 0.5)]),
      ],
      bands: [
        Chart.Band(points: [
          Chart.BandPoint(x: 0, low: 0, high: 0.2), Chart.BandPoint(x: 4, low: 0.7, high: 1),
        ])
      ])
    let picture = try Picture(chart, PictureFixtures.worded)
    let legend = picture.labels.filter { $0.box.bottom > 430 }.map(\.text)
    #expect(legend == ["measured", "FLOPs alone", "best", "P10 to P90"])
    let samples = picture.document.all("line").filter { ($0.number("y1") ?? 0) > 430 }
    #expect(samples.map { $0.attributes["stroke-dasharray"] } == ["8 5", nil])
    #expect(samples.map { $0.attributes["class"] } == ["s-flopsChoice", "s-frontier"])
    let signs = picture.document.all("polygon").filter { Picture.centre($0).y > 430 }
    #expect(signs.map(\.points.count) == [3, 4])
  }

  @Test("a legend has no entry for what the caption has no word for")
  func unnamed() throws {
    #expect(try Picture(Self.explore).labels.allSatisfy { $0.box.bottom <= 430 })
  }

  @Test("a name that only its letter had room for is explained in the legend")
  func letters() throws {
    let names = (0..<8).map { "a name of forty-five characters, number \($0)......" }
    let series = names.enumerated().map { index, name in
      Chart.Series(
        label: name, letter: Character(Unicode.Scalar(UInt8(97 + index))), role: .series1,
        points: [
          ChartPoint(x: 0, y: 0.5), ChartPoint(x: 4, y: 0.5 + Double(index) / 1000),
        ])
    }
    let picture = try Picture(PictureFixtures.linear(series))
    let letters = Set(self.names(picture).map(\.text)).intersection(
      series.compactMap { $0.letter.map(String.init) })
    #expect(!letters.isEmpty)
    let legend = picture.labels.filter { $0.box.bottom > 430 }.map(\.text)
    #expect(!legend.isEmpty)
    for entry in legend where entry.hasSuffix(")") {
      #expect(letters.contains(String(entry.dropLast().suffix(1))), "\(entry)")
    }
  }

  @Test("a legend that is full ends")
  func fullLegend() throws {
    let series = (0..<40).map { index in
      Chart.Series(
        label: "a name that has no room anywhere on the plot, as long as a line \(index)",
        role: .series1, points: [ChartPoint(x: 2, y: 0.5)])
    }
    let picture = try Picture(PictureFixtures.linear(series))
    let entries = picture.labels.filter { $0.box.bottom > 430 }
    #expect(!entries.isEmpty && entries.count <= 4)
    #expect(entries.allSatisfy { $0.box.right <= 800 && $0.box.bottom <= 480 })
  }

  @Test("a long title is cut at the edge", arguments: ["x", "題"])
  func longTitle(_ sign: String) throws {
    let caption = SVGCaption(
      title: String(repeating: sign, count: 500), description: "", id: "long")
    let title = try #require(Picture(Self.explore, caption).labels.first)
    #expect(title.text.hasSuffix("…"))
    #expect(title.box.right <= 800)
    #expect(title.text.count > 30)
  }

  @Test("axis titles stand in the picture, however long")
  func axisTitles() throws {
    var chart = PictureFixtures.linear([
      Chart.Series(role: .series1, points: [ChartPoint(x: 0, y: 0), ChartPoint(x: 4, y: 1)])
    ])
    chart.x.title = String(repeating: "requests ", count: 60)
    chart.y.title = String(repeating: "dollars ", count: 60)
    for label in try Picture(chart).labels {
      #expect(label.box.left >= 0 && label.box.right <= 800, "\(label.text)")
    }
  }

  // MARK: - Shapes

  private func shapes(_ marker: Chart.Marker) throws -> [MarkupDocument.Element] {
    let chart = PictureFixtures.linear([
      Chart.Series(
        marker: marker, role: .series2, line: .pointsOnly, points: [ChartPoint(x: 2, y: 0.5)])
    ])
    return try Picture(chart).document.elements.filter {
      $0.attributes["class"] == "f-series2"
    }
  }

  @Test("every sign of a series has its own shape around its point")
  func markers() throws {
    var seen: Set<String> = []
    for marker in Chart.Marker.allCases {
      let shape = try #require(try shapes(marker).first)
      #expect(try shapes(marker).count == 1)
      let centre = Picture.centre(shape)
      #expect(abs(centre.x - 420) < 1.5 && abs(centre.y - 211) < 1.5)
      let offsets = shape.points.map { "\(($0.x - 420).rounded()),\(($0.y - 211).rounded())" }
      seen.insert(shape.name + offsets.joined(separator: " "))
    }
    #expect(seen.count == 4)
  }

  @Test("marks are drawn by their signs; one without a shape is a letter")
  func marks() throws {
    var chart = PictureFixtures.linear([
      Chart.Series(role: .series1, points: [ChartPoint(x: 0, y: 0), ChartPoint(x: 4, y: 1)])
    ])
    chart.marks = ["◉", "◇", "◆", "x"].enumerated().map { index, glyph in
      Chart.Mark(
        point: ChartPoint(x: Double(index + 1) / 2, y: 0.9), glyph: glyph, asciiGlyph: "@",
        label: "", role: .current)
    }
    let drawn = try Picture(chart).document.elements.filter {
      ["f-current", "s-current"].contains($0.attributes["class"])
    }
    #expect(drawn.map(\.name) == ["text", "polygon", "polyline", "circle", "circle"])
    #expect(drawn[0].text == "x")
    #expect(drawn[2].attributes["fill"] == "none")
    #expect(drawn[3].number("cx") == drawn[4].number("cx"))
  }

  @Test("the frontier is the thickest line, what others beat the thinnest but the past")
  func widths() throws {
    let roles: [Role] = [.ghost, .dominated, .series1, .frontier]
    let chart = PictureFixtures.linear(
      roles.map { role in
        Chart.Series(role: role, points: [ChartPoint(x: 0, y: 0), ChartPoint(x: 4, y: 1)])
      })
    let widths = try Picture(chart).curves.map { $0.number("stroke-width") ?? 0 }
    #expect(widths == widths.sorted() && Set(widths).count == 4)
  }
}
