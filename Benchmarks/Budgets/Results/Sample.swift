/// Measured values of one quantity.
struct Sample: Sendable, Hashable {
  /// The values, from the smallest to the largest.
  let sorted: [Double]

  /// Collects values; nil without any.
  init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    sorted = values.sorted()
  }

  /// The value in the middle; between the two middle ones of an even count.
  var median: Double {
    let (lower, upper) = ((sorted.count - 1) / 2, sorted.count / 2)
    return (sorted[lower] + sorted[upper]) / 2
  }

  /// The smallest value that at least this many percent of all values do not exceed (nearest rank).
  ///
  /// - Parameter percent: From 0 to 100.
  func percentile(_ percent: Double) -> Double {
    let rank = Int((percent / 100 * Double(sorted.count)).rounded(.up))
    return sorted[min(max(rank, 1), sorted.count) - 1]
  }

  /// The 95th percentile.
  var p95: Double { percentile(95) }
  /// The 99th percentile.
  var p99: Double { percentile(99) }
}

extension Sample {
  /// The middle time of every step over several rounds of the same steps; nil without any.
  ///
  /// What another program disturbed in one round does not count, what a step always takes does.
  ///
  /// - Parameter rounds: Times of the steps; nil where a step has none.
  init?(middlesOf rounds: [[Double?]]) {
    let steps = rounds.map(\.count).max() ?? 0
    self.init(
      (0..<steps).compactMap { step in
        Sample(rounds.compactMap { step < $0.count ? $0[step] : nil })?.median
      })
  }
}
