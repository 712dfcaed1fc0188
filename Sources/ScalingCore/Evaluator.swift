/// Answers what an option scores, costs and how fast it is: the one way into the core.
///
/// A value without state: it may be shared between threads, and equal inputs give equal answers bit for
/// bit.
public struct Evaluator: Sendable {
  /// Models, accelerators, evidence and parameters.
  public let catalogue: Catalogue
  /// Serving model with the catalogue's parameters.
  public let serving: ServingModel

  /// Makes an evaluator of a catalogue.
  public init(catalogue: Catalogue) {
    self.catalogue = catalogue
    serving = ServingModel(parameters: catalogue.serving, profiles: catalogue.profiles)
  }

  /// Evaluates an option.
  ///
  /// The scenario should have no errors by ``Scenario/validate()``; with errors the answer is
  /// meaningless, but no number traps.
  public func evaluate(_ scenario: Scenario) -> Evaluation {
    let accuracy = catalogue.accuracy.estimate(scenario)
    let estimate = serving.estimate(
      model: scenario.model, attention: scenario.attention, deployment: scenario.deployment,
      load: ServingLoad(scenario))
    let economics = Economics(
      scenario: scenario, timing: estimate.timing, accuracy: accuracy.value)
    return Evaluation(
      model: ModelCounts(scenario.model, cache: scenario.deployment.kvCache),
      accuracy: accuracy,
      cost: KineticsCost(
        model: scenario.model, strategy: scenario.strategy, attention: scenario.attention,
        workload: scenario.workload, inputs: scenario.costModel),
      serving: estimate,
      economics: economics,
      goals: GoalCheck(
        scenario.goals, accuracy: accuracy.value, serving: estimate, economics: economics))
  }
}

extension ModelCounts {
  /// Counts of a model whose cache has this precision.
  init(_ model: ModelArchitecture, cache: Precision) {
    parameters = model.totalParameters
    activeParameters = model.activeParametersWithEmbeddings
    kvBytesPerToken = Bytes(model.kvElementsPerToken * cache.bytesPerElement)
  }
}
