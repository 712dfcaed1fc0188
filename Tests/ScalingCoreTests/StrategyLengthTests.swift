import RealModule
import Testing

@testable import ScalingCore

@Suite("Lengths of samples cut at a cap")
struct StrategyLengthTests {
  private func weibull(_ scale: Tokens, _ shape: Double) -> LengthDistribution {
    .weibull(scale: scale, shape: shape)
  }

  private func empirical(_ tokens: [Tokens]) -> LengthDistribution {
    .empirical(EmpiricalLengths(source: "test.csv", tokens: tokens))
  }

  private func near(_ value: Double, _ expected: Double, _ tolerance: Double = 1e-12) -> Bool {
    abs(value - expected) <= tolerance * abs(expected)
  }

  @Test("fixed: every sample runs to the cap")
  func fixed() {
    #expect(LengthDistribution.fixed.moments(cap: 8_192) == LengthMoments(fixed: 8_192))
    #expect(LengthDistribution.fixed.expectedLongest(of: 64, cap: 8_192) == 8_192)
  }

  /// Integrals of the survival function by mpmath, 25 digits.
  struct Integral: Sendable {
    var shape: Double
    var scale: Tokens
    var cap: Tokens
    var mean: Double
    var meanSquare: Double
    /// Of 2, 4 and 64 samples.
    var longest: [Double]
  }

  static let integrals = [
    Integral(
      shape: 1.4, scale: 6_553.6, cap: 8_192, mean: 5_016.555_318_163_293,
      meanSquare: 32_135_499.456_954_09,
      longest: [6_521.083_418_211_2, 7_590.808_294_759, 8_191.999_998_769_3]),
    Integral(
      shape: 0.7, scale: 3_000, cap: 16_384, mean: 3_498.944_093_694_875,
      meanSquare: 30_262_964.457_361_46,
      longest: [5_592.469_430_449_4, 8_200.581_915_761_7, 16_205.210_441_598]),
    Integral(
      shape: 3, scale: 5_000, cap: 6_000, mean: 4_304.636_504_393_035,
      meanSquare: 20_400_883.107_553_32,
      longest: [5_081.240_130_631_3, 5_613.269_758_092, 5_999.999_709_453]),
    Integral(
      shape: 1.4, scale: 6_553.6, cap: 32_768, mean: 5_972.928_093_450_049,
      meanSquare: 54_354_355.726_981_57,
      longest: [8_305.208_527_277_5, 10_729.646_885_649, 19_778.081_184_244]),
  ]

  @Test("Weibull: moments and longest sample, integrated by hand", arguments: integrals)
  func integrated(row: Integral) {
    let lengths = weibull(row.scale, row.shape)
    let moments = lengths.moments(cap: row.cap)
    #expect(near(moments.mean.value, row.mean))
    #expect(near(moments.meanSquare, row.meanSquare))
    for (samples, expected) in zip([2, 4, 64], row.longest) {
      let longest = lengths.expectedLongest(of: samples, cap: row.cap)
      #expect(near(longest.value, expected, 1e-6), "\(samples)")
    }
  }

  @Test("shape 1 is the exponential distribution: closed forms", arguments: [100, 1_000, 20_000.0])
  func exponential(cap: Double) {
    let (scale, reach) = (2_000.0, cap / 2_000)
    let moments = weibull(2_000, 1).moments(cap: Tokens(cap))
    #expect(near(moments.mean.value, scale * (1 - .exp(-reach))))
    #expect(
      near(moments.meanSquare, 2 * scale * scale * (1 - (1 + reach) * .exp(-reach)), 1e-10))
    // E[max of 2] = 2·scale·(1 − e^(−x)) − scale/2·(1 − e^(−2x)): the shorter one is exponential as well.
    let longest = weibull(2_000, 1).expectedLongest(of: 2, cap: Tokens(cap)).value
    let shorter = scale / 2 * (1 - .exp(-2 * reach))
    #expect(near(longest, 2 * scale * (1 - .exp(-reach)) - shorter, 1e-6))
  }

  @Test("far beyond the scale the cap does not matter: scale·Γ(1 + 1/shape), harmonic numbers")
  func uncut() {
    let moments = weibull(1_000, 2).moments(cap: 1e6)
    #expect(near(moments.mean.value, 1_000 * .sqrt(.pi) / 2))
    #expect(near(moments.meanSquare, 1e6))
    // The longest of N exponential lengths: scale·(1 + 1/2 + ··· + 1/N).
    for samples in [2, 3, 10, 100] {
      let harmonic = (1...samples).reduce(0) { $0 + 1 / Double($1) }
      let longest = weibull(1_000, 1).expectedLongest(of: samples, cap: 1e6)
      #expect(near(longest.value, 1_000 * harmonic, 1e-6), "\(samples)")
    }
  }

  @Test("far below the scale every sample reaches the cap")
  func allCut() {
    let lengths = weibull(1e6, 3)
    #expect(near(lengths.moments(cap: 100).mean.value, 100, 1e-9))
    #expect(near(lengths.moments(cap: 100).meanSquare, 10_000, 1e-9))
    #expect(near(lengths.expectedLongest(of: 8, cap: 100).value, 100, 1e-9))
  }

  @Test("measured lengths, by hand")
  func measured() {
    let lengths = empirical([400, 100, 200, 1_000])
    #expect(lengths.moments(cap: 2_000) == LengthMoments(mean: 425, meanSquare: 302_500))
    // 100, 200, 300, 300
    #expect(lengths.moments(cap: 300) == LengthMoments(mean: 225, meanSquare: 57_500))
    // Chances of the longest of two: 1/16, 3/16, 5/16, 7/16.
    let two: Double = (100 + 3 * 200 + 5 * 400 + 7 * 1_000) / 16
    #expect(near(lengths.expectedLongest(of: 2, cap: 2_000).value, two))
    let cut: Double = (100 + 3 * 200 + 5 * 300 + 7 * 300) / 16
    #expect(near(lengths.expectedLongest(of: 2, cap: 300).value, cut))
  }

  @Test("no measured length says nothing: the cap")
  func unmeasured() {
    #expect(empirical([]).moments(cap: 50) == LengthMoments(fixed: 50))
    #expect(empirical([]).expectedLongest(of: 3, cap: 50) == 50)
  }

  static let distributions: [LengthDistribution] = [
    .fixed, .weibull(scale: 3_000, shape: 0.3), .weibull(scale: 6_553.6, shape: 1.4),
    .weibull(scale: 500, shape: 9),
    .empirical(EmpiricalLengths(source: "t", tokens: (1...300).map { Tokens(Double($0 * 77)) })),
  ]

  @Test(
    "the longest sample is no shorter than the mean, grows with N and stops at the cap",
    arguments: distributions)
  func bounds(lengths: LengthDistribution) {
    for cap: Tokens in [1, 100, 8_192, 100_000] {
      let moments = lengths.moments(cap: cap)
      #expect(moments.mean > 0 && moments.mean <= cap * (1 + 1e-12))
      #expect(moments.meanSquare >= moments.mean.value * moments.mean.value * (1 - 1e-12))
      #expect(near(lengths.expectedLongest(of: 1, cap: cap).value, moments.mean.value, 1e-9))
      var last = moments.mean * (1 - 1e-6)
      for samples in [2, 3, 8, 64, 1_024] {
        let longest = lengths.expectedLongest(of: samples, cap: cap)
        #expect(longest >= last && longest <= cap * (1 + 1e-9))
        last = longest * (1 - 1e-6)
      }
    }
  }

  @Test("a strategy cuts at its generation length and counts the samples it takes")
  func strategy() {
    var strategy = Strategy(
      kind: .bestOfN, samples: 4, generationLength: 8_192,
      lengthDistribution: weibull(6_553.6, 1.4))
    #expect(near(strategy.lengthMoments.mean.value, 5_016.555_318_163_293))
    #expect(near(strategy.expectedLongest.value, 7_590.808_294_759, 1e-6))
    strategy.kind = .single
    #expect(strategy.expectedLongest == strategy.lengthMoments.mean)
  }

  @Test("absurd parameters do not trap")
  func absurd() {
    for number in [Double.nan, .infinity, -1, 0, 1e300] {
      for lengths in [weibull(Tokens(number), 1), weibull(100, number)] {
        for cap in [number, 100] {
          _ = lengths.moments(cap: Tokens(cap))
          _ = lengths.expectedLongest(of: -3, cap: Tokens(cap))
          #expect(!(lengths.expectedLongest(of: 5, cap: Tokens(cap)) > Tokens(.infinity)))
        }
      }
    }
  }
}
