package import ScalingCore

/// A part of the Speed screen that can have the focus.
package enum SpeedPane: String, Sendable, Hashable, CaseIterable {
  /// Latency against concurrency.
  case latency
  /// Tokens a second and GPU against tokens a second and user.
  case throughput
  /// Where the time of an output token goes.
  case split
  /// One row for each concurrency.
  case table
}

/// How the Speed screen looks at a deployment.
package struct SpeedSettings: Sendable, Hashable {
  /// Which time is drawn against concurrency.
  package var measure = LatencyMeasure.requestLatency
  /// Part that has the focus.
  package var focus = SpeedPane.latency
  /// Place of the cross-hair among the rows; nil hides it.
  package var row: Int?
  /// Part of a token's time under the cursor.
  package var term = SpeedTerm.weights
  /// Measured lengths that take the place of the scenario's own; nil keeps these.
  package var lengths: MatchedMeasurements.Lengths?

  /// The scenario's own lengths, mean latency of a request.
  package init() {}
}
