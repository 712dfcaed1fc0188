/// Terms of price plans.
extension ScenarioField {
  private static let years = 1...20.0
  private static let shares = FieldLimits(0...1)
  private static let amounts = FieldLimits(0...1e12)
  private static let purchases = FieldLimits(above: 0, upTo: 1e9)

  /// Keys below `price` that only some plans read.
  static let planTerms: [ScenarioField] = rented + owned + api

  private static let rented: [ScenarioField] = [
    plain(
      "price.spot.interruptionShare", .share, FieldLimits(0...0.99),
      \.price.spot.interruptionShare),
    optionalCount("price.reserved.term", years, \.price.reserved.term),
    optionalPlain("price.reserved.discount", .share, shares, \.price.reserved.discount),
    optionalCount("price.reserved.commitment", 0...1_000_000, \.price.reserved.commitment),
    optionalCount("price.mix.base", 0...1_000_000, \.price.mix.base),
    optionalPlain("price.mix.discount", .share, shares, \.price.mix.discount),
  ]

  private static let owned: [ScenarioField] = [
    // One number for the range makes the purchase exact.
    optionalNumber(
      "price.owned.purchasePerGpu", .dollars, purchases,
      read: { $0.price.owned.purchasePerGPU?.typical.value },
      keep: { scenario, number in
        scenario.price.owned.purchasePerGPU = number.map { DollarRange(Dollars($0)) }
      }),
    purchase("low", \.low), purchase("typical", \.typical), purchase("high", \.high),
    optionalCount(
      "price.owned.depreciationYears", years, \.price.owned.depreciationYears),
    optionalPlain("price.owned.residualShare", .share, shares, \.price.owned.residualShare),
    optional(
      "price.owned.powerPerGpu", .kilowatts, FieldLimits(above: 0, upTo: 1_000),
      \.price.owned.powerPerGPU),
    optionalPlain("price.owned.pue", .factor, FieldLimits(1...10), \.price.owned.pue),
    optional(
      "price.owned.electricityPerKWh", .dollars, FieldLimits(0...100),
      \.price.owned.electricityPerKWh),
    optional(
      "price.owned.hostingPerGpuYear", .dollars, amounts, \.price.owned.hostingPerGPUYear),
    optional("price.owned.networkPerGpu", .dollars, amounts, \.price.owned.networkPerGPU),
    optional("price.owned.staffPerYear", .dollars, amounts, \.price.owned.staffPerYear),
  ]

  /// A part of the range of purchases; the first part that is stated stands for all three.
  private static func purchase(
    _ name: String, _ part: any WritableKeyPath<DollarRange, Dollars> & Sendable
  ) -> ScenarioField {
    optionalNumber(
      "price.owned.purchasePerGpu.\(name)", .dollars, purchases,
      read: { $0.price.owned.purchasePerGPU?[keyPath: part].value },
      keep: { scenario, number in
        guard let number else { return }
        let stated = scenario.price.owned.purchasePerGPU
        var range = stated ?? DollarRange(Dollars(number))
        range[keyPath: part] = Dollars(number)
        scenario.price.owned.purchasePerGPU = range
      })
  }

  private static let api: [ScenarioField] = [
    apiModel,
    apiPrice("inputPerMillion", \.inputPerMillion),
    apiPrice("cachedInputPerMillion", \.cachedInputPerMillion),
    apiPrice("outputPerMillion", \.outputPerMillion),
    plain("price.api.batchDiscount", .share, shares, \.price.api.batchDiscount),
    plain("price.api.cachedShare", .share, shares, \.price.api.cachedShare),
  ]

  /// The name of a model in the price list, whose prices are taken.
  private static let apiModel = ScenarioField(
    path: "price.api.model",
    kind: .form(examples: "a model of `isocost catalog apis`, for example Qwen3-32B"),
    limits: nil, isOptional: true,
    read: { $0.price.api.model.map(FieldValue.text) ?? .absent },
    store: { scenario, value, catalogue in
      guard case .text(let name) = value else {
        scenario.price.api.model = nil
        return true
      }
      if name == scenario.price.api.model { return true }
      guard let quote = catalogue.apiQuote(named: name) else { return false }
      scenario.price.api.take(quote)
      return true
    })

  /// A price of tokens; stating one makes all of them the user's.
  private static func apiPrice(
    _ name: String, _ place: any WritableKeyPath<APITerms, DollarRange?> & Sendable
  ) -> ScenarioField {
    optionalNumber(
      "price.api.\(name)", .dollars, FieldLimits(0...1e6),
      read: { $0.price.api[keyPath: place]?.typical.value },
      keep: { scenario, number in
        let stated = number.map { DollarRange(Dollars($0)) }
        let current = scenario.price.api[keyPath: place]
        guard current?.typical.value != number else { return }
        scenario.price.api.stopQuoting()
        scenario.price.api[keyPath: place] = stated
      })
  }
}
