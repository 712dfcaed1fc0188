import RealModule

extension PriceRange {
  /// Price below which the true price lies with this chance.
  ///
  /// The range is read as a triangular distribution from `low` to `high` with its mode at `typical`: the
  /// simplest shape that uses all three numbers and nothing else. Its quantile is closed:
  /// `low + √(p·(high − low)·(typical − low))` left of the mode and
  /// `high − √((1 − p)·(high − low)·(high − typical))` right of it.
  ///
  /// - Parameter chance: From 0 to 1.
  public func quantile(_ chance: Probability) -> HourlyPrice {
    let width = high.value - low.value
    guard width > 0 else { return typical }
    let mode = min(max(typical, low), high)
    let rise = mode.value - low.value
    let fall = high.value - mode.value
    guard chance.value * width < rise else {
      return high - HourlyPrice(.sqrt(max(0, 1 - chance.value) * width * fall))
    }
    return low + HourlyPrice(.sqrt(max(0, chance.value) * width * rise))
  }
}
