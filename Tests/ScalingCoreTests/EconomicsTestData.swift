@testable import ScalingCore

/// Options with round numbers, for worked examples.
enum EconomicsTestData {
  /// A timing in which one request of one sample takes `gpuTime` and every other number is round.
  static func timing(
    gpuTime: Seconds, prefill: Seconds = 0, step: Seconds = 0.01, perToken: Seconds = 0.01
  ) -> ServingTiming {
    ServingTiming(
      runningSequences: 32, capacitySequences: 64,
      decodeStep: DecodeStep(weights: step, kvCache: 0, collectives: 0, kernels: 0, host: 0),
      prefill: prefill, prefillInterference: perToken - step, timeToFirstToken: 0.5,
      timePerOutputToken: perToken, requestLatency: 90, tokensPerSecondPerGPU: 1_000,
      gpuTimePerRequest: gpuTime)
  }

  /// Qwen3-14B on H100, two GPUs a replica.
  static func scenario(
    price: PriceRange = PriceRange(3), plan: PricePlan.Kind = .onDemand, requests: Double = 2e6,
    utilisation: Double = 0.5, peakToAverage: Double = 2, samples: Int = 1, prompt: Double = 500,
    length: Double = 1_000, minReplicas: Int = 1, tensorParallel: Int = 2
  ) throws -> Scenario {
    Scenario(
      name: "worked example", model: try TestData.model("Qwen3-14B"),
      strategy: Strategy(
        kind: samples == 1 ? .single : .bestOfN, samples: samples,
        generationLength: Tokens(length)),
      workload: Workload(
        benchmark: "aime24", promptTokens: Tokens(prompt),
        requestsPerYear: YearlyRequests(requests), peakToAverage: peakToAverage),
      deployment: Deployment(
        gpu: try ServingTestData.gpu("H100-SXM"), tensorParallel: tensorParallel, concurrency: 32,
        minReplicas: minReplicas),
      price: PricePlan(
        kind: plan, perGPUHour: price, evidence: Evidence(.assumed, source: "test"),
        targetUtilisation: utilisation))
  }
}
