import ScalingCore
import Testing

/// Numbers printed in test_time_scaling.md §2.1 and §6, for the authors' parameter counts.
@Suite("Kinetics cost against the authors' and third-party numbers")
struct CostGoldenTests {
  /// A model as the paper counts it.
  struct Counts: Sendable {
    var name: String
    var parameters: Parameters
    var elements: Double
    var ratio: Double

    func cost(
      prompt: Tokens, length: Tokens, samples: Int = 1, inputs: KineticsInputs = KineticsInputs()
    ) -> KineticsCost {
      KineticsCost(
        parameters: parameters, kvElementsPerToken: elements, queryRatio: ratio,
        promptTokens: prompt, length: LengthMoments(fixed: length), samples: samples,
        inputs: inputs)
    }
  }

  static let small = Counts(name: "0.6B", parameters: 0.752e9, elements: 57_344, ratio: 2)
  static let eight = Counts(name: "8B", parameters: 8.19e9, elements: 73_728, ratio: 4)
  static let all = [
    small,
    Counts(name: "1.7B", parameters: 2.03e9, elements: 57_344, ratio: 2),
    Counts(name: "4B", parameters: 4.02e9, elements: 73_728, ratio: 4),
    eight,
    Counts(name: "14B", parameters: 14.77e9, elements: 81_920, ratio: 5),
    Counts(name: "32B", parameters: 32.76e9, elements: 131_072, ratio: 8),
    Counts(name: "30B-A3B", parameters: 3.35e9, elements: 49_152, ratio: 8),
    Counts(name: "235B-A22B", parameters: 22.191e9, elements: 96_256, ratio: 16),
  ]

  /// Compute and weighted memory in Tera-FLOPs: prompt 128, length 16,384, intensity 562.5.
  static let dense: [(compute: Double, memory: Double)] = [
    (55.908898, 8793.945539), (97.786402, 8793.945539), (212.129148, 11306.501407),
    (348.771708, 11306.501407), (595.652510, 12562.779341), (1359.352703, 20100.446945),
  ]

  @Test("Dense rows of §2.1 to the printed digit", arguments: zip(all, dense))
  func denseRows(model: Counts, row: (compute: Double, memory: Double)) {
    let cost = model.cost(prompt: 128, length: 16_384)
    #expect(abs(cost.compute.value * 1e-12 - row.compute) <= 0.5e-6)
    #expect(abs(cost.memoryAccess.value * 562.5e-12 - row.memory) <= 0.5e-6)
    #expect(abs(cost.eFLOPs.value * 1e-12 - row.compute - row.memory) <= 1e-6)
  }

  @Test(
    "Third-party rows with intensity 289.3 to the printed digit",
    arguments: [
      (2_048, 35.029614329856, 107.285048406835, 1e-11),
      (16_384, 349.506147, 5868.177631, 0.5e-6),
    ])
  func thirdParty(length: Int, compute: Double, memory: Double, tolerance: Double) {
    let inputs = KineticsInputs(intensity: 289.3)
    let cost = Self.eight.cost(prompt: 204, length: Tokens(Double(length)), inputs: inputs)
    #expect(abs(cost.compute.value * 1e-12 - compute) <= tolerance)
    #expect(abs(cost.memoryAccess.value * 289.3e-12 - memory) <= tolerance)
  }

  /// Tera-eFLOPs at 2K, 4K, 8K, 16K, 32K for prompt 128.
  static let lengths: [[Double]] = [
    [156, 583, 2_253, 8_850, 35_079], [161, 594, 2_274, 8_892, 35_162],
    [214, 777, 2_956, 11_519, 45_461], [231, 812, 3_025, 11_655, 45_734],
    [280, 950, 3_459, 13_158, 51_276], [487, 1_601, 5_712, 21_460, 83_065],
    [146, 527, 1_996, 7_755, 30_564], [354, 1_174, 4_217, 15_908, 61_712],
  ]

  @Test("Cost of one answer, §6", arguments: zip(all, lengths))
  func lengthRows(model: Counts, row: [Double]) {
    for (length, expected) in zip([2_048.0, 4_096, 8_192, 16_384, 32_768], row) {
      let cost = model.cost(prompt: 128, length: Tokens(length))
      #expect(abs(cost.eFLOPs.value * 1e-12 - expected) <= 0.5, "\(length)")
    }
  }

  @Test(
    "B200 seconds are Tera-eFLOPs over 4500, §6",
    arguments: [
      ("0.6B", 2_048, 0.035, 0.0005), ("0.6B", 32_768, 7.80, 0.005), ("4B", 2_048, 0.047, 0.0005),
      ("4B", 8_192, 0.66, 0.005), ("14B", 4_096, 0.211, 0.0005), ("14B", 16_384, 2.92, 0.005),
      ("32B", 8_192, 1.27, 0.005), ("32B", 32_768, 18.5, 0.05),
    ])
  func seconds(name: String, length: Int, expected: Double, tolerance: Double) throws {
    let model = try #require(Self.all.first { $0.name == name })
    let cost = model.cost(prompt: 128, length: Tokens(Double(length)))
    #expect(abs(cost.idealGPUTime.value - expected) <= tolerance)
  }

  /// Φ at 1K, 4K, 8K with two digits.
  static let ratios: [[Double]] = [
    [22, 88, 176], [8.2, 33, 65], [5.3, 21, 43], [2.6, 10, 21], [1.6, 6.4, 13],
    [1.2, 4.7, 9.4], [4.3, 17, 34], [1.3, 5.1, 10],
  ]

  @Test("Attention over parameters (Φ), §6", arguments: zip(all, ratios))
  func attentionRatio(model: Counts, row: [Double]) {
    for (length, expected) in zip([1_024.0, 4_096, 8_192], row) {
      let ratio = model.cost(prompt: 128, length: Tokens(length)).attentionToParameterRatio
      #expect(abs(ratio - expected) <= (expected < 10 ? 0.05 : 0.5), "\(length): \(ratio)")
    }
  }

  @Test("Equation 4 with N samples shares the prompt's KV cache", arguments: [1, 2, 8, 32])
  func samples(count: Int) {
    let n = Double(count)
    let (p, d, r) = (8.19e9, 73_728.0, 4.0)
    let (i, l, intensity) = (2_000.0, 5_000.0, 562.5)
    let compute = 2 * n * p * l + 2 * r * n * i * d * l + r * n * d * l * l
    let memory = 2 * intensity * i * d * l + intensity * n * d * l * l
    let cost = Self.eight.cost(prompt: 2_000, length: 5_000, samples: count)
    #expect(abs(cost.eFLOPs.value / (compute + memory) - 1) < 1e-14)
  }

  @Test("Trap 3: at 2e16 eFLOPs of attention memory a 14B of 40 layers reaches 20.8K tokens")
  func contour() {
    let model = Counts(name: "14B", parameters: 0, elements: 81_920, ratio: 5)
    let cost = model.cost(prompt: 0, length: 20_800)
    #expect(abs(cost.memoryAccess.value * 562.5 / 2e16 - 1) < 0.01)
  }
}
