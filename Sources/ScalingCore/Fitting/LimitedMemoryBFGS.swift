/// Finds the lowest point of a smooth function of a few variables from its gradient (L-BFGS, Liu and Nocedal
/// 1989).
struct LimitedMemoryBFGS {
  /// Past steps that are kept.
  var memory = 10
  /// Most steps.
  var limit = 2_000
  /// Step of all variables below which the answer counts as found.
  var tolerance = 1e-12

  /// Share of the promised descent that a step must give (Armijo).
  private static let descent = 1e-4
  /// Share of the slope that a step may leave (Wolfe).
  private static let slope = 0.9
  /// Most tries of a step's length.
  private static let lengths = 60

  /// A place with its value and gradient.
  private struct Place {
    var position: [Double]
    var value: Double
    var gradient: [Double]
  }

  /// The lowest point near a start.
  ///
  /// - Parameter function: gives the value and fills the gradient; infinity where the variables make no sense.
  func lowest(
    from start: [Double], _ function: ([Double], inout [Double]) -> Double
  ) -> SimplexSearch.Corner {
    var here = place(at: start, function)
    var pairs: [(step: [Double], change: [Double])] = []
    for _ in 0..<limit {
      var direction = Self.direction(here.gradient, pairs)
      if Self.product(direction, here.gradient) >= 0 {
        pairs.removeAll()
        direction = here.gradient.map(-)
      }
      guard let next = search(from: here, along: direction, function) else {
        if pairs.isEmpty { break }
        pairs.removeAll()
        continue
      }
      let step = zip(next.position, here.position).map(-)
      let change = zip(next.gradient, here.gradient).map(-)
      let isFound = step.allSatisfy { abs($0) < tolerance } || next.value == here.value
      here = next
      if isFound { break }
      guard Self.product(step, change) > 0 else { continue }
      pairs.append((step, change))
      if pairs.count > memory { pairs.removeFirst() }
    }
    return SimplexSearch.Corner(position: here.position, value: here.value)
  }

  private func place(
    at position: [Double], _ function: ([Double], inout [Double]) -> Double
  ) -> Place {
    var gradient = [Double](repeating: 0, count: position.count)
    let value = function(position, &gradient)
    return Place(position: position, value: value, gradient: gradient)
  }

  /// A place along a direction that is low enough and not too near, by halving and doubling; nil when
  /// there is none.
  private func search(
    from here: Place, along direction: [Double],
    _ function: ([Double], inout [Double]) -> Double
  ) -> Place? {
    let slope = Self.product(direction, here.gradient)
    var (low, high, length) = (0.0, Double.infinity, 1.0)
    var found: Place?
    for _ in 0..<Self.lengths {
      let next = place(at: zip(here.position, direction).map { $0 + length * $1 }, function)
      if !(next.value <= here.value + Self.descent * length * slope) {
        high = length
      } else if Self.product(direction, next.gradient) < Self.slope * slope {
        low = length
        found = next
      } else {
        return next
      }
      length = high.isFinite ? (low + high) / 2 : 2 * length
    }
    return found
  }

  /// The two-loop recursion: the inverse curvature of the kept steps applied to the gradient.
  private static func direction(
    _ gradient: [Double], _ pairs: [(step: [Double], change: [Double])]
  ) -> [Double] {
    var direction = gradient.map(-)
    var shares: [Double] = []
    for (step, change) in pairs.reversed() {
      let share = product(step, direction) / product(step, change)
      shares.append(share)
      add(-share, change, to: &direction)
    }
    if let (step, change) = pairs.last {
      let scale = product(step, change) / product(change, change)
      for index in direction.indices { direction[index] *= scale }
    }
    for ((step, change), share) in zip(pairs, shares.reversed()) {
      let back = product(change, direction) / product(step, change)
      add(share - back, step, to: &direction)
    }
    return direction
  }

  private static func add(_ factor: Double, _ vector: [Double], to sum: inout [Double]) {
    for index in sum.indices { sum[index] += factor * vector[index] }
  }

  private static func product(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * right[index] }
    return sum
  }
}
