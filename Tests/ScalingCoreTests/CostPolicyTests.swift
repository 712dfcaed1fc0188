import ScalingCore
import Testing

@Suite("Kinetics cost of the catalogue's models under an attention policy")
struct CostPolicyTests {
  private func cost(
    _ id: String, _ attention: AttentionPolicy, prompt: Tokens = 300, length: Tokens = 2_000,
    samples: Int = 1, lengths: LengthDistribution = .fixed,
    inputs: KineticsInputs = KineticsInputs()
  ) throws -> KineticsCost {
    KineticsCost(
      model: try TestData.model(id),
      strategy: Strategy(
        kind: .majority, samples: samples, generationLength: length, lengthDistribution: lengths),
      attention: attention,
      workload: Workload(benchmark: "", promptTokens: prompt, requestsPerYear: 1),
      inputs: inputs)
  }

  static let policies: [AttentionPolicy] = [
    .topK(512), .slidingWindow(512), .blockTopK(BlockSelection(blockSize: 32, blocks: 16)),
  ]
  static let ids = [
    "Qwen3-8B", "Qwen3-30B-A3B", "gpt-oss-120b", "Gemma-3-27b", "DeepSeek-V3", "GLM-5",
    "Qwen3.5-397B-A17B",
  ]

  @Test(
    "a budget that holds the context changes nothing, the shared prompt included", arguments: ids)
  func idle(id: String) throws {
    let dense = try cost(id, .dense, samples: 4)
    let blocks = BlockSelection(blockSize: 64, blocks: 40)
    for policy: AttentionPolicy in [.topK(2_300), .slidingWindow(9_999), .blockTopK(blocks)] {
      #expect(try cost(id, policy, samples: 4) == dense, "\(policy.text)")
    }
  }

  @Test("a token less, and each of one sample's queries reads for itself")
  func justBinding() throws {
    let (dense, sparse) = (try cost("Qwen3-8B", .dense), try cost("Qwen3-8B", .topK(2_299)))
    // One token of 73,728 elements is missing for one step, of which half by the integral.
    #expect(abs((dense.memoryAccess - sparse.memoryAccess).value - 73_728) < 1)
    let shared = try cost("Qwen3-8B", .dense, samples: 4)
    let apart = try cost("Qwen3-8B", .topK(2_299), samples: 4)
    #expect(apart.memoryAccess > shared.memoryAccess)
  }

  @Test("plain attention is the paper's formula to the letter", arguments: policies)
  func plain(policy: AttentionPolicy) throws {
    for sum in KineticsInputs.SparseSum.allCases {
      let inputs = KineticsInputs(sparseSum: sum)
      let byNumbers = KineticsCost(
        parameters: 8_190_735_360, kvElementsPerToken: 73_728, queryRatio: 4, promptTokens: 300,
        length: LengthMoments(fixed: 2_000), samples: 4, attention: policy, inputs: inputs)
      #expect(try cost("Qwen3-8B", policy, samples: 4, inputs: inputs) == byNumbers)
    }
  }

  @Test("windows of the model stay: the policy limits the full layers of gpt-oss")
  func modelWindows() throws {
    let (prompt, length) = (300.0, 2_000)
    let window = CostFormulaTests.summed(prompt: prompt, length: length, limit: 128)
    let picked = CostFormulaTests.summed(prompt: prompt, length: length, limit: 64)
    let elements = 18_432 * (window + picked)
    let cost = try cost("gpt-oss-120b", .topK(64))
    #expect(abs(cost.memoryAccess.value / elements / 2 - 1) < 1e-12)
    let perToken: Double = 18 * 4 * 64 * 64
    let compute = 2 * 5_711_982_912 * Double(length) + perToken * (window + picked)
    #expect(abs(cost.compute.value / compute - 1) < 1e-12)
  }

  @Test("latents are picked as a whole; a summary is one latent, of which only scores are computed")
  func latents() throws {
    let picked: Double = 512 * 2_000 - 212 * 212 / 2
    let pick = try cost("DeepSeek-V3", .topK(512))
    #expect(abs(pick.memoryAccess.value / (2 * 35_136 * picked) - 1) < 1e-12)
    let block = try cost("DeepSeek-V3", .blockTopK(BlockSelection(blockSize: 32, blocks: 16)))
    let whole: Double = 300 * 2_000 + 2_000 * 2_000 / 2
    let read = (block.memoryAccess - pick.memoryAccess).value
    #expect(abs(read / (2 * 35_136 * whole / 32) - 1) < 1e-9)
    // 2·H·(c + r) a layer and latent.
    let perLatent: Double = 61 * 2 * 128 * (512 + 64)
    let scores = perLatent * whole / 32
    #expect(abs((block.compute - pick.compute).value / scores - 1) < 1e-9)
  }

  @Test("with a sparse index of the model the smaller budget counts, and its scan stays")
  func sparseIndex() throws {
    let dense = try cost("GLM-5", .dense, prompt: 4_096)
    #expect(try cost("GLM-5", .topK(4_000), prompt: 4_096) == dense)
    let keys: Double = 78 * 128 * (4_096 * 2_000 + 2_000 * 2_000 / 2)
    let latents: Double = 78 * 576 * 512 * 2_000
    for policy in [Self.policies[0], Self.policies[2]] {
      let cost = try cost("GLM-5", policy, prompt: 4_096)
      #expect(abs(cost.memoryAccess.value / (keys + latents) / 2 - 1) < 1e-12, "\(policy.text)")
    }
    let window = try cost("GLM-5", .slidingWindow(512), prompt: 4_096)
    let narrowed: Double = 78 * (128 + 576) * 512 * 2_000
    #expect(abs(window.memoryAccess.value / narrowed / 2 - 1) < 1e-12)
  }

  @Test("a sparse index is billed by the correct sum in the released form as well")
  func sparseIndexReleased() throws {
    let sums = try KineticsInputs.SparseSum.allCases.map {
      try cost("GLM-5", .topK(512), inputs: KineticsInputs(sparseSum: $0))
    }
    #expect(sums[0] == sums[1])
  }

  @Test("linear layers keep reading their state")
  func linearMix() throws {
    let picked: Double = 512 * 2_000 - 212 * 212 / 2
    let state: Double = 45 * 64 * 128 * 128
    let cost = try cost("Qwen3.5-397B-A17B", .topK(512))
    let elements = 15_360 * picked + state * 2_000
    #expect(abs(cost.memoryAccess.value / elements / 2 - 1) < 1e-12)
  }

  @Test("a larger budget costs more, up to dense attention", arguments: ids)
  func monotone(id: String) throws {
    let budgets: [Tokens] = [1, 64, 300, 301, 1_000, 2_299]
    for make in [AttentionPolicy.topK, AttentionPolicy.slidingWindow] {
      let costs = try budgets.map { try cost(id, make($0)).eFLOPs }
      #expect(costs == costs.sorted())
      let last = try #require(costs.last)
      #expect(try last <= cost(id, .dense).eFLOPs, "\(id)")
    }
  }

  @Test("Φ counts what a sample reads: the picked part of the prompt as well")
  func ratio() throws {
    let cost = try cost("Qwen3-8B", .topK(256), prompt: 1_000)
    let perElement: Double = 2 * 4 + 2 * 562.5
    let attention = perElement * 73_728 * 256
    let expected = attention / (2 * 8_190_735_360)
    #expect(abs(cost.attentionToParameterRatio / expected - 1) < 1e-12)
  }

  /// Half of the samples have 1000 tokens, half run to the cap of 3000.
  static let halves = LengthDistribution.empirical(
    EmpiricalLengths(source: "t", tokens: [1_000, 9_000]))

  @Test(
    "a distribution costs the mean of its lengths, windows and budgets included",
    arguments: ids, policies + [.dense])
  func distribution(id: String, policy: AttentionPolicy) throws {
    for prompt: Tokens in [0, 100, 700] {
      let both = try cost(
        id, policy, prompt: prompt, length: 3_000, samples: 3, lengths: Self.halves)
      let short = try cost(id, policy, prompt: prompt, length: 1_000, samples: 3)
      let long = try cost(id, policy, prompt: prompt, length: 3_000, samples: 3)
      let (compute, memory) = (
        (short.compute + long.compute) / 2, (short.memoryAccess + long.memoryAccess) / 2
      )
      #expect(abs(both.compute / compute - 1) < 1e-12)
      #expect(abs(both.memoryAccess / memory - 1) < 1e-12)
    }
  }

  @Test("Weibull lengths: a budget's sum against a sum over steps")
  func weibull() throws {
    // Σ S(t)·min(300 + t, 512) over the steps, S being the chance that a sample gets there.
    let (scale, shape) = (1_500.0, 1.4)
    var seen = 0.0
    for step in 0..<2_000 {
      let reached = (Double(step) + 0.5) / scale
      let chance = WeibullTestData.survival(reached, shape)
      seen += chance * min(300 + Double(step) + 0.5, 512)
    }
    let cost = try cost(
      "Qwen3-8B", .topK(512), lengths: .weibull(scale: Tokens(scale), shape: shape))
    #expect(abs(cost.memoryAccess.value / (2 * 73_728 * seen) - 1) < 1e-5)
  }

  @Test("absurd policies do not trap")
  func absurd() throws {
    let blocks = BlockSelection(blockSize: 0, blocks: -5, local: .min)
    for policy: AttentionPolicy in [
      .topK(0), .topK(-5), .topK(Tokens(.nan)), .slidingWindow(Tokens(.infinity)),
      .blockTopK(blocks),
    ] {
      for sum in KineticsInputs.SparseSum.allCases {
        let cost = try cost("Qwen3-8B", policy, inputs: KineticsInputs(sparseSum: sum))
        #expect(cost.compute.isFinite || policy != .topK(0))
      }
    }
  }
}
