package import ScalingCore
import Screen

extension Comparison {
  /// The column that all are held against; nil without columns.
  package var base: ComparedColumn? {
    columns.indices.contains(baseline) ? columns[baseline] : nil
  }

  /// Spend of a year of a column: of its draws, else its exact amount; nil without an answer.
  package func spread(of index: Int) -> Economics.Percentiles? {
    if let drawn = outlooks[safe: index]?.yearlySpend { return drawn }
    guard let spend = columns[safe: index]?.evaluation.economics?.yearlySpend else { return nil }
    return Economics.Percentiles(p10: spend.typical, p50: spend.typical, p90: spend.typical)
  }

  /// How often a column costs less a year than the baseline; nil for the baseline itself and where one has no
  /// answer.
  package func chance(of index: Int) -> SpendComparison? {
    outlooks[safe: index]?.against[safe: baseline] ?? nil
  }

  /// The same in words.
  func chanceSentence(of index: Int, in language: Language) -> String? {
    guard let chance = chance(of: index), let base else { return nil }
    let name = base.scenario.name
    if chance.equal == 1 { return language("always as \(name)", ja: "常に\(name)と同額") }
    let share = chance.cheaper.formatted
    return language(
      "in \(share) of draws cheaper than \(name)", ja: "試行の\(share)で\(name)より安い")
  }

  /// Range of a column's yearly spend for the table; `–` without an answer.
  func rangeText(of index: Int, in language: Language) -> String {
    guard let column = columns[safe: index], column.evaluation.economics != nil else { return "–" }
    guard let spread = outlooks[safe: index]?.yearlySpend, spread.p10 < spread.p90 else {
      return language("exact", ja: "幅なし")
    }
    let text = column.scenario.currency.text
    return "\(text(spread.p10))–\(text(spread.p90))"
  }

  /// Chance that a column costs less than the baseline for the table.
  func chanceText(of index: Int) -> String {
    index == baseline ? "" : chance(of: index)?.cheaper.formatted ?? "–"
  }
}
