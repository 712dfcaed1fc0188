import ScalingCore

extension Explanation {
  /// What the cost of one request is under a plan.
  static func requestMeaning(_ kind: PricePlan.Kind) -> String {
    switch kind {
    case .onDemand, .spot, .reserved:
      "GPU time of one request with all its samples, times the price of GPU time."
    case .mix, .owned:
      "GPU time of one request with all its samples, times what a paid GPU-hour of the year costs."
    case .api: "Tokens of one request with all its samples, times their prices."
    }
  }

  /// How the cost of one request comes about under a plan.
  static func requestFormula(_ kind: PricePlan.Kind) -> [String] {
    let time = "GPU time = n x (P + N x O x TPOT) / b          (one prefill P for N samples)"
    let cost = "cost = GPU time x price / 3600 / utilisation"
    switch kind {
    case .onDemand, .spot, .reserved: return [time, cost]
    case .mix, .owned: return [time, "price = spend of the year / paid GPU-hours", cost]
    case .api: return ["N x (prompt x input price + O x output price) / 1M"]
    }
  }

  /// How a plan turns requests into spend, line by line.
  static func planFormula(_ kind: PricePlan.Kind) -> [String] {
    let replicas = "replicas = max(minimum, ceil(peak rate x N / (X x utilisation)))"
    switch kind {
    case .onDemand, .spot:
      return [
        "elastic = requests x cost per request",
        "with hours stated: sum over hours of whole replicas x n x price", replicas,
      ]
    case .reserved: return ["always-on = replicas x n x price x 8760", replicas]
    case .mix:
      return [
        "base x n x reserved price x 8760",
        "+ sum over hours of replicas above the base x n x on-demand price", replicas,
      ]
    case .owned:
      return [
        "GPUs x (purchase x (1 - residual) / years + power x 8760 x $/kWh + housing) + staff",
        "GPUs = replicas x n", replicas,
      ]
    case .api: return ["requests x (prompt tokens x input + generated x output price)"]
    }
  }

  /// What a plan charges for.
  static func planInputs(_ scenario: Scenario) -> [Input] {
    switch scenario.price.kind {
    case .onDemand, .spot: priceInputs(scenario)
    case .reserved:
      priceInputs(scenario) + [
        Input("discount", share(scenario.price.reserved.discount)),
        Input("contract", scenario.price.reserved.term.map { "\($0) years" } ?? "1 year"),
        Input(
          "replicas reserved",
          scenario.price.reserved.commitment.map(String.init) ?? "what the peak needs"),
      ]
    case .mix:
      priceInputs(scenario) + [
        Input("base", scenario.price.mix.base.map { "\($0) replicas" } ?? "–"),
        Input("discount of the base", share(scenario.price.mix.discount)),
      ]
    case .owned: ownedInputs(scenario)
    case .api: apiInputs(scenario)
    }
  }

  private static func ownedInputs(_ scenario: Scenario) -> [Input] {
    let (terms, currency) = (scenario.price.owned, scenario.currency)
    let power = terms.powerPerGPU ?? scenario.deployment.gpu.allInPower
    return [
      Input("purchase of a GPU", range(scenario.purchase, currency)),
      Input("network of a GPU", terms.networkPerGPU.map(currency.text) ?? "not counted"),
      Input("written off after", terms.depreciationYears.map { "\($0) years" } ?? "–"),
      Input("residual value", share(terms.residualShare)),
      Input("power of a GPU", power?.formatted ?? "–"),
      Input("PUE", terms.pue.map(count) ?? "in the power"),
      Input("a kilowatt-hour", terms.electricityPerKWh.map(currency.text) ?? "–"),
      Input(
        "housing of a GPU, a year", terms.hostingPerGPUYear.map(currency.text) ?? "not counted"),
      Input("staff, a year", terms.staffPerYear.map(currency.text) ?? "not counted"),
    ]
  }

  private static func apiInputs(_ scenario: Scenario) -> [Input] {
    let (terms, currency) = (scenario.price.api, scenario.currency)
    return [
      Input("input, a million", range(terms.inputPerMillion, currency)),
      Input("output, a million", range(terms.outputPerMillion, currency)),
      Input("prompt found in the cache", Probability(terms.cachedShare).formatted),
      Input("batch discount", Probability(terms.batchDiscount).formatted),
    ]
  }

  private static func range(_ range: DollarRange?, _ currency: DisplayCurrency) -> String {
    guard let range else { return "–" }
    let typical = currency.text(range.typical)
    guard range.isRange else { return typical }
    return "\(typical) (\(currency.text(range.low)) to \(currency.text(range.high)))"
  }

  private static func share(_ share: Double?) -> String {
    share.map { Probability($0).formatted } ?? "none"
  }

  /// Where the prices of a plan come from.
  static func planEvidence(_ scenario: Scenario) -> String {
    switch scenario.price.kind {
    case .onDemand, .spot, .reserved, .mix: "price: " + citation(scenario.price.evidence)
    case .api: "price: " + citation(scenario.price.api.evidence)
    case .owned:
      scenario.price.owned.purchasePerGPU == nil
        ? "purchase: "
          + (scenario.deployment.gpu.purchase.map { "published: \($0.source)" } ?? "no quote")
        : "purchase: stated in the scenario"
    }
  }

  /// What a plan leaves out.
  static func planLimits(_ scenario: Scenario) -> [String] {
    switch scenario.price.kind {
    case .reserved where scenario.horizon.years != nil && scenario.price.reserved.commitment == nil:
      return [
        "No staff, no storage, no network.",
        "Over the years a term's replicas are those of its busiest year, so its first year costs more.",
      ]
    case .onDemand, .spot, .reserved, .mix: return ["No staff, no storage, no network."]
    case .api: return ["Only tokens: neither storage nor a minimum fee."]
    case .owned:
      let missing = scenario.price.owned.notCounted
      return missing.isEmpty
        ? [] : ["Not stated and not counted: \(missing.joined(separator: ", "))."]
    }
  }
}
