/// Terms of the plan held against what the plan needs.
extension Scenario {
  /// The first term that the plan needs and nobody states, or that contradicts another; nil when there is none.
  var missingTerm: ScenarioProblem? {
    switch price.kind {
    case .onDemand, .spot, .reserved: nil
    case .owned: ownedTerm ?? purchaseOrder
    case .api: apiTerm
    case .mix: mixTerm
    }
  }

  /// A refresh of the model of which only one half is stated.
  var refreshTerm: ScenarioProblem? {
    let isTimed = horizon.modelRefreshYears != nil
    guard isTimed != (horizon.refreshFactor != nil) else { return nil }
    return missing(
      isTimed ? "horizon.refreshFactor" : "horizon.modelRefreshYears", "a refresh of the model",
      isTimed ? "GPU time of a request with the new model over the old, such as 0.5" : "years")
  }

  /// A code that is none, or a rate that is missing.
  var currencyTerm: ScenarioProblem? {
    let letters = currency.code.unicodeScalars
    guard letters.count == 3, letters.allSatisfy({ ("A"..."Z").contains($0) }) else {
      return problem(
        at: "currency.code", .error, unless: false, "is no code of a currency",
        remedy: "write three capital letters, such as EUR")
    }
    guard currency.code != "USD" else {
      return problem(
        at: "currency.perUSD", .error, unless: currency.rate == 1,
        "is \(currency.rate.shortestText) for the dollar itself",
        remedy: "use 1, or name another currency.code")
    }
    guard currency.perUSD == nil else { return nil }
    return missing(
      "currency.perUSD", currency.code, "how much of it one US dollar buys; rates are never fetched"
    )
  }

  /// Terms of a horizon without its length.
  var horizonYears: ScenarioProblem? {
    problem(
      at: "horizon.years", unless: horizon.years != nil || horizon == Horizon(),
      "is missing: nothing is forecast", remedy: "state years from 1 to 20")
  }

  /// Fewer reserved replicas than a peak of the horizon needs; nil when there is no such.
  public func reservationProblem(timing: ServingTiming?) -> ScenarioProblem? {
    guard price.kind == .reserved, let stated = price.reserved.commitment,
      let model = PlanModel(scenario: self, timing: timing)
    else { return nil }
    let walk = ForecastWalk(
      model: model, requests: workload.requestsPerYear, growth: workload.growthPerYear,
      horizon: horizon, energy: energy)
    for year in 0..<(horizon.years ?? 1) {
      let factors = horizon.factors(in: year)
      let lacking = model.missingReplicas(for: walk.volume(in: year), factors: factors)
      guard lacking > 0 else { continue }
      let needed = NumberFormat.grouped.string(Double(stated) + lacking)
      return ScenarioProblem(
        path: "price.reserved.commitment", severity: .error,
        complaint:
          "\(stated) replicas do not hold the peak of year \(year + 1), which needs \(needed)",
        remedy: "reserve \(needed), or use price.plan mix with on-demand peaks")
    }
    return nil
  }

  private var ownedTerm: ScenarioProblem? {
    let (terms, gpu) = (price.owned, deployment.gpu)
    if terms.purchase(of: gpu) == nil {
      return missing(
        "price.owned.purchasePerGpu", "plan owned",
        "the price of one \(gpu.id), of which the catalogue has none")
    }
    if terms.depreciationYears == nil {
      return missing("price.owned.depreciationYears", "plan owned", "years until replacement")
    }
    if terms.electricityPerKWh == nil {
      return missing("price.owned.electricityPerKWh", "plan owned", "the price of a kilowatt-hour")
    }
    if terms.gridPower(of: gpu) == nil {
      return missing(
        "price.owned.powerPerGpu", "plan owned",
        "the power of one \(gpu.id), of which the catalogue has none")
    }
    return problem(
      at: "price.owned.pue", .error, unless: terms.pue == nil || terms.powerPerGPU != nil,
      "would count cooling twice: the catalogue's all-in power includes it",
      remedy: "state powerPerGpu of the computers with it, or leave it out")
  }

  private var purchaseOrder: ScenarioProblem? {
    guard let range = price.owned.purchasePerGPU else { return nil }
    return problem(
      at: "price.owned.purchasePerGpu", .error, unless: range.isInOrder,
      "\(range.low.formatted), \(range.typical.formatted), \(range.high.formatted) are out of order",
      remedy: "state low, typical and high in rising order")
  }

  private var apiTerm: ScenarioProblem? {
    let terms = price.api
    if terms.inputPerMillion == nil {
      return missing(
        "price.api.inputPerMillion", "plan api",
        "a price, or the name of a model as price.api.model")
    }
    if terms.outputPerMillion == nil {
      return missing("price.api.outputPerMillion", "plan api", "a price")
    }
    return problem(
      at: "price.api.cachedShare", .error,
      unless: terms.cachedShare == 0 || terms.cachedInputPerMillion != nil,
      "has no price of cached tokens",
      remedy: "state price.api.cachedInputPerMillion, or a cachedShare of 0")
  }

  private var mixTerm: ScenarioProblem? {
    if price.mix.base == nil {
      return missing("price.mix.base", "plan mix", "the replicas that are reserved")
    }
    guard LoadShape(workload) == nil else { return nil }
    return missing("workload.dailyProfile", "plan mix", "flat, office-hours, two-peak or 24 hours")
  }

  private func missing(_ path: String, _ user: String, _ what: String) -> ScenarioProblem {
    ScenarioProblem(
      path: path, severity: .error, complaint: "is missing; \(user) needs it",
      remedy: "state \(what)")
  }
}
