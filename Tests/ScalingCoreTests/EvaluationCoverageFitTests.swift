import ScalingCore
import Testing

@Suite("Beta-binomial fits of own evaluations")
struct EvaluationCoverageFitTests {
  /// α, β, z of test_time_scaling.md §8, with a seed for the draws.
  static let truths: [(Double, Double, Double, UInt64)] = [
    (0.186, 0.269, 0.220, 1), (0.337, 0.196, 0.167, 2), (0.397, 0.152, 0.145, 3),
    (0.468, 0.192, 0.099, 4),
  ]

  @Test("Counts drawn from the published parameters give them back", arguments: truths)
  func recovers(alpha: Double, beta: Double, unsolvable: Double, seed: UInt64) throws {
    let run = TestData.drawnRun(
      alpha: alpha, beta: beta, unsolvable: unsolvable, questions: 1_500, samples: 64, seed: seed)
    var generator = SplitMix64(seed: 7)
    let fit = try CoverageCurveFit(run: run, using: &generator)
    #expect(fit.alpha.interval?.contains(alpha) == true)
    #expect(fit.beta.interval?.contains(beta) == true)
    #expect(fit.unsolvable.interval?.contains(unsolvable) == true)
    #expect(abs(fit.alpha.value / alpha - 1) < 0.2)
    #expect(abs(fit.beta.value / beta - 1) < 0.2)
    #expect(abs(fit.unsolvable.value - unsolvable) < 0.05)
    #expect(fit.rootMeanSquare < 0.01)
  }

  @Test("An interval holds its value, and the seed decides it bit for bit")
  func reproducible() throws {
    let run = TestData.drawnRun(
      alpha: 0.4, beta: 0.2, unsolvable: 0.1, questions: 30, samples: 8, seed: 9)
    var generators = (SplitMix64(seed: 7), SplitMix64(seed: 7), SplitMix64(seed: 8))
    let fit = try CoverageCurveFit(run: run, using: &generators.0)
    #expect(try fit == CoverageCurveFit(run: run, using: &generators.1))
    #expect(try fit != CoverageCurveFit(run: run, using: &generators.2))
    for parameter in [fit.alpha, fit.beta, fit.unsolvable] {
      #expect(parameter.interval?.contains(parameter.value) == true)
    }
    #expect((0...1).contains(fit.unsolvable.value))
  }

  @Test("A fit says what its counts say: pass@k of the sample")
  func passAtK() throws {
    let run = TestData.drawnRun(
      alpha: 0.337, beta: 0.196, unsolvable: 0.167, questions: 167, samples: 32, seed: 13)
    var generator = SplitMix64(seed: 1)
    let fit = try CoverageCurveFit(run: run, using: &generator)
    let curve = CoverageFit(
      model: "m", benchmark: "b", alpha: fit.alpha.value, beta: fit.beta.value,
      unsolvable: Probability(fit.unsolvable.value), evidence: run.evidence)
    for k in [1, 2, 8, 32] {
      let shares = try #require(run.shares(passAt: k))
      let mean = shares.reduce(0, +) / Double(shares.count)
      #expect(abs(curve.coverage(samples: k).value - mean) < 0.02)
    }
  }

  static let refused: [([(correct: Int, total: Int)], String)] = [
    ([(1, 2)], "1 question;"), ([(1, 2), (0, 2), (2, 2)], "3 questions"),
    ([(1, 1), (0, 1), (1, 1), (1, 1)], "one sample"),
    ([(4, 4), (4, 4), (4, 4), (4, 4)], "every sample is right"),
    ([(0, 4), (0, 4), (0, 4), (0, 4)], "no sample is right"), ([], "0 questions"),
  ]

  @Test("What can't be fitted says why", arguments: refused.indices)
  func refusals(index: Int) {
    let (counts, reason) = Self.refused[index]
    let refusal = #expect(throws: FitRefusal.self) {
      var generator = SplitMix64(seed: 1)
      return try CoverageCurveFit(run: TestData.run(counts), using: &generator)
    }
    #expect(refusal?.reason.contains(reason) == true, "\(refusal?.reason ?? "")")
  }

  @Test("Equal questions have no spread, which ends in large but finite parameters")
  func equalQuestions() throws {
    var generator = SplitMix64(seed: 1)
    let run = TestData.run(Array(repeating: (2, 4), count: 12))
    let fit = try CoverageCurveFit(run: run, using: &generator)
    #expect(fit.alpha.value.isFinite && fit.beta.value.isFinite)
    #expect(abs(fit.alpha.value / fit.beta.value - 1) < 0.05)
    #expect(fit.unsolvable.value < 0.01)
  }

  @Test("Questions may differ in their number of samples")
  func unequalTotals() throws {
    var generator = SplitMix64(seed: 1)
    let run = TestData.run([(1, 2), (3, 8), (0, 4), (8, 8), (2, 3), (0, 8)])
    let fit = try CoverageCurveFit(run: run, using: &generator)
    #expect(fit.alpha.value > 0 && fit.beta.value > 0)
    #expect(run.passLadder == [2])
  }
}
