package import Screen

/// Where the parts of the Spend screen stand, below header and headline.
package struct SpendLayout: Sendable, Hashable {
  /// Values that the keys move; empty when rows are short.
  package private(set) var levers = Rect.none
  /// The parts; empty while another one has their room.
  package private(set) var panes = PaneRects<SpendPane>()

  /// Rows of the table's frame and of its head.
  static let tableOverhead = 3
  /// Rows of the plans with frame, head and legend.
  private static let plansHeight = 6 + 4
  /// Rows of a frame above and below.
  private static let frameHeight = 2
  /// Fewest rows of the charts above tables that stand one over the other.
  private static let chartHeight = 12

  /// Lays out the body: all parts from 110 columns on, one chart above plans, drivers or years from 78×16
  /// on, the focused part alone on smaller screens and when it is enlarged.
  ///
  /// - Parameters:
  ///   - layout: Where header, headline and footer stand.
  ///   - focus: Part that has to be seen.
  ///   - rows: Rows of the table of years.
  ///   - drivers: Rows of the drivers.
  ///   - isExpanded: Whether the focused part takes all room.
  package init(
    _ layout: ExploreLayout, focus: SpendPane, rows: Int, drivers driverCount: Int,
    isExpanded: Bool
  ) {
    let body: Rect
    (levers, body) = layout.leversAndBody
    guard !isExpanded, body.width >= 78, body.height >= 16 else {
      panes[focus] = body
      return
    }
    let table = max(Self.plansHeight, rows + 1 + Self.tableOverhead)
    let stack = Self.plansHeight + max(1, driverCount) + Self.frameHeight
    let isStacked = body.width >= 110 && body.height - max(table, stack) >= Self.chartHeight
    let wanted = isStacked ? max(table, stack) : min(table, body.height / 2)
    let parts = body.split(rows: [.fraction(1), .fixed(wanted)])
    guard body.width >= 110 else {
      panes[focus == .time || focus == .years ? .time : .volume] = parts[0]
      panes[focus.isChart ? .plans : focus] = parts[1]
      return
    }
    let charts = parts[0].split(columns: [.fraction(1), .fraction(1)])
    (panes[.volume], panes[.time]) = (charts[0], charts[1])
    let lower = parts[1].split(columns: [.fraction(0.8), .fraction(1)])
    panes[.years] = lower[1]
    guard isStacked else {
      panes[focus == .drivers ? .drivers : .plans] = lower[0]
      return
    }
    let left = lower[0].split(rows: [.fixed(Self.plansHeight), .fraction(1)])
    (panes[.plans], panes[.drivers]) = (left[0], left[1])
  }
}

extension SpendLayout {
  /// The layout of what is on the screen.
  init(_ layout: ExploreLayout, of state: DashboardState) {
    self.init(
      layout, focus: state.spendSettings.focus, rows: state.spend?.years.count ?? 0,
      drivers: state.spend?.outlook.drivers.count ?? 0,
      isExpanded: state.isExpanded)
  }
}
