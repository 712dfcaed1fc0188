import Testing

@testable import ScalingCore

@Suite("Terms of a decode step, by hand")
struct ServingDecodeStepTests {
  private let parameters: ServingParameters

  init() throws {
    parameters = try ServingTestData.parameters()
  }

  private func setup(
    _ id: String, tensorParallel: Int = 1, dataParallel: Int = 1, weights: Precision = .bf16,
    load: ServingLoad = ServingLoad(prompt: 1_000, generationLength: 1_000)
  ) throws -> ServingSetup {
    ServingSetup(
      shape: ServingShape(try TestData.model(id)),
      deployment: Deployment(
        gpu: try ServingTestData.gpu("H100-SXM"), tensorParallel: tensorParallel,
        dataParallel: dataParallel, weights: weights, concurrency: 8),
      load: load, parameters: parameters)
  }

  @Test("weights: reading dominates one sequence")
  func weights() throws {
    // Llama-3.1-8B: N_a = 32·(4096·(32 + 16)·128 + 32·128·4096) = 1,342,177,280,
    // N_m = 32·3·4096·14336 = 5,637,144,576, d·V = 4096·128256 = 525,336,576.
    // 2·(N_a + d·V + N_m) B / (3.35e12·0.80775) = 5.5474 ms; arithmetic takes 0.02 ms.
    let step = try setup("Llama-3.1-8B").decodeStep(running: 1)
    let bytes = 2 * (1_342_177_280.0 + 525_336_576 + 5_637_144_576)
    let reading = bytes / (3.35e12 * parameters.weightBandwidth)
    #expect(abs(reading - 5.547_4e-3) < 1e-6)
    #expect(abs(step.weights.value / reading - 1) < 1e-6)
  }

  @Test("weights: arithmetic dominates many sequences")
  func arithmetic() throws {
    let step = try setup("Llama-3.1-8B").decodeStep(running: 10_000)
    // 2·(N_a + N_m)·b / (989e12·0.71932)
    let computing = 2 * 6_979_321_856.0 * 10_000 / (989e12 * parameters.utilisation16)
    #expect(step.weights.value >= computing)
    #expect(abs(step.weights.value / computing - 1) < 0.01)
  }

  @Test("cache: bytes at the mean context over the share of bandwidth")
  func cache() throws {
    // 32·2·8·128·2 B = 131,072 B a token; context 1000 + 500.
    let step = try setup("Llama-3.1-8B").decodeStep(running: 4)
    let expected = 4 * 131_072.0 * 1_500 / (3.35e12 * parameters.cacheBandwidth)
    #expect(abs(step.kvCache.value / expected - 1) < 1e-12)
    let split = try setup("Llama-3.1-8B", tensorParallel: 2).decodeStep(running: 4)
    #expect(abs(split.kvCache / step.kvCache - 0.5) < 1e-12)
    let ranks = try setup("Llama-3.1-8B", dataParallel: 2).decodeStep(running: 4)
    #expect(abs(ranks.kvCache / step.kvCache - 0.5) < 1e-12)
  }

  @Test("collectives: latency per doubling of GPUs and bytes per token")
  func collectives() throws {
    // 2 · 32 layers · (α·log2 4 + b·4·4096·(3/4)/(450e9·0.41837))
    let step = try setup("Llama-3.1-8B", tensorParallel: 4).decodeStep(running: 16)
    let bytes = 4.0 * 4_096 * 3 / 4 / (450e9 * parameters.allReduceBandwidth)
    let expected = 64 * (parameters.allReduceLatency.value * 2 + 16 * bytes)
    #expect(abs(step.collectives.value / expected - 1) < 1e-12)
    #expect(try setup("Llama-3.1-8B").decodeStep(running: 16).collectives == 0)
  }

  @Test("kernels and host: fixed cost, a little per sequence, the backend's own")
  func overheads() throws {
    let step = try setup("Llama-3.1-8B").decodeStep(running: 16)
    let perKernel = parameters.kernelTime.value + 16 * parameters.kernelTokenTime.value
    #expect(abs(step.kernels.value / (9 * 32 * perKernel) - 1) < 1e-12)
    #expect(step.host == parameters.overheads[.vllm]?.host)
  }

  @Test("experts touched: k for one sequence, all for many, never more")
  func experts() throws {
    let setup = try setup("Qwen3-30B-A3B")
    #expect(abs(setup.touchedExperts(1) - 8) < 1e-12)
    // 128·(1 − (120/128)²)
    #expect(abs(setup.touchedExperts(2) - 15.5) < 1e-12)
    #expect(setup.touchedExperts(1_000) <= 128)
    #expect(setup.touchedExperts(1_000) > 127.999)
  }

  @Test("dense 4-bit weights stream at their own share of bandwidth")
  func fourBit() throws {
    let step = try setup("Llama-3.1-8B", weights: .int4).decodeStep(running: 1)
    // Output head stays at 16 bit.
    let bytes = 0.5625 * 6_979_321_856.0 + 2 * 525_336_576.0
    let reading = bytes / (3.35e12 * parameters.weightBandwidth4)
    #expect(abs(step.weights.value / reading - 1) < 1e-6)
  }

  @Test("prefill of Llama-3.1-8B on one H100")
  func prefill() throws {
    // 2·I·(N_a + N_m)/(F·mfu16) + 4·H·h·L·I²/2/(F·mfu_attn), I = 1000
    let products = 2 * 1_000 * 6_979_321_856.0 / (989e12 * parameters.utilisation16)
    let attention =
      4 * 32 * 128 * 32.0 * 1_000 * 1_000 / 2 / (989e12 * parameters.attentionUtilisation)
    let setup = try setup("Llama-3.1-8B")
    #expect(abs(setup.prefill.value / (products + attention) - 1) < 1e-12)
  }

  @Test("the step is the sum of its parts")
  func total() throws {
    let step = try setup("Qwen3-30B-A3B", tensorParallel: 2).decodeStep(running: 8)
    let parts = [step.weights, step.kvCache, step.collectives, step.kernels, step.host]
    #expect(abs(step.total.value - parts.reduce(.zero, +).value) < 1e-15)
    #expect(parts.allSatisfy { $0 > 0 })
  }
}
