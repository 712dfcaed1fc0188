import Screen

extension SVGPainter {
  /// An entry of the legend: a sample, and what it stands for.
  private struct Entry {
    var name: String
    var role: Role
    /// The curve whose line and sign are shown; nil shows a range.
    var series: Chart.Series?
  }

  /// Names of marks and curves where they cover least, as on a terminal.
  mutating func drawLabels(_ labels: [ChartPainter.PlacedLabel]) {
    for label in labels {
      let base = SVGPoint(x: SVGLayout.x(label.start.x), y: SVGLayout.base(label.start.y))
      writer.ground(
        SVGRect(
          left: base.x - 2, top: base.y - SVGLayout.fontSize + 2,
          right: base.x + SVGLayout.width(of: label.text) * 0.88, bottom: base.y + 3))
      writer.label(label.text, at: base, label.role)
    }
  }

  /// What the chart shows without a name beside it: by line and sign as well as by colour.
  mutating func drawLegend(_ caption: SVGCaption, besides labels: [ChartPainter.PlacedLabel]) {
    var place = SVGPoint(x: SVGLayout.left, y: SVGLayout.legendTop)
    let last = SVGLayout.legendTop + Double(SVGLayout.legendRows - 1) * SVGLayout.cellHeight
    for entry in entries(caption, named: Set(labels.map(\.text))) {
      let width = sampleWidth + 8 + SVGLayout.width(of: entry.name) + 16
      if place.x + width > SVGLayout.width, place.x > SVGLayout.left {
        place = SVGPoint(x: SVGLayout.left, y: place.y + SVGLayout.cellHeight)
      }
      guard place.y <= last, place.x + width <= SVGLayout.width else { return }
      draw(entry, at: place)
      place.x += width
    }
  }

  private func entries(_ caption: SVGCaption, named labels: Set<String>) -> [Entry] {
    var entries: [Entry] = []
    for line in chart.series.reversed() where line.points.contains(where: isShown) {
      guard let name = name(of: line, caption, besides: labels), !labels.contains(name),
        !entries.contains(where: { $0.name == name })
      else { continue }
      entries.append(Entry(name: name, role: line.role, series: line))
    }
    if let band = chart.bands.first, !caption.band.isEmpty {
      entries.append(Entry(name: caption.band, role: band.role))
    }
    return entries
  }

  /// The label of a curve, with the letter that stands at its end, else what the caption calls its kind.
  ///
  /// - Returns: nil where there is no word for it.
  private func name(
    of line: Chart.Series, _ caption: SVGCaption, besides labels: Set<String>
  ) -> String? {
    guard line.label.isEmpty else {
      guard let letter = line.letter, !labels.contains(line.label),
        labels.contains(String(letter))
      else { return line.label }
      return "\(line.label) (\(letter))"
    }
    let name = line.line == .pointsOnly ? caption.points : caption.curves[line.role] ?? ""
    return name.isEmpty ? nil : name
  }

  private func isShown(_ point: ChartPoint?) -> Bool {
    point.flatMap(layout.place).map(layout.plot.contains) ?? false
  }

  private mutating func draw(_ entry: Entry, at place: SVGPoint) {
    let end = SVGPoint(x: place.x + sampleWidth, y: place.y)
    let middle = SVGPoint(x: place.x + sampleWidth / 2, y: place.y)
    if let series = entry.series {
      if series.line != .pointsOnly { writer.line(from: place, to: end, series.stroke) }
      if let marker = series.marker { writer.marker(marker, at: middle, entry.role) }
      if series.line == .pointsOnly, series.marker == nil {
        writer.disc(middle, radius: 2, entry.role)
      }
    } else {
      let (top, bottom) = (place.y - 5, place.y + 5)
      writer.area(
        [
          SVGPoint(x: place.x, y: top), SVGPoint(x: end.x, y: top),
          SVGPoint(x: end.x, y: bottom), SVGPoint(x: place.x, y: bottom),
        ], entry.role, opacity: Self.bandOpacity)
    }
    writer.label(
      entry.name, at: SVGPoint(x: end.x + 8, y: place.y + SVGLayout.fontSize / 3), .chartLabel)
  }
}

/// Units of a line in the legend.
private let sampleWidth = 28.0
