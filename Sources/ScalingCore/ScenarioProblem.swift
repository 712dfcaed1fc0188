/// Something about a scenario that is wrong or deserves a second look.
public struct ScenarioProblem: Error, Sendable, Hashable {
  /// How serious it is.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// Results would be meaningless.
    case error
    /// Results hold only with a reservation.
    case warning
  }

  /// YAML path of the value, for example `strategy.samples`.
  public var path: String
  /// How serious it is.
  public var severity: Severity
  /// What is wrong.
  public var complaint: String
  /// What would be right.
  public var remedy: String

  /// Describes a problem.
  public init(path: String, severity: Severity, complaint: String, remedy: String) {
    self.path = path
    self.severity = severity
    self.complaint = complaint
    self.remedy = remedy
  }

  /// One line: path, what is wrong, what would be right.
  public var message: String { "\(path): \(complaint); \(remedy)" }
}
