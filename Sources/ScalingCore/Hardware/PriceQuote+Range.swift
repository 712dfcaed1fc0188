extension Accelerator.PriceQuote {
  /// The quotes as a range; nil without a typical price.
  ///
  /// An end that is unknown, or on the wrong side of the typical price, counts as the typical price.
  public var range: PriceRange? {
    guard let typical else { return nil }
    return PriceRange(
      low: min(low ?? typical, typical), typical: typical, high: max(high ?? typical, typical))
  }

  /// Where the quotes come from.
  public var evidence: Evidence {
    guard typical != nil || low != nil || high != nil else {
      return .missing("no rental price is known; a price per GPU-hour of your own is needed")
    }
    return Evidence(.published, source: source, date: date)
  }
}
