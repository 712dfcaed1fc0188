/// What the choice by FLOPs alone costs at equal accuracy, as published.
public struct PublishedRegret: Sendable, Hashable {
  /// A choice of the paper.
  public struct Choice: Sendable, Hashable {
    /// Catalogue id of the model.
    public var model: String
    /// What it costs.
    public var eFLOPs: FLOPs

    /// States a choice.
    public init(model: String, eFLOPs: FLOPs) {
      self.model = model
      self.eFLOPs = eFLOPs
    }
  }

  /// Id of the benchmark.
  public var benchmark: String
  /// Accuracy of both choices.
  public var accuracy: Probability
  /// Chosen by floating-point operations.
  public var byFLOPs: Choice
  /// Chosen by compute and memory traffic.
  public var memoryAware: Choice
  /// Citation.
  public var evidence: Evidence

  /// States a comparison.
  public init(
    benchmark: String, accuracy: Probability, byFLOPs: Choice, memoryAware: Choice,
    evidence: Evidence
  ) {
    self.benchmark = benchmark
    self.accuracy = accuracy
    self.byFLOPs = byFLOPs
    self.memoryAware = memoryAware
    self.evidence = evidence
  }

  /// Cost of the FLOPs-only choice over that of the memory-aware one.
  public var ratio: Double { byFLOPs.eFLOPs / memoryAware.eFLOPs }
}
