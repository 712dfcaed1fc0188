import RealModule

/// The volume at which the cheaper of two plans changes.
public struct BreakEven: Sendable, Hashable {
  /// Requests in one year from which on the other plan is the cheaper one.
  public var requests: YearlyRequests
  /// Whether the first plan is cheaper above that volume, rather than below.
  public var isFirstCheaperAbove: Bool

  /// Points to a factor of ten at which two plans are compared before the place is narrowed down.
  private static let pointsPerDecade = 24.0

  /// The first volume, from few requests to many, at which the cheaper plan changes.
  ///
  /// Spend that rises in steps of whole replicas may cross several times; two changes within a tenth of the
  /// volume may be missed. Nil where one plan is never dearer, and beyond what a reservation holds.
  ///
  /// - Parameters:
  ///   - first: A plan.
  ///   - second: The plan that it is compared with.
  ///   - decades: Powers of ten of the volumes that are looked at.
  public init?(
    between first: PlanModel, and second: PlanModel, decades: ClosedRange<Double> = 0...12
  ) {
    var low: (requests: Double, difference: Double)?
    let steps = Int((decades.upperBound - decades.lowerBound) * Self.pointsPerDecade)
    for step in 0...max(0, steps) {
      let requests = Double.exp10(decades.lowerBound + Double(step) / Self.pointsPerDecade)
      guard let difference = Self.difference(first, second, requests) else { return nil }
      if let low, difference != 0, low.difference.sign != difference.sign {
        self.requests = YearlyRequests(
          Self.crossing(from: low.requests, to: requests, isDearer: low.difference > 0) {
            Self.difference(first, second, $0) ?? 0
          })
        isFirstCheaperAbove = difference < 0
        return
      }
      if difference != 0 { low = (requests, difference) }
    }
    return nil
  }

  /// Spend of the first plan less that of the second; nil beyond a reservation.
  private static func difference(
    _ first: PlanModel, _ second: PlanModel, _ requests: Double
  ) -> Double? {
    let volume = YearlyRequests(requests)
    guard first.missingReplicas(for: volume) == 0, second.missingReplicas(for: volume) == 0 else {
      return nil
    }
    let difference = first.year(volume).spend - second.year(volume).spend
    return difference.isFinite ? difference.value : nil
  }

  /// Halves the interval until it is as narrow as numbers allow.
  private static func crossing(
    from low: Double, to high: Double, isDearer: Bool, difference: (Double) -> Double
  ) -> Double {
    var (low, high) = (low, high)
    for _ in 0..<100 {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      let value = difference(middle)
      if isDearer ? value > 0 : value < 0 { low = middle } else { high = middle }
    }
    return high
  }
}
