/// Where a number comes from.
///
/// Every accuracy, price and calibration number carries one, and the front shows it.
public struct Evidence: Sendable, Hashable {
  /// How far the number is from a measurement, best first.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Measured on the user's own system.
    case measured
    /// Printed in a paper, report or price list.
    case published
    /// Read off a published figure, with a reading precision.
    case digitised
    /// Between measured points of the same model or family.
    case interpolated
    /// Computed from evidence about something else by a stated rule.
    case estimated
    /// Stated by the user, without a source.
    case assumed
    /// Nothing is known: the value is absent.
    case none
  }

  /// How far the number is from a measurement.
  public var kind: Kind
  /// Citation: paper, table, file, or who stated it.
  public var source: String
  /// Date or period of the source, as printed there; empty when unknown.
  public var date: String
  /// Precision of the number, as half-width in the unit of the value; nil when unknown.
  public var precision: Double?

  /// Describes one source.
  public init(_ kind: Kind, source: String, date: String = "", precision: Double? = nil) {
    self.kind = kind
    self.source = source
    self.date = date
    self.precision = precision
  }

  /// Nothing is known; `reason` says what would be needed.
  public static func missing(_ reason: String) -> Evidence {
    Evidence(.none, source: reason)
  }
}

extension Evidence.Kind: Comparable {
  /// Orders by distance from a measurement: the worse kind is the larger one.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  /// Position in the order of the cases.
  private var rank: Int {
    switch self {
    case .measured: 0
    case .published: 1
    case .digitised: 2
    case .interpolated: 3
    case .estimated: 4
    case .assumed: 5
    case .none: 6
    }
  }
}
