import RealModule

/// Years ahead, and how they differ from the first.
public struct Horizon: Sendable, Hashable {
  /// Number of years, 1 to 20; nil forecasts nothing.
  public var years: Int?
  /// Share by which an amount of next year is worth less today.
  public var discountRate = 0.0
  /// Share by which prices of GPU-hours, GPUs and tokens fall from one year to the next, below 1.
  ///
  /// Electricity, housing and staff keep their prices.
  public var priceDeclinePerYear = 0.0
  /// Years after which a more efficient model takes over; nil keeps the model.
  public var modelRefreshYears: Int?
  /// GPU time of a request with the new model over that with the old one; goes with `modelRefreshYears`.
  public var refreshFactor: Double?

  /// States nothing.
  public init() {}
}

extension Horizon {
  /// How a year differs from the first, which is number 0.
  public func factors(in year: Int) -> YearFactors {
    YearFactors(price: .pow(1 - priceDeclinePerYear, year), work: work(in: year))
  }

  private func work(in year: Int) -> Double {
    guard let modelRefreshYears, let refreshFactor, modelRefreshYears >= 1 else { return 1 }
    return .pow(refreshFactor, year / modelRefreshYears)
  }

  /// Value today of one dollar at the end of so many years.
  public func discountFactor(after years: Int) -> Double {
    .pow(1 + discountRate, -years)
  }
}
