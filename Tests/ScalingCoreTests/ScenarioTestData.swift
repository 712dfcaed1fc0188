import ScalingCore

/// The option of the design's example, and a catalogue without evidence.
enum ScenarioTestData {
  /// Math tutor, 14B (DESIGN §4.1).
  static func tutor(
    model: String = "Qwen3-14B", samples: Int = 4, length: Tokens = 8_192
  ) throws -> Scenario {
    Scenario(
      name: "Math tutor, 14B", model: try TestData.model(model),
      strategy: Strategy(
        kind: samples == 1 ? .single : .bestOfN, samples: samples, generationLength: length),
      workload: Workload(
        benchmark: "aime24", promptTokens: 512, requestsPerYear: 2e6, peakToAverage: 2.5),
      deployment: Deployment(
        gpu: try ServingTestData.gpu("H100-SXM"), tensorParallel: 2, concurrency: 32),
      price: PricePlan(
        kind: .onDemand, perGPUHour: PriceRange(low: 1.49, typical: 2.99, high: 6.98),
        evidence: Evidence(.published, source: "data/gpus.csv"), targetUtilisation: 0.6),
      goals: Goals(accuracyAtLeast: 0.75, latencyAtMost: 90, yearlyBudgetAtMost: 2e6))
  }

  /// Models, accelerators and parameters, but no accuracy.
  static func catalogue() throws -> Catalogue {
    Catalogue(
      models: try TestData.models(), accelerators: try ServingTestData.accelerators(),
      accuracy: AccuracyLibrary(points: [], lengthFits: [], coverageFits: [], quantisation: []),
      serving: try ServingTestData.parameters(),
      apiPrices: {
        [
          APIPrice(
            host: "host", model: "host/Hosted-14B", input: 0.1, output: 0.4, cachedInput: nil,
            date: "2026-10", source: "test")
        ]
      })
  }
}
