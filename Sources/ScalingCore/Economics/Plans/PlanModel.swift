/// What requests cost in a year under any plan, as a function of volume and price.
///
/// Holds all that does not depend on either, so that curves, forecasts and draws need no new estimate of
/// the serving model.
public struct PlanModel: Sendable, Hashable {
  /// GPU time, replicas and target utilisation.
  public var spend: SpendModel
  /// What is charged for.
  public var terms: PlanTerms
  /// How requests spread over the year; nil where only its peak is known.
  public var shape: LoadShape?
  /// Power of one running GPU; nil when unknown, and for an API.
  public var gridPower: Kilowatts?

  /// Prepares the plan of a scenario; nil where a term of the plan is missing, or GPU time is needed and
  /// unknown.
  ///
  /// - Parameter timing: Latency and throughput of the option; nil where the model does not fit, which is
  ///   no matter for an API.
  public init?(scenario: borrowing Scenario, timing: ServingTiming?) {
    guard let terms = PlanTerms(scenario) else { return nil }
    self.terms = terms
    shape = LoadShape(scenario.workload)
    switch scenario.price.kind {
    case .api: gridPower = nil
    case .owned: gridPower = scenario.price.owned.gridPower(of: scenario.deployment.gpu)
    case .onDemand, .spot, .reserved, .mix: gridPower = scenario.deployment.gpu.allInPower
    }
    if case .api = terms {
      spend = SpendModel(scenario: scenario, gpuTimePerRequest: timing?.gpuTimePerRequest ?? 0)
    } else {
      guard let timing else { return nil }
      spend = SpendModel(scenario: scenario, timing: timing)
    }
  }
}

/// What one year under a plan takes and costs.
public struct PlanYear: Sendable, Hashable {
  /// Replicas that are paid for at the peak; 0 at an API.
  public var replicas: Double
  /// GPUs of all these replicas.
  public var gpus: Double
  /// GPU time that is paid for.
  public var paidTime: Seconds
  /// GPU time that does useful work, once; redone work does not count.
  public var usefulTime: Seconds
  /// Spend of the year; for own GPUs their loss of value and what runs them.
  public var spend: Dollars

  /// Useful over paid GPU time; nil where nothing is paid for.
  ///
  /// Above the target utilisation where replicas are too few for their peak.
  public var utilisation: Double? { paidTime > 0 ? usefulTime / paidTime : nil }
}

/// How a later year differs from the first.
public struct YearFactors: Sendable, Hashable {
  /// Prices over those of the first year.
  public var price: Double
  /// GPU time of a request over that of the first year.
  public var work: Double

  /// The first year unless stated.
  public init(price: Double = 1, work: Double = 1) {
    self.price = price
    self.work = work
  }
}

extension PlanModel {
  /// One year of a plan.
  public func year(
    _ requests: YearlyRequests, at level: PriceLevel = .typical,
    factors: YearFactors = YearFactors()
  ) -> PlanYear {
    let spend = scaled(by: factors.work)
    let useful = requests.value * spend.gpuTimePerRequest
    switch terms {
    case .byUse(let price):
      return byUse(requests, spend, useful, price.amount(at: level) * factors.price)
    case .reserved(let price, _, let stated):
      let replicas = stated ?? peakReplicas(requests, spend)
      return alwaysOn(replicas, spend, useful) { gpus in
        SpendModel.alwaysOn(gpus: gpus, price: price.amount(at: level) * factors.price)
      }
    case .mix(let base, let reserved, let onDemand):
      return mixed(
        requests, spend, useful, base: base, reserved: reserved.amount(at: level) * factors.price,
        onDemand: onDemand.amount(at: level) * factors.price)
    case .owned(let ownership):
      let unit = ownership.purchase.amount(at: level) * factors.price
      return alwaysOn(peakReplicas(requests, spend), spend, useful) { gpus in
        gpus * (ownership.depreciation(of: unit) + ownership.runningPerGPU) + ownership.staff
      }
    case .api(let charge):
      return PlanYear(
        replicas: 0, gpus: 0, paidTime: 0, usefulTime: 0,
        spend: requests.value * (charge.costPerRequest(at: level) * factors.price))
    }
  }

  /// GPU time, replicas and utilisation when a request takes more or less GPU time.
  func scaled(by work: Double) -> SpendModel {
    var spend = spend
    spend.gpuTimePerRequest = spend.gpuTimePerRequest * work
    return spend
  }

  /// Replicas at the peak of the year.
  func peakReplicas(_ requests: YearlyRequests, _ spend: SpendModel) -> Double {
    spend.peakReplicas(for: requests, shape: shape)
  }

  /// With a known shape the whole replicas of each hour, else the time of the requests themselves.
  private func byUse(
    _ requests: YearlyRequests, _ spend: SpendModel, _ useful: Seconds, _ price: HourlyPrice
  ) -> PlanYear {
    guard let shape else {
      let replicas = spend.replicas(for: requests)
      return PlanYear(
        replicas: replicas, gpus: replicas * spend.gpusPerReplica,
        paidTime: requests.value * spend.paidTimePerRequest, usefulTime: useful,
        spend: requests.value * spend.costPerRequest(at: price))
    }
    let fleet = shape.fleet(
      needed: spend.neededReplicas(for: requests), least: spend.minReplicas)
    let hours = fleet.replicaHours * spend.gpusPerReplica
    return PlanYear(
      replicas: fleet.peak, gpus: fleet.peak * spend.gpusPerReplica, paidTime: hours * Seconds.hour,
      usefulTime: useful, spend: Dollars(hours * price.value))
  }

  private func alwaysOn(
    _ replicas: Double, _ spend: SpendModel, _ useful: Seconds, cost: (Double) -> Dollars
  ) -> PlanYear {
    let gpus = replicas * spend.gpusPerReplica
    return PlanYear(
      replicas: replicas, gpus: gpus, paidTime: gpus * Seconds.year, usefulTime: useful,
      spend: cost(gpus))
  }

  private func mixed(
    _ requests: YearlyRequests, _ spend: SpendModel, _ useful: Seconds, base: Double,
    reserved: HourlyPrice, onDemand: HourlyPrice
  ) -> PlanYear {
    let fleet = (shape ?? .even).fleet(
      needed: spend.neededReplicas(for: requests), least: spend.minReplicas, base: base)
    let (fixed, rest) = (base * spend.gpusPerReplica, fleet.hoursAboveBase * spend.gpusPerReplica)
    let replicas = max(base, fleet.peak)
    return PlanYear(
      replicas: replicas, gpus: replicas * spend.gpusPerReplica,
      paidTime: fixed * Seconds.year + rest * Seconds.hour, usefulTime: useful,
      spend: SpendModel.alwaysOn(gpus: fixed, price: reserved) + Dollars(rest * onDemand.value))
  }
}

extension PlanModel {
  /// Price that a GPU-hour has in the end: the plan's, or the spend of a year over its paid GPU-hours.
  ///
  /// 0 where no GPU is paid for.
  public func hourlyPrice(for requests: YearlyRequests, at level: PriceLevel) -> HourlyPrice {
    switch terms {
    case .byUse(let price), .reserved(let price, _, _): return price.amount(at: level)
    case .api: return 0
    case .mix, .owned:
      let year = year(requests, at: level)
      let hours = year.paidTime / Seconds.hour
      return hours > 0 ? HourlyPrice(year.spend.value / hours) : 0
    }
  }

  /// One request with all its samples, at the target utilisation.
  public func costPerRequest(
    for requests: YearlyRequests, at level: PriceLevel = .typical
  ) -> Dollars {
    if case .api(let charge) = terms { return charge.costPerRequest(at: level) }
    return spend.costPerRequest(at: hourlyPrice(for: requests, at: level))
  }

  /// Replicas that a stated commitment lacks at the peak; 0 where it suffices or none is stated.
  public func missingReplicas(
    for requests: YearlyRequests, factors: YearFactors = YearFactors()
  ) -> Double {
    guard case .reserved(_, _, let stated?) = terms else { return 0 }
    return max(0, peakReplicas(requests, scaled(by: factors.work)) - stated)
  }

  /// Whether the plan charges a range rather than one price.
  public var hasPriceRange: Bool {
    switch terms {
    case .byUse(let price), .reserved(let price, _, _), .mix(_, _, let price): price.isRange
    case .owned(let ownership): ownership.purchase.isRange
    case .api(let charge): charge.inputPerMillion.isRange || charge.outputPerMillion.isRange
    }
  }
}
