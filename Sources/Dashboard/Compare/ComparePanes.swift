package import Screen

/// A part of Compare that can have the focus.
package enum ComparePane: String, Sendable, Hashable, CaseIterable {
  /// Figures and inputs with their differences.
  case table
  /// Accuracy of every column against its cost.
  case positions
  /// Spend of every column with its range.
  case bands
}

/// Where the parts of Compare stand, below header and headline.
package struct ComparePanes: Sendable, Hashable {
  /// The parts; empty while another one has their room.
  package private(set) var panes = PaneRects<ComparePane>()

  /// Rows that both charts above the table have at least.
  private static let chartHeight = 12
  /// Rows of the whole table with its head and frame.
  private static let tableHeight = ComparisonTable.rows.count + CompareLayout.headRows + 2

  /// Lays out the body: both charts above the table from 100×30 on, the focused part alone on smaller screens
  /// and when it is enlarged.
  package init(_ layout: ExploreLayout, focus: ComparePane, isExpanded: Bool) {
    let body = layout.body
    guard !isExpanded, body.width >= 100, body.height >= 30 else {
      panes[focus] = body
      return
    }
    let rows = body.split(rows: [
      .fixed(max(Self.chartHeight, body.height - Self.tableHeight)), .fraction(1),
    ])
    let charts = rows[0].split(columns: [.fraction(1), .fraction(1)])
    (panes[.positions], panes[.bands], panes[.table]) = (charts[0], charts[1], rows[1])
  }

  /// Room of the table inside of its frame.
  package var tableBody: Rect { panes[.table].inset(horizontal: 2, vertical: 1) }
}

extension ComparePanes {
  /// The layout of what is on the screen.
  init(of state: DashboardState) {
    let layout = ExploreLayout(size: state.size, focus: .options, isExpanded: false)
    self.init(layout, focus: state.comparison.focus, isExpanded: state.isExpanded)
  }
}
