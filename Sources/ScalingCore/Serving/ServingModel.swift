/// Closed-form model of latency, throughput and memory of LLM serving (`serving_latency.md`).
///
/// Limits: the backend's version is not modelled; routing of mixtures is uniform; no speculative
/// decoding, pipeline parallelism, links between nodes, or disaggregation; the time to first token
/// assumes a closed loop and stays an order-of-magnitude figure.
public struct ServingModel: Sendable {
  /// Fitted parameters.
  public let parameters: ServingParameters

  /// What is known where a scenario names no profile.
  let sites: [MeasuredSite]

  /// Makes a model of these parameters; of the profiles those count that need not be named.
  public init(parameters: ServingParameters, profiles: [ServingProfile] = []) {
    self.parameters = parameters
    sites = profiles.filter(\.appliesUnnamed).map(MeasuredSite.init)
  }

  /// Estimates a model on a deployment under a load and an attention policy.
  public func estimate(
    model: ModelArchitecture, attention: AttentionPolicy = .dense, deployment: Deployment,
    load: ServingLoad
  ) -> ServingEstimate {
    estimate(
      shape: ServingShape(model, attention: attention), deployment: deployment, load: load)
  }

  /// Estimates a model whose shape is derived already.
  public func estimate(
    shape: ServingShape, deployment: Deployment, load: ServingLoad
  ) -> ServingEstimate {
    let site = terms(for: deployment)
    let setup = ServingSetup(
      shape: shape, deployment: deployment, load: load, parameters: parameters,
      scales: site.scales)
    let fits = setup.fits
    let timing = fits ? setup.timing() : nil
    // Where nothing runs, the memory shows what one sequence would need.
    let memory =
      timing.map { setup.memory(running: $0.runningSequences, answer: setup.answers.mean) }
      ?? setup.memory(running: 1, answer: setup.answers.cap)
    return ServingEstimate(
      fits: fits, memory: memory, cacheTraffic: setup.cacheTraffic, timing: timing,
      errorBand: site.errorBand, evidence: site.evidence)
  }
}

extension ServingModel {
  /// Factors around a time per output token without calibration (`serving_latency.md` §5).
  public static let errorBand = ServingEstimate.ErrorBand(low: 0.8, high: 1.2)

  /// Factors around a time to first token: an order of magnitude (`serving_latency.md` §4).
  public static let firstTokenErrorBand = ServingEstimate.ErrorBand(low: 0.5, high: 1.5)

  /// Evidence of the shipped parameters: what they were fitted to and what error to expect.
  public static let shippedEvidence = Evidence(
    .estimated,
    source: """
      Closed form with 22 parameters fitted to 1,231 measured configurations (InferenceX, as \
      distributed with aiconfigurator 0.12.0). Mean error of the time per output token on families never \
      used for fitting: dense 19.4 % (median 8.5 %, n = 532), mixtures 16.8 % (median 14.1 %, \
      n = 894); of the time to first token about 50 %. Measurements themselves repeat within 6.7 %.
      """,
    date: "2026", precision: 0.2)
}
