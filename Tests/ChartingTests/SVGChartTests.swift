import Charting
import Screen
import TestSupport
import Testing

@Suite("A chart as a picture") struct SVGChartTests {
  private static let fixtures = [ChartFixtures.explore, ChartFixtures.spend]

  private func series(
    _ points: [(Double, Double)?], line: Chart.Line = .solid, marker: Chart.Marker? = nil,
    role: Role = .series1, label: String = ""
  ) -> Chart.Series {
    Chart.Series(
      label: label, marker: marker, role: role, line: line,
      points: points.map { $0.map { ChartPoint(x: $0.0, y: $0.1) } })
  }

  // MARK: - Frame

  @Test("the root has a view box, a size and a name for those who don't see it")
  func root() throws {
    let picture = try Picture(ChartFixtures.explore)
    let root = try #require(picture.document.elements.first)
    #expect(root.name == "svg")
    #expect(root.attributes["viewBox"] == "0 0 800 480")
    #expect(root.attributes["width"] == "800" && root.attributes["height"] == "480")
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["aria-labelledby"] == "chart-title chart-desc")
    #expect(picture.document.elements[1].name == "title")
    #expect(picture.document.elements[1].attributes["id"] == "chart-title")
    #expect(picture.document.elements[2].name == "desc")
    #expect(picture.document.texts("desc") == ["What it shows."])
  }

  @Test("an id keeps only what an id may hold")
  func identifier() throws {
    let caption = SVGCaption(title: "a", description: "b", id: "a b\"<é>-1")
    let picture = try Picture(ChartFixtures.spend, caption)
    #expect(
      picture.document.elements[0].attributes["aria-labelledby"] == "ab-1-title ab-1-desc")
  }

  @Test("a picture loads nothing and runs nothing", arguments: fixtures)
  func passive(_ chart: Chart) throws {
    let names = Set(try Picture(chart).document.elements.map(\.name))
    #expect(
      names.isSubset(of: [
        "svg", "title", "desc", "rect", "line", "polyline", "polygon", "circle", "text",
      ]))
    let text = chart.svg(.plain, palette: .monochrome)
    #expect(text.components(separatedBy: "http").count == 2, "the namespace is the only address")
    for word in ["href", "url(", "<script", "<style", "onload", "<image"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test("the same chart gives the same text")
  func deterministic() {
    let first = ChartFixtures.explore.svg(PictureFixtures.worded, palette: .monochrome)
    #expect(ChartFixtures.explore.svg(PictureFixtures.worded, palette: .monochrome) == first)
  }

  @Test("a chart without data says so")
  func empty() throws {
    let chart = Chart(x: Chart.Axis(), y: Chart.Axis(), series: [series([(.nan, 1)])])
    let picture = try Picture(chart)
    #expect(picture.document.texts("text") == ["Title", "no data"])
    #expect(picture.document.all("line").isEmpty)
  }

  @Test("the cross-hair stays on the screen")
  func crosshair() {
    var chart = ChartFixtures.explore
    let without = chart.svg(.plain, palette: .monochrome)
    chart.crosshair = 0.004
    #expect(chart.svg(.plain, palette: .monochrome) == without)
  }

  // MARK: - Places

  @Test("values of a linear axis lie where the scale puts them")
  func linear() throws {
    let points = [(0.0, 0.0), (1.0, 0.25), (2.0, 0.5), (4.0, 1.0)]
    let picture = try Picture(PictureFixtures.linear([series(points)]))
    let curve = try #require(picture.curves.first)
    #expect(curve.points.count == 4)
    for (place, point) in zip(curve.points, points) {
      let expected = PictureFixtures.place(point.0, point.1)
      #expect(abs(place.x - expected.x) <= 0.05 && abs(place.y - expected.y) <= 0.05)
    }
    #expect(curve.attributes["points"] == "56,382 238,296.5 420,211 784,40")
  }

  @Test("equal ratios of a log axis take equal room")
  func logarithmic() throws {
    let chart = Chart(
      x: Chart.Axis(kind: .log10, range: 1...1000),
      y: Chart.Axis(range: 0...1, format: .percent),
      series: [series([(1, 0), (10, 0), (100, 0.5), (1000, 1)])])
    let curve = try #require(Picture(chart).curves.first)
    let third = (PictureFixtures.right - PictureFixtures.left) / 3
    for (index, place) in curve.points.enumerated() {
      #expect(abs(place.x - (PictureFixtures.left + Double(index) * third)) <= 0.05)
    }
  }

  @Test("ticks and labels are those of a terminal, at their exact values")
  func ticks() throws {
    let picture = try Picture(PictureFixtures.linear([series([(0, 0), (4, 1)])]))
    let labels = picture.labels.filter { $0.text != "Title" }
    #expect(
      Set(labels.map(\.text)).isSuperset(of: ["0%", "100%", "4.0"]), "\(labels.map(\.text))")
    let frame = PictureFixtures.linear([series([(0, 0), (4, 1)])]).frame(96, 21)
    let words = frame.rows.last?.split(separator: " ").map(String.init) ?? []
    #expect(words.count > 2)
    #expect(words.allSatisfy { word in labels.contains { $0.text == word } })
    let top = try #require(picture.document.all("text").first { $0.text == "100%" })
    #expect(abs((top.number("y") ?? 0) - PictureFixtures.top - 13.0 / 3) < 0.1)
    let end = try #require(picture.document.all("text").first { $0.text == "4.0" })
    #expect(end.number("x") == PictureFixtures.right)
  }

  @Test("log axes have short marks between their labels")
  func minorTicks() throws {
    let picture = try Picture(ChartFixtures.explore)
    let short = picture.document.all("line").filter { line in
      guard let top = line.number("y1"), let bottom = line.number("y2") else { return false }
      return bottom - top == 3 && line.number("x1") == line.number("x2")
    }
    #expect(short.count > 10)
    let words = Set(picture.document.texts("text"))
    #expect(words.isSuperset(of: ["$0.001", "$0.01", "$0.1", "cost per request (log)"]))
  }

  // MARK: - Lines

  @Test("a gap, or a point without a place, breaks a line")
  func gaps() throws {
    let chart = PictureFixtures.linear([
      series([(0, 0.1), (1, 0.2), nil, (2, 0.3), (3, 0.4), (.nan, 0.5), (3.5, 0.5), (4, 0.6)])
    ])
    #expect(try Picture(chart).curves.map(\.points.count) == [2, 2, 2])
  }

  @Test("a staircase keeps its level up to the next point")
  func staircase() throws {
    let chart = PictureFixtures.linear([series([(0, 0.5), (2, 1), (4, 0)], line: .staircase)])
    let curve = try #require(Picture(chart).curves.first)
    #expect(
      curve.attributes["points"] == "56,211 420,211 420,40 784,40 784,382")
  }

  @Test("lines end at the edge of the plot")
  func clipped() throws {
    let chart = PictureFixtures.linear([series([(-4, 0.5), (8, 0.5)]), series([(2, -1), (2, 3)])])
    let curves = try Picture(chart).curves
    #expect(curves.map { $0.attributes["points"] } == ["56,211 784,211", "420,382 420,40"])
  }

  @Test("what lies beyond the plot is not drawn")
  func beyond() throws {
    let chart = PictureFixtures.linear([
      series([(1, 0.5), (2, 0.5)]),
      series([(5, 2), (6, 3)], marker: .circle), series([(-3, 0.5)], line: .pointsOnly),
    ])
    let picture = try Picture(chart)
    #expect(picture.curves.count == 1)
    #expect(picture.document.all("circle").isEmpty)
  }

  @Test("a point that nothing joins is a dot")
  func alone() throws {
    let chart = PictureFixtures.linear([series([nil, (2, 0.5), nil, (3, 0.5), (4, 0.5)])])
    let picture = try Picture(chart)
    let dots = picture.document.all("circle")
    #expect(dots.map { $0.number("cx") } == [420])
    #expect(picture.curves.count == 1)
  }

  @Test("points that come to lie on the one before add nothing")
  func dense() throws {
    let many = (0...20_000).map { step in
      (Double(step) / 5000, 0.5)
    }
    let picture = try Picture(PictureFixtures.linear([series(many)]))
    let curve = try #require(picture.curves.first)
    #expect(curve.points.count <= 3_650)
    #expect(curve.points.first?.x == 56 && (curve.points.last?.x ?? 0) > 783.7)
  }

  @Test("a picture of a screen's chart is small", arguments: fixtures)
  func size(_ chart: Chart) {
    #expect(chart.svg(PictureFixtures.worded, palette: .monochrome).utf8.count < 30_000)
  }

  // MARK: - Ranges

  @Test("a range is an area between its edges")
  func band() throws {
    var chart = PictureFixtures.linear([series([(0, 0.5), (4, 0.5)])])
    chart.bands = [
      Chart.Band(points: [
        Chart.BandPoint(x: 0, low: 0, high: 0.5), Chart.BandPoint(x: 4, low: 0.5, high: 1),
      ])
    ]
    let area = try #require(Picture(chart).document.all("polygon").first)
    #expect(area.attributes["points"] == "56,211 784,40 784,211 56,382")
    #expect((area.number("fill-opacity") ?? 1) < 0.5)
  }

  @Test("a range is cut at the edges of the plot, and broken where it is unknown")
  func bandEdges() throws {
    var chart = PictureFixtures.linear([series([(0, 0.5), (4, 0.5)])])
    chart.bands = [
      Chart.Band(points: [
        Chart.BandPoint(x: 0, low: -1, high: 2), Chart.BandPoint(x: 1, low: -1, high: 2),
        Chart.BandPoint(x: 1.5, low: .nan, high: 1), Chart.BandPoint(x: 2, low: 0.2, high: 0.4),
        Chart.BandPoint(x: 3, low: 0.2, high: 0.4),
      ])
    ]
    let areas = try Picture(chart).document.all("polygon")
    #expect(areas.count == 2)
    #expect(Set(areas[0].points.map(\.y)) == [40, 382])
    #expect(areas[1].points.map(\.x).min() == 420)
  }
}
