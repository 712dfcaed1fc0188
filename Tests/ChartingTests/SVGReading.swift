import Charting
import Screen
import TestSupport

/// A chart as a picture, read back.
struct Picture {
  let text: String
  let document: MarkupDocument

  init(
    _ chart: Chart, _ caption: SVGCaption = .plain, palette: SVGPalette = .monochrome
  ) throws {
    text = chart.svg(caption, palette: palette)
    document = try MarkupDocument(text)
  }

  /// Curves: the lines that go from point to point, marks and closed shapes left out.
  var curves: [MarkupDocument.Element] {
    document.all("polyline").filter { element in
      let points = element.points
      guard let first = points.first, let last = points.last else { return false }
      return first != last || points.count == 1
    }
  }

  /// Texts of the picture with their places, title and description left out.
  var labels: [(text: String, box: Box)] {
    document.all("text").map { element in
      let size = element.number("font-size") ?? 13
      let width = Double(columnWidth(of: element.text)) * size * 0.6
      let x = element.number("x") ?? .nan
      let y = element.number("y") ?? .nan
      let left =
        switch element.attributes["text-anchor"] {
        case "end": x - width
        case "middle": x - width / 2
        default: x
        }
      return (
        element.text, Box(left: left, top: y - size * 0.8, right: left + width, bottom: y)
      )
    }
  }

  /// All coordinates that the picture names.
  var coordinates: [(x: Double?, y: Double?)] {
    document.elements.flatMap { element -> [(Double?, Double?)] in
      element.points.map { ($0.x, $0.y) }
        + [("x", "y"), ("x1", "y1"), ("x2", "y2"), ("cx", "cy")].map {
          (element.number($0.0), element.number($0.1))
        }
    }.filter { $0.0 != nil || $0.1 != nil }
  }

  /// Places of an element's corners, whatever shape it has.
  static func centre(_ element: MarkupDocument.Element) -> (x: Double, y: Double) {
    if let x = element.number("cx"), let y = element.number("cy") { return (x, y) }
    let points = element.points
    return (
      points.map(\.x).reduce(0, +) / Double(max(1, points.count)),
      points.map(\.y).reduce(0, +) / Double(max(1, points.count))
    )
  }
}

/// A rectangle of a picture.
struct Box: Equatable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  /// Whether two rectangles share an area.
  func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}

extension SVGCaption {
  /// A caption that says little.
  static let plain = SVGCaption(title: "Title", description: "What it shows.", id: "chart")
}

/// The two charts of the fixtures, and how they look with all words of a caption.
enum PictureFixtures {
  /// Names for all that has no label.
  static let worded = SVGCaption(
    title: "Accuracy", description: "Accuracy against cost", id: "worded",
    curves: [.frontier: "best", .series1: "own", .flopsChoice: "FLOPs alone"], points: "measured",
    band: "P10 to P90")

  /// A chart on linear axes whose places are known by hand: 0...4 by 0 %...100 %.
  static func linear(_ series: [Chart.Series]) -> Chart {
    Chart(
      x: Chart.Axis(range: 0...4), y: Chart.Axis(range: 0...1, format: .percent), series: series)
  }

  /// Left edge of the plot of ``linear(_:)``: the labels up to `100%` take four cells, the axis one.
  static let left = 16.0 + 5 * 8
  /// Its right edge: 91 cells on.
  static let right = left + 91 * 8
  /// Its upper edge.
  static let top = 40.0
  /// Its lower edge: 19 rows below, two are for the axis.
  static let bottom = top + 19 * 18

  /// Place of a value pair on ``linear(_:)``.
  static func place(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    (left + x / 4 * (right - left), bottom - y * (bottom - top))
  }
}
