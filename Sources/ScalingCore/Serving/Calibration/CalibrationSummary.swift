/// How well factors of a site are known, and what they do to the error.
public struct CalibrationSummary: Sendable, Hashable {
  /// Values that hold each factor with a probability of 90 %.
  public var intervals: [SiteFactor: ClosedRange<Double>]
  /// Error of the default model on the measured points.
  public var before: ErrorStatistics
  /// Error on the same points with the factors; flattering, because they were fitted to them.
  public var after: ErrorStatistics
  /// Error on each point with factors that were fitted to the others.
  public var leaveOneOut: ErrorStatistics

  /// States what is known.
  public init(
    intervals: [SiteFactor: ClosedRange<Double>], before: ErrorStatistics, after: ErrorStatistics,
    leaveOneOut: ErrorStatistics
  ) {
    self.intervals = intervals
    self.before = before
    self.after = after
    self.leaveOneOut = leaveOneOut
  }

  /// Whether the factors predict points that they have not seen better than the default model does.
  public var isWorthwhile: Bool { leaveOneOut.meanAbsolute < before.meanAbsolute }
}
