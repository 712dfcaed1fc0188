import Screen

/// Draws a chart into a frame of its own size, from back to front.
struct ChartPainter {
  /// A name of a curve or mark, and the cell where it starts.
  struct PlacedLabel {
    let text: String
    let start: Point
    let role: Role
  }

  let chart: Chart
  let geometry: ChartGeometry
  let glyphs: GlyphSet
  var frame: Frame
  var field: LabelField
  var labels: [PlacedLabel] = []

  init(chart: Chart, size: Size, glyphs: GlyphSet) {
    self.chart = chart
    self.glyphs = glyphs
    geometry = ChartGeometry(chart: chart, size: size, dots: glyphs.tier.dots)
    frame = Frame(size: size)
    field = LabelField(size: size)
  }

  var plot: Rect { geometry.plot }

  /// Curves in drawing order, those that matter most last.
  var orderedSeries: [Chart.Series] {
    (0...3).flatMap { layer in chart.series.filter { $0.layer == layer } }
  }

  // MARK: - Axes

  mutating func drawAxes() {
    drawTitles()
    guard let axisRow = geometry.rows.axis, plot.x > 0 else { return }
    let lines = AxisGlyphs(isASCII: glyphs.isASCII)
    for y in plot.y..<plot.maxY { put(lines.vertical, plot.x - 1, y, .chartAxis) }
    for x in plot.x..<plot.maxX { put(lines.horizontal, x, axisRow, .chartAxis) }
    for x in geometry.minorColumns { put(lines.minor, x, axisRow, .chartAxis) }
    put(lines.corner, plot.x - 1, axisRow, .chartAxis)
    for label in geometry.yLabels {
      put(lines.left, plot.x - 1, label.cell, .chartAxis)
      let column = Rect(x: 0, y: label.cell, width: plot.x - 1, height: 1)
      frame.writeRight(label.text, in: column, role: .chartLabel, glyphs: glyphs)
    }
    for label in geometry.xLabels {
      put(lines.below, label.cell, axisRow, .chartAxis)
      let start = Point(x: geometry.start(of: label), y: axisRow + 1)
      frame.write(label.text, at: start, role: .chartLabel, glyphs: glyphs)
    }
  }

  private mutating func drawTitles() {
    if let row = geometry.rows.yTitle {
      let start = Point(x: 0, y: row)
      frame.writeTruncated(
        geometry.yTitle, at: start, role: .chartLabel, limit: frame.size.width, glyphs: glyphs)
    }
    if let row = geometry.rows.xTitle {
      let isShort = columnWidth(of: geometry.xTitle) <= plot.width
      let place = isShort ? plot : frame.bounds
      frame.writeCentred(
        geometry.xTitle, in: Rect(x: place.x, y: row, width: place.width, height: 1),
        role: .chartLabel, glyphs: glyphs)
    }
  }

  /// Draws dots at labelled ticks only, so that the eye finds their lines.
  mutating func drawGrid() {
    let dot: Unicode.Scalar = glyphs.isASCII ? "'" : "·"
    let columns = geometry.xLabels.map(\.cell).filter { $0 > plot.x && $0 < plot.maxX - 1 }
    for label in geometry.yLabels where label.cell < plot.maxY - 1 {
      for x in stride(from: plot.x + 2, to: plot.maxX, by: 4) {
        guard !columns.contains(where: { abs($0 - x) < 3 }) else { continue }
        put(dot, x, label.cell, .chartGrid)
      }
    }
    for x in columns {
      for y in stride(from: plot.maxY - 2, through: plot.y, by: -2) {
        put(dot, x, y, .chartGrid)
      }
      for label in geometry.yLabels { put(dot, x, label.cell, .chartGrid) }
    }
  }

  mutating func put(_ glyph: Unicode.Scalar, _ x: Int, _ y: Int, _ role: Role) {
    frame.put(glyph, at: Point(x: x, y: y), role: role)
  }
}

/// Signs of the axis lines.
private struct AxisGlyphs {
  let vertical: Unicode.Scalar
  let horizontal: Unicode.Scalar
  let corner: Unicode.Scalar
  let left: Unicode.Scalar
  let below: Unicode.Scalar
  let minor: Unicode.Scalar

  init(isASCII: Bool) {
    vertical = isASCII ? "|" : "│"
    horizontal = isASCII ? "-" : "─"
    corner = isASCII ? "+" : "└"
    left = isASCII ? "+" : "┤"
    below = isASCII ? "+" : "┬"
    minor = isASCII ? "-" : "┴"
  }
}
