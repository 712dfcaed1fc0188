import RealModule

/// What a deployment gives from one sequence to more than its KV memory holds.
public struct ConcurrencySweep: Sendable, Hashable {
  /// Points by rising concurrency; none where the model does not fit into memory.
  public let points: [ConcurrencyPoint]

  /// Concurrency that a sweep reaches at least.
  private static let leastEnd = 8

  /// Sweeps the concurrency along powers of two, up to the first beyond the KV memory.
  ///
  /// - Parameters:
  ///   - replica: What is swept.
  ///   - perDoubling: Points from one power of two to the next, at least 1.
  ///   - others: Further concurrencies of interest; the sweep reaches beyond them.
  public init(_ replica: ServedReplica, perDoubling: Int = 1, including others: [Int] = []) {
    let end = Self.end(replica, beyond: others.max() ?? 1)
    let steps = max(1, perDoubling)
    let doublings = (Int.bitWidth - 1) - end.leadingZeroBitCount
    let ladder = (0...(doublings * steps)).map { step in
      Int(Double.exp2(Double(step) / Double(steps)).rounded())
    }
    let inside = others.filter(ServedReplica.concurrencies.contains)
    points = Set(ladder + inside).sorted().compactMap(replica.point)
  }

  /// The first power of two that the KV memory does not hold, and that is no less than a number.
  private static func end(_ replica: ServedReplica, beyond number: Int) -> Int {
    var end = leastEnd
    while end < ServedReplica.concurrencies.upperBound {
      guard end >= number, replica.point(at: end)?.isBeyondMemory != false else {
        end *= 2
        continue
      }
      return end
    }
    return ServedReplica.concurrencies.upperBound
  }
}
