/// Factors that fit the serving model to one site (`serving_latency.md` §5); 1 leaves a term as it is.
public struct SiteScales: Sendable, Hashable {
  /// On the times of reading weights and cache (s_mem); above 0.
  public var memory: Double
  /// On collectives, kernels and host (s_fixed); above 0.
  public var fixed: Double
  /// On the prefill (s_prefill); above 0.
  public var prefill: Double

  /// States the factors.
  public init(memory: Double = 1, fixed: Double = 1, prefill: Double = 1) {
    self.memory = memory
    self.fixed = fixed
    self.prefill = prefill
  }
}
