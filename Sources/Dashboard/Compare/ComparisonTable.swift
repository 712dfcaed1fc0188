package import ScalingCore
package import Screen

/// Rows of Compare: results first, then the inputs that lead to them.
package enum ComparisonTable {
  /// All rows.
  package static let rows: [ComparisonRow] = results + inputs

  /// Rows that are shown: all, or those in which the columns differ.
  package static func visibleRows(of comparison: Comparison) -> [ComparisonRow] {
    guard comparison.showsDifferencesOnly else { return rows }
    return rows.filter { row in
      Set(comparison.columns.map { row.text($0, .english) }).count > 1
    }
  }

  /// Count of ``visibleRows(of:)``.
  package static func rowCount(of comparison: Comparison) -> Int {
    visibleRows(of: comparison).count
  }

  private static let results: [ComparisonRow] = [
    result(.accuracy, .accuracy), result(.latency, .latency),
    result(.costPerRequest, .costPerRequest), result(.yearlySpend, .yearlySpend),
    drawn(Wording("  P10 to P90", ja: "  P10〜P90")) { $0.rangeText(of: $1, in: $2) },
    drawn(
      Wording("  cheaper than base", ja: "  基準より安い"), Wording("  cheaper", ja: "  基準より安い")
    ) { comparison, index, _ in comparison.chanceText(of: index) },
    result(.costPerCorrect, .costPerCorrectAnswer),
    result(.timeToFirstToken, .timeToFirstToken), result(.timePerToken, .timePerToken),
    result(.gpus, .gpus), result(.eFLOPs, .eFLOPs),
    ComparisonRow(
      label: goalLabel, shortLabel: goalLabel, isInput: false, preference: .neither, text: goals,
      number: { _ in nil }),
  ]

  private static let goalLabel = Wording("goals", ja: "目標")

  private static let inputs: [ComparisonRow] = SliderTable.sliders.map(input)

  private static func result(_ indicator: Indicator, _ figure: ComparedFigure) -> ComparisonRow {
    ComparisonRow(
      label: indicator.label, shortLabel: indicator.rowLabel, isInput: false,
      preference: figure.preference,
      text: { column, _ in indicator.text(of: column.evaluation, in: column.scenario.currency) },
      number: { figure.read($0.evaluation) },
      countsPoints: figure.unit == .share)
  }

  private static func drawn(
    _ label: Wording, _ shortLabel: Wording? = nil,
    _ text: @escaping @Sendable (Comparison, Int, Language) -> String
  ) -> ComparisonRow {
    ComparisonRow(
      label: label, shortLabel: shortLabel ?? label, isInput: false, preference: .neither,
      text: { column, _ in
        Indicator.yearlySpend.text(of: column.evaluation, in: column.scenario.currency)
      },
      drawn: text, number: { _ in nil })
  }

  private static func input(_ slider: OptionSlider) -> ComparisonRow {
    ComparisonRow(
      label: slider.label, shortLabel: slider.label, isInput: true, preference: .neither,
      text: { slider.text(of: $0.scenario, in: $1) },
      number: { column in
        guard case .number(let control) = slider.control else { return nil }
        return control.read(column.scenario)
      })
  }

  @Sendable
  private static func goals(_ column: ComparedColumn, _ language: Language) -> String {
    goals(of: column.scenario, column.evaluation, language)
  }

  /// Which goals an option misses.
  static func goals(
    of scenario: Scenario, _ evaluation: Evaluation, _ language: Language
  ) -> String {
    guard scenario.goals != Goals() else { return language("none stated", ja: "記載なし") }
    let failures = evaluation.goals.failures
    guard !failures.isEmpty else { return language("all met", ja: "すべて達成") }
    return language("missed: ", ja: "未達：") + failures.words(in: language)
  }
}

extension GoalCheck.Failure {
  /// Word for a missed goal.
  package var word: Wording {
    switch self {
    case .accuracy: Wording("accuracy", ja: "正答率")
    case .accuracyUnknown: Wording("accuracy unknown", ja: "正答率不明")
    case .latency: Wording("latency", ja: "応答時間")
    case .ttft: "TTFT"
    case .tpot: "TPOT"
    case .budget: Wording("budget", ja: "予算")
    case .memory: Wording("memory", ja: "メモリ")
    }
  }
}

extension [GoalCheck.Failure] {
  /// Words for all missed goals.
  package func words(in language: Language) -> String {
    map { $0.word[language] }.joined(separator: language(", ", ja: "、"))
  }
}

extension Indicator {
  /// Name in a narrow table.
  fileprivate var rowLabel: Wording {
    switch self {
    case .costPerRequest: Wording("per inference", ja: "推論1回の費用")
    case .yearlySpend: Wording("per year", ja: "年間運用費")
    default: label
    }
  }
}
