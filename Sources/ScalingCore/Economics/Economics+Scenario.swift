extension Economics {
  /// Money of an option by the formulas of DESIGN §3.4.
  ///
  /// Nil where a number would not be finite, for example at a utilisation of 0; where a term of the plan is
  /// missing; where fewer replicas are reserved than the peak needs; and without timing, unless an API
  /// answers.
  ///
  /// - Parameters:
  ///   - scenario: The option; its prices are in dollars.
  ///   - timing: Latency and throughput of the option; nil where the model does not fit.
  ///   - accuracy: Share of right answers; nil without evidence.
  public init?(scenario: borrowing Scenario, timing: ServingTiming?, accuracy: Probability?) {
    guard let model = PlanModel(scenario: scenario, timing: timing) else { return nil }
    let requests = scenario.workload.requestsPerYear
    guard model.missingReplicas(for: requests) == 0 else { return nil }
    let cost = model.costPerRequest(for: requests)
    let tokens = TokenPrices(model: model, scenario: scenario, timing: timing, costPerRequest: cost)
    let year = model.year(requests)

    costPerRequest = cost
    costPerCorrectAnswer = Self.perCorrectAnswer(cost, accuracy: accuracy)
    costPerMillionInputTokens = tokens.perMillionInput
    costPerMillionOutputTokens = tokens.perMillionOutput
    replicas = year.replicas
    gpus = year.gpus
    utilisation = year.utilisation
    spend = YearlySpend(model: model, requests: requests, year: year)
    yearlySpend = Range(model: model, requests: requests)
    yearlySpendPercentiles = Percentiles(model: model, requests: requests)
    energyPerYear = model.gridPower.map { Self.energy(of: year.paidTime, power: $0) }
    carbonPerYear = energyPerYear.flatMap(scenario.energy.carbon)
    forecast = SpendForecast(model: model, scenario: scenario)
    guard isFinite else { return nil }
  }

  /// Cost of a request over the chance that its answer is right; nil without accuracy.
  static func perCorrectAnswer(_ cost: Dollars, accuracy: Probability?) -> Dollars? {
    guard let accuracy, accuracy > 0 else { return nil }
    let perAnswer = cost / accuracy.value
    return perAnswer.isFinite ? perAnswer : nil
  }

  /// Energy of GPU time at the power of one GPU.
  static func energy(of time: Seconds, power: Kilowatts) -> MegawattHours {
    MegawattHours(time / .hour * power.value / 1_000)
  }

  /// Whether all amounts are numbers; what is between two of them is a number as well.
  private var isFinite: Bool {
    costPerRequest.isFinite && costPerMillionInputTokens.isFinite
      && costPerMillionOutputTokens.isFinite && spend.elastic.isFinite && spend.alwaysOn.isFinite
      && yearlySpend.low.isFinite && yearlySpend.high.isFinite && gpus.isFinite
      && (energyPerYear?.isFinite ?? true) && (forecast?.isFinite ?? true)
  }
}

extension YearlySpend {
  /// Both ways to pay at the typical price of a GPU-hour; at an API both are its bill.
  fileprivate init(model: PlanModel, requests: YearlyRequests, year: PlanYear) {
    if case .api = model.terms {
      self.init(elastic: year.spend, alwaysOn: year.spend)
      return
    }
    let price = model.hourlyPrice(for: requests, at: .typical)
    self.init(
      elastic: requests.value * model.spend.costPerRequest(at: price),
      alwaysOn: SpendModel.alwaysOn(gpus: year.gpus, price: price))
  }
}

extension Economics.Range {
  /// Yearly spend of a plan at the three prices of a range.
  init(model: PlanModel, requests: YearlyRequests) {
    low = model.year(requests, at: .low).spend
    typical = model.year(requests).spend
    high = model.year(requests, at: .high).spend
  }
}

extension Economics.Percentiles {
  /// Percentiles of the yearly spend, which rises with the price; nil for an exact price.
  init?(model: PlanModel, requests: YearlyRequests) {
    guard model.hasPriceRange else { return nil }
    p10 = model.year(requests, at: .quantile(0.1)).spend
    p50 = model.year(requests, at: .quantile(0.5)).spend
    p90 = model.year(requests, at: .quantile(0.9)).spend
  }
}
