import ScalingCore
import Testing

@Suite("Accuracy of best of N with a verifier that errs")
struct AccuracyVerifierTests {
  static func estimate(
    _ id: String, reliability: Probability, samples: Int = 8, cap: Tokens = 32_768,
    kind: Strategy.Kind = .bestOfN, benchmark: String = "livecodebench-v5",
    weights: Precision = .bf16
  ) throws -> AccuracyEstimate {
    try TestData.accuracy().estimate(
      model: TestData.model(id),
      strategy: Strategy(
        kind: kind, samples: samples, generationLength: cap,
        verifier: Verifier(reliability: reliability)),
      benchmark: benchmark, weights: weights)
  }

  @Test(
    "Value and band are r times pass@N plus 1 - r times pass@1",
    arguments: [0, 0.25, 0.5, 0.9, 0.99],
    [("Qwen3-14B", 8_192.0, "aime24"), ("Qwen3-4B", 32_768, "livecodebench-v5")])
  func mixture(reliability: Double, option: (String, Double, String)) throws {
    let (id, cap, benchmark) = option
    func of(_ reliability: Double, _ samples: Int) throws -> AccuracyEstimate {
      try Self.estimate(
        id, reliability: Probability(reliability), samples: samples, cap: Tokens(cap),
        benchmark: benchmark)
    }
    let (found, picked) = (try of(1, 8), try of(1, 1))
    let mixed = try of(reliability, 8)
    for end in [\AccuracyEstimate.value, \.low, \.high] {
      let wanted =
        reliability * (found[keyPath: end]?.value ?? -1)
        + (1 - reliability) * (picked[keyPath: end]?.value ?? -1)
      #expect(abs((mixed[keyPath: end]?.value ?? -9) - wanted) < 1e-12)
    }
    #expect(mixed.metric == .bestOfN(8))
  }

  /// pass@1 .527 and pass@8 .687 of Qwen3-4B on LiveCodeBench (test_time_scaling.md §7.4).
  @Test("Half of the way is half of the published gain")
  func golden() throws {
    let estimate = try Self.estimate("Qwen3-4B", reliability: 0.5)
    #expect(abs((estimate.value?.value ?? -1) - (0.527 + 0.687) / 2) < 0.003)
    #expect(estimate.evidence.kind == .estimated)
    #expect(estimate.evidence.source.contains("reliability of 0.5"))
    #expect(estimate.evidence.source.contains("beta-binomial fit"))
  }

  @Test("A perfect verifier stays pass@N")
  func perfect() throws {
    let estimate = try Self.estimate("Qwen3-4B", reliability: 1)
    #expect(estimate.metric == .passN(8))
    #expect(!estimate.evidence.source.contains("verifier"))
  }

  @Test("The verifier of a vote or of one sample does nothing")
  func otherKinds() throws {
    let vote = try Self.estimate(
      "R1-Distill-Qwen-7B", reliability: 0.5, samples: 64, kind: .majority, benchmark: "aime24")
    #expect(vote.value == 0.833 && vote.metric == .majority(64))
    let single = try Self.estimate("Qwen3-4B", reliability: 0.5, samples: 1)
    #expect(single.metric == .pass1)
    #expect(try single == Self.estimate("Qwen3-4B", reliability: 1, samples: 1))
  }

  @Test("Without pass@N there is no estimate, and the reason is that of pass@N")
  func unknown() throws {
    let estimate = try Self.estimate("Qwen3-0.6B", reliability: 0.9, benchmark: "aime24")
    #expect(estimate.value == nil && estimate.metric == .bestOfN(8))
    #expect(estimate.evidence.source.contains("pass@k"))
  }

  @Test("Quantised weights lower it as they lower the others")
  func quantised() throws {
    let full = try Self.estimate("Qwen3-4B", reliability: 0.5)
    let low = try Self.estimate("Qwen3-4B", reliability: 0.5, weights: .int4)
    let kept = try #require(
      try TestData.accuracy().retained(
        parameters: TestData.model("Qwen3-4B").totalParameters, bits: 4))
    #expect(
      abs((low.value?.value ?? -1) - (full.value?.value ?? -2) * kept) < 1e-12)
    #expect(low.metric == .bestOfN(8))
  }

  @Test("A better verifier never lowers the estimate")
  func monotone() throws {
    let values = try (0...10).map { step in
      try Self.estimate("Qwen3-14B", reliability: Probability(Double(step) / 10)).value?.value ?? -1
    }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
  }
}
