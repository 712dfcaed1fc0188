/// How many sequences a replica should run together: as many as the latency limits and the KV memory allow.
///
/// More sequences never shorten a time, and throughput rises until the KV memory is full; so the largest
/// allowed concurrency is also the cheapest.
public struct ThroughputPlan: Sendable, Hashable {
  /// What keeps the concurrency from being larger.
  public enum Bound: Sendable, Hashable {
    /// One sequence more exceeds a limit.
    case limit(LatencyMeasure)
    /// One sequence more does not fit into the KV memory.
    case memory
    /// Scenarios state no larger concurrency.
    case range
  }

  /// Longest times that users may wait.
  public let limits: LatencyLimits
  /// The deployment at the scenario's own concurrency.
  public let present: ConcurrencyPoint
  /// The deployment at the largest allowed concurrency; nil where even one sequence exceeds a limit.
  public let best: ConcurrencyPoint?
  /// What keeps the concurrency from being larger.
  public let bound: Bound

  /// Searches the largest allowed concurrency by bisection; nil where the model does not fit into memory.
  ///
  /// - Complexity: O(log C) estimates.
  public init?(_ replica: ServedReplica, within limits: LatencyLimits) {
    let present = replica.point(at: max(1, replica.scenario.deployment.concurrency))
    guard let present, let first = replica.point(at: 1) else { return nil }
    self.limits = limits
    self.present = present
    guard Self.bound(of: first, limits) == nil else {
      best = nil
      bound = Self.bound(of: first, limits) ?? .range
      return
    }
    let (last, refused) = Self.search(replica, from: first, limits)
    best = last
    bound = refused.flatMap { Self.bound(of: $0, limits) } ?? .range
  }

  /// Tokens a second and GPU at the planned concurrency over those at the present one; nil without a plan.
  public var gain: Double? {
    best.map { $0.timing.tokensPerSecondPerGPU / present.timing.tokensPerSecondPerGPU }
  }

  /// What refuses a concurrency; nil when it is allowed.
  private static func bound(of point: ConcurrencyPoint, _ limits: LatencyLimits) -> Bound? {
    if let exceeded = limits.exceeded(by: point.timing).first { return .limit(exceeded) }
    return point.isBeyondMemory ? .memory : nil
  }

  /// The last allowed point and the first refused one, its neighbour; nil beyond the range.
  private static func search(
    _ replica: ServedReplica, from first: ConcurrencyPoint, _ limits: LatencyLimits
  ) -> (last: ConcurrencyPoint, refused: ConcurrencyPoint?) {
    var (last, refused) = (first, ConcurrencyPoint?.none)
    while let next = next(last.concurrency, refused?.concurrency),
      let point = replica.point(at: next)
    {
      if bound(of: point, limits) == nil {
        last = point
      } else {
        refused = point
      }
    }
    return (last, refused)
  }

  /// The concurrency to look at: twice the last until one is refused, then the middle.
  private static func next(_ last: Int, _ refused: Int?) -> Int? {
    let end = ServedReplica.concurrencies.upperBound
    guard let refused else { return last < end ? min(2 * last, end) : nil }
    return refused - last > 1 ? (last + refused) / 2 : nil
  }
}
