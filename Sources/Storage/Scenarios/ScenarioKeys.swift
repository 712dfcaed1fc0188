internal import ScalingCore

/// Keys of a scenario file, in the order in which they are written.
enum ScenarioKeys {
  /// Version of the schema that this program reads and writes.
  static let version = 1

  /// Keys of the top level.
  static let root = [
    "isocost", "name", "tags", "model", "strategy", "attention", "workload", "deployment",
    "costModel", "price", "horizon", "energy", "currency", "goals", "notes",
  ]

  /// Keys of the sections of the top level.
  static let sections: [String: [String]] = [
    "strategy": ["kind", "samples", "generationLength", "lengthDistribution", "verifier"],
    "workload": [
      "benchmark", "promptTokens", "sharedPrefixTokens", "requestsPerYear", "peakToAverage",
      "growthPerYear", "dailyProfile", "seasonality",
    ],
    "deployment": [
      "gpu", "tensorParallel", "dataParallel", "expertParallel", "precision", "concurrency",
      "backend", "minReplicas",
    ],
    "deployment.precision": ["weights", "kvCache"],
    "costModel": ["intensity", "peakTeraFlops", "combine", "parameterReadBatch", "sparseSum"],
    "price": [
      "plan", "perGpuHour", "targetUtilisation", "spot", "reserved", "mix", "owned", "api",
    ],
    price: ["low", "typical", "high"],
    "price.spot": ["interruptionShare"],
    "price.reserved": ["term", "discount", "commitment"],
    "price.mix": ["base", "discount"],
    "price.owned": [
      "purchasePerGpu", "depreciationYears", "residualShare", "powerPerGpu", "pue",
      "electricityPerKWh", "hostingPerGpuYear", "networkPerGpu", "staffPerYear",
    ],
    purchase: ["low", "typical", "high"],
    "price.api": [
      "model", "inputPerMillion", "cachedInputPerMillion", "outputPerMillion", "batchDiscount",
      "cachedShare",
    ],
    "goals": [
      "accuracyAtLeast", "latencyAtMost", "ttftAtMost", "tpotAtMost", "yearlyBudgetAtMost",
    ],
    "energy": ["gridIntensity"],
    "currency": ["code", "perUSD", "date"],
    "horizon": [
      "years", "discountRate", "priceDeclinePerYear", "modelRefreshYears", "refreshFactor",
    ],
  ]

  /// Keys of the mapping at a path; the empty path is the top level.
  static func keys(at path: String) -> [String] {
    path.isEmpty ? root : sections[path] ?? []
  }

  /// Path of the price of a GPU-hour: one number, or a mapping.
  static let price = "price.perGpuHour"
  /// Path of the price of a GPU: one number, or a mapping.
  static let purchase = "price.owned.purchasePerGpu"
  /// Sections for which a single number may stand.
  static let ranges: Set<String> = [price, purchase]

  /// Keys that a scenario can't do without.
  static let required = [
    "model", "strategy", "strategy.generationLength", "workload", "workload.benchmark",
    "workload.promptTokens", "workload.requestsPerYear", "deployment", "deployment.gpu",
    "deployment.concurrency", "price", "price.targetUtilisation",
  ]

  /// Keys of fields that need more than their text to be read.
  static let readElsewhere: Set<String> = ["model", "deployment.gpu"]

  /// The field of the core at a path.
  static func field(at path: String) -> ScenarioField? {
    fields[path]
  }

  private static let fields = Dictionary(
    ScenarioField.all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })

  /// Columns of `architectures.csv`: the keys of a model that is described in the file.
  static let modelColumns = [
    "id", "family", "huggingface_ids", "layers", "hidden", "heads", "kv_heads", "head_dim", "ffn",
    "dense_layers", "experts", "experts_per_token", "expert_ffn", "shared_experts",
    "shared_expert_ffn", "shared_gate", "router_bias", "vocab", "tied", "qk_norm",
    "attention_bias", "mlp_bias", "attention_sinks", "norms_per_layer", "window",
    "full_attention_layers", "attention_kind", "q_lora", "kv_lora", "rope_dim", "nope_dim",
    "v_dim", "total_params", "active_params", "active_counts_input_embedding", "exact",
    "native_precision", "max_context", "released", "licence", "source", "notes",
  ]
}
