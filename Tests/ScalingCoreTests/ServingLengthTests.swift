import Testing

@testable import ScalingCore

@Suite("Serving answers of varying length")
struct ServingLengthTests {
  private let model: ServingModel

  init() throws {
    model = ServingModel(parameters: try ServingTestData.parameters())
  }

  /// Half of the samples have 1000 tokens, half 3000.
  static let halves = LengthDistribution.empirical(
    EmpiricalLengths(source: "t", tokens: [1_000, 3_000]))

  private func load(
    _ lengths: LengthDistribution, cap: Tokens = 4_000, samples: Int = 1, prompt: Tokens = 500
  ) -> ServingLoad {
    ServingLoad(
      prompt: prompt, generationLength: cap, lengthDistribution: lengths, samples: samples)
  }

  private func estimate(
    _ load: ServingLoad, concurrency: Int = 16, backend: Backend = .vllm
  ) throws -> ServingEstimate {
    model.estimate(
      model: try TestData.model("Qwen3-8B"),
      deployment: Deployment(
        gpu: try ServingTestData.gpu("H100-SXM"), concurrency: concurrency, backend: backend),
      load: load)
  }

  private func timing(
    _ load: ServingLoad, concurrency: Int = 16, backend: Backend = .vllm
  ) throws -> ServingTiming {
    try #require(try estimate(load, concurrency: concurrency, backend: backend).timing)
  }

  @Test("lengths of a load, by hand")
  func lengths() {
    let lengths = AnswerLengths(load(Self.halves, samples: 2))
    #expect(lengths.cap == 4_000 && lengths.mean == 2_000)
    // (1000² + 3000²) / 2 / 2000
    #expect(lengths.running == 2_500)
    // One of four pairs is short.
    #expect(lengths.longest == 2_500)
    let cut = AnswerLengths(load(Self.halves, cap: 2_000, samples: 2))
    #expect(cut.mean == 1_500 && cut.longest == 1_750)
  }

  @Test("fixed lengths are the cap, and so is a single measured length")
  func fixed() throws {
    let fixed = AnswerLengths(load(.fixed, samples: 8))
    #expect(fixed.mean == 4_000 && fixed.running == 4_000 && fixed.longest == 4_000)
    let single = LengthDistribution.empirical(EmpiricalLengths(source: "t", tokens: [4_000]))
    #expect(try estimate(load(single)) == estimate(load(.fixed)))
  }

  @Test("throughput and GPU time follow the mean, latency the longest sample")
  func definitions() throws {
    let timing = try timing(load(Self.halves, samples: 2))
    let tpot = timing.timePerOutputToken.value
    let rate = timing.runningSequences / (timing.prefill.value / 2 + 2_000 * tpot)
    #expect(abs(timing.gpuTimePerRequest.value / (2 / rate) - 1) < 1e-12)
    #expect(abs(timing.tokensPerSecondPerGPU.value / (rate * 2_000) - 1) < 1e-12)
    let latency = timing.timeToFirstToken.value + 2_499 * tpot
    #expect(abs(timing.requestLatency.value / latency - 1) < 1e-12)
  }

  @Test("steps meet long answers more often: cache reads add up to those of both lengths")
  func cacheReads() throws {
    // Σ over the steps of both: 1000·(500 + 500) + 3000·(500 + 1500), over 4000 steps.
    let mean: Double = (1_000 * 1_000 + 3_000 * 2_000) / 4_000
    let varying = try timing(load(Self.halves)).decodeStep.kvCache
    let fixed = try timing(load(.fixed, cap: 2 * Tokens(mean - 500))).decodeStep.kvCache
    #expect(abs(varying / fixed - 1) < 1e-12)
  }

  @Test("vLLM holds a mean step of a running sequence, TensorRT-LLM reserves the cap")
  func capacity() throws {
    let vllm = try timing(load(Self.halves)).capacitySequences
    let fixed = try timing(load(.fixed, cap: 2_500)).capacitySequences
    #expect(vllm == fixed)
    let tensorRT = try timing(load(Self.halves), backend: .tensorRT).capacitySequences
    let atCap = try timing(load(.fixed), backend: .tensorRT).capacitySequences
    #expect(tensorRT == atCap)
  }

  @Test("the cap has to fit, whatever the mean")
  func fits() throws {
    let long = load(.weibull(scale: 1_000, shape: 2), cap: 1e6)
    let estimate = try estimate(long)
    #expect(!estimate.fits)
    // What one full sequence would need: 147,456 B a token.
    #expect(estimate.memory.kvCache.value == 147_456 * 1_000_500)
  }

  @Test("memory counts answers of mean length")
  func memory() throws {
    let memory = try estimate(load(Self.halves), concurrency: 4).memory
    #expect(memory.kvCache.value == 4 * 147_456 * 2_500)
  }

  @Test("a Weibull answers sooner than its cap, later with more samples")
  func weibull() throws {
    let lengths = LengthDistribution.weibull(scale: 2_000, shape: 1.4)
    let fixed = try timing(load(.fixed))
    let latencies = try [1, 2, 8, 64].map {
      try timing(load(lengths, samples: $0, prompt: 0)).requestLatency
    }
    #expect(latencies == latencies.sorted())
    #expect(try #require(latencies.last) < fixed.requestLatency)
    #expect(try timing(load(lengths)).gpuTimePerRequest < fixed.gpuTimePerRequest)
  }

  @Test("a length of nothing counts as one token")
  func tiny() {
    let lengths = AnswerLengths(load(.weibull(scale: 1, shape: 0.1), cap: 1))
    #expect(lengths.mean == 1 && lengths.longest == 1 && lengths.running == 1)
  }
}
