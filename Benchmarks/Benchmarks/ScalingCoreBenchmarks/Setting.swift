import ScalingCore

/// What the benchmarks evaluate: Qwen3 on AIME24 with the evidence and prices that isocost ships.
struct Setting: Sendable {
  /// The core with the dense Qwen3 models.
  let evaluator: Evaluator
  /// The option of DESIGN §4.1: 14B, four samples of 8,192 tokens, two H100.
  let scenario: Scenario

  /// Reads the data files of the repository.
  init() throws {
    let models = try DataFile("architectures.csv").rows.filter {
      $0["family"] == "Qwen3" && $0["experts"] == "" && $0["attention_kind"] == "gqa"
    }.map(ModelArchitecture.init)
    let gpus = try DataFile("gpus.csv").rows.filter { $0["id"] == "H100-SXM" }
    guard let model = models.first(where: { $0.id == "Qwen3-14B" }), let gpu = gpus.first else {
      throw DataFile.Missing(name: "Qwen3-14B or H100-SXM")
    }
    let accelerator = Accelerator(gpu)
    let catalogue = Catalogue(
      models: models, accelerators: [accelerator], accuracy: try .shipped(),
      serving: try .shipped())
    evaluator = Evaluator(catalogue: catalogue)
    scenario = Scenario(
      name: "Math tutor, 14B", model: model,
      strategy: Strategy(kind: .bestOfN, samples: 4, generationLength: 8192),
      workload: Workload(
        benchmark: "aime24", promptTokens: 512, requestsPerYear: 2e6, peakToAverage: 2.5),
      deployment: Deployment(gpu: accelerator, tensorParallel: 2, concurrency: 32),
      price: PricePlan(
        kind: .onDemand, perGPUHour: PriceRange(low: 1.49, typical: 2.99, high: 6.98),
        evidence: Evidence(.published, source: "gpus.csv"), targetUtilisation: 0.6))
  }
}
