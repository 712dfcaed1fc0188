import RealModule

extension Double {
  /// Standard normal quantile of 0.975: half-width of a two-sided 95 % interval in standard deviations.
  package static let standardNormal975 = 1.959963984540054

  /// The value below which a standard normal number lies with this chance.
  ///
  /// A rational start value is improved by two steps of Halley's method on the complementary error function; the
  /// result is exact to about 15 digits.
  ///
  /// - Parameter chance: above 0 and below 1; at the ends the value is infinite.
  public static func standardNormalQuantile(_ chance: Double) -> Double {
    guard chance > 0 else { return -.infinity }
    guard chance < 1 else { return .infinity }
    guard chance <= 0.5 else { return -standardNormalQuantile(1 - chance) }
    var value = start(chance)
    for _ in 0..<2 {
      let density = standardNormalDensity(value)
      guard density > 0 else { break }
      let excess = (0.5 * .erfc(-value / .sqrt(2)) - chance) / density
      value -= excess / (1 + value * excess / 2)
    }
    return value
  }

  /// Density of the standard normal distribution.
  static func standardNormalDensity(_ value: Double) -> Double {
    .exp(-value * value / 2) / .sqrt(2 * .pi)
  }

  /// Start value for a chance of at most one half: Abramowitz and Stegun 26.2.23, off by at most 4.5e-4.
  private static func start(_ chance: Double) -> Double {
    let t = Double.sqrt(-2 * .log(chance))
    let above = 2.515517 + t * (0.802853 + t * 0.010328)
    let below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
    return above / below - t
  }
}
