/// What one draw of the uncertain numbers leads to.
struct DrawnPlan: Sendable, Hashable {
  /// The plan.
  var model: PlanModel
  /// Its years; nil without a horizon.
  var forecast: SpendForecast?
  /// Its amounts.
  var spend: DrawnSpend
}

/// Counts money for one set of uncertain numbers after the other, in place.
///
/// Latency and accuracy are estimated anew only where a drawn value changes them.
struct SpendProbe: Sendable {
  /// Latency at the typical values.
  let serving: ServingEstimate
  /// Accuracy at the typical values.
  let accuracy: AccuracyEstimate
  private var scenario: Scenario
  private let evaluator: Evaluator
  private var inputs: [UncertainInput] = []
  private var isModelFixed = true

  /// Estimates latency and accuracy of a scenario.
  init(_ scenario: Scenario, evaluator: Evaluator) {
    self.scenario = scenario
    self.evaluator = evaluator
    serving = Self.serving(of: scenario, evaluator)
    accuracy = evaluator.catalogue.accuracy.estimate(scenario)
  }

  /// The probe of these inputs.
  func setting(_ inputs: [UncertainInput]) -> SpendProbe {
    var probe = self
    probe.inputs = inputs
    probe.isModelFixed = inputs.allSatisfy { input in
      if case .modelledValue = input.effect { false } else { true }
    }
    return probe
  }

  private static func serving(
    of scenario: borrowing Scenario, _ evaluator: Evaluator
  ) -> ServingEstimate {
    evaluator.serving.estimate(
      model: scenario.model, attention: scenario.attention, deployment: scenario.deployment,
      load: ServingLoad(scenario))
  }
}

extension SpendProbe {
  /// The amounts with each input at a number; nil where the plan has no answer: the model does not fit, a
  /// term is missing, or a stated reservation does not hold a peak.
  mutating func spend(_ number: (UncertainInput) -> Double) -> DrawnSpend? {
    draw(number)?.spend
  }

  /// The plan and its amounts with each input at a number; nil where the plan has no answer.
  mutating func draw(_ number: (UncertainInput) -> Double) -> DrawnPlan? {
    var (work, deviations) = (1.0, 0.0)
    for input in inputs {
      switch input.effect {
      case .value(let keep), .modelledValue(let keep): keep(&scenario, number(input))
      case .gpuTime: work = number(input)
      case .accuracy: deviations = number(input)
      }
    }
    var timing = isModelFixed ? serving.timing : Self.serving(of: scenario, evaluator).timing
    if let time = timing?.gpuTimePerRequest { timing?.gpuTimePerRequest = time * work }
    let estimate = isModelFixed ? accuracy : evaluator.catalogue.accuracy.estimate(scenario)
    return plan(timing: timing, accuracy: estimate.value(atDeviations: deviations))
  }

  private func plan(timing: ServingTiming?, accuracy: Probability?) -> DrawnPlan? {
    let requests = scenario.workload.requestsPerYear
    guard let model = PlanModel(scenario: scenario, timing: timing),
      model.missingReplicas(for: requests) == 0
    else { return nil }
    let forecast = SpendForecast(model: model, scenario: scenario)
    guard forecast != nil || scenario.horizon.years == nil else { return nil }
    let spend = model.year(requests).spend
    let cost = model.costPerRequest(for: requests)
    guard spend.isFinite, cost.isFinite, forecast?.isFinite ?? true else { return nil }
    let amounts = DrawnSpend(
      yearlySpend: spend, total: forecast?.total, netPresentValue: forecast?.netPresentValue,
      costPerRequest: cost, costPerCorrectAnswer: accuracy.map { Self.perCorrect(cost, $0) },
      exceedsBudget: scenario.goals.yearlyBudgetAtMost.map { spend > $0 })
    return DrawnPlan(model: model, forecast: forecast, spend: amounts)
  }

  private static func perCorrect(_ cost: Dollars, _ accuracy: Probability) -> Dollars {
    accuracy > 0 ? cost / accuracy.value : Dollars(.infinity)
  }
}

extension AccuracyEstimate {
  /// The estimate moved by standard deviations, at least 0 and at most 1; nil without evidence.
  ///
  /// Each side of the band is 1.96 standard deviations wide: the band is a 95 % interval.
  func value(atDeviations deviations: Double) -> Probability? {
    guard let value, let low, let high, deviations != 0 else { return value }
    let side = deviations > 0 ? high - value : value - low
    let moved = value.value + deviations * max(0, side.value) / Double.standardNormal975
    return Probability(min(max(moved, 0), 1))
  }
}
