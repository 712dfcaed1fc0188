import RealModule

/// What is known of a number that is not known exactly.
public enum Distribution: Sendable, Hashable {
  /// From low to high with its peak at the typical value; `low <= typical <= high`.
  case triangular(low: Double, typical: Double, high: Double)
  /// Equally likely from low to high; `low <= high`.
  case uniform(low: Double, high: Double)
  /// Normal around the mean; the standard deviation is at least 0.
  case normal(mean: Double, deviation: Double)
  /// Log-normal around the median, above 0; the deviation of the natural logarithm is at least 0.
  case lognormal(median: Double, deviation: Double)
}

extension Distribution {
  /// The one value that stands for the distribution: its peak, middle, mean or median.
  public var typical: Double {
    switch self {
    case .triangular(_, let typical, _): typical
    case .uniform(let low, let high): (low + high) / 2
    case .normal(let mean, _): mean
    case .lognormal(let median, _): median
    }
  }

  /// The expected value.
  public var mean: Double {
    switch self {
    case .triangular(let low, let typical, let high): (low + typical + high) / 3
    case .uniform, .normal: typical
    case .lognormal(let median, let deviation): median * .exp(deviation * deviation / 2)
    }
  }

  /// The value below which the number lies with this chance.
  ///
  /// - Parameter chance: above 0 and below 1; at a triangle and a uniform distribution the ends count too.
  public func quantile(_ chance: Double) -> Double {
    switch self {
    case .triangular(let low, let typical, let high):
      Self.triangular(chance, low: low, typical: typical, high: high)
    case .uniform(let low, let high): low + chance * (high - low)
    case .normal(let mean, let deviation): mean + deviation * .standardNormalQuantile(chance)
    case .lognormal(let median, let deviation):
      median * .exp(deviation * .standardNormalQuantile(chance))
    }
  }

  /// Quantile of a triangle: `low + √(p·(high − low)·(typical − low))` left of the mode and
  /// `high − √((1 − p)·(high − low)·(high − typical))` right of it.
  private static func triangular(
    _ chance: Double, low: Double, typical: Double, high: Double
  ) -> Double {
    let width = high - low
    guard width > 0 else { return typical }
    let mode = min(max(typical, low), high)
    let (rise, fall) = (mode - low, high - mode)
    guard chance * width < rise else {
      return high - .sqrt(max(0, 1 - chance) * width * fall)
    }
    return low + .sqrt(max(0, chance) * width * rise)
  }

  /// The distribution of the number times a factor above 0.
  public func scaled(by factor: Double) -> Distribution {
    switch self {
    case .triangular(let low, let typical, let high):
      .triangular(low: low * factor, typical: typical * factor, high: high * factor)
    case .uniform(let low, let high): .uniform(low: low * factor, high: high * factor)
    case .normal(let mean, let deviation):
      .normal(mean: mean * factor, deviation: deviation * factor)
    case .lognormal(let median, let deviation):
      .lognormal(median: median * factor, deviation: deviation)
    }
  }

  /// Whether the numbers describe a distribution.
  public var isProper: Bool {
    switch self {
    case .triangular(let low, let typical, let high):
      low.isFinite && high.isFinite && low <= typical && typical <= high
    case .uniform(let low, let high): low.isFinite && high.isFinite && low <= high
    case .normal(let mean, let deviation): mean.isFinite && deviation.isFinite && deviation >= 0
    case .lognormal(let median, let deviation):
      median.isFinite && median > 0 && deviation.isFinite && deviation >= 0
    }
  }
}
