package import Screen

/// Where the parts of the Frontier screen stand, below header and headline.
package struct FrontierLayout: Sendable, Hashable {
  /// Accuracy against cost.
  package private(set) var chart: Rect
  /// One row for each size; empty when the chart fills the body or rows are short.
  package private(set) var table: Rect

  /// Rows of the table's frame and of its head.
  static let tableOverhead = 3
  /// Fewest rows in which the chart still says something.
  private static let leastChart = 8

  /// Splits the body: the table takes what its rows need, the chart the rest.
  package init(_ layout: ExploreLayout, rows: Int, isExpanded: Bool) {
    let body = layout.body
    let wanted = rows + Self.tableOverhead
    let height = min(wanted, body.height - Self.leastChart)
    let hasTable = !isExpanded && height > Self.tableOverhead
    let parts = body.split(rows: [.fraction(1), .fixed(hasTable ? height : 0)])
    (chart, table) = (parts[0], hasTable ? parts[1] : .none)
  }
}
