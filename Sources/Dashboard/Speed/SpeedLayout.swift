import Screen

/// Where the parts of the Speed screen stand, below header and headline.
package struct SpeedLayout: Sendable, Hashable {
  /// The parts; empty while another one has their room.
  package private(set) var panes = PaneRects<SpeedPane>()

  /// Rows of the table's frame and of its head.
  static let tableOverhead = 3
  /// Rows of the time split with its frame: bar, parts, roofline.
  private static let splitHeight = 2 + 1 + SpeedTerm.allCases.count + 4

  /// Lays out the body: both charts from 110 columns on, one of them from 78×20 on with split and table
  /// below, the focused part alone on smaller screens and when it is enlarged.
  package init(_ layout: ExploreLayout, focus: SpeedPane, rows: Int, isExpanded: Bool) {
    let body = layout.body
    guard !isExpanded, body.width >= 78, body.height >= 16 else {
      panes[focus] = body
      return
    }
    let wanted = max(Self.splitHeight, rows + Self.tableOverhead)
    let parts = body.split(rows: [.fraction(1), .fixed(min(wanted, body.height / 2))])
    let isWide = body.width >= 110
    if isWide {
      let charts = parts[0].split(columns: [.fraction(1), .fraction(1)])
      (panes[.latency], panes[.throughput]) = (charts[0], charts[1])
    } else {
      panes[focus == .throughput ? .throughput : .latency] = parts[0]
    }
    let lower = parts[1].split(columns: [.fixed(isWide ? 42 : 32), .fraction(1)])
    (panes[.split], panes[.table]) = (lower[0], lower[1])
  }
}

extension SpeedLayout {
  /// The layout of what is on the screen.
  init(_ layout: ExploreLayout, of state: DashboardState) {
    self.init(
      layout, focus: state.speedSettings.focus, rows: state.speed?.rows.count ?? 0,
      isExpanded: state.isExpanded)
  }
}
