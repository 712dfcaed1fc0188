/// Error of the serving model on some measured rows.
public struct ServingAccuracy: Sendable, Hashable {
  /// Rows that were compared.
  public let rows: Int
  /// Rows that ran and are called 'does not fit'; they have no other figures.
  public let falseDoesNotFit: Int
  /// Of the time per output token; nil when no row has it.
  public let timePerOutputToken: ErrorStatistics?
  /// Of the time to first token; nil when no row has it.
  public let timeToFirstToken: ErrorStatistics?
  /// Of the generated tokens a second and GPU; nil when no row has them.
  public let throughput: ErrorStatistics?

  /// Sums up the deviations of rows.
  public init(of deviations: [ServingDeviation]) {
    rows = deviations.count
    falseDoesNotFit = deviations.count { $0.isFalseDoesNotFit }
    timePerOutputToken = ErrorStatistics(
      relativeErrors: deviations.compactMap(\.timePerOutputToken))
    timeToFirstToken = ErrorStatistics(relativeErrors: deviations.compactMap(\.timeToFirstToken))
    throughput = ErrorStatistics(relativeErrors: deviations.compactMap(\.throughput))
  }
}
