import ScalingCore
import Testing

@Suite("Own measurements go before published ones")
struct AccuracyOwnTests {
  static let evidence = Evidence(.measured, source: "measured by you: run.csv", date: "2026-11-20")

  static func point(
    _ metric: AccuracyEstimate.Metric, _ value: Probability, cap: Tokens?,
    benchmark: String = "aime24"
  ) -> AccuracyPoint {
    AccuracyPoint(
      model: "Qwen3-14B", benchmark: benchmark, metric: metric, tokenCap: cap, value: value,
      evidence: evidence)
  }

  static func estimate(
    _ points: [AccuracyPoint], samples: Int = 1, cap: Tokens = 8_192,
    benchmark: String = "aime24", lengthFits: [LengthFit] = [], coverageFits: [CoverageFit] = []
  ) throws -> AccuracyEstimate {
    let library = try TestData.accuracy().merging(
      AccuracyLibrary(
        points: points, lengthFits: lengthFits, coverageFits: coverageFits, quantisation: []))
    return library.estimate(
      model: try TestData.model("Qwen3-14B"),
      strategy: Strategy(
        kind: samples > 1 ? .bestOfN : .single, samples: samples, generationLength: cap),
      benchmark: benchmark, weights: .bf16)
  }

  @Test("An own number replaces the published curve, also without a stated cap")
  func singles() throws {
    let capped = try Self.estimate([Self.point(.pass1, 0.5, cap: 8_192)])
    #expect(capped.value == 0.5 && capped.evidence == Self.evidence)
    let uncapped = [Self.point(.pass1, 0.5, cap: nil)]
    #expect(try Self.estimate(uncapped, cap: 32_768).value == 0.5)
    #expect(try Self.estimate(uncapped, cap: 8_192).value == nil)
  }

  @Test("The published Weibull fit does not widen the band of own numbers")
  func ownFit() throws {
    let points = [Self.point(.pass1, 0.4, cap: 4_096), Self.point(.pass1, 0.5, cap: 8_192)]
    let bare = try Self.estimate(points)
    #expect(bare.low == 0.5 && bare.high == 0.5)
    let fit = LengthFit(
      model: "Qwen3-14B", benchmark: "aime24", ceiling: 0.7, scale: 6_000, shape: 1,
      evidence: Self.evidence)
    let fitted = try Self.estimate(points, lengthFits: [fit])
    let distance = abs(fit.accuracy(cap: 8_192).value - 0.5)
    #expect(abs((fitted.high?.value ?? -1) - 0.5 - distance) < 1e-12)
  }

  @Test("A measured pass@N counts as measured, at its cap and beyond the largest")
  func measuredCoverage() throws {
    let points = [
      Self.point(.pass1, 0.4, cap: 4_096), Self.point(.pass1, 0.5, cap: 8_192),
      Self.point(.passN(8), 0.6, cap: 4_096), Self.point(.passN(8), 0.7, cap: 8_192),
    ]
    for (cap, value) in [(Tokens(4_096), 0.6), (8_192, 0.7), (20_000, 0.7)] {
      let estimate = try Self.estimate(points, samples: 8, cap: cap)
      #expect(estimate.value == Probability(value) && estimate.evidence.kind == .measured)
    }
    let between = try Self.estimate(points, samples: 8, cap: 6_000)
    #expect(between.evidence.kind == .estimated)
    #expect((between.value ?? 0) > 0.45)
  }

  @Test("A published fit is moved to an own mean, an own one counts as it is")
  func coverageFits() throws {
    let point = [Self.point(.pass1, 0.5, cap: 32_768, benchmark: "livecodebench-v5")]
    let moved = try Self.estimate(point, samples: 4, cap: 32_768, benchmark: "livecodebench-v5")
    let published = try #require(TestData.coverageFits.first { $0.model == "Qwen3-14B" })
    #expect(moved.value == published.moved(toMean: 0.5).coverage(samples: 4))
    let own = CoverageFit(
      model: "Qwen3-14B", benchmark: "livecodebench-v5", alpha: 1, beta: 1, unsolvable: 0,
      evidence: Self.evidence)
    let fitted = try Self.estimate(
      point, samples: 4, cap: 32_768, benchmark: "livecodebench-v5", coverageFits: [own])
    // Uniform chances: pass@k = k / (k + 1).
    #expect(abs((fitted.value?.value ?? -1) - 0.8) < 1e-12)
    #expect(fitted.evidence.source.contains("measured by you"))
  }

  @Test("An own fit of another benchmark does not replace the published spread")
  func otherBenchmark() throws {
    let own = CoverageFit(
      model: "Qwen3-14B", benchmark: "own", alpha: 1, beta: 1, unsolvable: 0,
      evidence: Self.evidence)
    let estimate = try Self.estimate([], samples: 4, coverageFits: [own])
    #expect(try estimate == Self.estimate([], samples: 4))
  }

  @Test("Counts by question are kept, own ones first")
  func questionRuns() throws {
    let run = QuestionRun(
      model: "Qwen3-14B", benchmark: "own", cap: 8_192,
      results: [QuestionResult(question: "1", counts: SampleCounts(correct: 1, total: 2))],
      evidence: Self.evidence)
    let library = try TestData.accuracy().merging(
      AccuracyLibrary(
        points: [], lengthFits: [], coverageFits: [], quantisation: [], questionRuns: [run]))
    #expect(library.questionRuns == [run])
    #expect(library.knowing(models: []).questionRuns == [run])
    #expect(library.merging(library).questionRuns.count == 2)
  }
}
