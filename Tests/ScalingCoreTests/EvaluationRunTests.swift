import ScalingCore
import Testing

@Suite("Counts of own evaluations")
struct EvaluationRunTests {
  @Test("pass@k is the mean over questions of the unbiased estimate")
  func passAtK() {
    // c = 30 of 32: pass@1 .9375, pass@2 .997984 (test_time_scaling.md §2.1).
    let run = TestData.run([(30, 32), (30, 32)])
    #expect(run.shares(passAt: 1) == [0.9375, 0.9375])
    #expect(abs((run.shares(passAt: 2)?[0] ?? 0) - 0.997984) < 5e-7)
    let mixed = TestData.run([(30, 32), (0, 32)])
    let mean = (mixed.shares(passAt: 2) ?? []).reduce(0, +) / 2
    #expect(abs(mean - 0.997984 / 2) < 5e-7)
  }

  @Test(
    "k goes in powers of two to the fewest samples of a question",
    arguments: [
      ([8, 8], [2, 4, 8]), ([6, 9], [2, 4, 6]), ([2], [2]), ([1, 8], []), ([3], [2, 3]), ([], []),
    ])
  func ladder(totals: [Int], ladder: [Int]) {
    let run = TestData.run(totals.map { (1, $0) })
    #expect(run.passLadder == ladder)
    #expect(run.smallestTotal == totals.min() ?? 0)
    for k in ladder { #expect(run.shares(passAt: k)?.count == totals.count) }
    #expect(run.shares(passAt: run.smallestTotal + 1) == nil)
  }

  static let samples = QuestionResult(
    question: "q",
    samples: [
      .init(tokens: 1_000, isCorrect: true), .init(tokens: 3_000, isCorrect: true),
      .init(tokens: 2_000, isCorrect: false), .init(tokens: 8_192, isCorrect: false),
    ])

  @Test("Single samples give the counts and the mean length")
  func counting() {
    #expect(Self.samples.counts == SampleCounts(correct: 2, total: 4))
    #expect(Self.samples.meanTokens == 3_548)
    #expect(Self.samples.share == 0.5)
  }

  @Test(
    "A shorter cap counts what is right and complete within it",
    arguments: [(999.0, 0), (1_000, 1), (2_999, 1), (3_000, 2), (8_192, 2)])
  func truncation(cap: Double, correct: Int) throws {
    let cut = try #require(Self.samples.truncated(to: Tokens(cap)))
    #expect(cut.counts == SampleCounts(correct: correct, total: 4))
    #expect(cut.samples.allSatisfy { $0.tokens.value <= cap })
  }

  @Test("Without the length of every sample nothing is truncated")
  func noLengths() {
    let sums = QuestionResult(
      question: "q", counts: SampleCounts(correct: 1, total: 2), meanTokens: 100)
    #expect(sums.truncated(to: 50) == nil)
    let run = QuestionRun(
      model: "m", benchmark: "b", cap: 8_192, results: [Self.samples, sums],
      evidence: Evidence(.measured, source: "s"))
    #expect(run.truncated(to: 4_096) == nil)
    #expect(TestData.run([]).truncated(to: 10) == nil)
  }

  @Test("Shorter caps are sixteenths, from the first with a complete sample")
  func shorterCaps() {
    var run = TestData.run([(1, 1)], cap: 16_384)
    run.results = [
      QuestionResult(question: "q", samples: [.init(tokens: 2_500, isCorrect: true)])
    ]
    #expect(run.shorterCaps.first == 3_072)
    #expect(run.shorterCaps.last == 15_360)
    #expect(run.shorterCaps.count == 13)
    run.cap = nil
    #expect(run.shorterCaps.isEmpty)
  }

  @Test("pass@1 never falls when the cap grows")
  func truncationIsMonotone() throws {
    var generator = SplitMix64(seed: 5)
    let result = QuestionResult(
      question: "q",
      samples: (0..<64).map { _ in
        .init(
          tokens: Tokens(Double(Int.random(in: 1...9_000, using: &generator))),
          isCorrect: Bool.random(using: &generator))
      })
    let shares = try stride(from: 0.0, through: 9_000, by: 300).map { cap in
      try #require(result.truncated(to: Tokens(cap))).share
    }
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(shares.last == result.share)
  }
}
