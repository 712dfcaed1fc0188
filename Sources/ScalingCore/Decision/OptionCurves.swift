/// Accuracy and cost of every size of a family against the generation length.
///
/// All else is the scenario's: samples, benchmark, deployment and price. Shows what the choice of size
/// and length gives, and what other choices of equal accuracy cost.
public struct OptionCurves: Sendable, Hashable {
  /// One size of the family.
  public struct Curve: Sendable, Hashable {
    /// The model.
    public var model: ModelArchitecture
    /// What each length of the grid gives; nil without evidence or where the model does not fit.
    public var points: [OptionPoint?]
  }

  /// Lengths of the points, rising.
  public let lengths: [Tokens]
  /// One curve per size, from the smallest to the largest.
  public let curves: [Curve]

  /// Evaluates all sizes of the scenario's family at all lengths.
  ///
  /// - Parameters:
  ///   - scenario: Samples, benchmark, deployment, price, and the model that names the family.
  ///   - evaluator: Evidence and serving model.
  ///   - lengths: Generation lengths; by default the measured caps, the scenario's length, and points between.
  public init(scenario: Scenario, evaluator: Evaluator, lengths: LengthGrid? = nil) {
    let models = evaluator.catalogue.ladder(of: scenario.model)
    let grid =
      lengths?.lengths ?? Self.grid(scenario, models, evaluator.catalogue.accuracy).lengths
    self.lengths = grid
    curves = models.map { model in
      let builder = OptionBuilder(model: model, scenario: scenario, evaluator: evaluator)
      return Curve(model: model, points: grid.map(builder.point))
    }
  }

  private static func grid(
    _ scenario: Scenario, _ models: [ModelArchitecture], _ accuracy: AccuracyLibrary
  ) -> LengthGrid {
    let caps = models.flatMap {
      accuracy.measuredCaps(model: $0.id, benchmark: scenario.workload.benchmark)
    }
    return LengthGrid(through: caps + [scenario.strategy.generationLength])
  }
}

/// Evaluates one model at many lengths, its shape being derived once.
private struct OptionBuilder {
  let model: ModelArchitecture
  let scenario: Scenario
  let evaluator: Evaluator
  let shape: ServingShape

  init(model: ModelArchitecture, scenario: Scenario, evaluator: Evaluator) {
    self.model = model
    self.scenario = scenario
    self.evaluator = evaluator
    shape = ServingShape(model)
  }

  /// What a length gives; nil without evidence or where the model does not fit.
  func point(_ length: Tokens) -> OptionPoint? {
    var strategy = scenario.strategy
    strategy.generationLength = length
    let accuracy = evaluator.catalogue.accuracy.estimate(
      model: model, strategy: strategy, attention: scenario.attention,
      benchmark: scenario.workload.benchmark, weights: scenario.deployment.weights)
    guard let value = accuracy.value else { return nil }
    var load = ServingLoad(scenario)
    load.generationLength = max(length, 1)
    let estimate = evaluator.serving.estimate(
      shape: shape, deployment: scenario.deployment, load: load)
    guard let timing = estimate.timing else { return nil }
    let cost = KineticsCost(
      model: model, strategy: strategy, attention: scenario.attention,
      workload: scenario.workload, inputs: scenario.costModel)
    let spend = SpendModel(scenario: scenario, timing: timing)
    return OptionPoint(
      length: length, accuracy: value, flops: cost.compute, eFLOPs: cost.eFLOPs,
      gpuTime: timing.gpuTimePerRequest,
      costPerRequest: spend.costPerRequest(at: scenario.price.perGPUHour.typical),
      latency: timing.requestLatency)
  }
}
