/// The years ahead, emission and currency.
extension ScenarioField {
  /// Keys of `horizon`, `energy` and `currency`.
  static let outlook: [ScenarioField] = [
    optionalCount("horizon.years", 1...20, \.horizon.years),
    plain("horizon.discountRate", .share, FieldLimits(0...1), \.horizon.discountRate),
    plain(
      "horizon.priceDeclinePerYear", .share, FieldLimits(-1...0.99),
      \.horizon.priceDeclinePerYear),
    optionalCount("horizon.modelRefreshYears", 1...20, \.horizon.modelRefreshYears),
    optionalPlain(
      "horizon.refreshFactor", .factor, FieldLimits(above: 0, upTo: 100),
      \.horizon.refreshFactor),
    optional(
      "energy.gridIntensity", .gridIntensity, FieldLimits(0...10_000), \.energy.gridIntensity),
    text("currency.code", \.currency.code),
    optionalPlain("currency.perUSD", .factor, FieldLimits(above: 0, upTo: 1e9), \.currency.perUSD),
    text("currency.date", \.currency.date),
  ]
}
