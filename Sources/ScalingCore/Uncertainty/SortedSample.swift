/// Values that are sorted once and asked for percentiles.
public struct SortedSample: Sendable, Hashable {
  /// The values, rising.
  public let values: [Double]

  /// Sorts values; nil when there are none or one is not a number.
  public init?(_ values: [Double]) {
    guard !values.isEmpty, values.allSatisfy({ !$0.isNaN }) else { return nil }
    self.values = values.sorted()
  }

  /// The value below which a share of them lies, between neighbours by a straight line.
  ///
  /// - Parameter share: from 0 to 1.
  public func percentile(_ share: Double) -> Double {
    let place = share * Double(values.count - 1)
    let below = Int(place.rounded(.down))
    let above = min(below + 1, values.count - 1)
    guard values[below] < values[above] else { return values[below] }
    return values[below] + (place - Double(below)) * (values[above] - values[below])
  }

  /// Share of the values above a limit.
  ///
  /// - Complexity: O(log n).
  public func share(above limit: Double) -> Double {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] > limit { high = middle } else { low = middle + 1 }
    }
    return Double(values.count - low) / Double(values.count)
  }

  /// The mean.
  public var mean: Double { values.reduce(0, +) / Double(values.count) }
}
