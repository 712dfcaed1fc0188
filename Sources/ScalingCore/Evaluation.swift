/// What one option scores, costs and how fast it answers: the answer to one ``Scenario``.
public struct Evaluation: Sendable, Hashable {
  /// Counts that follow from the model's shape.
  public var model: ModelCounts
  /// What the option scores.
  public var accuracy: AccuracyEstimate
  /// Cost counted in FLOPs and eFLOPs.
  public var cost: KineticsCost
  /// Latency, throughput and memory on the scenario's GPUs.
  public var serving: ServingEstimate
  /// Money; nil where the model does not fit into memory.
  public var economics: Economics?
  /// Which goals are missed.
  public var goals: GoalCheck
}

/// Counts that follow from a model's shape.
public struct ModelCounts: Sendable, Hashable {
  /// All weights.
  public var parameters: Parameters
  /// Weights used per token, both embeddings included.
  public var activeParameters: Parameters
  /// KV cache that one more token of context takes, in the deployment's KV precision.
  public var kvBytesPerToken: Bytes
}

/// Chance of a right answer, with the band that its evidence allows.
public struct AccuracyEstimate: Sendable, Hashable {
  /// What the number counts.
  public enum Metric: Sendable, Hashable {
    /// Share of single samples that are right.
    case pass1
    /// Share of questions with a right answer among N samples: a perfect verifier picks it.
    case passN(Int)
    /// Share of requests whose answer is right when a verifier that errs picks among N samples.
    case bestOfN(Int)
    /// Share of questions whose most frequent answer of N samples is right.
    case majority(Int)
  }

  /// The estimate; nil without evidence.
  public var value: Probability?
  /// Lower end of the band.
  public var low: Probability?
  /// Upper end of the band.
  public var high: Probability?
  /// What the number counts.
  public var metric: Metric
  /// Where the number comes from, or what would be needed.
  public var evidence: Evidence
}

/// Cost of one request with all its samples, counted without money (`test_time_scaling.md` §1).
public struct KineticsCost: Sendable, Hashable {
  /// Floating-point operations (equation 1).
  public var compute: FLOPs
  /// Bytes read from memory, before weighting with the intensity (equation 2).
  public var memoryAccess: Bytes
  /// Compute and weighted memory traffic joined (equation 3, 4 or appendix A.1).
  public var eFLOPs: FLOPs
  /// eFLOPs over the peak: GPU time at full use of the ideal hardware.
  public var idealGPUTime: Seconds
  /// Cost of attention over cost of the parameters (Φ, by the terms of equation 4).
  public var attentionToParameterRatio: Double
}

/// Memory of one GPU and what fills it.
public struct MemoryUse: Sendable, Hashable {
  /// Weights on one GPU.
  public var weights: Bytes
  /// KV cache of the running sequences on one GPU, each at the end of an answer of mean length.
  public var kvCache: Bytes
  /// Kept free for activations and the engine.
  public var reserve: Bytes
  /// Memory of the GPU.
  public var capacity: Bytes
}

/// Time of one decode step by cause (`serving_latency.md` §2).
public struct DecodeStep: Sendable, Hashable {
  /// Reading and multiplying weights (T_w).
  public var weights: Seconds
  /// Reading the KV cache (T_kv).
  public var kvCache: Seconds
  /// All-reduce between GPUs (T_c).
  public var collectives: Seconds
  /// Fixed cost of kernels (T_k).
  public var kernels: Seconds
  /// Processor time of the serving software (T_h).
  public var host: Seconds

  /// Time of the step (T_dec).
  public var total: Seconds { weights + kvCache + collectives + kernels + host }
}

/// Latency, throughput and memory fit of a deployment under its closed-loop concurrency.
public struct ServingEstimate: Sendable, Hashable {
  /// Factors around the prediction.
  public struct ErrorBand: Sendable, Hashable {
    /// Factor of the lower end, at most 1.
    public var low: Double
    /// Factor of the upper end, at least 1.
    public var high: Double

    /// States the factors.
    public init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }
  }

  /// Whether weights and one full sequence fit in 97 % of the memory.
  public var fits: Bool
  /// Memory of one GPU and what fills it.
  public var memory: MemoryUse
  /// Cache that one sequence keeps, and what a decode step reads of it.
  public var cacheTraffic: CacheTraffic
  /// Latency and throughput; nil where the model does not fit into memory.
  public var timing: ServingTiming?
  /// Factors around the time per output token.
  public var errorBand: ErrorBand
  /// Where the parameters of the serving model come from.
  public var evidence: Evidence
}

/// Latency and throughput of one replica in a closed loop of `concurrency` sequences.
public struct ServingTiming: Sendable, Hashable {
  /// Sequences that run together (b): the concurrency, or what the KV memory holds.
  public var runningSequences: Double
  /// Sequences that the KV memory holds (b_max).
  public var capacitySequences: Double
  /// Time of one decode step by cause.
  public var decodeStep: DecodeStep
  /// Prefill of one request (P), once for all its samples.
  public var prefill: Seconds
  /// Share of other requests' prefills in one token's time (s·X).
  public var prefillInterference: Seconds
  /// Time to first token.
  public var timeToFirstToken: Seconds
  /// Time per output token.
  public var timePerOutputToken: Seconds
  /// Mean time from request to the last token of its longest sample.
  public var requestLatency: Seconds
  /// Generated tokens a second and GPU.
  public var tokensPerSecondPerGPU: TokenRate
  /// GPU time that one request takes with all its samples.
  public var gpuTimePerRequest: Seconds
}

/// Yearly spend at one price of a GPU-hour.
public struct YearlySpend: Sendable, Hashable {
  /// Paid by use.
  public var elastic: Dollars
  /// Paid around the clock for the replicas that the peak needs.
  public var alwaysOn: Dollars
}

/// Money of one option (DESIGN §3.4).
public struct Economics: Sendable, Hashable {
  /// A value at the low, typical and high price.
  public struct Range: Sendable, Hashable {
    /// At the low price.
    public var low: Dollars
    /// At the typical price.
    public var typical: Dollars
    /// At the high price.
    public var high: Dollars
  }

  /// Chances of a value to stay below: 10, 50 and 90 percent.
  public struct Percentiles: Sendable, Hashable {
    /// Exceeded with 90 % chance.
    public var p10: Dollars
    /// Exceeded with 50 % chance.
    public var p50: Dollars
    /// Exceeded with 10 % chance.
    public var p90: Dollars

    /// States the three.
    public init(p10: Dollars, p50: Dollars, p90: Dollars) {
      self.p10 = p10
      self.p50 = p50
      self.p90 = p90
    }
  }

  /// One request with all its samples, at the typical price.
  public var costPerRequest: Dollars
  /// Cost per request over accuracy; nil without accuracy.
  public var costPerCorrectAnswer: Dollars?
  /// Input share of the cost, for a million prompt tokens.
  public var costPerMillionInputTokens: Dollars
  /// Output share of the cost, for a million generated tokens.
  public var costPerMillionOutputTokens: Dollars
  /// Replicas that the peak needs.
  public var replicas: Double
  /// GPUs of all replicas.
  public var gpus: Double
  /// Both ways to pay at the typical price.
  public var spend: YearlySpend
  /// Yearly spend of the scenario's plan at low, typical and high price.
  public var yearlySpend: Range
  /// Percentiles of the yearly spend, the price alone being triangular; nil for an exact price.
  ///
  /// Where a front has drawn all that is uncertain, those of the draws.
  public var yearlySpendPercentiles: Percentiles?
  /// Energy of the paid GPU-hours at all-in power; nil when the power is unknown.
  ///
  /// A paid GPU counts at full power whether it is busy or not: what it takes when idle has no public source.
  public var energyPerYear: MegawattHours?
  /// Emission of that energy; nil without a grid intensity.
  public var carbonPerYear: Kilograms?
  /// Useful over paid GPU time; nil where no GPU is paid for.
  public var utilisation: Double?
  /// The years ahead; nil where the scenario has no horizon.
  public var forecast: SpendForecast?
}

/// Which goals are stated and missed.
public struct GoalCheck: Sendable, Hashable {
  /// A goal that the option misses.
  public enum Failure: String, Sendable, Hashable, CaseIterable {
    /// Accuracy below the goal.
    case accuracy
    /// Accuracy asked, but no evidence.
    case accuracyUnknown
    /// Latency above the goal.
    case latency
    /// Time to first token above the goal.
    case ttft
    /// Time per output token above the goal.
    case tpot
    /// Yearly spend above the goal.
    case budget
    /// The model does not fit into memory.
    case memory
  }

  /// Whether all stated goals are met.
  public var met: Bool { failures.isEmpty }
  /// The goals missed, in the order of the cases.
  public var failures: [Failure]
}
