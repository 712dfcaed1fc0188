import ScalingCore
import Testing

@Suite("Weibull fits of own evaluations")
struct EvaluationLengthFitTests {
  static let caps = [2_048.0, 4_096, 6_144, 8_192, 10_240, 12_288, 16_384, 24_576, 32_768]

  @Test("Points on the published curves give their parameters back", arguments: TestData.lengthFits)
  func recovers(curve: LengthFit) throws {
    let points = Self.caps.map {
      LengthCurveFit.Point(cap: Tokens($0), value: curve.accuracy(cap: Tokens($0)))
    }
    let fit = try LengthCurveFit(points: points)
    #expect(abs(fit.ceiling.value / curve.ceiling.value - 1) < 1e-5)
    #expect(abs(fit.scale.value / curve.scale.value - 1) < 1e-5)
    #expect(abs(fit.shape.value / curve.shape - 1) < 1e-5)
    #expect(fit.rootMeanSquare < 1e-7)
    #expect(fit.ceiling.interval == nil)
  }

  @Test("The digitised AIME24 points give the fits of test_time_scaling.md §8")
  func published() throws {
    for curve in TestData.lengthFits {
      let points = try TestData.lengthPoints().filter { $0.model == curve.model }
      let fit = try LengthCurveFit(
        points: points.compactMap { point in
          point.tokenCap.map { LengthCurveFit.Point(cap: $0, value: point.value) }
        })
      #expect(abs(fit.ceiling.value - curve.ceiling.value) < 0.003, "\(curve.model)")
      #expect(abs(fit.scale.value / curve.scale.value - 1) < 0.02, "\(curve.model)")
      #expect(abs(fit.shape.value / curve.shape - 1) < 0.03, "\(curve.model)")
      #expect(fit.rootMeanSquare < 0.0125, "\(curve.model)")
    }
  }

  /// Answers whose lengths follow the curve: right where the share of solved questions allows.
  static func run(questions: Int, samples: Int, curve: LengthFit) -> QuestionRun {
    var generator = SplitMix64(seed: 21)
    let results = (0..<questions).map { index in
      QuestionResult(
        question: "q\(index)",
        samples: (0..<samples).map { _ in
          // Length by the inverse of the Weibull distribution, in eighths of the scale.
          let length = length(Double.random(in: 0..<1, using: &generator), curve)
          let isRight = Double.random(in: 0..<1, using: &generator) < curve.ceiling.value
          return .init(tokens: Tokens(min(32_768, length)), isCorrect: isRight && length < 32_768)
        })
    }
    return QuestionRun(
      model: "Qwen3-14B", benchmark: "own", cap: 32_768, results: results,
      evidence: Evidence(.measured, source: "s"))
  }

  /// The length below which a share of the answers stays, found by bisection.
  static func length(_ share: Double, _ curve: LengthFit) -> Double {
    var (low, high) = (0.0, 200_000.0)
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if curve.accuracy(cap: Tokens(middle)).value < share * curve.ceiling.value {
        low = middle
      } else {
        high = middle
      }
    }
    return high
  }

  @Test("Truncated samples give the curve back, the truth lying inside the intervals")
  func truncated() throws {
    let curve = TestData.lengthFits[4]
    let run = Self.run(questions: 80, samples: 8, curve: curve)
    let runs = ([run] + run.shorterCaps.compactMap(run.truncated)).reversed()
    var generator = SplitMix64(seed: 1)
    let fit = try LengthCurveFit(runs: Array(runs), using: &generator)
    #expect(abs(fit.ceiling.value - curve.ceiling.value) < 0.06)
    #expect(fit.ceiling.interval?.contains(curve.ceiling.value) == true)
    #expect(fit.scale.interval?.contains(curve.scale.value) == true)
    #expect(fit.shape.interval?.contains(curve.shape) == true)
    var again = SplitMix64(seed: 1)
    #expect(try LengthCurveFit(runs: Array(runs), using: &again) == fit)
  }

  @Test("Runs may come in any order of caps")
  func order() throws {
    let run = Self.run(questions: 20, samples: 4, curve: TestData.lengthFits[4])
    let runs = [run] + run.shorterCaps.compactMap(run.truncated)
    var generators = (SplitMix64(seed: 1), SplitMix64(seed: 1))
    #expect(
      try LengthCurveFit(runs: runs, using: &generators.0)
        == LengthCurveFit(runs: runs.reversed(), using: &generators.1))
  }

  @Test(
    "What can't be fitted says why",
    arguments: [
      ([(0.0, 0.0)], "1 cap;"), ([], "0 caps"), ([(1_000, 0.1), (2_000, 0.2)], "2 caps"),
      ([(1_000, 0.1), (1_000, 0.2), (1_000, 0.3)], "1 cap;"),
      ([(1_000, 0), (2_000, 0), (3_000, 0)], "does not grow"),
      ([(1_000, 1), (2_000, 1), (3_000, 1)], "does not grow"),
      ([(1_000, 0.5), (2_000, 0.4), (3_000, 0.3)], "does not grow"),
    ])
  func refusals(points: [(Double, Double)], reason: String) {
    let refusal = #expect(throws: FitRefusal.self) {
      try LengthCurveFit(
        points: points.map { .init(cap: Tokens($0.0), value: Probability($0.1)) })
    }
    #expect(refusal?.reason.contains(reason) == true, "\(refusal?.reason ?? "")")
  }

  @Test("A ceiling never leaves 1, however steep the points")
  func ceiling() throws {
    let fit = try LengthCurveFit(points: [
      .init(cap: 1_000, value: 0.2), .init(cap: 2_000, value: 0.6), .init(cap: 3_000, value: 1),
    ])
    #expect(fit.ceiling.value <= 1)
    #expect(fit.scale.value.isFinite && fit.shape.value.isFinite)
  }
}
