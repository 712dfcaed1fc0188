package import Screen

/// Where the parts of the Shape screen stand, below header and headline.
package struct ShapeLayout: Sendable, Hashable {
  /// Values that the keys move; empty when rows are short.
  package private(set) var levers = Rect.none
  /// The parts; empty while another one has their room.
  package private(set) var panes = PaneRects<ShapePane>()

  /// Rows of a table with frame and head.
  static let tableHeight = ShapeInsight.trained + 3
  /// Columns of laws and plan beside chart and table.
  private static let sideWidth = 54

  /// Lays out the body: all parts from 110×26 on, the chart above another part from 78×16 on, the focused
  /// part alone on smaller screens and when it is enlarged.
  package init(_ layout: ExploreLayout, focus: ShapePane, isExpanded: Bool) {
    let body: Rect
    (levers, body) = layout.leversAndBody
    guard !isExpanded, body.width >= 78, body.height >= 16 else {
      panes[focus] = body
      return
    }
    guard body.width >= 110, body.height >= 2 * Self.tableHeight else {
      let lower = min(Self.tableHeight, body.height / 2)
      let parts = body.split(rows: [.fraction(1), .fixed(lower)])
      panes[.chart] = parts[0]
      panes[focus == .chart ? .table : focus] = parts[1]
      return
    }
    let rows = body.split(rows: [.fraction(1), .fixed(Self.tableHeight)])
    let upper = rows[0].split(columns: [.fraction(1), .fixed(Self.sideWidth)])
    let lower = rows[1].split(columns: [.fraction(1), .fixed(Self.sideWidth)])
    (panes[.chart], panes[.laws], panes[.table], panes[.plan]) = (
      upper[0], upper[1], lower[0], lower[1]
    )
  }
}

extension ShapeLayout {
  /// The layout of what is on the screen.
  init(_ layout: ExploreLayout, of state: DashboardState) {
    self.init(layout, focus: state.shapeSettings.focus, isExpanded: state.isExpanded)
  }
}
