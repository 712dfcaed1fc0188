/// Cost and accuracy of one option.
public struct FrontierPoint: Sendable, Hashable {
  /// Cost, in any one unit.
  public var cost: Double
  /// Share of right answers.
  public var accuracy: Probability

  /// States a point.
  public init(cost: Double, accuracy: Probability) {
    self.cost = cost
    self.accuracy = accuracy
  }
}

/// The points that no other point beats: a staircase of rising cost and rising accuracy.
///
/// A point is beaten by one that costs no more and is right no less often, unless both are equal. Of
/// equal points one is kept. Points that are not finite are left out.
public struct ParetoFrontier: Sendable, Hashable {
  /// The points of the staircase, by rising cost and accuracy.
  public let points: [FrontierPoint]
  /// Where these points stand among the candidates.
  public let indices: [Int]

  /// Finds the frontier of a set of points; their order does not matter.
  ///
  /// - Complexity: O(*n* log *n*).
  public init(_ candidates: [FrontierPoint]) {
    let usable = candidates.indices.filter {
      candidates[$0].cost.isFinite && candidates[$0].accuracy.isFinite
    }
    let sorted = usable.sorted { left, right in
      let (one, other) = (candidates[left], candidates[right])
      return one.cost == other.cost ? one.accuracy > other.accuracy : one.cost < other.cost
    }
    var kept: [Int] = []
    for index in sorted {
      guard let last = kept.last else {
        kept.append(index)
        continue
      }
      if candidates[index].accuracy > candidates[last].accuracy { kept.append(index) }
    }
    indices = kept
    points = kept.map { candidates[$0] }
  }

  /// The best accuracy that a cost buys; nil below the cheapest point.
  ///
  /// - Complexity: O(log *n*).
  public func accuracy(within cost: Double) -> Probability? {
    var (low, high) = (0, points.count)
    while low < high {
      let middle = (low + high) / 2
      if points[middle].cost <= cost { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? points[low - 1].accuracy : nil
  }
}
