extension QuantityRange {
  /// Amount below which the true amount lies with this chance.
  ///
  /// The range is read as a triangular distribution from `low` to `high` with its mode at `typical`: the
  /// simplest shape that uses all three numbers and nothing else.
  ///
  /// - Parameter chance: From 0 to 1.
  public func quantile(_ chance: Probability) -> Quantity<Unit> {
    Quantity(
      Distribution.triangular(low: low.value, typical: typical.value, high: high.value)
        .quantile(chance.value))
  }
}
