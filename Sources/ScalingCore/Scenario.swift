/// One option on the table: a model, how it is used, what it runs on and what it is paid for.
///
/// Everything is resolved: `model` and `deployment.gpu` are whole descriptions, not ids, so that
/// ``Evaluator/evaluate(_:)`` needs no look-up by name. The file format is DESIGN §4.1.
public struct Scenario: Sendable, Hashable {
  /// Title of the option.
  public var name: String
  /// Words under which the option is found again.
  public var tags = ScenarioTags()
  /// Model that answers.
  public var model: ModelArchitecture
  /// How answers are sampled.
  public var strategy: Strategy
  /// Which cached tokens a query reads.
  public var attention: AttentionPolicy
  /// What is asked, and how often.
  public var workload: Workload
  /// What the model runs on.
  public var deployment: Deployment
  /// Inputs of the Kinetics cost model.
  public var costModel: KineticsInputs
  /// How GPUs or tokens are paid for.
  public var price: PricePlan
  /// Years ahead that are forecast; one year alone unless stated.
  public var horizon = Horizon()
  /// What electricity emits.
  public var energy = EnergyTerms()
  /// Currency of amounts that are shown; files and the core keep dollars.
  public var currency = DisplayCurrency()
  /// What the option has to reach.
  public var goals: Goals
  /// Free text.
  public var notes: String
  /// Values that are not known exactly, in the order of the file format; the scenario holds their typical ones.
  public var uncertainFields: [UncertainField] = []

  /// Joins the parts of an option.
  public init(
    name: String, model: ModelArchitecture, strategy: Strategy,
    attention: AttentionPolicy = .dense, workload: Workload, deployment: Deployment,
    costModel: KineticsInputs = KineticsInputs(), price: PricePlan, goals: Goals = Goals(),
    notes: String = ""
  ) {
    self.name = name
    self.model = model
    self.strategy = strategy
    self.attention = attention
    self.workload = workload
    self.deployment = deployment
    self.costModel = costModel
    self.price = price
    self.goals = goals
    self.notes = notes
  }
}

/// How answers are sampled and which one is taken.
public struct Strategy: Sendable, Hashable {
  /// How one answer is chosen from the samples.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One sample, scored by pass@1.
    case single
    /// The best of N samples by a verifier; a perfect one gives pass@N.
    case bestOfN = "best-of-n"
    /// The most frequent answer of N samples.
    case majority
  }

  /// How one answer is chosen.
  public var kind: Kind
  /// Samples per request (N), at least 1; 1 for `single`.
  public var samples: Int
  /// Cap on generated tokens per sample (n).
  public var generationLength: Tokens
  /// How many tokens the samples really take; `fixed` bills every sample at the cap.
  public var lengthDistribution: LengthDistribution
  /// What picks the answer of `bestOfN`.
  public var verifier: Verifier

  /// Describes a strategy.
  public init(
    kind: Kind, samples: Int = 1, generationLength: Tokens,
    lengthDistribution: LengthDistribution = .fixed, verifier: Verifier = .perfect
  ) {
    self.kind = kind
    self.samples = samples
    self.generationLength = generationLength
    self.lengthDistribution = lengthDistribution
    self.verifier = verifier
  }
}

/// What is asked, and how often.
public struct Workload: Sendable, Hashable {
  /// Id of the benchmark that stands for the user's questions, for example `aime24`.
  public var benchmark: String
  /// Prompt length (I).
  public var promptTokens: Tokens
  /// Part of the prompt that all requests share and a prefix cache keeps; at most `promptTokens`.
  public var sharedPrefixTokens: Tokens
  /// Requests in one year.
  public var requestsPerYear: YearlyRequests
  /// Peak request rate over mean request rate, at least 1.
  ///
  /// The mean is that of the year; where a daily profile or seasonality is stated, that of each hour.
  public var peakToAverage: Double
  /// Share by which requests grow from one year to the next, above -1.
  public var growthPerYear = 0.0
  /// Requests by the hour of the day.
  public var dailyProfile = DailyProfile.unstated
  /// Requests by the month of the year.
  public var seasonality = Seasonality.flat

  /// Describes a workload.
  public init(
    benchmark: String, promptTokens: Tokens, sharedPrefixTokens: Tokens = 0,
    requestsPerYear: YearlyRequests, peakToAverage: Double = 1
  ) {
    self.benchmark = benchmark
    self.promptTokens = promptTokens
    self.sharedPrefixTokens = sharedPrefixTokens
    self.requestsPerYear = requestsPerYear
    self.peakToAverage = peakToAverage
  }
}

/// Serving software; each has its own overhead in the serving model.
public enum Backend: String, Sendable, Hashable, CaseIterable {
  /// vLLM.
  case vllm
  /// TensorRT-LLM.
  case tensorRT = "trtllm"
  /// SGLang.
  case sglang
  /// Hugging Face transformers, eager: the processor launches every kernel.
  case transformers

  /// Those that replay a recorded graph of the decode step.
  public static let graphed: [Backend] = [.vllm, .tensorRT, .sglang]
}

/// What the model runs on.
public struct Deployment: Sendable, Hashable {
  /// Accelerator.
  public var gpu: Accelerator
  /// Accelerators that share each weight matrix (t).
  public var tensorParallel: Int
  /// Attention data-parallel ranks (dp).
  public var dataParallel: Int
  /// Expert-parallel ranks (ep).
  public var expertParallel: Int
  /// Number format of the weights.
  public var weights: Precision
  /// Number format of the KV cache.
  public var kvCache: Precision
  /// Sequences decoded together on one replica (C).
  public var concurrency: Int
  /// Serving software.
  public var backend: Backend
  /// Calibration of the own site; it holds on the GPU, software and number format that were measured.
  public var profile: ServingProfile?
  /// Replicas kept for availability whatever the load.
  public var minReplicas: Int

  /// Describes a deployment.
  public init(
    gpu: Accelerator, tensorParallel: Int = 1, dataParallel: Int = 1, expertParallel: Int = 1,
    weights: Precision = .bf16, kvCache: Precision = .bf16, concurrency: Int,
    backend: Backend = .vllm, profile: ServingProfile? = nil, minReplicas: Int = 1
  ) {
    self.gpu = gpu
    self.tensorParallel = tensorParallel
    self.dataParallel = dataParallel
    self.expertParallel = expertParallel
    self.weights = weights
    self.kvCache = kvCache
    self.concurrency = concurrency
    self.backend = backend
    self.profile = profile
    self.minReplicas = minReplicas
  }

  /// GPUs of one replica (n): the largest product of the parallel layout.
  public var gpusPerReplica: Int {
    max(tensorParallel * dataParallel, expertParallel)
  }

  /// Name of the calibration profile, else of the serving software.
  public var backendName: String { profile?.id ?? backend.rawValue }
}

/// Inputs of the Kinetics cost model (arXiv 2506.05333, equations 1–4 and appendix A.1).
public struct KineticsInputs: Sendable, Hashable {
  /// How compute and memory traffic join to eFLOPs.
  public enum Combination: String, Sendable, Hashable, CaseIterable {
    /// Compute plus weighted memory traffic (equation 3).
    case add
    /// The larger of the two (appendix A.1).
    case max
  }

  /// How the tokens that a KV budget lets a query read are summed over the steps.
  public enum SparseSum: String, Sendable, Hashable, CaseIterable {
    /// The correct sum: `B·L − (B − prompt)²/2`.
    case exact
    /// The released code of the paper, which adds the square for top-k and rounds block counts down.
    case released
  }

  /// Arithmetic intensity I of the hardware in FLOP per byte (562.5: B200 at FP8 peak).
  public var intensity: Double
  /// Peak that turns eFLOPs into ideal GPU seconds (4500 TFLOP/s: B200 at FP8).
  public var peak: FLOPRate
  /// How compute and memory traffic join.
  public var combination: Combination
  /// Batch over which one read of the parameters is shared; nil drops the read, as the paper does.
  public var parameterReadBatch: Double?
  /// How sparse reads are summed; `released` reproduces published numbers.
  public var sparseSum: SparseSum

  /// The paper's inputs, unless stated otherwise.
  public init(
    intensity: Double = 562.5, peak: FLOPRate = FLOPRate(4.5e15), combination: Combination = .add,
    parameterReadBatch: Double? = nil, sparseSum: SparseSum = .exact
  ) {
    self.intensity = intensity
    self.peak = peak
    self.combination = combination
    self.parameterReadBatch = parameterReadBatch
    self.sparseSum = sparseSum
  }
}

/// What the option has to reach; nil asks nothing.
public struct Goals: Sendable, Hashable {
  /// Least accuracy.
  public var accuracyAtLeast: Probability?
  /// Longest mean latency of a request.
  public var latencyAtMost: Seconds?
  /// Longest time to first token (TTFT).
  public var ttftAtMost: Seconds?
  /// Longest time per output token (TPOT).
  public var tpotAtMost: Seconds?
  /// Largest spend in a year.
  public var yearlyBudgetAtMost: Dollars?

  /// States the goals.
  public init(
    accuracyAtLeast: Probability? = nil, latencyAtMost: Seconds? = nil,
    ttftAtMost: Seconds? = nil, tpotAtMost: Seconds? = nil,
    yearlyBudgetAtMost: Dollars? = nil
  ) {
    self.accuracyAtLeast = accuracyAtLeast
    self.latencyAtMost = latencyAtMost
    self.ttftAtMost = ttftAtMost
    self.tpotAtMost = tpotAtMost
    self.yearlyBudgetAtMost = yearlyBudgetAtMost
  }
}
