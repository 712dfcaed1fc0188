import Screen

extension ChartPainter {
  /// Cells that labels may cover: the plot and the margin right of it.
  private var labelArea: Rect {
    Rect(x: plot.x, y: plot.y, width: frame.size.width - plot.x, height: plot.height)
  }

  // MARK: - Marks

  /// Draws all marks, the first on top, then their names where they cover least.
  mutating func drawMarks() {
    let placed = chart.marks.compactMap { mark in
      geometry.cell(of: mark.point).map { (mark: mark, cell: $0) }
    }
    for (mark, cell) in placed.reversed() {
      put(glyphs.isASCII ? mark.asciiGlyph : mark.glyph, cell.x, cell.y, mark.role)
      field.block(cell, width: 1)
    }
    for (mark, cell) in placed {
      place(mark.label, beside: cell, role: mark.role, limit: 4 * LabelField.frontier, reach: 2)
    }
  }

  // MARK: - Curves

  /// Names every curve at its end: in full, else by its letter, else in a legend.
  ///
  /// Plots below 16×4 cells stay without names: they would hide the curves.
  mutating func drawSeriesLabels() {
    guard plot.width >= 16, plot.height >= 4 else { return }
    var unnamed: [Chart.Series] = []
    for line in orderedSeries.reversed() where !line.label.isEmpty {
      guard let end = line.points.last(where: { $0.flatMap(geometry.cell(of:)) != nil }),
        let cell = end.flatMap(geometry.cell(of:))
      else { continue }
      let names = [line.label] + (line.letter.map { [String($0)] } ?? [])
      let isNamed = names.contains {
        place($0, beside: cell, role: line.role, limit: 2 * LabelField.curve, reach: 1)
      }
      if !isNamed { unnamed.append(line) }
    }
    drawLegend(of: unnamed)
  }

  /// Writes a text near a cell, at most `reach` rows away, where it covers least.
  ///
  /// - Returns: whether there was a place for it that costs no more than the limit.
  @discardableResult
  private mutating func place(
    _ text: String, beside cell: Point, role: Role, limit: Int, reach: Int
  ) -> Bool {
    let width = columnWidth(of: text)
    let area = labelArea
    let options = places(beside: cell, width: width).enumerated().filter {
      $1.x >= area.x && $1.x + width <= area.maxX && $1.y >= area.y && $1.y < area.maxY
        && abs($1.y - cell.y) <= reach
    }
    let priced = options.map { (start: $1, cost: field.cost(at: $1, width: width), rank: $0) }
    let best = priced.min { ($0.cost, $0.rank) < ($1.cost, $1.rank) }
    guard width > 0, let best, best.cost <= limit else { return false }
    frame.write(text, at: best.start, role: role, glyphs: glyphs)
    field.block(best.start, width: width)
    labels.append(PlacedLabel(text: text, start: best.start, role: role))
    return true
  }

  /// First cells of a text around a sign, the best places first.
  private func places(beside cell: Point, width: Int) -> [Point] {
    let offsets = [
      (2, 0), (1, -1), (1, 1), (-width / 2, -1), (-width / 2, 1), (-1 - width, 0), (-width, -1),
      (-width, 1), (2, -2), (2, 2), (-width / 2, -2), (-width / 2, 2), (-width, -2), (-width, 2),
    ]
    return offsets.map { Point(x: cell.x + $0, y: cell.y + $1) }
  }

  // MARK: - Legend

  /// Lists curves without a name of their own where the left or right edge is emptiest, corners
  /// first, unless that takes more than a quarter of the plot or covers too much.
  private mutating func drawLegend(of series: [Chart.Series]) {
    let width = (series.map { columnWidth(of: $0.label) }.max() ?? 0) + 2
    guard !series.isEmpty, 4 * width * series.count <= plot.width * plot.height,
      width + 2 <= plot.width
    else { return }
    let priced = legendPlaces(width: width, height: series.count).map {
      (place: $0, cost: field.cost(of: $0))
    }
    guard let best = priced.min(by: { $0.cost < $1.cost }), best.cost <= 2 * LabelField.sign else {
      return
    }
    for (row, line) in series.enumerated() { drawEntry(line, in: best.place.row(row)) }
  }

  /// Places of a legend along both edges, from the corners to the middle.
  private func legendPlaces(width: Int, height: Int) -> [Rect] {
    let last = plot.height - height
    guard last >= 0 else { return [] }
    return (0...(last / 2)).flatMap { step in
      [plot.maxX - width - 1, plot.x + 1].flatMap { x in
        [last - step, step].map { Rect(x: x, y: plot.y + $0, width: width, height: height) }
      }
    }
  }

  private mutating func drawEntry(_ line: Chart.Series, in rect: Rect) {
    frame.fill(rect, role: line.role)
    let fallback: Unicode.Scalar = glyphs.isASCII ? "-" : "─"
    put(line.marker?.glyph(glyphs) ?? fallback, rect.x, rect.y, line.role)
    let start = Point(x: rect.x + 2, y: rect.y)
    frame.write(line.label, at: start, role: line.role, glyphs: glyphs)
    field.block(Point(x: rect.x, y: rect.y), width: rect.width)
  }
}
