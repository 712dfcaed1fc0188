import RealModule

/// Weibull distribution of generated tokens: longer than n with chance exp(−(n/scale)^shape).
///
/// With u = (cap/scale)^shape the moments of the length cut at the cap are incomplete gamma functions:
/// `E[L] = scale/shape · γ(1/shape, u)` and `E[L²] = 2·scale²/shape · γ(2/shape, u)`.
struct WeibullLengths: Sendable, Hashable {
  /// Length that 37 % of the samples exceed, in tokens.
  var scale: Double
  /// Spread: 1 is the exponential distribution, more is narrower.
  var shape: Double

  /// Mean and mean square of the length cut at a cap.
  func moments(cap: Double) -> LengthMoments {
    guard cap > 0 else { return LengthMoments(fixed: 0) }
    let reach = Double.pow(cap / scale, shape)
    return LengthMoments(
      mean: Tokens(scale / shape * .lowerGamma(1 / shape, reach)),
      meanSquare: 2 * scale * scale / shape * .lowerGamma(2 / shape, reach))
  }

  /// Mean of the longest of several independent lengths, each cut at a cap.
  ///
  /// The integral of `1 − (1 − exp(−(n/scale)^shape))^N` from 0 to the cap. It is 1 for short lengths; what
  /// remains is smooth in the logarithm of u, and 24 Gauss–Legendre points integrate it to 10⁻⁷.
  func expectedLongest(of samples: Int, cap: Double) -> Double {
    guard samples > 1 else { return moments(cap: cap).mean.value }
    guard cap > 0 else { return 0 }
    let count = Double(samples)
    let reach = Double.pow(cap / scale, shape)
    // Below `low` the chance that all are shorter is negligible, above `high` that one is longer.
    let low = min(-.log(onePlus: -.pow(Self.negligible, 1 / count)), reach)
    let high = min(.log(count / Self.negligible), reach)
    let certain = scale * .pow(low, 1 / shape)
    guard low < high else { return certain }
    let rest = GaussLegendre.integral(from: .log(low), to: .log(high)) { logarithm in
      let shorter = -Double.expMinusOne(-.exp(logarithm))
      return (1 - shorter.raised(to: samples)) * .exp(logarithm / shape)
    }
    return certain + scale / shape * rest
  }

  private static let negligible = 1e-9
}
