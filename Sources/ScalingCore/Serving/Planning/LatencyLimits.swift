/// A time that users wait for.
public enum LatencyMeasure: String, Sendable, Hashable, CaseIterable {
  /// Mean time from request to last token.
  case requestLatency
  /// Time to first token (TTFT).
  case timeToFirstToken
  /// Time per output token (TPOT).
  case timePerOutputToken
}

extension ServingTiming {
  /// The time of a measure.
  public func time(_ measure: LatencyMeasure) -> Seconds {
    switch measure {
    case .requestLatency: requestLatency
    case .timeToFirstToken: timeToFirstToken
    case .timePerOutputToken: timePerOutputToken
    }
  }
}

/// Longest times that users may wait; nil asks nothing.
public struct LatencyLimits: Sendable, Hashable {
  /// Longest mean latency of a request.
  public var requestLatency: Seconds?
  /// Longest time to first token.
  public var timeToFirstToken: Seconds?
  /// Longest time per output token.
  public var timePerOutputToken: Seconds?

  /// States the limits.
  public init(
    requestLatency: Seconds? = nil, timeToFirstToken: Seconds? = nil,
    timePerOutputToken: Seconds? = nil
  ) {
    self.requestLatency = requestLatency
    self.timeToFirstToken = timeToFirstToken
    self.timePerOutputToken = timePerOutputToken
  }

  /// The limit of a measure.
  public func limit(of measure: LatencyMeasure) -> Seconds? {
    switch measure {
    case .requestLatency: requestLatency
    case .timeToFirstToken: timeToFirstToken
    case .timePerOutputToken: timePerOutputToken
    }
  }

  /// Whether nothing is asked.
  public var isEmpty: Bool { LatencyMeasure.allCases.allSatisfy { limit(of: $0) == nil } }

  /// Measures whose limit is exceeded, in the order of the cases; a limit that is reached exactly is met.
  public func exceeded(by timing: ServingTiming) -> [LatencyMeasure] {
    LatencyMeasure.allCases.filter { measure in
      limit(of: measure).map { timing.time(measure) > $0 } ?? false
    }
  }
}
