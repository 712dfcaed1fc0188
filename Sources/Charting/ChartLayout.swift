package import Screen

/// Where a drawn chart has its plot, and what lies under its cells.
package struct ChartLayout: Sendable, Hashable {
  /// What one curve reads at the cross-hair.
  package struct Reading: Sendable, Hashable {
    /// Name of the curve.
    package let label: String
    /// Meaning of the curve.
    package let role: Role
    /// Its value there.
    package let value: Double
    /// The value as text.
    package let text: String
  }

  /// Cells of the plot, axes and labels excluded; empty when there is nothing to show.
  package let plot: Rect
  /// Horizontal axis.
  package let x: Scale
  /// Vertical axis.
  package let y: Scale
  /// Horizontal value of the cross-hair, snapped to the data.
  package let crosshair: Double?
  /// Readings of all curves that pass the cross-hair.
  package let readings: [Reading]

  /// Value pair in the middle of a cell; nil outside the plot.
  package func value(at cell: Point) -> ChartPoint? {
    guard plot.contains(cell) else { return nil }
    return ChartPoint(
      x: x.value(at: middle(of: cell.x - plot.x, cells: plot.width)),
      y: y.value(at: 1 - middle(of: cell.y - plot.y, cells: plot.height)))
  }

  private func middle(of index: Int, cells: Int) -> Double {
    (Double(index) + 0.5) / Double(cells)
  }
}
