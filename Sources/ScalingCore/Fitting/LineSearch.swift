internal import RealModule

/// Finds the lowest point of a function of one variable: a grid, then golden sections around its best point.
struct LineSearch {
  /// Where to look.
  let range: ClosedRange<Double>
  /// Intervals of the grid.
  var intervals = 64
  /// Width of the last section.
  var tolerance = 1e-10

  /// (√5 − 1)/2.
  private static let golden = 0.618_033_988_749_894_8

  /// The variable at the lowest value; values that are not numbers count as infinitely high.
  func lowest(_ function: (Double) -> Double) -> Double {
    func value(_ x: Double) -> Double {
      let value = function(x)
      return value.isNaN ? .infinity : value
    }
    var (low, high) = bracket(value)
    var inner = (left: high - Self.golden * (high - low), right: low + Self.golden * (high - low))
    var values = (left: value(inner.left), right: value(inner.right))
    while high - low > tolerance {
      if values.left <= values.right {
        high = inner.right
        inner = (high - Self.golden * (high - low), inner.left)
        values = (value(inner.left), values.left)
      } else {
        low = inner.left
        inner = (inner.right, low + Self.golden * (high - low))
        values = (values.right, value(inner.right))
      }
    }
    return (low + high) / 2
  }

  /// The neighbours of the grid's best point.
  private func bracket(_ value: (Double) -> Double) -> (low: Double, high: Double) {
    let step = (range.upperBound - range.lowerBound) / Double(intervals)
    var best = (place: range.lowerBound, value: Double.infinity)
    for index in 0...intervals {
      let place = range.lowerBound + Double(index) * step
      let height = value(place)
      if height < best.value { best = (place, height) }
    }
    return (max(range.lowerBound, best.place - step), min(range.upperBound, best.place + step))
  }
}
