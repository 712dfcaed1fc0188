import Storage

@testable import ScalingCore

/// An evaluation whose every number is stated here, for tests of its output.
enum EvaluationSample {
  static func scenario() throws -> Scenario {
    try SampleTests.load("math-tutor-14b")
  }

  static let full = Evaluation(
    model: ModelCounts(parameters: 10, activeParameters: 11, kvBytesPerToken: 12),
    accuracy: AccuracyEstimate(
      value: 0.708, low: 0.68, high: 0.74, metric: .passN(4),
      evidence: Evidence(.estimated, source: "a \"paper\"", date: "2025-06", precision: 0.01)),
    cost: KineticsCost(
      compute: 20, memoryAccess: 21, eFLOPs: 22, idealGPUTime: 23.5,
      attentionToParameterRatio: 24.25),
    serving: ServingEstimate(
      fits: true, memory: MemoryUse(weights: 30, kvCache: 31, reserve: 32, capacity: 33),
      // 163,840 B a token at a mean context of 512 + 4096 tokens.
      cacheTraffic: CacheTraffic(kept: 754_974_720, read: 754_974_720), timing: timing,
      errorBand: ServingEstimate.ErrorBand(low: 0.9, high: 1.1),
      evidence: Evidence(.estimated, source: "a fit")),
    economics: economics, goals: GoalCheck(failures: [.latency, .budget]))

  /// The same with the cache that the serving model gives a scenario.
  static func full(withCacheOf scenario: Scenario) throws -> Evaluation {
    var evaluation = full
    let real = Evaluator(catalogue: try Catalogue.shipped()).evaluate(scenario)
    evaluation.serving.cacheTraffic = real.serving.cacheTraffic
    return evaluation
  }

  static let unfit: Evaluation = {
    var evaluation = full
    evaluation.accuracy.value = nil
    evaluation.accuracy.low = nil
    evaluation.accuracy.high = nil
    evaluation.accuracy.evidence = .missing("nothing is known")
    evaluation.serving.fits = false
    evaluation.serving.timing = nil
    evaluation.economics = nil
    evaluation.goals = GoalCheck(failures: [.memory])
    return evaluation
  }()

  private static let timing = ServingTiming(
    runningSequences: 40, capacitySequences: 41,
    decodeStep: DecodeStep(weights: 1, kvCache: 2, collectives: 3, kernels: 4, host: 5),
    prefill: 42, prefillInterference: 43, timeToFirstToken: 0.044, timePerOutputToken: 0.0125,
    requestLatency: 102, tokensPerSecondPerGPU: 1_270, gpuTimePerRequest: 25.5)

  private static let economics = Economics(
    costPerRequest: 0.035, costPerCorrectAnswer: 0.05, costPerMillionInputTokens: 0.002,
    costPerMillionOutputTokens: 1.08, replicas: 4, gpus: 8,
    spend: YearlySpend(elastic: 70_600, alwaysOn: 209_000),
    yearlySpend: Economics.Range(low: 35_000, typical: 70_600, high: 164_000),
    yearlySpendPercentiles: Economics.Percentiles(p10: 56_600, p50: 86_000, p90: 130_000),
    energyPerYear: 40.75, carbonPerYear: 16_300, utilisation: 0.6, forecast: forecast)

  /// One year of the same spend.
  private static let forecast = SpendForecast(
    years: [
      SpendForecast.Year(
        number: 1, requests: 2e6, priceFactor: 1,
        plan: PlanYear(
          replicas: 4, gpus: 8, paidTime: 84_800_000, usefulTime: 50_880_000, spend: 70_600),
        outlay: 0, running: 70_600, residual: 0, energy: 40.75, carbon: 16_300)
    ], horizon: Horizon())
}
