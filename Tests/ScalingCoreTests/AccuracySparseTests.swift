import ScalingCore
import Testing

@Suite("Accuracy under sparse attention")
struct AccuracySparseTests {
  static let policy = AttentionPolicy.topK(512)

  static func point(
    _ metric: AccuracyEstimate.Metric = .pass1, _ value: Probability = 0.6,
    attention: AttentionPolicy = policy, cap: Tokens = 8_192
  ) -> AccuracyPoint {
    AccuracyPoint(
      model: "Qwen3-8B", benchmark: "aime24", attention: attention, metric: metric, tokenCap: cap,
      value: value,
      evidence: Evidence(.measured, source: "measured by you: run.csv", precision: 0.05))
  }

  static func estimate(
    _ own: [AccuracyPoint], attention: AttentionPolicy, kind: Strategy.Kind = .single,
    samples: Int = 1, cap: Tokens = 8_192, fits: [CoverageFit] = []
  ) throws -> AccuracyEstimate {
    let library = try TestData.accuracy().merging(
      AccuracyLibrary(points: own, lengthFits: [], coverageFits: fits, quantisation: []))
    return library.estimate(
      model: try TestData.model("Qwen3-8B"),
      strategy: Strategy(kind: kind, samples: samples, generationLength: cap),
      attention: attention, benchmark: "aime24", weights: .bf16)
  }

  static let policies: [AttentionPolicy] = [
    .topK(512), .topK(256), .slidingWindow(4_096),
    .blockTopK(BlockSelection(blockSize: 32, blocks: 16)),
  ]

  @Test("No policy but dense has published evidence", arguments: policies)
  func published(policy: AttentionPolicy) throws {
    for (kind, samples) in [(Strategy.Kind.single, 1), (.bestOfN, 8), (.majority, 8)] {
      let estimate = try Self.estimate([], attention: policy, kind: kind, samples: samples)
      #expect(estimate.value == nil && estimate.low == nil)
      #expect(estimate.evidence.kind == .none)
      #expect(estimate.evidence.source.contains("under this policy"))
    }
  }

  @Test("An own evaluation counts for exactly its policy")
  func own() throws {
    let own = [Self.point()]
    let estimate = try Self.estimate(own, attention: Self.policy)
    #expect(estimate.value == 0.6 && estimate.evidence.kind == .measured)
    #expect(abs((estimate.low?.value ?? -1) - 0.55) < 1e-12)
    for other in Self.policies.dropFirst() {
      #expect(try Self.estimate(own, attention: other).value == nil)
    }
    // Dense evidence is untouched: .527 at 8K (test_time_scaling.md §7.1).
    #expect(try Self.estimate(own, attention: .dense).value == 0.527)
  }

  @Test("Dense coverage is not moved to a sparse mean")
  func noBorrowedCoverage() throws {
    let estimate = try Self.estimate(
      [Self.point()], attention: Self.policy, kind: .bestOfN, samples: 8)
    #expect(estimate.value == nil)
    #expect(estimate.evidence.source.contains("pass@k"))
  }

  @Test("Own coverage and votes under the policy serve it")
  func ownSamples() throws {
    let fit = CoverageFit(
      model: "Qwen3-8B", benchmark: "aime24", attention: Self.policy, alpha: 0.4, beta: 0.3,
      unsolvable: 0.1, evidence: Evidence(.measured, source: "measured by you: run.csv"))
    let covered = try Self.estimate(
      [Self.point()], attention: Self.policy, kind: .bestOfN, samples: 8, fits: [fit])
    #expect(covered.value == fit.coverage(samples: 8))
    let voted = try Self.estimate(
      [Self.point(), Self.point(.majority(16), 0.8)], attention: Self.policy, kind: .majority,
      samples: 4)
    #expect(abs((voted.value?.value ?? -1) - 0.7) < 1e-12)
  }

  @Test("Caps, benchmarks and evidence are listed by policy")
  func queries() throws {
    let library = try TestData.accuracy().merging(
      AccuracyLibrary(
        points: [Self.point(cap: 1_000)], lengthFits: [], coverageFits: [], quantisation: []))
    #expect(
      library.measuredCaps(model: "Qwen3-8B", benchmark: "aime24", attention: Self.policy)
        == [1_000])
    #expect(library.measuredCaps(model: "Qwen3-8B", benchmark: "aime24").count > 1)
    #expect(library.benchmarks(of: "Qwen3-8B", attention: Self.policy) == ["aime24"])
    #expect(library.benchmarks(of: "Qwen3-4B", attention: Self.policy).isEmpty)
    #expect(library.hasEvidence(model: "Qwen3-8B", benchmark: "aime24", attention: Self.policy))
    #expect(!library.hasEvidence(model: "Qwen3-8B", benchmark: "aime25", attention: Self.policy))
  }

  @Test("A size between two without evidence says that the policy needs an evaluation")
  func betweenSizes() throws {
    let estimate = try TestData.accuracy().estimate(
      model: AccuracyFamilyTests.hypothetical(layers: 60),
      strategy: Strategy(kind: .single, generationLength: 8_192), attention: Self.policy,
      benchmark: "aime24", weights: .bf16)
    #expect(estimate.value == nil)
    #expect(estimate.evidence.source.contains("under this policy"))
  }
}
