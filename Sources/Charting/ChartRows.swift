/// Which rows of a chart hold what, from the height alone.
///
/// Small charts lose the horizontal title, the vertical title and both axis rows, in this order.
struct ChartRows {
  /// Row of the cross-hair's readings.
  private(set) var readout: Int?
  /// Row of the vertical axis' title.
  private(set) var yTitle: Int?
  /// First row of the plot.
  private(set) var top = 0
  /// Rows of the plot.
  private(set) var plot = 0
  /// Row of the horizontal axis.
  private(set) var axis: Int?
  /// Row of its labels.
  private(set) var labels: Int?
  /// Row of its title.
  private(set) var xTitle: Int?

  init(height: Int, chart: Chart) {
    if chart.crosshair != nil && height >= 6 {
      readout = top
      top += 1
    }
    if !chart.y.title.isEmpty && height >= 9 {
      yTitle = top
      top += 1
    }
    let hasXTitle = !chart.x.title.isEmpty && height >= 12
    plot = height - top - (height >= 5 ? 2 : 0) - (hasXTitle ? 1 : 0)
    guard height >= 5 else { return }
    axis = top + plot
    labels = top + plot + 1
    xTitle = hasXTitle ? top + plot + 2 : nil
  }
}
