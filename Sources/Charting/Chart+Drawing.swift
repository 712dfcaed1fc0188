package import Screen

extension Chart {
  /// Draws the chart into a rectangle of a frame; every cell of it is overwritten.
  ///
  /// Any size will do: axes, titles and labels fall away where there is no room. Without any point
  /// that has a place on the axes it says so instead.
  ///
  /// - Returns: where the plot lies and what its cells mean.
  @discardableResult
  package func draw(
    in rect: Rect, on frame: inout Frame, glyphs: GlyphSet = GlyphSet()
  ) -> ChartLayout {
    let size = Size(width: rect.width, height: rect.height)
    var painter = ChartPainter(chart: self, size: size, glyphs: glyphs)
    let geometry = painter.geometry
    let origin = Point(x: rect.x, y: rect.y)
    guard hasData, !geometry.plot.isEmpty else {
      if !hasData { painter.drawMessage("no data") }
      frame.paste(painter.frame, at: origin)
      return ChartLayout(geometry, at: origin, hasPlot: false, crosshair: nil, readings: [])
    }
    let line = crosshair.flatMap(snapped)
    let readings = line.map { self.readings(at: $0, x: geometry.x, y: geometry.y) } ?? []
    painter.drawAll(crosshair: line, readings: readings)
    frame.paste(painter.frame, at: origin)
    return ChartLayout(geometry, at: origin, hasPlot: true, crosshair: line, readings: readings)
  }
}

extension ChartPainter {
  /// Draws everything, from back to front.
  fileprivate mutating func drawAll(crosshair: Double?, readings: [ChartLayout.Reading]) {
    drawAxes()
    drawGrid()
    drawBands()
    drawSeries()
    if let crosshair { drawCrosshair(at: crosshair, readings: readings) }
    drawMarks()
    drawSeriesLabels()
  }

  fileprivate mutating func drawMessage(_ text: String) {
    let middle = max(0, (frame.size.height - 1) / 2)
    frame.writeCentred(text, in: frame.bounds, row: middle, role: .muted, glyphs: glyphs)
  }
}

extension ChartLayout {
  fileprivate init(
    _ geometry: ChartGeometry, at origin: Point, hasPlot: Bool, crosshair: Double?,
    readings: [Reading]
  ) {
    let plot = geometry.plot
    self.plot = Rect(
      x: origin.x + plot.x, y: origin.y + plot.y, width: hasPlot ? plot.width : 0,
      height: hasPlot ? plot.height : 0)
    self.x = geometry.x
    self.y = geometry.y
    self.crosshair = crosshair
    self.readings = readings
  }
}
