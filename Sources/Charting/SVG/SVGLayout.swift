import Screen

/// Where everything of a chart lies in a picture.
///
/// Labels are chosen and placed as on a terminal of ``cells``, data exactly.
struct SVGLayout {
  /// Units of the view box.
  static let width = 800.0
  /// Units of the view box.
  static let height = 480.0
  /// Units of a cell, which a sign of ``fontSize`` does not exceed.
  static let cellWidth = 8.0
  /// Units of a cell.
  static let cellHeight = 18.0
  /// Cells for the chart between title and legend.
  static let cells = Size(width: 96, height: 21)
  /// Units of a sign's height.
  static let fontSize = 13.0
  /// Left edge of title, chart and legend.
  static let left = 16.0
  /// Upper edge of the chart.
  static let top = 40.0
  /// Base line of the title.
  static let titleBase = 24.0
  /// Middle of the first line of the legend.
  static let legendTop = 436.0
  /// Lines of the legend at most.
  static let legendRows = 2

  let geometry: ChartGeometry

  /// The rectangle between the axes.
  var plot: SVGRect {
    let plot = geometry.plot
    return SVGRect(
      left: Self.x(plot.x), top: Self.y(plot.y), right: Self.x(plot.maxX),
      bottom: Self.y(plot.maxY))
  }

  /// Left edge of a column of cells.
  static func x(_ column: Int) -> Double { left + Double(column) * cellWidth }

  /// Upper edge of a row of cells.
  static func y(_ row: Int) -> Double { top + Double(row) * cellHeight }

  /// Base line of text in a row of cells.
  static func base(_ row: Int) -> Double { y(row) + fontSize }

  /// Units that a text takes at most.
  static func width(of text: String) -> Double { Double(columnWidth(of: text)) * cellWidth }

  /// Place of a value pair, which may lie outside of the plot; nil where an axis has none for it.
  func place(of point: ChartPoint) -> SVGPoint? {
    guard let fx = geometry.x.fraction(of: point.x), let fy = geometry.y.fraction(of: point.y)
    else { return nil }
    let place = SVGPoint(x: plot.left + fx * plot.width, y: plot.bottom - fy * plot.height)
    return place.x.isFinite && place.y.isFinite ? place : nil
  }

  /// Place of a value on the horizontal axis.
  func x(of value: Double) -> Double? {
    geometry.x.fraction(of: value).map { plot.left + $0 * plot.width }
  }

  /// Place of a value on the vertical axis.
  func y(of value: Double) -> Double? {
    geometry.y.fraction(of: value).map { plot.bottom - $0 * plot.height }
  }
}
