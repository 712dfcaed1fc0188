import ScalingCore
import Testing

@Suite("Memory of the serving model")
struct ServingMemoryTests {
  private let model: ServingModel
  private let h100: Accelerator

  init() throws {
    model = ServingModel(parameters: try ServingTestData.parameters())
    h100 = try ServingTestData.gpu("H100-SXM")
  }

  private func estimate(
    _ id: String, tensorParallel: Int = 1, weights: Precision = .bf16, kvCache: Precision = .bf16,
    concurrency: Int = 32, backend: Backend = .vllm, dataParallel: Int = 1,
    load: ServingLoad = ServingLoad(prompt: 512, generationLength: 8_192)
  ) throws -> ServingEstimate {
    model.estimate(
      model: try TestData.model(id),
      deployment: Deployment(
        gpu: h100, tensorParallel: tensorParallel, dataParallel: dataParallel, weights: weights,
        kvCache: kvCache, concurrency: concurrency, backend: backend),
      load: load)
  }

  @Test("weights, cache and reserve of Qwen3-14B on two H100, by hand")
  func handComputed() throws {
    // N_a = 40·(5120·(40 + 2·8)·128 + 40·128·5120) = 2,516,582,400
    // N_m = 40·3·5120·17408 = 10,695,475,200;  d·V = 5120·151936 = 777,912,320
    // W = (2·N_a + 4·d·V)/2 + 2·N_m/2 = 4,072,407,040 + 10,695,475,200 = 14,767,882,240
    // KV of one token: 40·2·8·128·2 B = 163,840 B; 8 sequences of 8704 tokens over 2 GPUs:
    // 8·8704·163840/2 = 5,704,253,440
    let memory = try estimate("Qwen3-14B", tensorParallel: 2, concurrency: 8).memory
    #expect(memory.weights.value == 14_767_882_240)
    #expect(memory.kvCache.value == 5_704_253_440)
    #expect(abs(memory.reserve.value - 8e9) < 1)
    #expect(memory.capacity.value == 80e9)
  }

  @Test("what the cache holds, by hand")
  func capacity() throws {
    // Free: 0.9·80e9 − 14,767,882,240 = 57,232,117,760 a GPU, 2 shards;
    // vLLM holds 512 + 8192/2 = 4608 tokens: 754,974,720 B. b_max = 114,464,235,520 / 754,974,720
    let vllm = try estimate("Qwen3-14B", tensorParallel: 2, concurrency: 400)
    let timing = try #require(vllm.timing)
    #expect(abs(timing.capacitySequences - 151.613_3) < 1e-3)
    #expect(timing.runningSequences == timing.capacitySequences)
    // TensorRT-LLM holds the whole answer: 8704 tokens.
    let tensorRT = try estimate(
      "Qwen3-14B", tensorParallel: 2, concurrency: 400, backend: .tensorRT)
    #expect(abs(try #require(tensorRT.timing).capacitySequences - 80.265_9) < 1e-3)
  }

  @Test("a model that is larger than the memory does not fit and has no timing")
  func tooLarge() throws {
    let estimate = try estimate("Qwen3-235B-A22B", tensorParallel: 4)
    #expect(!estimate.fits)
    #expect(estimate.timing == nil)
    #expect(estimate.memory.weights > estimate.memory.capacity)
    #expect(try self.estimate("Qwen3-235B-A22B", tensorParallel: 8, weights: .fp8).fits)
  }

  @Test("one sequence that is too long does not fit")
  func tooLong() throws {
    // Qwen3-32B: 64·2·8·128·2 B = 262,144 B a token; a million tokens are 262 GB.
    let load = ServingLoad(prompt: 512, generationLength: 1e6)
    #expect(try !estimate("Qwen3-32B", load: load).fits)
    #expect(try estimate("Qwen3-14B").fits)
  }

  @Test("less precise weights and cache leave more room")
  func precision() throws {
    let order: [Precision] = [.bf16, .fp8, .fp4, .mxfp4]
    let weights = try order.map { try estimate("Qwen3-14B", weights: $0).memory.weights }
    #expect(weights == weights.sorted(by: >))
    let wide = try #require(try estimate("Qwen3-14B").timing).capacitySequences
    let narrow = try #require(try estimate("Qwen3-14B", kvCache: .fp8).timing).capacitySequences
    #expect(abs(narrow / wide - 2) < 1e-9)
  }

  @Test("4-bit mixtures keep attention at 16 bit")
  func mixtureAttention() throws {
    let model = try TestData.model("Qwen3-30B-A3B")
    let groups = model.weights
    let bf16 = try estimate("Qwen3-30B-A3B").memory.weights
    let int4 = try estimate("Qwen3-30B-A3B", weights: .int4).memory.weights
    let experts = 128 * groups.oneExpert * groups.mixtureLayers
    #expect(abs((bf16 - int4).value - experts * (2 - 0.5625)) < 1)
  }

  @Test("tensor parallelism beyond the KV heads replicates the cache")
  func replicatedCache() throws {
    let four = try estimate("Qwen3-30B-A3B", tensorParallel: 4, concurrency: 8).memory.kvCache
    let eight = try estimate("Qwen3-30B-A3B", tensorParallel: 8, concurrency: 8).memory.kvCache
    #expect(four == eight)
  }

  @Test("a sparse index keeps all latents: capacity counts 704 elements a token and layer")
  func sparseIndex() throws {
    // GLM-5: (576 + 128)·78 elements a token; FP8 on eight B200, KV at 16 bit.
    let deployment = Deployment(
      gpu: try ServingTestData.gpu("B200-SXM"), tensorParallel: 8, weights: .fp8,
      concurrency: 100_000, backend: .tensorRT)
    let load = ServingLoad(prompt: 8_192, generationLength: 1_024)
    let glm = model.estimate(model: try TestData.model("GLM-5"), deployment: deployment, load: load)
    let free = 0.9 * 180e9 - glm.memory.weights.value
    let sequence = 704.0 * 78 * 2 * 9_216
    #expect(abs(try #require(glm.timing).capacitySequences - free / sequence) < 1e-6)
  }

  @Test("a shared prefix is kept once per attention rank")
  func sharedPrefix() throws {
    let load = ServingLoad(prompt: 4_096, sharedPrefix: 4_000, generationLength: 1_024)
    let shared = try estimate("Qwen3-14B", concurrency: 4, load: load)
    // 40·2·8·128·2 B = 163,840 B a token: the prefix once, 96 + 1024 tokens of each of 4 sequences.
    #expect(shared.memory.kvCache.value == 163_840 * (4_000 + 4 * 1_120))
    let alone = try estimate(
      "Qwen3-14B", concurrency: 4, load: ServingLoad(prompt: 4_096, generationLength: 1_024))
    #expect(
      try #require(shared.timing).capacitySequences > 3 * #require(alone.timing).capacitySequences)
    let ranks = try estimate("Qwen3-14B", concurrency: 4, dataParallel: 2, load: load)
    #expect(ranks.memory.kvCache.value == 163_840 * (4_000 + 2 * 1_120))
  }

  @Test("sliding windows bound the cache")
  func slidingWindow() throws {
    // gpt-oss-20b: 12 full and 12 sliding layers (window 128), 2·8·64 elements a layer and token.
    let load = ServingLoad(prompt: 1_000, generationLength: 1_000)
    let memory = try estimate("gpt-oss-20b", concurrency: 1, load: load).memory
    #expect(memory.kvCache.value == 2 * 2 * 8 * 64 * 12 * (2_000.0 + 128))
  }
}
