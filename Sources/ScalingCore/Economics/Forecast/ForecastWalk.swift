import RealModule

/// Computes the years of a forecast, one after the other.
struct ForecastWalk {
  /// The plan.
  let model: PlanModel
  /// Requests of the first year.
  let requests: YearlyRequests
  /// Share by which they grow a year.
  let growth: Double
  /// Number of years, prices and discounting.
  let horizon: Horizon
  /// Emission of electricity.
  let energy: EnergyTerms

  /// All years; nil without a horizon, and where a stated reservation does not hold the peak.
  func years() -> [SpendForecast.Year]? {
    guard let count = horizon.years, count >= 1 else { return nil }
    let holds = (0..<count).allSatisfy {
      model.missingReplicas(for: volume(in: $0), factors: horizon.factors(in: $0)) == 0
    }
    guard holds else { return nil }
    switch model.terms {
    case .byUse, .mix, .api: return (0..<count).map { paid($0, by: model, horizon.factors(in: $0)) }
    case .reserved(_, let term, _): return (0..<count).map { reserved($0, of: count, term: term) }
    case .owned(let ownership): return owned(count, ownership)
    }
  }

  /// Requests of a year; the first is number 0.
  func volume(in year: Int) -> YearlyRequests {
    requests * .pow(1 + growth, year)
  }
}

extension ForecastWalk {
  /// A year that is paid for at its end.
  private func paid(
    _ year: Int, by model: PlanModel, _ factors: YearFactors
  ) -> SpendForecast.Year {
    let plan = model.year(volume(in: year), factors: factors)
    return entry(year, plan, price: factors.price, running: plan.spend)
  }

  /// A year under a contract: the price of its first year, and the replicas of its busiest year.
  private func reserved(_ year: Int, of count: Int, term: Int) -> SpendForecast.Year {
    let start = year - year % max(1, term)
    let end = min(start + max(1, term), count)
    var contract = model
    if case .reserved(let price, let term, nil) = model.terms {
      let peak = (start..<end).reduce(0) { most, year in
        max(most, model.peakReplicas(volume(in: year), model.scaled(by: work(in: year))))
      }
      contract.terms = .reserved(price, term: term, replicas: peak)
    }
    return paid(
      year, by: contract,
      YearFactors(price: horizon.factors(in: start).price, work: work(in: year)))
  }

  private func work(in year: Int) -> Double { horizon.factors(in: year).work }

  private func entry(
    _ year: Int, _ plan: PlanYear, price: Double, outlay: Dollars = 0, running: Dollars,
    residual: Dollars = 0
  ) -> SpendForecast.Year {
    let energy = model.gridPower.map { Economics.energy(of: plan.paidTime, power: $0) }
    return SpendForecast.Year(
      number: year + 1, requests: volume(in: year), priceFactor: price, plan: plan,
      outlay: outlay, running: running, residual: residual, energy: energy,
      carbon: energy.flatMap(self.energy.carbon))
  }
}

// MARK: - Own GPUs

extension ForecastWalk {
  /// Years with own GPUs: bought as the peak grows, kept until they are written off, then replaced.
  private func owned(_ count: Int, _ ownership: Ownership) -> [SpendForecast.Year] {
    var fleet = OwnedFleet(ownership: ownership)
    return (0..<count).map { year in
      let factors = horizon.factors(in: year)
      let spend = model.scaled(by: factors.work)
      let volume = volume(in: year)
      let needed = model.peakReplicas(volume, spend) * spend.gpusPerReplica
      let unit = ownership.purchase.typical * factors.price
      let outlay = fleet.prepare(needed: needed, unit: unit)
      let running = fleet.running
      let plan = PlanYear(
        replicas: fleet.gpus / spend.gpusPerReplica, gpus: fleet.gpus,
        paidTime: fleet.gpus * Seconds.year, usefulTime: volume.value * spend.gpuTimePerRequest,
        spend: fleet.depreciation + running)
      fleet.age()
      return entry(
        year, plan, price: factors.price, outlay: outlay, running: running,
        residual: year + 1 == count ? fleet.value : 0)
    }
  }
}

/// Own GPUs by the year in which they were bought.
struct OwnedFleet {
  /// GPUs that were bought together.
  private struct Batch {
    var count: Double
    var unit: Dollars
    var age = 0
  }

  /// What GPUs cost.
  let ownership: Ownership
  private var batches: [Batch] = []

  /// Owns nothing yet.
  init(ownership: Ownership) {
    self.ownership = ownership
  }

  /// GPUs that are owned.
  var gpus: Double { batches.reduce(0) { $0 + $1.count } }
  /// Loss of value in this year.
  var depreciation: Dollars {
    batches.reduce(0) { $0 + $1.count * ownership.depreciation(of: $1.unit) }
  }
  /// Electricity, housing and staff of this year.
  var running: Dollars { gpus * ownership.runningPerGPU + ownership.staff }
  /// What all GPUs are worth now.
  var value: Dollars {
    batches.reduce(0) { $0 + $1.count * ownership.value(of: $1.unit, age: $1.age) }
  }

  /// Sells what is written off and buys what is lacking.
  ///
  /// - Returns: Purchases less sales.
  mutating func prepare(needed: Double, unit: Dollars) -> Dollars {
    let isOld = { (batch: Batch) in batch.age >= ownership.depreciationYears }
    let sales = batches.filter(isOld).reduce(Dollars(0)) {
      $0 + $1.count * ownership.value(of: $1.unit, age: $1.age)
    }
    batches.removeAll(where: isOld)
    let lacking = max(0, needed - gpus)
    if lacking > 0 { batches.append(Batch(count: lacking, unit: unit)) }
    return lacking * unit - sales
  }

  /// Lets a year pass.
  mutating func age() {
    for index in batches.indices { batches[index].age += 1 }
  }
}
