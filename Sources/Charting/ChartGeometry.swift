import Screen

/// Where everything of a chart lies, in cells from the chart's top left corner.
struct ChartGeometry {
  /// A label of an axis, the column or row that it marks, and the value there.
  struct Label {
    let cell: Int
    let text: String
    let value: Double
  }

  let size: Size
  let rows: ChartRows
  let dots: Size
  private(set) var plot: Rect
  private(set) var x: Scale
  private(set) var y: Scale
  private(set) var xLabels: [Label] = []
  private(set) var yLabels: [Label] = []
  private(set) var minorValues: [Double] = []
  private(set) var xTitle: String
  private(set) var yTitle: String

  init(chart: Chart, size: Size, dots: Size) {
    self.size = size
    self.dots = dots
    rows = ChartRows(height: size.height, chart: chart)
    plot = Rect(x: 0, y: rows.top, width: size.width, height: rows.plot)
    let (xs, ys) = (chart.xExtent, chart.yExtent)
    x = Scale(kind: chart.x.kind, low: xs.lowerBound, high: xs.upperBound)
    y = Scale(kind: chart.y.kind, low: ys.lowerBound, high: ys.upperBound)
    (xTitle, yTitle) = (chart.x.fullTitle(suffix: ""), chart.y.fullTitle(suffix: ""))
    placeRows(axis: chart.y)
    reserveMargin(for: chart.series)
    placeColumns(axis: chart.x)
  }

  // MARK: - Places

  /// Place of a value pair in dots from the plot's top left; nil where an axis has none for it.
  func dotPlace(of point: ChartPoint) -> DotPlace? {
    guard let fx = x.fraction(of: point.x), let fy = y.fraction(of: point.y) else { return nil }
    return DotPlace(
      x: fx * Double(plot.width * dots.width - 1),
      y: (1 - fy) * Double(plot.height * dots.height - 1))
  }

  /// Cell of a value pair; nil outside the plot.
  func cell(of point: ChartPoint) -> Point? {
    guard let column = column(of: point.x), let row = row(of: point.y) else { return nil }
    return Point(x: column, y: row)
  }

  /// Column of a value; nil outside the plot.
  func column(of value: Double) -> Int? {
    guard let fraction = x.fraction(of: value) else { return nil }
    return index(fraction, cells: plot.width, dots: dots.width).map { plot.x + $0 }
  }

  /// Row of a value; nil outside the plot.
  func row(of value: Double) -> Int? {
    guard let fraction = y.fraction(of: value) else { return nil }
    return index(1 - fraction, cells: plot.height, dots: dots.height).map { plot.y + $0 }
  }

  /// Columns of the marks between labels.
  var minorColumns: [Int] { minorValues.compactMap(column(of:)) }

  private func index(_ fraction: Double, cells: Int, dots: Int) -> Int? {
    guard cells > 0, fraction >= -1e-9, fraction <= 1 + 1e-9 else { return nil }
    return min(cells - 1, Int((fraction * Double(cells * dots - 1)).rounded()) / dots)
  }

  // MARK: - Vertical axis

  /// Chooses the labels at the left, at most one per three rows, and reserves their column.
  private mutating func placeRows(axis: Chart.Axis) {
    let values = rowTicks(axis: axis)
    let labels = TickLabels(
      values: values, format: axis.format, kind: axis.kind, hasTitle: rows.yTitle != nil)
    let width = labels.texts.map { columnWidth(of: $0) }.max() ?? 0
    guard rows.axis != nil, size.width >= 8 else { return }
    let fits = width <= size.width / 3
    plot = Rect(
      x: (fits ? width : 0) + 1, y: plot.y, width: size.width - (fits ? width : 0) - 1,
      height: plot.height)
    guard fits else { return }
    yTitle = axis.fullTitle(suffix: labels.suffix)
    for (value, text) in zip(values, labels.texts) {
      guard let row = row(of: value), !yLabels.contains(where: { $0.cell == row }) else { continue }
      yLabels.append(Label(cell: row, text: text, value: value))
    }
  }

  private mutating func rowTicks(axis: Chart.Axis) -> [Double] {
    let room = max(2, plot.height / 3)
    guard plot.height >= 3 else { return [] }
    guard axis.kind == .linear else {
      return Ticks.log10(low: y.low, high: y.high, maximum: room).labelled
    }
    if axis.range == nil, let values = outerTicks(atMost: room) {
      y = y.extended(to: values)
      return values
    }
    return Ticks.linear(low: y.low, high: y.high, atMost: room).labelled
  }

  /// Labels that may lie a little outside the data.
  private func outerTicks(atMost room: Int) -> [Double]? {
    stride(from: room + 2, through: 2, by: -1).lazy
      .map { Ticks.linear(low: y.low, high: y.high, wanted: $0).labelled }
      .first { (2...room).contains($0.count) }
  }

  // MARK: - Horizontal axis

  /// Leaves room right of the plot for labels of curves that end near its edge.
  private mutating func reserveMargin(for series: [Chart.Series]) {
    guard plot.width >= 24 else { return }
    let most = plot.width / 5
    let needs = series.compactMap { line -> Int? in
      let end = line.points.last { $0.flatMap(cell(of:)) != nil }
      guard let column = end.flatMap({ $0 }).flatMap({ column(of: $0.x) }) else { return nil }
      let names = [line.label] + (line.letter.map { [String($0)] } ?? [])
      return names.filter { !$0.isEmpty }.map { column + 2 + columnWidth(of: $0) - plot.maxX }
        .first { $0 <= most }
    }
    let margin = needs.max() ?? 0
    plot.width -= max(0, margin)
  }

  /// Chooses as many labels below as stand apart.
  private mutating func placeColumns(axis: Chart.Axis) {
    guard rows.labels != nil, plot.width >= 4 else { return }
    let hasTitle = rows.xTitle != nil
    for wanted in stride(from: min(10, max(2, plot.width / 7)), through: 1, by: -1) {
      let ticks = columnTicks(axis: axis, wanted: wanted)
      let labels = TickLabels(
        values: ticks.labelled, format: axis.format, kind: axis.kind, hasTitle: hasTitle)
      let placed = zip(ticks.labelled, labels.texts).compactMap { value, text in
        column(of: value).map { Label(cell: $0, text: text, value: value) }
      }
      guard standApart(placed) || wanted == 1 else { continue }
      xLabels = wanted == 1 ? Array(placed.prefix(1)) : placed
      minorValues = ticks.minor.filter { column(of: $0) != nil }
      xTitle = axis.fullTitle(suffix: labels.suffix)
      return
    }
  }

  private mutating func columnTicks(axis: Chart.Axis, wanted: Int) -> Ticks {
    guard axis.kind == .linear else {
      return Ticks.log10(low: x.low, high: x.high, maximum: wanted)
    }
    let ticks = Ticks.linear(low: x.low, high: x.high, wanted: wanted)
    return Ticks(labelled: ticks.labelled.filter(x.contains))
  }

  /// First column of a label centred under its tick, kept inside the chart.
  func start(of label: Label) -> Int {
    let width = columnWidth(of: label.text)
    return max(0, min(label.cell - width / 2, size.width - width))
  }

  /// Whether two columns stay free between any two labels.
  private func standApart(_ labels: [Label]) -> Bool {
    zip(labels, labels.dropFirst()).allSatisfy { left, right in
      start(of: left) + columnWidth(of: left.text) + 2 <= start(of: right)
    }
  }
}

extension Scale {
  /// The scale with limits moved out to labels beyond them.
  fileprivate func extended(to labels: [Double]) -> Scale {
    Scale(
      kind: kind, low: min(low, labels.first ?? low), high: max(high, labels.last ?? high))
  }
}
