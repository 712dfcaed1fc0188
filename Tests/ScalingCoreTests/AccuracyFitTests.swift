import ScalingCore
import Testing

@Suite("Fitted curves of accuracy")
struct AccuracyFitTests {
  static func rootMeanSquare(_ errors: [Double]) -> Double {
    (errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)).squareRoot()
  }

  @Test(
    "Weibull fits miss run kinetics_fig4_dense by at most 0.012 rms", arguments: TestData.lengthFits
  )
  func lengthFits(fit: LengthFit) throws {
    let points = try TestData.lengthPoints().filter { $0.model == fit.model }
    let errors = points.map { fit.accuracy(cap: $0.tokenCap ?? 0).value - $0.value.value }
    #expect(errors.count == 10)
    #expect(Self.rootMeanSquare(errors) <= 0.012)
  }

  @Test(
    "Coverage fits miss LiveCodeBench pass@k by at most 0.005 rms", arguments: TestData.coverageFits
  )
  func coverageFits(fit: CoverageFit) throws {
    let points = try TestData.coveragePoints().filter { $0.model == fit.model }
    let errors = points.map { point -> Double in
      let samples = if case .passN(let count) = point.metric { count } else { 1 }
      return fit.coverage(samples: samples).value - point.value.value
    }
    #expect(errors.count == 10)
    #expect(Self.rootMeanSquare(errors) <= 0.005)
  }

  @Test("At the scale, 63 % of the ceiling is reached")
  func weibullScale() {
    let fit = TestData.lengthFits[4]
    let expected = 0.796 * (1 - 0.36787944117144233)
    #expect(abs(fit.accuracy(cap: fit.scale).value - expected) < 1e-15)
    #expect(fit.accuracy(cap: 0) == 0)
    #expect(abs(fit.accuracy(cap: 1e6).value - 0.796) < 1e-9)
  }

  @Test(
    "Coverage as scipy's betaln gives it",
    arguments: [
      (1, 0.6182786885245902), (2, 0.6789490311041497), (4, 0.7229947935846182),
      (512, 0.8360366378380216), (1_000, 0.8404631282939071),
    ])
  func coverage(samples: Int, expected: Double) {
    let fit = TestData.coverageFits[3]
    #expect(abs(fit.coverage(samples: samples).value - expected) < 1e-12)
  }

  @Test("One sample solves (1 − z)·α / (α + β)", arguments: TestData.coverageFits)
  func oneSample(fit: CoverageFit) {
    let mean = (1 - fit.unsolvable.value) * fit.alpha / (fit.alpha + fit.beta)
    #expect(abs(fit.coverage(samples: 1).value - mean) < 1e-15)
  }

  @Test(
    "Coverage rises with samples, also where the formula changes", arguments: TestData.coverageFits)
  func rising(fit: CoverageFit) {
    for samples in 1...64 {
      let (one, next) = (fit.coverage(samples: samples), fit.coverage(samples: samples + 1))
      #expect(next > one, "\(samples)")
    }
    #expect(fit.coverage(samples: 1_000_000).value < 1 - fit.unsolvable.value)
  }

  @Test("Moved to another mean, one sample has that mean", arguments: [0.597, 0.772, 0.799])
  func moved(mean: Double) {
    let fit = TestData.coverageFits[3].moved(toMean: Probability(mean))
    #expect(abs(fit.coverage(samples: 1).value - mean) < 1e-14)
    #expect(abs(fit.alpha + fit.beta - 0.549) < 1e-15)
    #expect(fit.unsolvable == 0.145)
  }

  @Test(
    "Moved coverage as scipy's betaln gives it",
    arguments: [
      (0.597, [0.660848, 0.707863, 0.742909, 0.769347, 0.789443]),
      (0.799, [0.817548, 0.829410, 0.837300, 0.842678, 0.846394]),
    ])
  func movedCoverage(mean: Double, expected: [Double]) {
    let fit = TestData.coverageFits[3].moved(toMean: Probability(mean))
    for (samples, value) in zip([2, 4, 8, 16, 32], expected) {
      #expect(abs(fit.coverage(samples: samples).value - value) < 1e-6, "\(samples)")
    }
  }

  @Test("A mean above the solvable share solves every solvable question")
  func meanAboveSolvable() {
    let fit = TestData.coverageFits[3].moved(toMean: 0.95)
    #expect(fit.coverage(samples: 1).value == 1 - 0.145)
    let hopeless = TestData.coverageFits[3].moved(toMean: 0)
    #expect(hopeless.coverage(samples: 100) == 0)
    #expect(fit.coverage(samples: 0) == 0)
  }
}
