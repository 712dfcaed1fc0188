extension PriceRange {
  /// The range moved to another typical price, low and high keeping their ratios to it.
  ///
  /// Keeps `low <= typical <= high` while a slider moves the price. A range around nothing becomes the
  /// exact new price.
  public func scaled(toTypical price: HourlyPrice) -> PriceRange {
    guard typical > 0 else { return PriceRange(price) }
    let factor = price / typical
    return PriceRange(low: low * factor, typical: price, high: high * factor)
  }
}
