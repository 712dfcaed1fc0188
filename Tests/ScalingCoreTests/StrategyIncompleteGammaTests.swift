import RealModule
import Testing

@testable import ScalingCore

@Suite("Lower incomplete gamma function")
struct StrategyIncompleteGammaTests {
  @Test(
    "values of another implementation (mpmath, 25 digits), on both sides of a + 1",
    arguments: [
      (0.5, 0.25, 0.922_562_012_825_584_9), (1 / 1.4, 1.366, 1.071_487_934_301_489_4),
      (10, 3, 400.070_892_656_305_29), (10, 30, 362_877.415_659_046_7),
      (20, 21, 7.490_141_689_335_995e16), (0.1, 5, 9.512_138_334_209_01),
      // x³/3 − x⁴/4 + x⁵/10 − x⁶/36 + x⁷/168 − x⁸/960
      (3, 0.01, 3.308_433_056_149_753e-7),
    ] as [(Double, Double, Double)])
  func values(a: Double, x: Double, expected: Double) {
    #expect(abs(Double.lowerGamma(a, x) / expected - 1) < 1e-13)
  }

  @Test("γ(1, x) is 1 − e^(−x)", arguments: [1e-9, 0.1, 1, 1.99, 2, 2.01, 10, 50, 699, 701])
  func exponential(x: Double) {
    #expect(abs(Double.lowerGamma(1, x) / -Double.expMinusOne(-x) - 1) < 1e-14)
  }

  @Test("γ(½, x) is √π·erf(√x)", arguments: [0.01, 0.5, 1.4, 1.6, 9])
  func errorFunction(x: Double) {
    let expected = Double.sqrt(.pi) * .erf(.sqrt(x))
    #expect(abs(Double.lowerGamma(0.5, x) / expected - 1) < 1e-14)
  }

  @Test("far out it is the complete function", arguments: [0.1, 0.5, 1, 5, 20])
  func complete(a: Double) {
    #expect(Double.lowerGamma(a, 1e9) == .gamma(a))
    #expect(Double.lowerGamma(a, .infinity) == .gamma(a))
  }

  @Test("continuous where the method changes", arguments: [0.1, 0.7, 1, 3, 20])
  func seam(a: Double) {
    let (below, above) = (Double.lowerGamma(a, (a + 1).nextDown), Double.lowerGamma(a, a + 1))
    #expect(abs(above / below - 1) < 1e-13)
  }

  @Test("outside of the domain it is nothing")
  func domain() {
    let outside: [(Double, Double)] = [(1, 0), (1, -1), (0, 1), (-2, 1), (.nan, 1), (1, .nan)]
    for (a, x) in outside {
      #expect(Double.lowerGamma(a, x) == 0)
    }
  }
}
