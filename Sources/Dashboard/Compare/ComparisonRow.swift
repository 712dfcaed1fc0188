import ScalingCore

/// One row of Compare: a quantity with its value in every column.
package struct ComparisonRow: Sendable {
  /// Which way is better.
  package enum Preference: Sendable, Hashable {
    /// More is better.
    case higher
    /// Less is better.
    case lower
    /// Neither is better by itself.
    case neither
  }

  /// Name of the quantity.
  package var label: String
  /// Name where room is short, at most 15 columns.
  package var shortLabel: String
  /// Whether it is an input rather than a result.
  package var isInput: Bool
  /// Which way is better.
  package var preference: Preference
  /// Text in a column; `–` where nothing is known.
  package var text: @Sendable (ComparedColumn) -> String
  /// Number in a column, for the difference; nil where nothing is known or nothing can be subtracted.
  package var number: @Sendable (ComparedColumn) -> Double?
  /// Whether differences are points rather than percent.
  package var countsPoints = false
}

/// A difference from the baseline, with sign, glyph and judgement.
package struct Difference: Sendable, Hashable {
  /// Whether it helps.
  package enum Judgement: Sendable, Hashable {
    /// The column is better.
    case better
    /// The column is worse.
    case worse
    /// Neither.
    case neutral
  }

  /// Sign and size, for example `-38 %` or `+4 pt`.
  package var text: String
  /// Whether the number is higher.
  package var isHigher: Bool
  /// Whether it helps.
  package var judgement: Judgement

  /// Compares a number with the baseline's; nil when they look alike.
  package init?(
    _ value: Double, from baseline: Double, preference: ComparisonRow.Preference, countsPoints: Bool
  ) {
    let change =
      countsPoints ? (value - baseline) * 100 : baseline == 0 ? .nan : (value / baseline - 1) * 100
    guard change.isFinite, abs(change) >= 0.05 else { return nil }
    isHigher = change > 0
    text = Difference.text(change, unit: countsPoints ? "pt" : "%")
    switch preference {
    case .neither: judgement = .neutral
    case .higher: judgement = isHigher ? .better : .worse
    case .lower: judgement = isHigher ? .worse : .better
    }
  }

  /// Sign, digits, unit; large ratios as a factor, because `+4200 %` says little.
  ///
  /// What leaves anything is never called a loss of 100 %.
  private static func text(_ change: Double, unit: String) -> String {
    let sign = change > 0 ? "+" : "-"
    if unit == "%", change >= 900 {
      return "x" + NumberFormat.significant(2).string(change / 100 + 1)
    }
    let isNearlyAll = unit == "%" && change < -99 && change > -100
    let size = isNearlyAll ? min(-change, 99.9) : abs(change)
    let digits = size < 10 || isNearlyAll ? 1 : 0
    return sign + NumberFormat.decimals(digits).string(size) + " " + unit
  }
}
