package import ScalingCore

/// One scenario under every plan whose terms are known.
package enum PlanTable {
  /// The comparison as a table, with break-even against the scenario's own plan.
  package static func table(of comparison: PlanComparison, scenario: Scenario) -> OutputTable {
    let own = comparison[scenario.price.kind]
    let currency = scenario.currency
    return OutputTable(
      columns: [
        .init("plan", "plan"), .init("costPerRequest", "a request", isNumber: true),
        .init("yearlySpend", "a year", isNumber: true),
        .init("netPresentValue", "present value", isNumber: true),
        .init("cheaperPlan", "cheaper"),
        .init("breakEvenRequestsPerYear", "break-even requests", isNumber: true),
        .init("breakEvenMonths", "break-even months", isNumber: true),
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
      .init(crossing.map { $0.isFirstCheaperAbove ? "above" : "below" } ?? ""),
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
    return entry.economics.forecast?.breakEvenMonths(against: forecast)
  }
}
