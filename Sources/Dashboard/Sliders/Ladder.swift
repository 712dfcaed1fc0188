/// The values that a slider stops at: ascending, each a meaningful step from the last.
///
/// Quantities that span decades have ladders that grow by factors, so that one key press always
/// changes the result by a similar share.
package struct Ladder: Sendable, Hashable {
  /// Stops, ascending and distinct.
  package let stops: [Double]

  /// Sorts the stops and drops doubles.
  package init(_ stops: [Double]) {
    var distinct: [Double] = []
    for stop in stops.sorted() where distinct.last != stop {
      distinct.append(stop)
    }
    self.stops = distinct
  }

  /// The same digits in every decade, from 10^`lowest` up to and including 10^`highest`.
  package init(digits: [Double], decades lowest: Int, through highest: Int) {
    var stops: [Double] = []
    for exponent in lowest..<highest {
      stops += digits.map { Ladder.decimal($0, exponent: exponent) }
    }
    self.init(stops + [Ladder.decimal(1, exponent: highest)])
  }

  /// Smallest stop; 0 for an empty ladder.
  package var first: Double { stops.first ?? 0 }
  /// Largest stop; 0 for an empty ladder.
  package var last: Double { stops.last ?? 0 }

  /// The value that is `steps` stops away; a value between two stops counts as half a step away.
  package func moved(_ value: Double, by steps: Int) -> Double {
    guard !stops.isEmpty, steps != 0 else { return value }
    let below = stops.lastIndex { $0 <= value * (1 + 1e-12) } ?? -1
    let isStop = below >= 0 && abs(stops[below] - value) <= abs(value) * 1e-9
    let start = isStop || steps > 0 ? below : below + 1
    let target = stops[min(max(start + steps, 0), stops.count - 1)]
    if steps > 0 { return max(target, value) }
    return min(target, value)
  }

  /// The stop nearest to a share of the way, counted in stops; used by the mouse.
  package func stop(at fraction: Double) -> Double {
    guard !stops.isEmpty else { return 0 }
    let clamped = min(max(fraction, 0), 1)
    return stops[Int((clamped * Double(stops.count - 1)).rounded())]
  }

  /// Share of the way at which a value stands, counted in stops, between 0 and 1.
  package func fraction(of value: Double) -> Double {
    guard stops.count > 1 else { return 0 }
    guard let upper = stops.firstIndex(where: { $0 >= value }) else { return 1 }
    guard upper > 0 else { return 0 }
    let lower = stops[upper - 1]
    let share = (value - lower) / (stops[upper] - lower)
    return (Double(upper - 1) + share) / Double(stops.count - 1)
  }

  /// A digit with at most one decimal times a power of ten, as near to the decimal number as a `Double` is.
  private static func decimal(_ digit: Double, exponent: Int) -> Double {
    let tenths = (digit * 10).rounded()
    let power = (0..<abs(exponent - 1)).reduce(1.0) { power, _ in power * 10 }
    return exponent < 1 ? tenths / power : tenths * power
  }
}
