import Testing

@testable import ScalingCore

@Suite("Serving under an attention policy")
struct ServingPolicyTests {
  private let model: ServingModel
  private let parameters: ServingParameters

  init() throws {
    parameters = try ServingTestData.parameters()
    model = ServingModel(parameters: parameters)
  }

  private func estimate(
    _ attention: AttentionPolicy, _ id: String = "Llama-3.1-8B", concurrency: Int = 4,
    load: ServingLoad = ServingLoad(prompt: 1_000, generationLength: 8_000)
  ) throws -> ServingEstimate {
    model.estimate(
      model: try TestData.model(id), attention: attention,
      deployment: Deployment(gpu: try ServingTestData.gpu("H100-SXM"), concurrency: concurrency),
      load: load)
  }

  private func timing(
    _ attention: AttentionPolicy, _ id: String = "Llama-3.1-8B", concurrency: Int = 4,
    load: ServingLoad = ServingLoad(prompt: 1_000, generationLength: 8_000)
  ) throws -> ServingTiming {
    let estimate = try estimate(attention, id, concurrency: concurrency, load: load)
    return try #require(estimate.timing)
  }

  /// Time to read so many elements of 2 bytes of 4 sequences.
  private func reading(_ elements: Double) -> Double {
    4 * 2 * elements / (3.35e12 * parameters.cacheBandwidth)
  }

  @Test("a budget limits what a step reads: 65,536 elements of 512 tokens, by hand")
  func budget() throws {
    for policy: AttentionPolicy in [.topK(512), .slidingWindow(512)] {
      let step = try timing(policy).decodeStep
      #expect(abs(step.kvCache.value / reading(65_536 * 512) - 1) < 1e-12)
    }
    // Mean context 1000 + 4000.
    let dense = try timing(.dense).decodeStep
    #expect(abs(dense.kvCache.value / reading(65_536 * 5_000) - 1) < 1e-12)
  }

  @Test("block top-k reads one key of each block besides")
  func blocks() throws {
    let policy = AttentionPolicy.blockTopK(BlockSelection(blockSize: 32, blocks: 16))
    let expected = reading(65_536 * 512 + 65_536 / 2 * 5_000 / 32)
    #expect(abs(try timing(policy).decodeStep.kvCache.value / expected - 1) < 1e-12)
  }

  @Test("the other terms of a step do not change")
  func otherTerms() throws {
    let (dense, sparse) = (try timing(.dense), try timing(.topK(512)))
    #expect(sparse.decodeStep.weights == dense.decodeStep.weights)
    #expect(sparse.decodeStep.kernels == dense.decodeStep.kernels)
    #expect(sparse.prefill == dense.prefill)
    #expect(sparse.capacitySequences == dense.capacitySequences)
  }

  @Test("a budget beyond the context serves exactly as dense attention does")
  func idle() throws {
    let blocks = BlockSelection(blockSize: 64, blocks: 1_000)
    for policy: AttentionPolicy in [.topK(64_000), .slidingWindow(64_000), .blockTopK(blocks)] {
      for id in ["Llama-3.1-8B", "gpt-oss-20b"] {
        #expect(try estimate(policy, id) == estimate(.dense, id), "\(policy.text) \(id)")
      }
    }
  }

  @Test("top-k keeps the whole cache, a sliding window evicts what lies before it")
  func memory() throws {
    let dense = try estimate(.dense)
    #expect(try estimate(.topK(512)).memory == dense.memory)
    let window = try estimate(.slidingWindow(1_024))
    // 4 sequences of 1024 tokens instead of 9000, 131,072 B each.
    #expect(window.memory.kvCache.value == 4 * 1_024 * 131_072)
    #expect(dense.memory.kvCache.value == 4 * 9_000 * 131_072)
    let (more, fewer) = (try timing(.slidingWindow(1_024)), try timing(.dense))
    #expect(abs(more.capacitySequences / fewer.capacitySequences - 5_000.0 / 1_024) < 1e-9)
  }

  @Test("a window lets an answer fit that is too long for dense attention")
  func fits() throws {
    let load = ServingLoad(prompt: 1_000, generationLength: 1e6)
    #expect(try !estimate(.dense, load: load).fits)
    #expect(try !estimate(.topK(512), load: load).fits)
    #expect(try estimate(.slidingWindow(4_096), load: load).fits)
  }

  @Test("a window limits prefill attention: 4·H·h·L operations for at most 512 tokens before each")
  func prefill() throws {
    let load = ServingLoad(prompt: 20_000, generationLength: 100)
    let (dense, window) = (
      try timing(.dense, load: load), try timing(.slidingWindow(512), load: load)
    )
    let beyond: Double = 20_000 - 512
    let seenLess = beyond * beyond / 2
    let perToken: Double = 4 * 32 * 128 * 32
    let expected = perToken * seenLess / (989e12 * parameters.attentionUtilisation)
    #expect(abs((dense.prefill - window.prefill).value / expected - 1) < 1e-9)
  }

  @Test("a smaller budget is never slower", arguments: ["Llama-3.1-8B", "gpt-oss-20b"])
  func monotone(id: String) throws {
    let times = try [1, 64, 512, 4_096, 20_000].map {
      try timing(.topK(Tokens(Double($0))), id).timePerOutputToken
    }
    #expect(times == times.sorted())
    #expect(try times.last == timing(.dense, id).timePerOutputToken)
  }

  @Test("a step never reads more than is kept")
  func reads() throws {
    let policies: [AttentionPolicy] = [
      .dense, .topK(512), .slidingWindow(512),
      .blockTopK(BlockSelection(blockSize: 1, blocks: 512)),
    ]
    for model in try TestData.models() {
      for policy in policies {
        let shape = ServingShape(model, attention: policy)
        for context: Tokens in [1, 500, 530, 100_000] {
          let kept = shape.storedCache.amount(context: context)
          #expect(shape.cacheReads(context: context) <= kept, "\(model.id)")
        }
      }
    }
  }

  private func traffic(of scenario: Scenario) throws -> CacheTraffic {
    Evaluator(catalogue: try ScenarioTestData.catalogue()).evaluate(scenario).serving.cacheTraffic
  }

  @Test("what a sequence keeps and what a step reads of it, by hand")
  func traffic() throws {
    // 163,840 B a token at 16 bit, mean context 512 + 4096.
    var scenario = try ScenarioTestData.tutor()
    let dense = try traffic(of: scenario)
    #expect(dense.kept.value == 163_840 * 4_608 && dense.read == dense.kept)
    scenario.attention = .blockTopK(BlockSelection(blockSize: 64, blocks: 4))
    let sparse = try traffic(of: scenario)
    #expect(sparse.kept == dense.kept)
    #expect(sparse.read.value == 163_840 * (256 + 4_608.0 / 128))
    scenario.attention = .slidingWindow(1_024)
    scenario.deployment.kvCache = .fp8
    let window = try traffic(of: scenario)
    #expect(window.kept.value == 81_920 * 1_024 && window.read == window.kept)
  }
}
