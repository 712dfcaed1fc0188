extension AccuracyEstimate {
  /// Nothing is known, with the reason and what would be needed.
  static func unknown(_ metric: Metric, _ reason: Evidence) -> AccuracyEstimate {
    AccuracyEstimate(value: nil, low: nil, high: nil, metric: metric, evidence: reason)
  }

  /// A value with a symmetric band, cut at 0 and 1; the half-width becomes the precision of the evidence.
  init(metric: Metric, value: Double, halfWidth: Double, evidence: Evidence) {
    var evidence = evidence
    evidence.precision = halfWidth > 0 ? halfWidth : evidence.precision
    self.init(
      value: Probability(value), low: Probability(max(0, value - halfWidth)),
      high: Probability(min(1, value + halfWidth)), metric: metric, evidence: evidence)
  }
}

extension Strategy {
  /// What the strategy is scored by; one sample is scored by pass@1 whatever the kind.
  var metric: AccuracyEstimate.Metric {
    guard samples > 1 else { return .pass1 }
    return switch kind {
    case .single: .pass1
    case .bestOfN: verifier == .perfect ? .passN(samples) : .bestOfN(samples)
    case .majority: .majority(samples)
    }
  }
}
