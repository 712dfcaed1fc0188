import RealModule

/// Yearly spend of an option's plan against the request volume.
public struct SpendCurve: Sendable, Hashable {
  /// Spend at one volume.
  public struct Point: Sendable, Hashable {
    /// Requests in one year.
    public var requests: YearlyRequests
    /// Spend at the low, typical and high price.
    public var spend: Economics.Range
  }

  /// Spend by rising volume.
  public let points: [Point]

  /// Spend of a plan at these volumes.
  ///
  /// Without those at which fewer replicas are reserved than the peak needs.
  public init(model: PlanModel, volumes: [YearlyRequests]) {
    points = volumes.filter { model.missingReplicas(for: $0) == 0 }.map { requests in
      Point(requests: requests, spend: Economics.Range(model: model, requests: requests))
    }
  }

  /// Spend of an option around its own volume; nil where a term of its plan is missing.
  public init?(scenario: Scenario, timing: ServingTiming?) {
    guard let model = PlanModel(scenario: scenario, timing: timing) else { return nil }
    self.init(
      model: model, volumes: Self.volumes(around: scenario.workload.requestsPerYear))
  }

  /// Volumes at equal ratios, of which the middle one is exactly `requests`.
  ///
  /// Around one request a year where the volume is 0 or no number.
  ///
  /// - Parameters:
  ///   - requests: The volume in the middle.
  ///   - decades: Powers of ten to either side.
  ///   - steps: Steps to either side, at least 1.
  public static func volumes(
    around requests: YearlyRequests, decades: Double = 1.5, steps: Int = 30
  ) -> [YearlyRequests] {
    let middle = requests > 0 && requests.isFinite ? requests : 1
    let count = max(1, steps)
    return (-count...count).map { step in
      middle * .exp10(decades * Double(step) / Double(count))
    }
  }
}
