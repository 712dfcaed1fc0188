/// One of the three factors of ``SiteScales``; raw values are keys of files and output.
public enum SiteFactor: String, Sendable, Hashable, CaseIterable {
  /// Times of reading weights and cache (s_mem).
  case memory
  /// Collectives, kernels and host (s_fixed).
  case fixed
  /// Prefill (s_prefill).
  case prefill

  /// What is known of the factor before anything is measured (`serving_latency.md` §5).
  public var prior: PriorFit.Prior {
    switch self {
    case .memory: PriorFit.Prior(median: 1, deviation: 0.15)
    case .fixed, .prefill: PriorFit.Prior(median: 1, deviation: 0.30)
    }
  }
}

extension SiteScales {
  /// Factors in the order of ``SiteFactor``.
  ///
  /// - Parameter factors: three numbers above 0.
  init(factors: [Double]) {
    self.init(memory: factors[0], fixed: factors[1], prefill: factors[2])
  }

  /// One of the factors.
  public subscript(factor: SiteFactor) -> Double {
    switch factor {
    case .memory: memory
    case .fixed: fixed
    case .prefill: prefill
    }
  }
}
