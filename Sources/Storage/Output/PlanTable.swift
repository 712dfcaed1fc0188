package import ScalingCore
internal import Screen

/// One scenario under every plan whose terms are known.
package enum PlanTable {
  /// The comparison as a table, with break-even against the scenario's own plan.
  package static func table(of comparison: PlanComparison, scenario: Scenario) -> OutputTable {
    let own = comparison[scenario.price.kind]
    let currency = scenario.currency
    return OutputTable(
      columns: [
        .init("plan", Wording("plan", ja: "プラン")),
        .init("costPerRequest", Wording("a request", ja: "1リクエスト"), isNumber: true),
        .init("yearlySpend", Wording("a year", ja: "1年"), isNumber: true),
        .init("netPresentValue", Wording("present value", ja: "現在価値"), isNumber: true),
        .init("cheaperPlan", Wording("cheaper", ja: "安くなる側")),
        .init(
          "breakEvenRequestsPerYear", Wording("break-even requests", ja: "損益分岐リクエスト数"),
          isNumber: true),
        .init("breakEvenMonths", Wording("break-even months", ja: "損益分岐月数"), isNumber: true),
      ],
      rows: comparison.entries.map { row($0, against: own, currency) })
  }

  /// The comparison as a list of objects.
  package static func json(of comparison: PlanComparison, scenario: Scenario) -> JSONValue {
    let own = comparison[scenario.price.kind]
    let currency = scenario.currency
    return .list(
      comparison.entries.map { entry in
        let crossing = volume(entry, own)
        return [
          "plan": .text(entry.kind.rawValue),
          "costPerRequest": .money(entry.economics.costPerRequest, in: currency),
          "yearlySpend": .money(entry.economics.yearlySpend.typical, in: currency),
          "npv": .money(entry.economics.forecast?.netPresentValue, in: currency),
          "breakEvenRequestsPerYear": .number(crossing?.requests.value),
          "isCheaperAboveBreakEven": crossing.map { .flag($0.isFirstCheaperAbove) } ?? .null,
          "breakEvenMonths": .number(months(entry, own).map(Double.init)),
        ]
      })
  }

  private static func row(
    _ entry: PlanComparison.Entry, against own: PlanComparison.Entry?, _ currency: DisplayCurrency
  ) -> [OutputTable.Cell] {
    func cell(_ amount: Dollars?) -> OutputTable.Cell {
      .init(.number(amount.map(currency.amount)), amount.map(currency.text) ?? "")
    }
    let (crossing, months) = (volume(entry, own), months(entry, own))
    return [
      .init(entry.kind.rawValue), cell(entry.economics.costPerRequest),
      cell(entry.economics.yearlySpend.typical),
      cell(entry.economics.forecast?.netPresentValue),
      .init(
        crossing.map {
          $0.isFirstCheaperAbove ? Wording("above", ja: "それより上") : Wording("below", ja: "それより下")
        } ?? ""),
      .init(.number(crossing?.requests.value), crossing?.requests.formatted ?? ""),
      .init(.number(months.map(Double.init)), months.map { "\($0)" } ?? ""),
    ]
  }

  private static func volume(
    _ entry: PlanComparison.Entry, _ own: PlanComparison.Entry?
  ) -> BreakEven? {
    guard let own, own.kind != entry.kind else { return nil }
    return BreakEven(between: entry.model, and: own.model)
  }

  private static func months(
    _ entry: PlanComparison.Entry, _ own: PlanComparison.Entry?
  ) -> Int? {
    guard let own, own.kind != entry.kind, let forecast = own.economics.forecast else { return nil }
    return entry.economics.forecast?.firstBreakEvenMonths(with: forecast)
  }
}
