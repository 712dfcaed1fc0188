import Screen

extension Chart {
  /// The chart as a picture: one SVG element of 800 by 480 units, with title, axes, names and legend.
  ///
  /// Axes, labels and the names of curves are those of a terminal of 96×21 cells; data lie exactly. All
  /// text is escaped, no number is infinite, and the same chart gives the same text. The cross-hair, which
  /// belongs to the keyboard, is left out.
  ///
  /// - Parameters:
  ///   - caption: What it says beside its data.
  ///   - palette: Colours by role; each element also bears a class for style sheets.
  package func svg(_ caption: SVGCaption, palette: SVGPalette) -> String {
    var chart = self
    chart.crosshair = nil
    var names = ChartPainter(chart: chart, size: SVGLayout.cells, glyphs: GlyphSet())
    let layout = SVGLayout(geometry: names.geometry)
    var painter = SVGPainter(chart, layout: layout, palette: palette)
    painter.open(caption)
    if chart.hasData {
      names.drawSeries()
      names.drawMarks()
      names.drawSeriesLabels()
      painter.drawAxes()
      painter.drawData()
      painter.drawLabels(names.labels)
      painter.drawLegend(caption, besides: names.labels)
    } else {
      let middle = SVGPoint(x: SVGLayout.width / 2, y: SVGLayout.height / 2)
      painter.writer.label("no data", at: middle, .muted, anchor: "middle")
    }
    painter.writer.close("svg")
    return painter.writer.text
  }
}

extension SVGPainter {
  /// Starts the picture: what it is for those who don't see it, its ground and its title.
  fileprivate mutating func open(_ caption: SVGCaption) {
    let (width, height) = (
      SVGWriter.number(SVGLayout.width), SVGWriter.number(SVGLayout.height)
    )
    let id = String(caption.id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    writer.open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(width) \(height)"),
        ("width", width), ("height", height), ("role", "img"),
        ("aria-labelledby", "\(id)-title \(id)-desc"),
        ("font-family", "Helvetica, Arial, sans-serif"),
        ("font-size", SVGWriter.number(SVGLayout.fontSize)),
      ])
    writer.element("title", [("id", "\(id)-title")], text: caption.title)
    writer.element("desc", [("id", "\(id)-desc")], text: caption.description)
    writer.element(
      "rect",
      [
        ("class", SVGClass.paper), ("width", width), ("height", height),
        ("fill", writer.palette.paper.css),
      ])
    writer.label(
      fitting(caption.title, signWidth: SVGLayout.cellWidth * 1.25),
      at: SVGPoint(x: SVGLayout.left, y: SVGLayout.titleBase), .strong,
      [("font-size", "16"), ("font-weight", "bold")])
  }
}
