import ScalingCore
import Testing

@Suite("Latency and throughput of the serving model")
struct ServingTimingTests {
  private let model: ServingModel

  init() throws {
    model = ServingModel(parameters: try ServingTestData.parameters())
  }

  private func deployment(
    _ gpu: String = "H100-SXM", tensorParallel: Int = 2, concurrency: Int = 32,
    weights: Precision = .bf16, backend: Backend = .vllm, kvCache: Precision = .bf16
  ) throws -> Deployment {
    Deployment(
      gpu: try ServingTestData.gpu(gpu), tensorParallel: tensorParallel, weights: weights,
      kvCache: kvCache, concurrency: concurrency, backend: backend)
  }

  private func timing(
    _ id: String = "Qwen3-14B", _ deployment: Deployment,
    _ load: ServingLoad = ServingLoad(prompt: 512, generationLength: 8_192)
  ) throws -> ServingTiming {
    let estimate = model.estimate(
      model: try TestData.model(id), deployment: deployment, load: load)
    return try #require(estimate.timing)
  }

  @Test("throughput, GPU time and latency follow DESIGN §3.4")
  func definitions() throws {
    let load = ServingLoad(prompt: 512, generationLength: 8_192, samples: 4)
    let timing = try timing("Qwen3-14B", deployment(), load)
    let tpot = timing.timePerOutputToken.value
    let rate = timing.runningSequences / (timing.prefill.value / 4 + 8_192 * tpot)
    #expect(abs(timing.gpuTimePerRequest.value / (4 * 2 / rate) - 1) < 1e-12)
    #expect(abs(timing.tokensPerSecondPerGPU.value / (rate * 8_192 / 2) - 1) < 1e-12)
    let latency = timing.timeToFirstToken.value + 8_191 * tpot
    #expect(abs(timing.requestLatency.value / latency - 1) < 1e-12)
    let parts = timing.decodeStep.total + timing.prefillInterference
    #expect(abs(parts.value / tpot - 1) < 1e-12)
  }

  @Test("vLLM on one H100, Llama-3.1-8B: the published cost of a token of context")
  func publishedSlope() throws {
    // serving_latency.md §6: ITL grows by 43.7 ns per token of context with BF16 KV at batch 1,
    // by 23.7 ns with FP8 KV.
    let one = try deployment(tensorParallel: 1, concurrency: 1)
    let short = try timing("Llama-3.1-8B", one, ServingLoad(prompt: 1_000, generationLength: 2))
    let long = try timing("Llama-3.1-8B", one, ServingLoad(prompt: 101_000, generationLength: 2))
    let slope = (long.decodeStep.total - short.decodeStep.total).value / 100_000
    #expect(abs(slope / 43.7e-9 - 1) < 0.1)
    let narrow = try deployment(tensorParallel: 1, concurrency: 1, kvCache: .fp8)
    let from = try timing("Llama-3.1-8B", narrow, ServingLoad(prompt: 1_000, generationLength: 2))
    let to = try timing("Llama-3.1-8B", narrow, ServingLoad(prompt: 101_000, generationLength: 2))
    #expect(abs((to.decodeStep.total - from.decodeStep.total).value / 100_000 / 23.7e-9 - 1) < 0.1)
  }

  @Test("one sequence on one GPU has no interference and no collectives")
  func alone() throws {
    let timing = try timing("Qwen3-4B", deployment(tensorParallel: 1, concurrency: 1))
    #expect(timing.prefillInterference == 0)
    #expect(timing.decodeStep.collectives == 0)
    #expect(timing.runningSequences == 1)
  }

  @Test("more sequences: longer tokens, more tokens a second, until memory is full")
  func concurrency() throws {
    let loads = try [1, 4, 16, 64, 128].map {
      try timing("Qwen3-14B", deployment(concurrency: $0))
    }
    for (fewer, more) in zip(loads, loads.dropFirst()) {
      #expect(fewer.timePerOutputToken < more.timePerOutputToken)
      #expect(fewer.tokensPerSecondPerGPU < more.tokensPerSecondPerGPU)
    }
    let full = try timing("Qwen3-14B", deployment(concurrency: 1_000))
    let fuller = try timing("Qwen3-14B", deployment(concurrency: 2_000))
    #expect(full.timePerOutputToken == fuller.timePerOutputToken)
    #expect(full.timeToFirstToken < fuller.timeToFirstToken)
  }

  @Test(
    "longer prompts and answers take longer", arguments: ["Qwen3-4B", "Qwen3-30B-A3B", "GLM-5"])
  func lengths(id: String) throws {
    let deployment = try deployment("B200-SXM", tensorParallel: 8, weights: .fp8)
    let base = try timing(id, deployment)
    let prompt = try timing(id, deployment, ServingLoad(prompt: 4_096, generationLength: 8_192))
    let answer = try timing(id, deployment, ServingLoad(prompt: 512, generationLength: 16_384))
    #expect(base.prefill < prompt.prefill)
    #expect(base.timeToFirstToken < prompt.timeToFirstToken)
    #expect(base.requestLatency < answer.requestLatency)
    #expect(base.gpuTimePerRequest < answer.gpuTimePerRequest)
  }

  @Test("without a prompt samples multiply GPU time and leave latency alone")
  func samples() throws {
    let one = try timing("Qwen3-4B", deployment(), ServingLoad(prompt: 0, generationLength: 8_192))
    let load = ServingLoad(prompt: 0, generationLength: 8_192, samples: 8)
    let eight = try timing("Qwen3-4B", deployment(), load)
    #expect(abs(eight.gpuTimePerRequest / one.gpuTimePerRequest - 8) < 1e-12)
    #expect(eight.requestLatency == one.requestLatency)
  }

  @Test("a long prompt is prefilled once for all samples: they take less than N requests")
  func sharedPrefill() throws {
    let (short, samples) = (ServingLoad(prompt: 16_384, generationLength: 512), 8)
    var load = short
    load.samples = samples
    let one = try timing("Qwen3-4B", deployment(), short)
    let eight = try timing("Qwen3-4B", deployment(), load)
    #expect(eight.prefill == one.prefill)
    #expect(eight.timePerOutputToken < one.timePerOutputToken)
    #expect(eight.timeToFirstToken < one.timeToFirstToken)
    #expect(eight.gpuTimePerRequest < 6 * one.gpuTimePerRequest)
    // (P + 8·O·TPOT)·n/b
    let expected =
      (eight.prefill + 8 * 512 * eight.timePerOutputToken).value * 2 / eight.runningSequences
    #expect(abs(eight.gpuTimePerRequest.value / expected - 1) < 1e-12)
  }

  @Test("without prompt there is no prefill; a prefix in the cache is not prefilled again")
  func prefill() throws {
    let none = try timing(
      "Qwen3-14B", deployment(), ServingLoad(prompt: 0, generationLength: 100))
    #expect(none.prefill == 0)
    let whole = try timing(
      "Qwen3-14B", deployment(), ServingLoad(prompt: 4_096, generationLength: 100))
    let half = try timing(
      "Qwen3-14B", deployment(),
      ServingLoad(prompt: 4_096, sharedPrefix: 2_048, generationLength: 100))
    let first = try timing(
      "Qwen3-14B", deployment(), ServingLoad(prompt: 2_048, generationLength: 100))
    // Causal attention: the two halves of a prompt add up to the whole.
    #expect(abs((first.prefill + half.prefill) / whole.prefill - 1) < 1e-12)
  }

  @Test("formats without native arithmetic compute at 16 bit")
  func arithmetic() throws {
    let parameters = try ServingTestData.parameters()
    let h100 = try ServingTestData.gpu("H100-SXM")
    let a100 = try ServingTestData.gpu("A100-80GB-SXM")
    let b200 = try ServingTestData.gpu("B200-SXM")
    func rate(_ precision: Precision, _ gpu: Accelerator) -> FLOPRate {
      WeightArithmetic(precision, on: gpu, isMixture: false, parameters: parameters).feedForward
    }
    let at16Bit = rate(.bf16, h100)
    #expect(rate(.int4, h100) == at16Bit)
    #expect(rate(.mxfp4, h100) == at16Bit)
    #expect(rate(.fp4, h100) == at16Bit)
    #expect(rate(.fp8, a100) == rate(.bf16, a100))
    #expect(rate(.fp8, h100) == FLOPRate(1_979e12) * parameters.utilisation8)
    #expect(rate(.fp4, b200) == FLOPRate(9_000e12) * parameters.utilisation4)
    #expect(rate(.int8, h100) == FLOPRate(1_979e12) * parameters.utilisation8)
    // B300 keeps an INT8 unit of 153.5 TOPS beside 2250 TFLOP/s at 16 bit.
    let b300 = try ServingTestData.gpu("B300-SXM")
    #expect(rate(.int8, b300) == rate(.bf16, b300))
  }

  @Test("absurd counts are read as one, and nothing traps")
  func absurd() throws {
    var deployment = try deployment(tensorParallel: 0, concurrency: -5)
    deployment.dataParallel = 0
    deployment.expertParallel = -1
    let load = ServingLoad(
      prompt: -10, sharedPrefix: 99, generationLength: 0, samples: -3)
    #expect(load.prompt == 0 && load.sharedPrefix == 0)
    #expect(load.generationLength == 1 && load.samples == 1)
    let timing = try timing("Qwen3-0.6B", deployment, load)
    #expect(timing.timePerOutputToken > 0 && timing.requestLatency.isFinite)
  }

  @Test("carries its error band and evidence")
  func evidence() throws {
    let estimate = model.estimate(
      model: try TestData.model("Qwen3-4B"), deployment: try deployment(),
      load: ServingLoad(prompt: 1, generationLength: 1))
    #expect(estimate.errorBand.low == 0.8 && estimate.errorBand.high == 1.2)
    #expect(estimate.evidence.kind == .estimated)
    #expect(estimate.evidence.source.contains("n = 532"))
  }
}
