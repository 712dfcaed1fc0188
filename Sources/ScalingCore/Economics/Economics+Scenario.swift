extension Economics {
  /// Money of an option by the formulas of DESIGN §3.4.
  ///
  /// Nil where a number would not be finite, for example at a utilisation of 0.
  ///
  /// - Parameters:
  ///   - scenario: The option; its price is in dollars per GPU-hour.
  ///   - timing: Latency and throughput of the option.
  ///   - accuracy: Share of right answers; nil without evidence.
  public init?(scenario: borrowing Scenario, timing: ServingTiming, accuracy: Probability?) {
    let model = SpendModel(scenario: scenario, timing: timing)
    let requests = scenario.workload.requestsPerYear
    let price = scenario.price.perGPUHour
    let cost = model.costPerRequest(at: price.typical)
    let tokens = TokenPrices(scenario: scenario, timing: timing, costPerRequest: cost)

    costPerRequest = cost
    costPerCorrectAnswer = Self.perCorrectAnswer(cost, accuracy: accuracy)
    costPerMillionInputTokens = tokens.perMillionInput
    costPerMillionOutputTokens = tokens.perMillionOutput
    replicas = model.replicas(for: requests)
    gpus = model.gpus(for: requests)
    spend = model.spend(for: requests, at: price.typical)
    yearlySpend = Range(model: model, requests: requests, price: price)
    yearlySpendPercentiles = Percentiles(model: model, requests: requests, price: price)
    energyPerYear = scenario.deployment.gpu.allInPower.map { power in
      Self.energy(of: model.paidTime(for: requests), power: power)
    }
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
      && energyPerYear?.isFinite ?? true
  }
}

extension Economics.Range {
  /// Yearly spend of a plan at the three prices of a range.
  init(model: SpendModel, requests: YearlyRequests, price: PriceRange) {
    low = model.planSpend(for: requests, at: price.low)
    typical = model.planSpend(for: requests, at: price.typical)
    high = model.planSpend(for: requests, at: price.high)
  }
}

extension Economics.Percentiles {
  /// Percentiles of the yearly spend, which is proportional to the price; nil for an exact price.
  init?(model: SpendModel, requests: YearlyRequests, price: PriceRange) {
    guard price.isRange else { return nil }
    p10 = model.planSpend(for: requests, at: price.quantile(0.1))
    p50 = model.planSpend(for: requests, at: price.quantile(0.5))
    p90 = model.planSpend(for: requests, at: price.quantile(0.9))
  }
}
