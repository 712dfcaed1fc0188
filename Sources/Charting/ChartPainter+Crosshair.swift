import Screen

extension ChartPainter {
  /// Draws the vertical rule through free cells and an open sign on every curve that it meets; limits, which are
  /// drawn as warnings, are read but bear no sign.
  mutating func drawCrosshair(at value: Double, readings: [ChartLayout.Reading]) {
    guard let column = geometry.column(of: value) else { return }
    let rule: Unicode.Scalar = glyphs.isASCII ? ":" : "┊"
    for y in plot.y..<plot.maxY {
      let cell = frame[column, y]
      guard cell.glyph == " " || [.chartGrid, .band].contains(cell.role) else { continue }
      put(rule, column, y, .crosshair)
      field.weigh(Point(x: column, y: y), LabelField.curve)
    }
    for reading in readings where reading.role != .warning {
      guard let row = geometry.row(of: reading.value) else { continue }
      put(glyphs.isASCII ? "O" : "○", column, row, reading.role)
      field.weigh(Point(x: column, y: row), LabelField.sign)
    }
    drawReadout(of: value, readings: readings)
  }

  /// Writes the value of the cross-hair and all readings into their fixed row, as far as they fit.
  private mutating func drawReadout(of value: Double, readings: [ChartLayout.Reading]) {
    guard let row = geometry.rows.readout else { return }
    let head = chart.x.format.text(value)
    var x = frame.write(head, at: Point(x: 0, y: row), role: .crosshair, glyphs: glyphs) + 2
    for reading in readings {
      let text = "\(reading.label) \(reading.text)"
      guard x + columnWidth(of: text) <= frame.size.width else { return }
      x += 2 + frame.write(text, at: Point(x: x, y: row), role: reading.role, glyphs: glyphs)
    }
  }
}
