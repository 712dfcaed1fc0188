import Screen

extension ChartPainter {
  // MARK: - Bands

  /// Fills the ranges with sparse dots, in cell glyphs where the tier's dots are coarse.
  mutating func drawBands() {
    for band in chart.bands {
      glyphs.tier == .braille ? drawFineBand(band) : drawCoarseBand(band)
    }
  }

  private mutating func drawFineBand(_ band: Chart.Band) {
    let edges = edges(of: band)
    var canvas = DotCanvas(size: Size(width: plot.width, height: plot.height), tier: .braille)
    for x in stride(from: 0, to: canvas.width, by: 2) {
      guard let range = dots(between: edges, column: x) else { continue }
      for y in range where y % 4 == (x / 2 % 2) * 2 { canvas.set(x, y, role: band.role) }
    }
    canvas.draw(on: &frame, at: Point(x: plot.x, y: plot.y))
  }

  private mutating func drawCoarseBand(_ band: Chart.Band) {
    let edges = edges(of: band)
    let dots = geometry.dots
    let glyph: Unicode.Scalar = glyphs.isASCII ? "," : "░"
    for column in stride(from: 0, to: plot.width, by: glyphs.isASCII ? 2 : 1) {
      guard let range = self.dots(between: edges, column: column * dots.width) else { continue }
      for row in 0..<plot.height where range.contains(row * dots.height + dots.height / 2) {
        put(glyph, plot.x + column, plot.y + row, band.role)
      }
    }
  }

  /// Both edges of a band at one of its points, in dots.
  private struct BandEdge {
    let x: Double
    let low: Double
    let high: Double
  }

  /// Edges at each point of a band; nil where an axis has no place for them.
  private func edges(of band: Chart.Band) -> [BandEdge?] {
    band.points.map { point in
      guard let low = geometry.dotPlace(of: ChartPoint(x: point.x, y: point.low)),
        let high = geometry.dotPlace(of: ChartPoint(x: point.x, y: point.high))
      else { return nil }
      return BandEdge(x: low.x, low: low.y, high: high.y)
    }
  }

  /// Dots from the upper to the lower edge of a band in one column of dots.
  private func dots(between edges: [BandEdge?], column: Int) -> ClosedRange<Int>? {
    let place = Double(column)
    for case (let left?, let right?) in zip(edges, edges.dropFirst()) {
      guard left.x <= place, place <= right.x, right.x > left.x else { continue }
      let share = (place - left.x) / (right.x - left.x)
      let bottom = left.low + share * (right.low - left.low)
      let top = left.high + share * (right.high - left.high)
      return dots(from: min(top, bottom), to: max(top, bottom))
    }
    return nil
  }

  private func dots(from top: Double, to bottom: Double) -> ClosedRange<Int>? {
    let last = Double(plot.height * geometry.dots.height - 1)
    guard top <= last, bottom >= 0 else { return nil }
    return Int(max(0, top).rounded())...Int(min(last, bottom).rounded())
  }

  // MARK: - Curves

  /// Draws all lines, each curve over the ones before it, then the signs of their points.
  mutating func drawSeries() {
    let size = Size(width: plot.width, height: plot.height)
    var canvas = DotCanvas(size: size, tier: glyphs.tier)
    for line in orderedSeries {
      canvas.beginLayer(isOwning: line.role == .frontier)
      draw(line, on: &canvas)
    }
    canvas.draw(on: &frame, at: Point(x: plot.x, y: plot.y))
    field.weigh(frame, in: plot)
    for line in orderedSeries { drawMarkers(of: line) }
  }

  private func draw(_ line: Chart.Series, on canvas: inout DotCanvas) {
    var pen = line.pen(tier: glyphs.tier)
    var last: DotPlace?
    for point in line.points {
      let place = point.flatMap(geometry.dotPlace(of:))
      defer { last = place }
      guard let place else { continue }
      guard let last, line.line != .pointsOnly else {
        canvas.line(from: place, to: place, pen: &pen)
        continue
      }
      guard line.line == .staircase else {
        canvas.line(from: last, to: place, pen: &pen)
        continue
      }
      let corner = DotPlace(x: place.x, y: last.y)
      canvas.line(from: last, to: corner, pen: &pen)
      canvas.line(from: corner, to: place, pen: &pen)
    }
  }

  /// Puts a curve's sign on its points, leaving out those too close to the one before.
  private mutating func drawMarkers(of line: Chart.Series) {
    guard let marker = line.marker else { return }
    let gap = line.layer == 3 || line.line == .pointsOnly ? 1 : 6
    let cells = line.points.compactMap { $0.flatMap(geometry.cell(of:)) }
    var last: Point?
    for (index, cell) in cells.enumerated() {
      let isApart = last.map { abs($0.x - cell.x) + 2 * abs($0.y - cell.y) >= gap } ?? true
      guard isApart || index == cells.count - 1 else { continue }
      put(marker.glyph(glyphs), cell.x, cell.y, line.role)
      field.weigh(cell, LabelField.sign)
      last = cell
    }
  }
}

extension Chart.Series {
  /// Pen of the curve; dashes are shorter where dots are larger.
  fileprivate func pen(tier: GlyphTier) -> Pen {
    let isFine = tier == .braille || tier == .ascii
    return switch line {
    case .dotted: Pen(role: role, on: 1, off: isFine ? 2 : 1, isThick: layer == 3)
    case .dashed: Pen(role: role, on: isFine ? 6 : 3, off: isFine ? 4 : 2, isThick: layer == 3)
    case .solid, .staircase, .pointsOnly: Pen(role: role, isThick: layer == 3)
    }
  }
}
