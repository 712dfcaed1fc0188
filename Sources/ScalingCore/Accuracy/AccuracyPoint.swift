/// One accuracy number from a paper, report, figure or own evaluation.
public struct AccuracyPoint: Sendable, Hashable {
  /// Catalogue id of the checkpoint.
  public var model: String
  /// Variant of the checkpoint under the same id, for example `non-thinking`; empty for the model as shipped.
  public var variant: String
  /// Id of the benchmark.
  public var benchmark: String
  /// What queries read; a number counts for this policy alone.
  public var attention: AttentionPolicy
  /// What the number counts.
  public var metric: AccuracyEstimate.Metric
  /// Cap on generated tokens; nil when the source does not state it.
  public var tokenCap: Tokens?
  /// Share of right answers.
  public var value: Probability
  /// Where the number comes from.
  public var evidence: Evidence

  /// States one number.
  public init(
    model: String, variant: String = "", benchmark: String, attention: AttentionPolicy = .dense,
    metric: AccuracyEstimate.Metric, tokenCap: Tokens?, value: Probability, evidence: Evidence
  ) {
    self.model = model
    self.variant = variant
    self.benchmark = benchmark
    self.attention = attention
    self.metric = metric
    self.tokenCap = tokenCap
    self.value = value
    self.evidence = evidence
  }
}

/// Weibull curve of pass@1 against the token cap: A·(1 − exp(−(n/τ)^β)).
public struct LengthFit: Sendable, Hashable {
  /// Catalogue id of the checkpoint.
  public var model: String
  /// Id of the benchmark.
  public var benchmark: String
  /// What queries read.
  public var attention: AttentionPolicy
  /// Accuracy without a cap (A).
  public var ceiling: Probability
  /// Cap at which 63 % of the ceiling is reached (τ).
  public var scale: Tokens
  /// Steepness (β).
  public var shape: Double
  /// Where the fit comes from.
  public var evidence: Evidence

  /// States one fit.
  public init(
    model: String, benchmark: String, attention: AttentionPolicy = .dense, ceiling: Probability,
    scale: Tokens, shape: Double, evidence: Evidence
  ) {
    self.model = model
    self.benchmark = benchmark
    self.attention = attention
    self.ceiling = ceiling
    self.scale = scale
    self.shape = shape
    self.evidence = evidence
  }
}

/// Zero-inflated beta-binomial coverage: pass@k = (1 − z)·(1 − B(α, β + k) / B(α, β)).
public struct CoverageFit: Sendable, Hashable {
  /// Catalogue id of the checkpoint.
  public var model: String
  /// Id of the benchmark.
  public var benchmark: String
  /// What queries read.
  public var attention: AttentionPolicy
  /// First parameter of the beta distribution (α).
  public var alpha: Double
  /// Second parameter of the beta distribution (β).
  public var beta: Double
  /// Share of questions that the model never solves (z).
  public var unsolvable: Probability
  /// Where the fit comes from.
  public var evidence: Evidence

  /// States one fit.
  public init(
    model: String, benchmark: String, attention: AttentionPolicy = .dense, alpha: Double,
    beta: Double, unsolvable: Probability, evidence: Evidence
  ) {
    self.model = model
    self.benchmark = benchmark
    self.attention = attention
    self.alpha = alpha
    self.beta = beta
    self.unsolvable = unsolvable
    self.evidence = evidence
  }
}

/// Measured score of a quantised checkpoint against the same checkpoint at 16 bit.
public struct QuantisationPoint: Sendable, Hashable {
  /// Weights of the model.
  public var parameters: Parameters
  /// Bits of a quantised weight: 4 or 8.
  public var bits: Int
  /// Quantised score over 16-bit score; the best of several methods.
  public var retained: Double
  /// Where the number comes from.
  public var evidence: Evidence

  /// States one measurement.
  public init(parameters: Parameters, bits: Int, retained: Double, evidence: Evidence) {
    self.parameters = parameters
    self.bits = bits
    self.retained = retained
    self.evidence = evidence
  }
}
