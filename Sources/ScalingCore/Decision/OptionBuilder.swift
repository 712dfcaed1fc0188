/// Evaluates one model with so many samples at many lengths, its shape being derived once.
struct OptionBuilder {
  private let scenario: Scenario
  private let evaluator: Evaluator
  private let shape: ServingShape
  private let load: ServingLoad
  private let includesUnfit: Bool

  /// Prepares a curve.
  ///
  /// - Parameters:
  ///   - scenario: All that model, samples and length do not say.
  ///   - model: The model.
  ///   - samples: Samples of a request; a single answer keeps one.
  ///   - evaluator: Evidence and serving model.
  ///   - includesUnfit: Whether lengths that do not fit into memory have points.
  init(
    _ scenario: Scenario, model: ModelArchitecture, samples: Int, evaluator: Evaluator,
    includesUnfit: Bool
  ) {
    var scenario = scenario
    scenario.model = model
    if scenario.strategy.kind != .single { scenario.strategy.samples = samples }
    self.scenario = scenario
    self.evaluator = evaluator
    self.includesUnfit = includesUnfit
    shape = ServingShape(model, attention: scenario.attention)
    load = ServingLoad(scenario)
  }

  /// What a length gives; nil without evidence, or where the model does not fit.
  ///
  /// Only what the length changes is copied: copying the scenario would take longer than the rest.
  func point(_ length: Tokens) -> OptionPoint? {
    var strategy = scenario.strategy
    strategy.generationLength = length
    let accuracy = evaluator.catalogue.accuracy.estimate(
      model: scenario.model, strategy: strategy, attention: scenario.attention,
      benchmark: scenario.workload.benchmark, weights: scenario.deployment.weights)
    guard let value = accuracy.value else { return nil }
    var load = load
    load.generationLength = max(length, 1)
    let timing = evaluator.serving.estimate(
      shape: shape, deployment: scenario.deployment, load: load
    ).timing
    guard includesUnfit || timing != nil else { return nil }
    let cost = KineticsCost(
      model: scenario.model, strategy: strategy, attention: scenario.attention,
      workload: scenario.workload, inputs: scenario.costModel)
    return OptionPoint(
      length: length, samples: strategy.sampledAnswers, accuracy: value,
      flops: cost.compute, eFLOPs: cost.eFLOPs,
      gpuTime: timing?.gpuTimePerRequest ?? Seconds(.infinity),
      costPerRequest: costPerRequest(strategy, timing) ?? Dollars(.infinity),
      latency: timing?.requestLatency ?? Seconds(.infinity))
  }

  /// Cost of a request; nil where it has no price.
  ///
  /// Options by use need no copy of the scenario, which would take more time than all else.
  private func costPerRequest(_ strategy: Strategy, _ timing: ServingTiming?) -> Dollars? {
    if let timing, scenario.price.kind == .onDemand || scenario.price.kind == .spot {
      return SpendModel(scenario: scenario, timing: timing)
        .costPerRequest(at: scenario.price.perGPUHour.typical)
    }
    var option = scenario
    option.strategy = strategy
    return PlanModel(scenario: option, timing: timing)?
      .costPerRequest(for: scenario.workload.requestsPerYear)
  }
}
