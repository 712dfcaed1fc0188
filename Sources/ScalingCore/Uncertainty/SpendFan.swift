import RealModule

/// Spend of a plan along volumes and years in many draws: what a fan chart shows.
///
/// Volume on its axis is exact at each place, whatever is known of the scenario's own volume.
public struct SpendFan: Sendable, Hashable {
  /// Draws that take part: the first ones of a ``SpendSimulation``.
  public static let draws = 2_000
  /// Every so many volumes one is drawn; those between follow from their neighbours.
  static let stride = 3

  /// Volumes of the axis, rising.
  public let volumes: [YearlyRequests]
  private let places: [Int]
  private var atPlace: [[Double]]
  private var ofYear: [[Double]]
  private var paid: [[Double]]

  /// Holds no draw yet.
  ///
  /// - Parameters:
  ///   - volumes: Volumes of the axis, at equal ratios.
  ///   - years: Years of the horizon; 0 without one.
  init(volumes: [YearlyRequests], years: Int) {
    self.volumes = volumes
    places = volumes.indices.filter { $0 % Self.stride == 0 || $0 == volumes.count - 1 }
    atPlace = Array(repeating: [], count: places.count)
    ofYear = Array(repeating: [], count: years)
    paid = Array(repeating: [], count: years > 0 ? years + 1 : 0)
  }

  /// Takes in a draw; volumes that its plan can't carry are left out.
  mutating func add(_ plan: DrawnPlan) {
    for (index, place) in places.enumerated()
    where plan.model.missingReplicas(for: volumes[place]) == 0 {
      atPlace[index].append(plan.model.year(volumes[place]).spend.value)
    }
    guard let forecast = plan.forecast, forecast.years.count == ofYear.count else { return }
    for (index, year) in forecast.years.enumerated() {
      ofYear[index].append(year.plan.spend.value)
    }
    for year in paid.indices {
      paid[year].append(forecast.paid(afterMonths: 12 * year).value)
    }
  }
}

extension SpendFan {
  /// Percentiles of the spend of each year of the horizon.
  public var yearPercentiles: [Economics.Percentiles?] { Self.percentiles(of: ofYear) }
  /// Percentiles of all that is paid at the start and at the end of each year, not discounted.
  public var paidPercentiles: [Economics.Percentiles?] { Self.percentiles(of: paid) }

  /// Percentiles of a year's spend at each volume; nil where the plan never carries it.
  ///
  /// Between two drawn volumes amounts follow a power of the volume.
  public var volumePercentiles: [Economics.Percentiles?] {
    let drawn = Self.percentiles(of: atPlace)
    return volumes.indices.map { volume in
      let above = places.firstIndex { $0 >= volume } ?? 0
      guard places[above] > volume else { return drawn[above] }
      let (start, end) = (places[above - 1], places[above])
      guard let low = drawn[above - 1], let high = drawn[above] else { return nil }
      return low.moved(towards: high, by: Double(volume - start) / Double(end - start))
    }
  }

  private static func percentiles(of amounts: [[Double]]) -> [Economics.Percentiles?] {
    amounts.map(Economics.Percentiles.init(of:))
  }
}

extension Economics.Percentiles {
  /// The amounts at a share of the way to others, at an equal ratio for each step.
  fileprivate func moved(towards other: Self, by share: Double) -> Self {
    func between(_ start: Dollars, _ end: Dollars) -> Dollars {
      guard start > 0, end > 0 else { return start + (end - start) * share }
      return start * .exp(share * .log(end / start))
    }
    return Self(
      p10: between(p10, other.p10), p50: between(p50, other.p50), p90: between(p90, other.p90))
  }
}
