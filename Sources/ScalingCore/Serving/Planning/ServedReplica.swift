/// A scenario's model on its deployment while the concurrency is still open.
///
/// The shape of the model is derived once for all concurrencies.
public struct ServedReplica: Sendable {
  /// The option; its own concurrency is the present one.
  public let scenario: Scenario
  private let shape: ServingShape
  private let load: ServingLoad
  private let serving: ServingModel
  private let hours: LoadShape?

  /// Concurrencies that a scenario may state.
  public static let concurrencies = 1...65_536

  /// Prepares an option for estimates.
  public init(_ scenario: Scenario, by serving: ServingModel) {
    self.scenario = scenario
    self.serving = serving
    shape = ServingShape(scenario.model, attention: scenario.attention)
    load = ServingLoad(scenario)
    hours = LoadShape(scenario.workload)
  }

  /// Latency, throughput and memory at a concurrency.
  public func estimate(at concurrency: Int) -> ServingEstimate {
    var deployment = scenario.deployment
    deployment.concurrency = concurrency
    return serving.estimate(shape: shape, deployment: deployment, load: load)
  }

  /// What the deployment gives at a concurrency; nil where the model does not fit into memory.
  public func point(at concurrency: Int) -> ConcurrencyPoint? {
    estimate(at: concurrency).timing.map { timing in
      let spend = SpendModel(scenario: scenario, timing: timing)
      let replicas = spend.peakReplicas(for: scenario.workload.requestsPerYear, shape: hours)
      return ConcurrencyPoint(
        concurrency: concurrency, timing: timing, gpusForLoad: replicas * spend.gpusPerReplica)
    }
  }
}
