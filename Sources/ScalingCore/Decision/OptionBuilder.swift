/// Evaluates one model with so many samples at many lengths, its shape being derived once.
struct OptionBuilder {
  private var scenario: Scenario
  private let evaluator: Evaluator
  private let shape: ServingShape
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
    self.scenario = scenario
    self.scenario.model = model
    if scenario.strategy.kind != .single { self.scenario.strategy.samples = samples }
    self.evaluator = evaluator
    self.includesUnfit = includesUnfit
    shape = ServingShape(model, attention: scenario.attention)
  }

  /// What a length gives; nil without evidence, or where the model does not fit.
  mutating func point(_ length: Tokens) -> OptionPoint? {
    scenario.strategy.generationLength = length
    let accuracy = evaluator.catalogue.accuracy.estimate(
      model: scenario.model, strategy: scenario.strategy, attention: scenario.attention,
      benchmark: scenario.workload.benchmark, weights: scenario.deployment.weights)
    guard let value = accuracy.value else { return nil }
    let timing = evaluator.serving.estimate(
      shape: shape, deployment: scenario.deployment, load: ServingLoad(scenario)
    ).timing
    guard includesUnfit || timing != nil else { return nil }
    let cost = KineticsCost(
      model: scenario.model, strategy: scenario.strategy, attention: scenario.attention,
      workload: scenario.workload, inputs: scenario.costModel)
    let spend = timing.map { SpendModel(scenario: scenario, timing: $0) }
    return OptionPoint(
      length: length, samples: scenario.strategy.sampledAnswers, accuracy: value,
      flops: cost.compute, eFLOPs: cost.eFLOPs,
      gpuTime: timing?.gpuTimePerRequest ?? Seconds(.infinity),
      costPerRequest: spend?.costPerRequest(at: scenario.price.perGPUHour.typical)
        ?? Dollars(.infinity),
      latency: timing?.requestLatency ?? Seconds(.infinity))
  }
}
