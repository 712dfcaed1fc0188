extension SpendForecast {
  /// Months of the horizon.
  public var months: Int { 12 * years.count }

  /// All that is paid until the end of so many months, not discounted.
  ///
  /// A year's payments spread evenly over its months; purchases count from the start of their year, and the
  /// sale of GPUs at the end of the horizon does not count.
  public func paid(afterMonths months: Int) -> Dollars {
    years.reduce(0) { sum, year in
      let passed = months - 12 * (year.number - 1)
      guard passed > 0 || (passed == 0 && year.number == 1) else { return sum }
      return sum + year.outlay + year.running * (Double(min(passed, 12)) / 12)
    }
  }

  /// Months after which this plan, having cost more before, has cost no more than another; nil when that
  /// does not happen within both horizons.
  ///
  /// For a plan that starts with a purchase this is the time of its payback.
  public func breakEvenMonths(against other: SpendForecast) -> Int? {
    var costsMore = false
    for month in 0...min(months, other.months) {
      if paid(afterMonths: month) > other.paid(afterMonths: month) {
        costsMore = true
      } else if costsMore {
        return month
      }
    }
    return nil
  }

  /// Months after which whichever plan has cost more before has cost no more than the other; nil when that does
  /// not happen within both horizons.
  ///
  /// Purchases of later years may turn the order again; this is the first time.
  public func firstBreakEvenMonths(with other: SpendForecast) -> Int? {
    [breakEvenMonths(against: other), other.breakEvenMonths(against: self)]
      .compactMap(\.self).min()
  }
}
