/// How the requests of a year spread over its hours.
///
/// Hours of a day and months of a year have rates relative to the mean; each month has 365/12 equal days.
public struct LoadShape: Sendable, Hashable {
  /// Rate of each hour of a day over the mean of the day; one number where all are alike.
  public let hours: [Double]
  /// Rate of each month over the mean of the year; one number where all are alike.
  public let months: [Double]
  /// Rate of the busiest hour of the year over the mean of the year.
  public let busiest: Double

  /// The shape of a workload; nil where neither a daily profile nor seasonality is stated.
  public init?(_ workload: borrowing Workload) {
    self.init(workload.dailyProfile, workload.seasonality)
  }

  /// Joins profile and seasonality; nil where neither is stated.
  public init?(_ profile: DailyProfile, _ seasonality: Seasonality) {
    guard profile != .unstated || seasonality != .flat else { return nil }
    hours = Self.relative(profile.weights)
    months = Self.relative(seasonality.weights)
    busiest = (hours.max() ?? 1) * (months.max() ?? 1)
  }

  /// Every hour of the year alike.
  static let even = LoadShape()

  private init() {
    hours = [1]
    months = [1]
    busiest = 1
  }

  /// Numbers over their mean; a mean of 0 counts as flat.
  private static func relative(_ weights: [Double]?) -> [Double] {
    guard let weights, !weights.isEmpty else { return [1] }
    let mean = weights.reduce(0, +) / Double(weights.count)
    return mean > 0 ? weights.map { $0 / mean } : [1]
  }
}

/// Replicas that a year of requests needs.
public struct FleetUse: Sendable, Hashable {
  /// Replicas at the peak of the year.
  public var peak: Double
  /// Replicas of each hour, added up over the hours of the year.
  public var replicaHours: Double
  /// The same for the replicas above a base.
  public var hoursAboveBase: Double
}

extension LoadShape {
  /// Whole replicas of every hour, at least `least`, added up over a year.
  ///
  /// - Parameters:
  ///   - needed: Replicas, not whole, that the mean rate of the year would keep busy at its peaks.
  ///   - least: Replicas kept whatever the load.
  ///   - base: Replicas that are paid for anyway.
  public func fleet(needed: Double, least: Double, base: Double = 0) -> FleetUse {
    let hoursEach = Seconds.year / .hour / Double(hours.count * months.count)
    var (all, above) = (0.0, 0.0)
    for month in months {
      for hour in hours {
        let replicas = SpendModel.whole(needed * (hour * month), least: least)
        all += replicas
        above += max(0, replicas - base)
      }
    }
    return FleetUse(
      peak: SpendModel.whole(needed * busiest, least: least), replicaHours: all * hoursEach,
      hoursAboveBase: above * hoursEach)
  }
}
