package import ScalingCore

/// What `isocost plan` is asked.
package struct PlanQuestion: Sendable {
  /// Weights of the model that is to be forecast; nil for those of ``shape``.
  package var parameters: Parameters?
  /// Its width and depth; nil for the usual ratio of both.
  package var shape: StatedShape?
  /// Its training tokens for each parameter.
  package var tokensPerParameter = 20.0
  /// GPU time that all runs may take together; nil for no limit.
  package var budget: Seconds?
  /// Runs, the over-trained one included.
  package var runs = 6
  /// Share of the GPU's peak that training uses.
  package var utilisation = TrainingHardware.assumedUtilisation
  /// Tokens a parameter of the over-trained run.
  package var overtrained = 160.0

  /// Weights of the target where neither they nor a shape are stated.
  package static let usualParameters: Parameters = 1.44e9

  /// Six runs that forecast 1.44B weights.
  package init() {}

  /// What is to be forecast.
  var target: TrainingRun {
    let plain = shape.map { TransformerShape.openLM(width: $0.width, layers: $0.layers) }
    let parameters = parameters ?? plain?.parameters ?? Self.usualParameters
    return TrainingRun(
      name: shape?.text ?? "", parameters: parameters,
      tokens: Tokens(tokensPerParameter * parameters.value),
      aspectRatio: plain?.aspectRatio ?? ShapeExploration.usualAspectRatio)
  }

  /// Plans the runs on the GPU and at the price of a scenario.
  ///
  /// - Throws: when an input makes no sense, or the budget does not suffice.
  package func plan(for scenario: Scenario) throws(ShapeRefusal) -> ExperimentPlan {
    let price = HourlyPrice(scenario.price.perGPUHour.typical.value)
    var planner = ExperimentPlanner(
      target: target,
      hardware: TrainingHardware(
        scenario.deployment.gpu, utilisation: utilisation, price: price > 0 ? price : nil),
      budget: budget)
    planner.runCount = runs
    planner.overtrainedTokensPerParameter = overtrained
    return try planner.propose()
  }
}

/// Width and depth as people write them: `3072x12`.
package struct StatedShape: Sendable, Hashable {
  /// d_model.
  package let width: Int
  /// n_layers.
  package let layers: Int

  /// Largest width and depth; their weights can still be counted exactly.
  private static let most = 1_000_000

  /// Reads `3072x12` or `3072×12`; nil for other texts.
  package init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { "x×".contains($0) }.map { Int($0) }
    guard parts.count == 2, let width = parts[0], let layers = parts[1],
      (1...Self.most).contains(width), (1...Self.most).contains(layers)
    else { return nil }
    (self.width, self.layers) = (width, layers)
  }

  /// The text that is read.
  var text: String { "\(width)x\(layers)" }
}
