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

  /// A node whose every cost is stated.
  static let ownedNode: OwnedTerms = {
    var terms = OwnedTerms()
    terms.purchasePerGPU = DollarRange(30_000)
    terms.depreciationYears = 4
    terms.residualShare = 0.1
    terms.powerPerGPU = 1
    terms.pue = 1.25
    terms.electricityPerKWh = 0.1
    terms.hostingPerGPUYear = 1_000
    terms.networkPerGPU = 2_000
    terms.staffPerYear = 20_000
    return terms
  }()

  /// An option that states the terms of every plan.
  static func complete(plan: PricePlan.Kind) throws -> Scenario {
    var scenario = try scenario(
      price: PriceRange(low: 1.5, typical: 3, high: 6), plan: plan, peakToAverage: 2)
    scenario.workload.dailyProfile = .officeHours
    scenario.price.spot.interruptionShare = 0.1
    scenario.price.reserved = ReservedTerms(term: 2, discount: 0.3)
    scenario.price.mix = MixTerms(base: 2, discount: 0.4)
    scenario.price.owned = ownedNode
    scenario.price.owned.purchasePerGPU = DollarRange(low: 22_000, typical: 30_000, high: 40_000)
    scenario.price.api.inputPerMillion = DollarRange(low: 0.2, typical: 0.5, high: 1)
    scenario.price.api.outputPerMillion = DollarRange(low: 1, typical: 2, high: 5)
    return scenario
  }

  /// A horizon of so many years.
  static func horizon(
    _ years: Int, discount: Double = 0, decline: Double = 0
  ) -> Horizon {
    var horizon = Horizon()
    horizon.years = years
    horizon.discountRate = discount
    horizon.priceDeclinePerYear = decline
    return horizon
  }
}
