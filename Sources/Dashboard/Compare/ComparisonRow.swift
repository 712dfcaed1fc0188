package import ScalingCore

/// One row of Compare: a quantity with its value in every column.
package struct ComparisonRow: Sendable {
  /// Name of the quantity.
  package var label: String
  /// Name where room is short, at most 15 columns.
  package var shortLabel: String
  /// Whether it is an input rather than a result.
  package var isInput: Bool
  /// Which way is better.
  package var preference: ComparedFigure.Preference
  /// Text in a column; `–` where nothing is known.
  package var text: @Sendable (ComparedColumn) -> String
  /// Number in a column, for the difference; nil where nothing is known or nothing can be subtracted.
  package var number: @Sendable (ComparedColumn) -> Double?
  /// Whether differences are points rather than percent.
  package var countsPoints = false
}
