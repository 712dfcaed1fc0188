/// A point of a data series.
package struct ChartPoint: Sendable, Hashable {
  /// Value on the horizontal axis.
  package var x: Double
  /// Value on the vertical axis.
  package var y: Double

  /// Names a point.
  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// A chart as a value: axes, curves, ranges and single points.
///
/// The caller draws the frame and its title; ``draw(in:on:glyphs:)`` does the rest at any size.
package struct Chart: Sendable, Hashable {
  /// Horizontal axis.
  package var x: Axis
  /// Vertical axis.
  package var y: Axis
  /// Curves; later ones are drawn over earlier ones, and the frontier over all.
  package var series: [Series]
  /// Ranges behind the curves.
  package var bands: [Band]
  /// Single points over the curves, the most important first.
  package var marks: [Mark]
  /// Value on the horizontal axis whose readings are shown; it snaps to the nearest data point.
  package var crosshair: Double?

  /// Describes a chart.
  package init(
    x: Axis, y: Axis, series: [Series] = [], bands: [Band] = [], marks: [Mark] = [],
    crosshair: Double? = nil
  ) {
    self.x = x
    self.y = y
    self.series = series
    self.bands = bands
    self.marks = marks
    self.crosshair = crosshair
  }
}
