import RealModule

extension Double {
  /// Lower incomplete gamma function γ(a, x): the integral of `t^(a − 1)·e^(−t)` from 0 to x.
  ///
  /// The power series below a + 1, beyond it the complete function less the continued fraction of the
  /// upper one (Abramowitz and Stegun 6.5.29, 6.5.31), both to about 10⁻¹⁵. 0 unless a and x are above 0.
  static func lowerGamma(_ a: Double, _ x: Double) -> Double {
    guard a > 0, x > 0 else { return 0 }
    guard x < a + 1 else {
      // Beyond 700 the rest is below the rounding error for every a of a length distribution.
      return x < 700 ? .gamma(a) - .exp(a * .log(x) - x) * upperGammaFraction(a, x) : .gamma(a)
    }
    return .exp(a * .log(x) - x) * lowerGammaSeries(a, x)
  }

  /// The sum of `x^n / (a·(a + 1)···(a + n))`; its terms fall faster than a geometric series for x < a + 1.
  private static func lowerGammaSeries(_ a: Double, _ x: Double) -> Double {
    var term = 1 / a
    var sum = term
    var step = a
    for _ in 0..<500 {
      guard term > sum * 1e-17 else { break }
      step += 1
      term *= x / step
      sum += term
    }
    return sum
  }

  /// The continued fraction `1/(x + 1 − a − 1·(1 − a)/(x + 3 − a − ···))` by Lentz's method.
  private static func upperGammaFraction(_ a: Double, _ x: Double) -> Double {
    var base = x + 1 - a
    var c = Double.greatestFiniteMagnitude
    var d = 1 / base
    var fraction = d
    for index in 1..<500 {
      let numerator = -Double(index) * (Double(index) - a)
      base += 2
      d = 1 / nonzero(numerator * d + base)
      c = nonzero(base + numerator / c)
      fraction *= d * c
      if abs(d * c - 1) < 1e-15 { break }
    }
    return fraction
  }

  /// Keeps a divisor of Lentz's method away from 0.
  private static func nonzero(_ number: Double) -> Double {
    abs(number) < 1e-300 ? 1e-300 : number
  }
}
