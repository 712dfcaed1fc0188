/// Where the parts of serving lie under the roofline of the accelerator.
public struct RooflinePosition: Sendable, Hashable {
  /// Matrix products of one decode step, experts included.
  public let weights: RooflineTerm
  /// Attention of one decode step at the mean context.
  public let cache: RooflineTerm
  /// Prefill of one request, its weights read once.
  public let prefill: RooflineTerm
}

extension ServingModel {
  /// Roofline position of a scenario at its own concurrency; nil where the model does not fit into memory.
  ///
  /// Rates are those that real kernels reach: the shares of peak of `serving_latency.md` §3. Decode attention
  /// multiplies at the share of prefill attention, the only one that is known.
  public func roofline(_ scenario: Scenario) -> RooflinePosition? {
    let setup = ServingSetup(
      shape: ServingShape(scenario.model, attention: scenario.attention),
      deployment: scenario.deployment, load: ServingLoad(scenario), parameters: parameters)
    guard setup.fits else { return nil }
    let running = min(setup.concurrency, setup.capacitySequences)
    let attention = scenario.model.decodeAttentionFLOPs(under: scenario.attention)
    return RooflinePosition(
      weights: setup.weightsWork(running),
      cache: setup.cacheWork(
        running, operations: FLOPs(attention.amount(context: setup.meanContext))),
      prefill: setup.prefillWork)
  }
}
