import RealModule

extension Ticks {
  /// Labels for a log axis: powers of ten, with 2 and 5 between them below two decades.
  ///
  /// More powers than `maximum` are thinned to every second, third, ... one. A range too short for
  /// two such labels gets those of a linear axis.
  ///
  /// - Parameters:
  ///   - low: lower limit, above 0.
  ///   - high: upper limit, above `low`.
  ///   - maximum: most labels that there is room for; cells / 4 where labels are short.
  /// - Returns: labels and minor marks inside the limits.
  package static func log10(low: Double, high: Double, maximum: Int) -> Ticks {
    guard low > 0, high > low, high.isFinite else { return Ticks(labelled: []) }
    let maximum = max(1, maximum)
    let exponents = decades(low, high)
    let labelled = labels(low, high, exponents: exponents, maximum: maximum)
    let all = exponents.count > 2 * maximum ? [1.0] : (1...9).map(Double.init)
    let minor = multiples(all, exponents: exponents, low, high).filter { !labelled.contains($0) }
    return Ticks(labelled: labelled, minor: minor)
  }

  private static func labels(
    _ low: Double, _ high: Double, exponents: ClosedRange<Int>, maximum: Int
  ) -> [Double] {
    if Double.log10(high / low) < 2 {
      let fine = multiples([1, 2, 5], exponents: exponents, low, high)
      if (2...max(2, maximum)).contains(fine.count) { return fine }
      let even = linear(low: low, high: high, atMost: min(5, maximum)).labelled
      if fine.count < 2 && !even.isEmpty { return even }
    }
    let powers = multiples([1], exponents: exponents, low, high)
    let step = (powers.count + maximum - 1) / maximum
    guard step > 1 else { return powers }
    let thinned = exponents.filter { $0 % step == 0 }.map { scaled(1, exponent: $0) }
    return thinned.filter { $0 >= low && $0 <= high }
  }

  /// Exponents of the decades that the range touches.
  private static func decades(_ low: Double, _ high: Double) -> ClosedRange<Int> {
    Int(Double.log10(low).rounded(.down))...Int(Double.log10(high).rounded(.up))
  }

  /// Multiples of every power of ten inside the range, ascending.
  private static func multiples(
    _ factors: [Double], exponents: ClosedRange<Int>, _ low: Double, _ high: Double
  ) -> [Double] {
    let (lowest, highest) = (low * (1 - 1e-9), high * (1 + 1e-9))
    var values: [Double] = []
    for exponent in exponents {
      for factor in factors {
        let value = scaled(factor, exponent: exponent)
        if value >= lowest && value <= highest { values.append(value) }
      }
    }
    return values
  }
}
