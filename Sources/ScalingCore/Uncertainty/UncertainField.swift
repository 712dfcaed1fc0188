/// A value of a scenario that is not known exactly.
public struct UncertainField: Sendable, Hashable {
  /// Path of the ``ScenarioField``, for example `workload.requestsPerYear`.
  public var path: String
  /// What is known of the value, in the unit of the field.
  public var distribution: Distribution

  /// Describes an uncertain value.
  public init(path: String, distribution: Distribution) {
    self.path = path
    self.distribution = distribution
  }
}
