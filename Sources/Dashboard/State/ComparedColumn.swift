package import ScalingCore

/// One column of Compare: a scenario as it was when it was put there.
package struct ComparedColumn: Sendable, Hashable {
  /// The scenario.
  package var scenario: Scenario
  /// Its evaluation.
  package var evaluation: Evaluation

  /// Joins a scenario and its evaluation.
  package init(scenario: Scenario, evaluation: Evaluation) {
    self.scenario = scenario
    self.evaluation = evaluation
  }
}

/// What Compare shows.
package struct Comparison: Sendable, Hashable {
  /// Most columns that stand side by side.
  package static let limit = 4

  /// Columns, left to right.
  package var columns: [ComparedColumn] = []
  /// Column from which differences are measured.
  package var baseline = 0
  /// Column under the cursor.
  package var column = 0
  /// Part that has the focus.
  package var focus = ComparePane.table
  /// What the columns are ordered by.
  package var order = ComparisonOrder.added
  /// What the draws say of each column; empty while another screen is shown.
  package var outlooks: [ComparedOutlook] = []
  /// First row shown.
  package var scroll = 0
  /// Whether only rows that differ are shown.
  package var showsDifferencesOnly = false

  /// An empty comparison.
  package init() {}

  /// Takes a column off and keeps baseline and cursor on what they meant.
  ///
  /// Without its baseline the comparison is with the first column.
  package mutating func remove(at index: Int) {
    guard columns.indices.contains(index) else { return }
    columns.remove(at: index)
    outlooks = []
    baseline = baseline == index ? 0 : baseline > index ? baseline - 1 : baseline
    if column > index { column -= 1 }
    column = min(column, max(0, columns.count - 1))
  }
}
