/// Accuracy against Kinetics eFLOPs, as a figure shows it.
public struct PublishedCurve: Sendable, Hashable {
  /// How answers were sampled.
  public enum Strategy: String, Sendable, Hashable, CaseIterable {
    /// One trial with a cap on its length, scored by pass@1.
    case longCoT = "long-cot"
    /// Trials up to the longest cap, scored by pass@N with a perfect verifier.
    case bestOfN = "best-of-n"
  }

  /// Which cached tokens a query reads; the budget is free at each point.
  public enum Attention: String, Sendable, Hashable, CaseIterable {
    /// All of them.
    case dense
    /// The most relevant tokens, found at no cost.
    case topK = "top-k"
    /// The most relevant blocks.
    case blockTopK = "block-top-k"
    /// The most recent tokens.
    case localWindow = "local-window"
  }

  /// A point of the curve.
  public struct Point: Sendable, Hashable {
    /// Cost that a request may have at most.
    public var eFLOPs: FLOPs
    /// Share of right answers; 0 where no configuration is within the cost.
    public var accuracy: Probability
    /// Whether the point is read off the figure or lies between two that are.
    public var kind: Evidence.Kind

    /// States a point.
    public init(eFLOPs: FLOPs, accuracy: Probability, kind: Evidence.Kind) {
      self.eFLOPs = eFLOPs
      self.accuracy = accuracy
      self.kind = kind
    }
  }

  /// Figure of the paper.
  public var figure: String
  /// Id of the benchmark.
  public var benchmark: String
  /// How answers were sampled.
  public var strategy: Strategy
  /// Which cached tokens a query reads.
  public var attention: Attention
  /// Catalogue ids of the models: one, or all those over which the frontier is the best.
  public var models: [String]
  /// Points by rising cost.
  public var points: [Point]
  /// Citation, with the half-width of the reading.
  public var evidence: Evidence

  /// States a curve.
  public init(
    figure: String, benchmark: String, strategy: Strategy, attention: Attention, models: [String],
    points: [Point], evidence: Evidence
  ) {
    self.figure = figure
    self.benchmark = benchmark
    self.strategy = strategy
    self.attention = attention
    self.models = models
    self.points = points
    self.evidence = evidence
  }

  /// The model, unless the curve is the frontier of several.
  public var model: String? { models.count == 1 ? models.first : nil }
}

extension Seconds {
  /// eFLOPs of this time on the paper's B200, which does 4500 Tera-eFLOPs a second.
  public var eFLOPsOnB200: FLOPs { FLOPs(value * 4.5e15) }
}

extension FLOPs {
  /// Time of these eFLOPs on the paper's B200, which does 4500 Tera-eFLOPs a second.
  public var secondsOnB200: Seconds { Seconds(value / 4.5e15) }
}
