import ScalingCore
import Testing

@Suite("Summaries of own evaluations")
struct EvaluationSummaryTests {
  static func summary(
    _ series: [OwnEvaluation.Series], scores: [AccuracyPoint] = []
  ) -> EvaluationSummary {
    var generator = SplitMix64(seed: 1)
    return EvaluationSummary(
      of: OwnEvaluation(series: series, scores: scores), using: &generator)
  }

  static func names(_ summary: EvaluationSummary) -> [String] {
    summary.numbers.map { number in
      switch number.point.metric {
      case .pass1: "pass@1"
      case .passN(let count): "pass@\(count)"
      case .bestOfN(let count): "best@\(count)"
      case .majority(let count): "maj@\(count)"
      }
    }
  }

  @Test("Counts of several samples give pass@1 and pass@k with intervals")
  func several() throws {
    let run = TestData.run([(30, 32), (30, 32), (15, 32), (0, 32), (32, 32)])
    let summary = Self.summary([.init(metric: .pass1, run: run)])
    #expect(
      Self.names(summary) == ["pass@1", "pass@2", "pass@4", "pass@8", "pass@16", "pass@32"])
    let single = summary.numbers[0]
    #expect(abs(single.point.value.value - 107.0 / 160) < 1e-12)
    #expect(single.samples == 160 && single.share?.questions == 5)
    #expect(single.point.evidence.precision == single.share?.precision)
    #expect(single.point.evidence.source == "measured by you: run.csv")
    #expect((try? summary.coverageFit.get()) != nil)
    #expect(
      summary.lengthFit == .failure(FitRefusal("1 cap; a curve over the cap needs at least 3")))
  }

  @Test("A vote is a number of its own, not mixed with pass@1")
  func votes() {
    let singles = TestData.run([(1, 1), (0, 1), (1, 1), (0, 1)])
    let votes = TestData.run([(1, 1), (1, 1), (1, 1), (0, 1)])
    let summary = Self.summary([
      .init(metric: .majority(8), run: votes), .init(metric: .pass1, run: singles),
    ])
    #expect(Self.names(summary) == ["pass@1", "maj@8"])
    #expect(summary.numbers.map(\.point.value) == [0.5, 0.75])
  }

  @Test("Another way to grade is listed as a variant and fits nothing")
  func variants() {
    let run = TestData.run([(1, 2), (0, 2), (2, 2), (1, 2)])
    let summary = Self.summary([.init(metric: .pass1, variant: "flexible", run: run)])
    #expect(summary.numbers.allSatisfy { $0.point.variant == "flexible" })
    guard case .failure(let refusal) = summary.coverageFit else {
      Issue.record("a variant was fitted")
      return
    }
    #expect(refusal.reason.contains("no counts"))
  }

  @Test("Lengths of all samples give the curve over the cap, marked as truncated")
  func truncation() throws {
    let run = EvaluationLengthFitTests.run(
      questions: 12, samples: 4, curve: TestData.lengthFits[4])
    let summary = Self.summary([.init(metric: .pass1, run: run)])
    let singles = summary.numbers.filter { $0.point.metric == .pass1 }
    #expect(singles.count == run.shorterCaps.count + 1)
    #expect(singles.map(\.isTruncated) == run.shorterCaps.map { _ in true } + [false])
    let values = singles.map(\.point.value)
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
    #expect((try? summary.lengthFit.get()) != nil)
    let fits = summary.fits(like: singles[0].point)
    let curve = try #require(fits.lengthFits.first)
    #expect(curve.model == "Qwen3-14B" && curve.benchmark == "own")
    #expect(curve.evidence.precision == (try summary.lengthFit.get()).rootMeanSquare)
  }

  @Test("Runs at several caps are left as they are, and fitted together")
  func severalCaps() throws {
    let long = EvaluationLengthFitTests.run(
      questions: 12, samples: 4, curve: TestData.lengthFits[4])
    let runs = [8_192, 16_384].compactMap { long.truncated(to: $0) } + [long]
    let summary = Self.summary(runs.map { .init(metric: .pass1, run: $0) })
    let singles = summary.numbers.filter { $0.point.metric == .pass1 }
    #expect(singles.map(\.point.tokenCap) == [8_192, 16_384, 32_768])
    #expect(singles.allSatisfy { !$0.isTruncated })
    #expect((try? summary.lengthFit.get()) != nil)
  }

  @Test("Numbers without counts are passed on, and fitted over the cap")
  func scores() throws {
    let curve = TestData.lengthFits[4]
    let scores = [16_384, 4_096, 8_192, 32_768].map { (cap: Tokens) in
      AccuracyPoint(
        model: "Qwen3-14B", benchmark: "own", metric: .pass1, tokenCap: cap,
        value: curve.accuracy(cap: cap), evidence: Evidence(.measured, source: "s"))
    }
    let summary = Self.summary([], scores: scores)
    #expect(summary.numbers.map(\.point) == scores)
    #expect(summary.numbers.allSatisfy { $0.share == nil && $0.samples == nil })
    #expect(abs(try summary.lengthFit.get().scale.value / curve.scale.value - 1) < 1e-4)
    #expect(summary.fits(like: scores[0]).coverageFits.isEmpty)
  }
}
