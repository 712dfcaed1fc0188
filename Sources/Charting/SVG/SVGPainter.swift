import Screen

/// Draws a chart as a picture, from back to front.
struct SVGPainter {
  let chart: Chart
  let layout: SVGLayout
  var writer: SVGWriter

  init(_ chart: Chart, layout: SVGLayout, palette: SVGPalette) {
    self.chart = chart
    self.layout = layout
    writer = SVGWriter(palette: palette)
  }

  // MARK: - Axes

  /// Lines of the grid, both axes with their labels and titles.
  mutating func drawAxes() {
    let (plot, geometry) = (layout.plot, layout.geometry)
    let axis = SVGWriter.Stroke(role: .chartAxis)
    for label in geometry.yLabels { drawRow(label, axis) }
    for label in geometry.xLabels { drawColumn(label, axis) }
    for value in geometry.minorValues {
      guard let x = layout.x(of: value) else { continue }
      writer.line(
        from: SVGPoint(x: x, y: plot.bottom), to: SVGPoint(x: x, y: plot.bottom + 3), axis)
    }
    let corner = SVGPoint(x: plot.left, y: plot.bottom)
    writer.line(from: SVGPoint(x: plot.left, y: plot.top), to: corner, axis)
    writer.line(from: corner, to: SVGPoint(x: plot.right, y: plot.bottom), axis)
    drawTitles()
  }

  private mutating func drawRow(_ label: ChartGeometry.Label, _ axis: SVGWriter.Stroke) {
    let plot = layout.plot
    guard let y = layout.y(of: label.value) else { return }
    writer.line(
      from: SVGPoint(x: plot.left, y: y), to: SVGPoint(x: plot.right, y: y),
      SVGWriter.Stroke(role: .chartGrid, width: 0.5, dashes: "1 4"))
    writer.line(from: SVGPoint(x: plot.left - 4, y: y), to: SVGPoint(x: plot.left, y: y), axis)
    let base = SVGPoint(x: plot.left - 6, y: y + SVGLayout.fontSize / 3)
    writer.label(label.text, at: base, .chartLabel, anchor: "end")
  }

  private mutating func drawColumn(_ label: ChartGeometry.Label, _ axis: SVGWriter.Stroke) {
    let plot = layout.plot
    guard let x = layout.x(of: label.value) else { return }
    writer.line(
      from: SVGPoint(x: x, y: plot.top), to: SVGPoint(x: x, y: plot.bottom),
      SVGWriter.Stroke(role: .chartGrid, width: 0.5, dashes: "1 4"))
    writer.line(from: SVGPoint(x: x, y: plot.bottom), to: SVGPoint(x: x, y: plot.bottom + 5), axis)
    let half = SVGLayout.width(of: label.text) / 2
    let middle = min(max(x, half), SVGLayout.width - half)
    let base = SVGPoint(x: middle, y: plot.bottom + 5 + SVGLayout.fontSize)
    writer.label(label.text, at: base, .chartLabel, anchor: "middle")
  }

  private mutating func drawTitles() {
    let (plot, rows) = (layout.plot, layout.geometry.rows)
    if let row = rows.yTitle {
      let base = SVGPoint(x: SVGLayout.left, y: SVGLayout.base(row) - 5)
      writer.label(fitting(layout.geometry.yTitle), at: base, .chartLabel)
    }
    if let row = rows.xTitle {
      let title = fitting(layout.geometry.xTitle)
      let half = SVGLayout.width(of: title) / 2
      let middle = max((plot.left + plot.right) / 2, SVGLayout.left + half)
      let base = SVGPoint(
        x: min(middle, SVGLayout.width - half), y: SVGLayout.base(row) - 8)
      writer.label(title, at: base, .chartLabel, anchor: "middle")
    }
  }

  /// A text as far as it fits from edge to edge.
  func fitting(_ text: String, signWidth: Double = SVGLayout.cellWidth) -> String {
    let most = Int((SVGLayout.width - 2 * SVGLayout.left) / signWidth)
    guard columnWidth(of: text) > most else { return text }
    var (kept, columns) = ("", 0)
    for character in text {
      columns += columnWidth(of: String(character))
      guard columns < most else { break }
      kept.append(character)
    }
    return kept + "…"
  }

  // MARK: - Data

  /// Ranges, curves, then marks, the most important last.
  mutating func drawData() {
    for band in chart.bands { draw(band) }
    for line in (0...3).flatMap({ layer in chart.series.filter { $0.layer == layer } }) {
      for run in line.runs(in: layout) where run.count > 1 { writer.path(run, line.stroke) }
      drawPoints(of: line)
    }
    for mark in chart.marks.reversed() {
      guard let place = layout.place(of: mark.point), layout.plot.contains(place) else { continue }
      writer.mark(mark, at: place)
    }
  }

  /// Signs of a curve's points; a point that nothing joins is a dot.
  private mutating func drawPoints(of line: Chart.Series) {
    let places = line.points.map { $0.flatMap(layout.place) }
    var last: SVGPoint?
    for (index, place) in places.enumerated() {
      guard let place, layout.plot.contains(place), place != last else { continue }
      last = place
      if let marker = line.marker {
        writer.marker(marker, at: place, line.role)
      } else if line.line == .pointsOnly || isAlone(index, among: places) {
        writer.disc(place, radius: 2, line.role)
      }
    }
  }

  private func isAlone(_ index: Int, among places: [SVGPoint?]) -> Bool {
    let before = index > 0 ? places[index - 1] : nil
    let after = index + 1 < places.count ? places[index + 1] : nil
    return before == nil && after == nil
  }

  private mutating func draw(_ band: Chart.Band) {
    let edges = band.points.map { point -> (low: SVGPoint, high: SVGPoint)? in
      guard let low = layout.place(of: ChartPoint(x: point.x, y: point.low)),
        let high = layout.place(of: ChartPoint(x: point.x, y: point.high))
      else { return nil }
      return (low, high)
    }
    for run in edges.split(whereSeparator: { $0 == nil }).map({ $0.compactMap(\.self) }) {
      let area = layout.plot.clipped(run.map(\.high) + run.reversed().map(\.low))
      guard area.count > 2 else { continue }
      writer.area(area, band.role, opacity: SVGPainter.bandOpacity)
    }
  }

  /// How much of a range is seen: lines behind it stay visible, also in print.
  static let bandOpacity = 0.22
}

extension Chart.Series {
  /// The curve as unbroken lines inside the plot; points that come to lie on the one before are left out.
  func runs(in layout: SVGLayout) -> [[SVGPoint]] {
    guard line != .pointsOnly else { return [] }
    var runs: [[SVGPoint]] = []
    var last: SVGPoint?
    for point in points {
      let place = point.flatMap(layout.place)
      defer { last = place }
      guard let place, let last else { continue }
      let corner = line == .staircase ? [SVGPoint(x: place.x, y: last.y)] : []
      let stops = [last] + corner + [place]
      for (start, end) in zip(stops, stops.dropFirst()) {
        guard let part = layout.plot.clipped(from: start, to: end) else { continue }
        append(part, to: &runs)
      }
    }
    return runs
  }

  private func append(_ part: (start: SVGPoint, end: SVGPoint), to runs: inout [[SVGPoint]]) {
    let isNext = runs.last?.last.map { $0.isNear(part.start) } ?? false
    if !isNext { runs.append([part.start]) }
    guard runs[runs.count - 1].last?.isNear(part.end) == false else { return }
    runs[runs.count - 1].append(part.end)
  }
}

extension SVGPoint {
  /// Whether two places look like one in the picture.
  fileprivate func isNear(_ other: SVGPoint) -> Bool {
    abs(x - other.x) < 0.2 && abs(y - other.y) < 0.2
  }
}
