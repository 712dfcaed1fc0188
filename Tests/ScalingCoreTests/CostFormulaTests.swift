import ScalingCore
import Testing

@Suite("Kinetics cost of the catalogue's models")
struct CostFormulaTests {
  static let inputs = KineticsInputs()

  static func cost(
    _ id: String, prompt: Tokens, length: Tokens, samples: Int = 1,
    kind: Strategy.Kind = .bestOfN, inputs: KineticsInputs = inputs
  ) throws -> KineticsCost {
    KineticsCost(
      model: try TestData.model(id),
      strategy: Strategy(kind: kind, samples: samples, generationLength: length),
      workload: Workload(benchmark: "aime24", promptTokens: prompt, requestsPerYear: 1),
      inputs: inputs)
  }

  /// Sums a decode step over all positions, half a token in, which is exact away from a window's edge.
  static func summed(prompt: Double, length: Int, limit: Double = .infinity) -> Double {
    (0..<length).reduce(0) { $0 + min(prompt + Double($1) + 0.5, limit) }
  }

  @Test(
    "Plain attention reduces to equation 4 with the exact count",
    arguments: [
      ("Qwen3-0.6B", 596_049_920.0, 57_344.0, 2.0), ("Qwen3-14B", 14_768_307_200, 81_920, 5),
      ("Qwen3-30B-A3B", 3_353_032_704, 49_152, 8), ("Llama-3.1-70B", 70_553_706_496, 163_840, 8),
    ])
  func plainAttention(id: String, parameters: Double, elements: Double, ratio: Double) throws {
    let byModel = try Self.cost(id, prompt: 512, length: 8_192, samples: 4)
    let byNumbers = KineticsCost(
      parameters: Parameters(parameters), kvElementsPerToken: elements, queryRatio: ratio,
      promptTokens: 512, length: LengthMoments(fixed: 8_192), samples: 4, inputs: Self.inputs)
    #expect(byModel == byNumbers)
  }

  @Test("A mixture is billed its active parameters, the input embedding of gpt-oss included")
  func activeParameters() throws {
    let cost = try Self.cost("gpt-oss-120b", prompt: 0, length: 1)
    let attention: Double = 36 * 4 * 64 * 64 / 2
    let expected: Double = 2 * 5_711_982_912 + attention
    #expect(cost.compute.value == expected)
  }

  @Test("A single answer ignores N")
  func single() throws {
    let one = try Self.cost("Qwen3-8B", prompt: 100, length: 1_000, samples: 1)
    let ignored = try Self.cost("Qwen3-8B", prompt: 100, length: 1_000, samples: 9, kind: .single)
    #expect(one == ignored)
  }

  @Test("The larger of compute and memory, or their sum")
  func combination() throws {
    let sum = try Self.cost("Qwen3-8B", prompt: 128, length: 16_384)
    let larger = try Self.cost(
      "Qwen3-8B", prompt: 128, length: 16_384, inputs: KineticsInputs(combination: .max))
    #expect(larger.eFLOPs.value == sum.memoryAccess.value * 562.5)
    #expect(larger.compute == sum.compute)
    let computeBound = try Self.cost(
      "Qwen3-8B", prompt: 128, length: 64, inputs: KineticsInputs(combination: .max))
    #expect(computeBound.eFLOPs == computeBound.compute)
  }

  @Test("At batch 562.5 the parameter read costs as much as the parameter compute")
  func parameterRead() throws {
    let without = try Self.cost("Qwen3-8B", prompt: 128, length: 1_000, samples: 3)
    let with = try Self.cost(
      "Qwen3-8B", prompt: 128, length: 1_000, samples: 3,
      inputs: KineticsInputs(parameterReadBatch: 562.5))
    let expected: Double = 2 * 8_190_735_360 * 1_000 * 3
    #expect(abs((with.eFLOPs - without.eFLOPs).value / expected - 1) < 1e-9)
    #expect(with.attentionToParameterRatio == without.attentionToParameterRatio)
  }

  @Test("Ideal time is eFLOPs over the peak that the inputs state")
  func peak() throws {
    let cost = try Self.cost(
      "Qwen3-8B", prompt: 128, length: 1_000, inputs: KineticsInputs(peak: FLOPRate(1e15)))
    #expect(cost.idealGPUTime.value == cost.eFLOPs.value / 1e15)
  }

  @Test("Two moments give the mean cost of a distribution of lengths (equation 10)")
  func moments() {
    func cost(_ length: LengthMoments) -> Double {
      KineticsCost(
        parameters: 4.02e9, kvElementsPerToken: 73_728, queryRatio: 4, promptTokens: 300,
        length: length, samples: 4, inputs: Self.inputs
      ).eFLOPs.value
    }
    let mean = (cost(LengthMoments(fixed: 2_000)) + cost(LengthMoments(fixed: 10_000))) / 2
    let byMoments = cost(LengthMoments(mean: 6_000, meanSquare: 52e6))
    #expect(abs(byMoments / mean - 1) < 1e-14)
    #expect(byMoments > cost(LengthMoments(fixed: 6_000)))
  }

  @Test(
    "Sliding layers see their window", arguments: [(0.0, 100), (50, 60), (50, 1_000), (500, 900)])
  func slidingWindow(prompt: Double, length: Int) throws {
    let cost = try Self.cost(
      "gpt-oss-120b", prompt: Tokens(prompt), length: Tokens(Double(length)))
    let seen =
      Self.summed(prompt: prompt, length: length)
      + Self.summed(prompt: prompt, length: length, limit: 128)
    let perToken: Double = 18 * 4 * 64 * 64
    let compute = 2 * 5_711_982_912 * Double(length) + perToken * seen
    let memory = 2 * 18_432 * seen
    #expect(abs(cost.compute.value / compute - 1) < 1e-12)
    #expect(abs(cost.memoryAccess.value / memory - 1) < 1e-12)
  }

  @Test("The samples share the prompt as long as it is inside the window")
  func slidingSamples() throws {
    let (prompt, length, samples) = (100.0, 300, 4)
    let cost = try Self.cost(
      "gpt-oss-120b", prompt: Tokens(prompt), length: Tokens(Double(length)), samples: samples)
    let own =
      Self.summed(prompt: 0, length: length) + Self.summed(prompt: 0, length: length, limit: 128)
    let all =
      Self.summed(prompt: prompt, length: length)
      + Self.summed(prompt: prompt, length: length, limit: 128)
    let elements = 18_432 * ((all - own) + Double(samples) * own)
    #expect(abs(cost.memoryAccess.value / elements / 2 - 1) < 1e-12)
  }

  @Test("Latent attention works on latents that all heads share")
  func latent() throws {
    let cost = try Self.cost("DeepSeek-V3", prompt: 1_000, length: 2_000, samples: 2)
    let seen = 1_000.0 * 2_000 + 2_000.0 * 2_000 / 2
    let attention: Double = 16_990_208 * seen
    let linear: Double = 2 * 37_552_297_472 * 2_000
    let compute = 2 * (linear + attention)
    #expect(abs(cost.compute.value / compute - 1) < 1e-14)
    let elements: Double = 35_136 * (2e6 + 2 * 2e6)
    #expect(abs(cost.memoryAccess.value / elements / 2 - 1) < 1e-14)
  }

  @Test("A sparse index shares its keys, but each sample reads its own top tokens")
  func sparseIndex() throws {
    let cost = try Self.cost("GLM-5", prompt: 4_096, length: 1_000, samples: 3)
    let keys: Double = 78 * 128 * (4_096_000 + 3 * 500_000)
    let latents: Double = 78 * 576 * 3 * 2_048_000
    #expect(abs(cost.memoryAccess.value / (keys + latents) / 2 - 1) < 1e-14)
  }

  @Test("Linear layers read a state of fixed size at every step")
  func linearMix() throws {
    let cost = try Self.cost("Qwen3.5-397B-A17B", prompt: 0, length: 1_000, samples: 2)
    let state: Double = 45 * 64 * 128 * 128
    let elements: Double = 2 * (15_360 * 500_000 + state * 1_000)
    #expect(abs(cost.memoryAccess.value / elements / 2 - 1) < 1e-14)
  }

  @Test("For every model, cost rises with length, samples and prompt")
  func monotone() throws {
    for model in try TestData.models() {
      func eFLOPs(prompt: Tokens, length: Tokens, samples: Int) -> FLOPs {
        KineticsCost(
          model: model,
          strategy: Strategy(kind: .majority, samples: samples, generationLength: length),
          workload: Workload(benchmark: "", promptTokens: prompt, requestsPerYear: 1),
          inputs: Self.inputs
        ).eFLOPs
      }
      let base = eFLOPs(prompt: 64, length: 1_000, samples: 2)
      #expect(eFLOPs(prompt: 64, length: 1_001, samples: 2) > base, "\(model.id)")
      #expect(eFLOPs(prompt: 64, length: 1_000, samples: 3) > base, "\(model.id)")
      #expect(eFLOPs(prompt: 65, length: 1_000, samples: 2) > base, "\(model.id)")
    }
  }

  @Test("Nothing generated costs nothing")
  func nothing() throws {
    let cost = try Self.cost("Qwen3-8B", prompt: 128, length: 0)
    #expect(cost.eFLOPs == 0 && cost.memoryAccess == 0)
    #expect(cost.attentionToParameterRatio == 0)
  }
}
