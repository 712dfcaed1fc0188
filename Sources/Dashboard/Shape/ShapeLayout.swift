package import Screen

/// Where the parts of the Shape screen stand, below header and headline.
package struct ShapeLayout: Sendable, Hashable {
  /// Values that the keys move; empty when rows are short.
  package private(set) var levers = Rect.none
  /// Loss against latency; empty while another part has its room.
  package private(set) var chart = Rect.none
  /// Candidates to train; empty while another part has its room.
  package private(set) var table = Rect.none
  /// Laws and lifetime; empty while another part has its room.
  package private(set) var laws = Rect.none
  /// The small experiment; empty while another part has its room.
  package private(set) var plan = Rect.none

  /// Rows of a table with frame and head.
  static let tableHeight = ShapeInsight.trained + 3
  /// Columns of laws and plan beside chart and table.
  private static let sideWidth = 54

  /// Lays out the body: all parts from 110×26 on, the chart above another part from 78×16 on, the focused
  /// part alone on smaller screens and when it is enlarged.
  package init(_ layout: ExploreLayout, focus: ShapePane, isExpanded: Bool) {
    let whole = layout.body
    let cut = whole.split(rows: [.fixed(whole.height >= 10 ? 1 : 0), .fraction(1)])
    levers = cut[0]
    let body = cut[1]
    guard !isExpanded, body.width >= 78, body.height >= 16 else {
      place(focus, in: body)
      return
    }
    guard body.width >= 110, body.height >= 2 * Self.tableHeight else {
      let lower = min(Self.tableHeight, body.height / 2)
      let parts = body.split(rows: [.fraction(1), .fixed(lower)])
      chart = parts[0]
      place(focus == .chart ? .table : focus, in: parts[1])
      return
    }
    let rows = body.split(rows: [.fraction(1), .fixed(Self.tableHeight)])
    let upper = rows[0].split(columns: [.fraction(1), .fixed(Self.sideWidth)])
    let lower = rows[1].split(columns: [.fraction(1), .fixed(Self.sideWidth)])
    (chart, laws, table, plan) = (upper[0], upper[1], lower[0], lower[1])
  }

  /// The rectangle of a part.
  package func rect(of pane: ShapePane) -> Rect {
    switch pane {
    case .chart: chart
    case .table: table
    case .laws: laws
    case .plan: plan
    }
  }

  private mutating func place(_ pane: ShapePane, in rect: Rect) {
    switch pane {
    case .chart: chart = rect
    case .table: table = rect
    case .laws: laws = rect
    case .plan: plan = rect
    }
  }
}

extension ShapeLayout {
  /// The layout of what is on the screen.
  init(_ layout: ExploreLayout, of state: DashboardState) {
    self.init(layout, focus: state.shapeSettings.focus, isExpanded: state.isExpanded)
  }
}
