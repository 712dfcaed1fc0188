package import ScalingCore

/// Rows of Compare: results first, then the inputs that lead to them.
package enum ComparisonTable {
  /// All rows.
  package static let rows: [ComparisonRow] = results + inputs

  /// Rows that are shown: all, or those in which the columns differ.
  package static func visibleRows(of comparison: Comparison) -> [ComparisonRow] {
    guard comparison.showsDifferencesOnly else { return rows }
    return rows.filter { row in
      Set(comparison.columns.map(row.text)).count > 1
    }
  }

  /// Count of ``visibleRows(of:)``.
  package static func rowCount(of comparison: Comparison) -> Int {
    visibleRows(of: comparison).count
  }

  private static let results: [ComparisonRow] = [
    result(.accuracy, .accuracy), result(.latency, .latency),
    result(.costPerRequest, .costPerRequest), result(.yearlySpend, .yearlySpend),
    drawn("  P10 to P90", "  P10 to P90") { $0.rangeText(of: $1) },
    drawn("  cheaper than base", "  cheaper") { $0.chanceText(of: $1) },
    result(.costPerCorrect, .costPerCorrectAnswer),
    result(.timeToFirstToken, .timeToFirstToken), result(.timePerToken, .timePerToken),
    result(.gpus, .gpus), result(.eFLOPs, .eFLOPs),
    ComparisonRow(
      label: "goals", shortLabel: "goals", isInput: false, preference: .neither, text: goals,
      number: { _ in nil }),
  ]

  private static let inputs: [ComparisonRow] = SliderTable.sliders.map(input)

  private static func result(_ indicator: Indicator, _ figure: ComparedFigure) -> ComparisonRow {
    ComparisonRow(
      label: indicator.label, shortLabel: indicator.rowLabel, isInput: false,
      preference: figure.preference,
      text: { indicator.text(of: $0.evaluation, in: $0.scenario.currency) },
      number: { figure.read($0.evaluation) },
      countsPoints: figure.unit == .share)
  }

  private static func drawn(
    _ label: String, _ shortLabel: String,
    _ text: @escaping @Sendable (Comparison, Int) -> String
  ) -> ComparisonRow {
    ComparisonRow(
      label: label, shortLabel: shortLabel, isInput: false, preference: .neither,
      text: { Indicator.yearlySpend.text(of: $0.evaluation, in: $0.scenario.currency) },
      drawn: text, number: { _ in nil })
  }

  private static func input(_ slider: OptionSlider) -> ComparisonRow {
    ComparisonRow(
      label: slider.label, shortLabel: slider.label, isInput: true, preference: .neither,
      text: { slider.text(of: $0.scenario) },
      number: { column in
        guard case .number(let control) = slider.control else { return nil }
        return control.read(column.scenario)
      })
  }

  @Sendable
  private static func goals(_ column: ComparedColumn) -> String {
    let goals = column.scenario.goals
    guard goals != Goals() else { return "none stated" }
    let failures = column.evaluation.goals.failures
    return failures.isEmpty ? "all met" : "missed: " + failures.map(\.word).joined(separator: ", ")
  }
}

extension GoalCheck.Failure {
  /// Word for a missed goal.
  package var word: String {
    switch self {
    case .accuracy: "accuracy"
    case .accuracyUnknown: "accuracy unknown"
    case .latency: "latency"
    case .ttft: "TTFT"
    case .tpot: "TPOT"
    case .budget: "budget"
    case .memory: "memory"
    }
  }
}

extension Indicator {
  /// Name in a narrow table.
  fileprivate var rowLabel: String {
    switch self {
    case .costPerRequest: "per inference"
    case .yearlySpend: "per year"
    default: label
    }
  }
}
