internal import ScalingCore

extension Economics.Percentiles {
  /// `p10`, `p50`, `p90` and `currency` in a currency; all of them `null` for nil.
  static func leaves(
    of amounts: Economics.Percentiles?, in currency: DisplayCurrency
  ) -> [JSONValue.Member] {
    let amount = { (dollars: Dollars?) in JSONValue.number(dollars.map(currency.amount)) }
    return [
      .init("p10", amount(amounts?.p10)), .init("p50", amount(amounts?.p50)),
      .init("p90", amount(amounts?.p90)),
      .init("currency", amounts.map { _ in .text(currency.code) } ?? .null),
    ]
  }
}
