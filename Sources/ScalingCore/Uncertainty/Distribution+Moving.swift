extension Distribution {
  /// The distribution moved to another typical value.
  ///
  /// A factor above 0 scales it, so that all ratios stay; across or from 0 it is shifted, so that its width
  /// stays. Its ends stay within the limits. Nil where no distribution of this kind has that typical value:
  /// a log-normal one at 0 or below.
  ///
  /// - Parameters:
  ///   - value: The new typical value.
  ///   - limits: Numbers that the value may take.
  ///   - isWhole: Whether the ends have to be whole numbers.
  public func moved(
    toTypical value: Double, within limits: FieldLimits? = nil, isWhole: Bool = false
  ) -> Distribution? {
    let factor = value / typical
    let moved =
      factor > 0 && factor.isFinite ? scaled(by: factor) : shifted(by: value - typical)
    let ends = limits?.ends ?? -Double.infinity...Double.infinity
    let result = moved.centred(on: value, within: ends, isWhole: isWhole)
    return result.isProper ? result : nil
  }

  /// The distribution of the number plus a distance; a log-normal one keeps its deviation.
  private func shifted(by distance: Double) -> Distribution {
    switch self {
    case .triangular(let low, let typical, let high):
      .triangular(low: low + distance, typical: typical + distance, high: high + distance)
    case .uniform(let low, let high): .uniform(low: low + distance, high: high + distance)
    case .normal(let mean, let deviation): .normal(mean: mean + distance, deviation: deviation)
    case .lognormal(let median, let deviation):
      .lognormal(median: median + distance, deviation: deviation)
    }
  }

  /// The distribution with exactly this typical value, its ends within limits.
  private func centred(
    on value: Double, within ends: ClosedRange<Double>, isWhole: Bool
  ) -> Distribution {
    switch self {
    case .triangular(let low, _, let high):
      let (lower, upper) = isWhole ? (low.rounded(), high.rounded()) : (low, high)
      return .triangular(
        low: min(max(lower, ends.lowerBound), value), typical: value,
        high: max(min(upper, ends.upperBound), value))
    case .uniform(let low, let high):
      let half = max(0, min((high - low) / 2, value - ends.lowerBound, ends.upperBound - value))
      return .centred(value, half: isWhole ? half.rounded(.down) : half)
    case .normal(_, let deviation): return .normal(mean: value, deviation: deviation)
    case .lognormal(_, let deviation): return .lognormal(median: value, deviation: deviation)
    }
  }

  /// The uniform distribution around a middle that its ends give back without rounding errors.
  ///
  /// The far end is rounded first; the near one is then exact by Sterbenz' lemma unless the half width is
  /// above three times the middle.
  private static func centred(_ middle: Double, half: Double) -> Distribution {
    if middle >= 0 {
      let high = middle + half
      return .uniform(low: 2 * middle - high, high: high)
    }
    let low = middle - half
    return .uniform(low: low, high: 2 * middle - low)
  }
}

extension FieldLimits {
  /// The smallest and largest number that is accepted.
  var ends: ClosedRange<Double> { (excludesLowest ? lowest.nextUp : lowest)...highest }
}
