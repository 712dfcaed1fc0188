internal import ScalingCore

/// Terms of price plans and the years ahead; what is not stated is left out.
extension ScenarioText {
  /// Keys of the terms below `price`.
  static func planTerms(_ plan: PricePlan) -> [Entry] {
    [
      Entry(
        key: "spot",
        value: mapping([
          Entry(key: "interruptionShare", value: unless(0, plan.spot.interruptionShare))
        ])),
      Entry(
        key: "reserved",
        value: mapping([
          Entry(key: "term", value: count(plan.reserved.term)),
          Entry(key: "discount", value: number(plan.reserved.discount)),
          Entry(key: "commitment", value: count(plan.reserved.commitment)),
        ])),
      Entry(
        key: "mix",
        value: mapping([
          Entry(key: "base", value: count(plan.mix.base)),
          Entry(key: "discount", value: number(plan.mix.discount)),
        ])),
      Entry(key: "owned", value: owned(plan.owned)),
      Entry(key: "api", value: api(plan.api)),
    ]
  }

  private static func owned(_ terms: OwnedTerms) -> Value {
    mapping([
      Entry(key: "purchasePerGpu", value: terms.purchasePerGPU.map(range) ?? .absent),
      Entry(key: "depreciationYears", value: count(terms.depreciationYears)),
      Entry(key: "residualShare", value: number(terms.residualShare)),
      Entry(key: "powerPerGpu", value: number(terms.powerPerGPU?.value, unit: " kW")),
      Entry(key: "pue", value: number(terms.pue)),
      Entry(key: "electricityPerKWh", value: number(terms.electricityPerKWh?.value)),
      Entry(key: "hostingPerGpuYear", value: number(terms.hostingPerGPUYear?.value)),
      Entry(key: "networkPerGpu", value: number(terms.networkPerGPU?.value)),
      Entry(key: "staffPerYear", value: number(terms.staffPerYear?.value)),
    ])
  }

  /// Prices of the price list are left out, so that a newer catalogue brings newer ones.
  private static func api(_ terms: APITerms) -> Value {
    let isQuoted = terms.model != nil
    func price(_ range: DollarRange?) -> Value {
      isQuoted ? .absent : number(range?.typical.value)
    }
    return mapping([
      Entry(key: "model", value: terms.model.map(text) ?? .absent),
      Entry(key: "inputPerMillion", value: price(terms.inputPerMillion)),
      Entry(key: "cachedInputPerMillion", value: price(terms.cachedInputPerMillion)),
      Entry(key: "outputPerMillion", value: price(terms.outputPerMillion)),
      Entry(key: "batchDiscount", value: unless(0, terms.batchDiscount)),
      Entry(key: "cachedShare", value: unless(0, terms.cachedShare)),
    ])
  }

  /// Keys of the years ahead.
  static func horizon(_ horizon: Horizon) -> Value {
    mapping([
      Entry(key: "years", value: count(horizon.years)),
      Entry(key: "discountRate", value: unless(0, horizon.discountRate)),
      Entry(key: "priceDeclinePerYear", value: unless(0, horizon.priceDeclinePerYear)),
      Entry(key: "modelRefreshYears", value: count(horizon.modelRefreshYears)),
      Entry(key: "refreshFactor", value: number(horizon.refreshFactor)),
    ])
  }

  /// Keys of the currency; left out for US dollars.
  static func currency(_ currency: DisplayCurrency) -> Value {
    guard currency != DisplayCurrency() else { return .absent }
    return .mapping([
      Entry(key: "code", value: text(currency.code)),
      Entry(key: "perUSD", value: number(currency.perUSD)),
      Entry(key: "date", value: currency.date.isEmpty ? .absent : text(currency.date)),
    ])
  }
}
