/// A smooth curve through points that never overshoots them: piecewise cubic Hermite (PCHIP).
///
/// Between two points the curve is monotone, so it has no extreme that the points lack. Slopes are the
/// weighted harmonic means of Fritsch and Butland (1984), which meet the condition of Fritsch and Carlson
/// (1980); end slopes use three points and keep the shape.
struct MonotoneInterpolant: Sendable, Hashable {
  /// Positions, strictly ascending.
  let positions: [Double]
  /// Values at the positions.
  let values: [Double]
  /// Slopes at the positions.
  let slopes: [Double]

  /// Draws the curve; one point makes a constant, two a line.
  ///
  /// - Precondition: positions ascend strictly, and there is a value for each.
  init(positions: [Double], values: [Double]) {
    precondition(positions.count == values.count, "every position needs a value")
    precondition(
      zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 }, "positions must ascend")
    self.positions = positions
    self.values = values
    self.slopes = Self.slopes(positions, values)
  }

  /// The curve at a position; beyond the ends, the value of the end.
  ///
  /// - Complexity: O(log n).
  func value(at position: Double) -> Double {
    guard let first = values.first, let last = values.last else { return .nan }
    guard position > positions[0] else { return first }
    guard position < positions[positions.count - 1] else { return last }
    let start = segment(containing: position)
    let width = positions[start + 1] - positions[start]
    let t = (position - positions[start]) / width
    let rise = values[start + 1] - values[start]
    let (left, right) = (slopes[start] * width, slopes[start + 1] * width)
    let cubic = left + right - 2 * rise
    let square = 3 * rise - 2 * left - right
    return values[start] + t * (left + t * (square + t * cubic))
  }

  /// The last position that is not beyond a position inside the range.
  func segment(containing position: Double) -> Int {
    var (low, high) = (0, positions.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if positions[middle] <= position { low = middle } else { high = middle }
    }
    return low
  }
}

extension MonotoneInterpolant {
  private static func slopes(_ positions: [Double], _ values: [Double]) -> [Double] {
    guard positions.count > 1 else { return [0] }
    let widths = zip(positions.dropFirst(), positions).map { $0 - $1 }
    let rises = zip(values.dropFirst(), values).map { $0 - $1 }
    let secants = zip(rises, widths).map { $0 / $1 }
    guard secants.count > 1 else { return [secants[0], secants[0]] }
    let inner = (1..<secants.count).map { index in
      innerSlope(
        secants: (secants[index - 1], secants[index]), widths: (widths[index - 1], widths[index]))
    }
    let last = secants.count - 1
    let start = endSlope(secants: (secants[0], secants[1]), widths: (widths[0], widths[1]))
    let end = endSlope(
      secants: (secants[last], secants[last - 1]), widths: (widths[last], widths[last - 1]))
    return [start] + inner + [end]
  }

  /// Zero at an extreme, else the harmonic mean of both sides.
  private static func innerSlope(
    secants: (left: Double, right: Double), widths: (left: Double, right: Double)
  ) -> Double {
    guard secants.left * secants.right > 0 else { return 0 }
    let leftWeight = 2 * widths.right + widths.left
    let rightWeight = widths.right + 2 * widths.left
    return (leftWeight + rightWeight) / (leftWeight / secants.left + rightWeight / secants.right)
  }

  /// The parabola through three points, cut back where it would leave the data's shape.
  private static func endSlope(
    secants: (near: Double, far: Double), widths: (near: Double, far: Double)
  ) -> Double {
    let weighted = (2 * widths.near + widths.far) * secants.near - widths.near * secants.far
    let slope = weighted / (widths.near + widths.far)
    guard slope * secants.near > 0 else { return 0 }
    let turns = secants.near * secants.far < 0
    return turns && abs(slope) > 3 * abs(secants.near) ? 3 * secants.near : slope
  }
}
