import RealModule

extension QuantityRange {
  /// Amount below which the true amount lies with this chance.
  ///
  /// The range is read as a triangular distribution from `low` to `high` with its mode at `typical`: the
  /// simplest shape that uses all three numbers and nothing else. Its quantile is closed:
  /// `low + √(p·(high − low)·(typical − low))` left of the mode and
  /// `high − √((1 − p)·(high − low)·(high − typical))` right of it.
  ///
  /// - Parameter chance: From 0 to 1.
  public func quantile(_ chance: Probability) -> Quantity<Unit> {
    let width = high.value - low.value
    guard width > 0 else { return typical }
    let mode = min(max(typical, low), high)
    let rise = mode.value - low.value
    let fall = high.value - mode.value
    guard chance.value * width < rise else {
      return high - Quantity(.sqrt(max(0, 1 - chance.value) * width * fall))
    }
    return low + Quantity(.sqrt(max(0, chance.value) * width * rise))
  }
}
