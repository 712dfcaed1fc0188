/// Frontiers that papers published, to be drawn beside those computed here.
///
/// They differ in kind: at each cost every question gets the best configuration within it (a per-question
/// oracle), and sparse attention the best KV budget. So they are no evidence for one configuration.
public struct PublishedResults: Sendable, Hashable {
  /// Accuracy against cost.
  public var curves: [PublishedCurve]
  /// What judging by FLOPs alone costs.
  public var regrets: [PublishedRegret]

  /// Collects results.
  public init(curves: [PublishedCurve] = [], regrets: [PublishedRegret] = []) {
    self.curves = curves
    self.regrets = regrets
  }

  /// The curves of a benchmark and strategy, in the order of the tables.
  ///
  /// - Parameters:
  ///   - benchmark: Id of the benchmark.
  ///   - strategy: How answers were sampled.
  ///   - models: Catalogue ids; the frontier over several models comes with any of the Qwen3 family.
  public func curves(
    benchmark: String, strategy: PublishedCurve.Strategy, models: [String]
  ) -> [PublishedCurve] {
    curves.filter { curve in
      let isWanted = curve.models.contains { models.contains($0) }
      return curve.benchmark == benchmark && curve.strategy == strategy && isWanted
    }
  }

  /// The published price of judging by FLOPs on a benchmark among these models; nil without one.
  public func regret(benchmark: String, models: [String]) -> PublishedRegret? {
    regrets.first { regret in
      regret.benchmark == benchmark && models.contains(regret.byFLOPs.model)
        && models.contains(regret.memoryAware.model)
    }
  }
}
