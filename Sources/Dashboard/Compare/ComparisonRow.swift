package import ScalingCore
package import Screen

/// One row of Compare: a quantity with its value in every column.
package struct ComparisonRow: Sendable {
  /// Name of the quantity.
  package var label: Wording
  /// Name where room is short, at most 15 columns.
  package var shortLabel: Wording
  /// Whether it is an input rather than a result.
  package var isInput: Bool
  /// Which way is better.
  package var preference: ComparedFigure.Preference
  /// Text in a column, `–` where nothing is known; where the draws decide, the amount that is drawn: rows in
  /// which it differs are shown.
  package var text: @Sendable (ComparedColumn, Language) -> String
  /// Text that the draws decide, by the place of the column; nil for rows that need none.
  package var drawn: (@Sendable (Comparison, Int, Language) -> String)?
  /// Number in a column, for the difference; nil where nothing is known or nothing can be subtracted.
  package var number: @Sendable (ComparedColumn) -> Double?
  /// Whether differences are points rather than percent.
  package var countsPoints = false

  /// Difference of a column from the baseline; nil where there is none to tell.
  package func difference(of column: ComparedColumn, from base: ComparedColumn) -> Difference? {
    guard let value = number(column), let baseline = number(base) else { return nil }
    return Difference(
      value, from: baseline, preference: preference, countsPoints: countsPoints)
  }

  /// Text in a column of a comparison.
  package func text(
    of index: Int, in comparison: Comparison, _ language: Language
  ) -> String {
    drawn?(comparison, index, language) ?? text(comparison.columns[index], language)
  }
}
