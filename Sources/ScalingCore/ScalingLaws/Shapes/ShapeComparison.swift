/// What one shape gains over another.
public struct ShapeComparison: Sendable, Hashable {
  /// The shape that is proposed.
  public let chosen: ShapeCandidate
  /// The shape that it is compared with.
  public let baseline: ShapeCandidate

  /// Compares two candidates of one exploration.
  public init(chosen: ShapeCandidate, baseline: ShapeCandidate) {
    self.chosen = chosen
    self.baseline = baseline
  }

  /// How many times as fast the chosen shape is; nil without both latencies.
  public var speedUp: Double? {
    guard let before = baseline.latency, let after = chosen.latency, after > 0 else { return nil }
    return before / after
  }

  /// Loss that the chosen shape has more; below 0 when it is better.
  public var lossDifference: Loss { chosen.loss - baseline.loss }

  /// The same as a share of the baseline's loss.
  public var relativeLossDifference: Double { lossDifference / baseline.loss }

  /// Parameters of the chosen shape over those of the baseline.
  public var parameterRatio: Double { chosen.parameters / baseline.parameters }

  /// Whether one latency was measured and the other modelled, so that their ratio mixes both errors.
  public var mixesLatencies: Bool { chosen.latencyOrigin != baseline.latencyOrigin }
}
