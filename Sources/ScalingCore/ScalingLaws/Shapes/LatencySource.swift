/// Where the latency of a candidate comes from, unless it was measured.
public enum LatencySource: Sendable {
  /// The serving model: launches of layers bound eager software, the memory software that replays graphs.
  case serving(ServingModel, deployment: Deployment, load: ServingLoad)
  /// A straight line through measured depths.
  case line(LayerLatency)

  /// One request of a scenario's lengths on its hardware and software.
  ///
  /// - Parameters:
  ///   - model: the serving model.
  ///   - scenario: states prompt, answer, GPU, precision and software.
  ///   - batch: requests that run together; at least 1.
  public static func serving(
    _ model: ServingModel, scenario: Scenario, batch: Int = 1
  ) -> LatencySource {
    var deployment = scenario.deployment
    deployment.concurrency = max(1, batch)
    let load = ServingLoad(
      prompt: scenario.workload.promptTokens,
      generationLength: scenario.strategy.generationLength)
    return .serving(model, deployment: deployment, load: load)
  }

  /// Time from a request to its last token; nil when the weights or one sequence do not fit, or the line
  /// is not above 0.
  public func latency(of shape: TransformerShape, tied: Bool) -> Seconds? {
    switch self {
    case .serving(let model, let deployment, let load):
      let architecture = ModelArchitecture(shape: shape, id: "", tied: tied)
      return model.estimate(model: architecture, deployment: deployment, load: load).timing?
        .requestLatency
    case .line(let line):
      let latency = line.latency(layers: shape.layers)
      return latency > 0 && latency.isFinite ? latency : nil
    }
  }
}

extension Scenario {
  /// The scenario on software that launches every layer on its own; no profile of other software holds for it.
  public var launchingEagerly: Scenario {
    var scenario = self
    scenario.deployment.backend = .transformers
    scenario.deployment.profile = nil
    return scenario
  }
}
