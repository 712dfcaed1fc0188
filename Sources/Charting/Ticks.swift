import RealModule

/// Values that an axis marks.
package struct Ticks: Sendable, Hashable {
  /// Values with a label, ascending.
  package var labelled: [Double]
  /// Values with a mark but no text, ascending.
  package var minor: [Double]

  /// States the values.
  package init(labelled: [Double], minor: [Double] = []) {
    self.labelled = labelled
    self.minor = minor
  }

  /// Labels for a linear axis by extended Wilkinson (Talbot, Lin, Hanrahan 2010).
  ///
  /// The outermost labels may lie inside or a little outside the range.
  ///
  /// - Parameters:
  ///   - low: smallest value of the data.
  ///   - high: largest value of the data.
  ///   - wanted: number of labels aimed at, at least 2; the result may differ from it.
  /// - Returns: no labels when the range is empty, not finite or too narrow for a Double.
  package static func linear(low: Double, high: Double, wanted: Int) -> Ticks {
    let resolution = max(abs(low), abs(high)) * 1e-10
    guard low.isFinite, high.isFinite, high - low > resolution,
      (1e-280...1e300).contains(high - low)
    else {
      return Ticks(labelled: [])
    }
    var search = TickSearch(low: low, high: high, wanted: max(2, wanted))
    return Ticks(labelled: search.run())
  }

  /// Labels for a linear axis with fixed limits: none outside them and no more than there is room for.
  ///
  /// - Returns: up to `maximum` labels at even steps; none below a maximum of 2.
  package static func linear(low: Double, high: Double, atMost maximum: Int) -> Ticks {
    guard maximum >= 2 else { return Ticks(labelled: []) }
    var fewest: [Double] = []
    for wanted in stride(from: maximum + 2, through: 2, by: -1) {
      let labels = linear(low: low, high: high, wanted: wanted).labelled
      let inside = labels.filter { $0 >= low && $0 <= high }
      if (2...maximum).contains(inside.count) { return Ticks(labelled: inside) }
      if fewest.count < 2 || (2..<fewest.count).contains(inside.count) { fewest = inside }
    }
    let step = max(1, (fewest.count + maximum - 3) / (maximum - 1))
    return Ticks(labelled: stride(from: 0, to: fewest.count, by: step).map { fewest[$0] })
  }
}

/// Search for the labelling of highest score over steps j·q·10^z, pruned by upper bounds.
private struct TickSearch {
  let low: Double
  let high: Double
  let wanted: Int
  var bestScore = -2.0
  var best: Labelling?

  /// Nice numbers, the nicest first (Talbot et al., section 4).
  static let niceNumbers: [Double] = [1, 5, 2, 2.5, 4, 3]

  /// Evenly spaced multiples of `nice`·10^`exponent`, `skip` of them apart.
  struct Labelling {
    let first: Int
    let skip: Int
    let count: Int
    let nice: Double
    let exponent: Int

    func label(_ index: Int) -> Double {
      scaled(Double(first + index * skip) * nice, exponent: exponent)
    }
    var values: [Double] { (0..<count).map(label) }
  }

  init(low: Double, high: Double, wanted: Int) {
    self.low = low
    self.high = high
    self.wanted = wanted
  }

  /// Weights of the four criteria.
  static func score(_ simplicity: Double, _ coverage: Double, _ density: Double) -> Double {
    0.25 * simplicity + 0.2 * coverage + 0.5 * density + 0.05
  }

  mutating func run() -> [Double] {
    for skip in 1...100 {
      for rank in Self.niceNumbers.indices {
        let simplicity = Self.simplicity(rank: rank, skip: skip, hasZero: true)
        if Self.score(simplicity, 1, 1) < bestScore { return best?.values ?? [] }
        searchCounts(rank: rank, skip: skip, simplicity: simplicity)
      }
    }
    return best?.values ?? []
  }

  private mutating func searchCounts(rank: Int, skip: Int, simplicity: Double) {
    for count in 2...200 {
      let density = count < wanted ? 1 : 2 - Double(count - 1) / Double(wanted - 1)
      if Self.score(simplicity, 1, density) < bestScore { return }
      let unit = Double(skip) * Self.niceNumbers[rank]
      let least = Int(Double.log10((high - low) / Double(count + 1) / unit).rounded(.up))
      for exponent in least..<(least + 50) {
        let span = scaled(unit, exponent: exponent) * Double(count - 1)
        if Self.score(simplicity, bestCoverage(span: span), density) < bestScore { break }
        searchStarts(rank: rank, skip: skip, count: count, exponent: exponent)
      }
    }
  }

  private mutating func searchStarts(rank: Int, skip: Int, count: Int, exponent: Int) {
    let nice = Self.niceNumbers[rank]
    let step = scaled(nice * Double(skip), exponent: exponent)
    let first = Int((high / step).rounded(.down)) * skip - (count - 1) * skip
    let last = Int((low / step).rounded(.up)) * skip
    guard first <= last else { return }
    for start in first...last {
      let labelling = Labelling(
        first: start, skip: skip, count: count, nice: nice, exponent: exponent)
      let (bottom, top) = (labelling.label(0), labelling.label(count - 1))
      let hasZero = start % skip == 0 && bottom <= 0 && top >= 0
      let score = Self.score(
        Self.simplicity(rank: rank, skip: skip, hasZero: hasZero), coverage(bottom, top),
        density(count: count, bottom, top))
      if score > bestScore { (bestScore, best) = (score, labelling) }
    }
  }

  static func simplicity(rank: Int, skip: Int, hasZero: Bool) -> Double {
    1 - Double(rank) / Double(niceNumbers.count - 1) - Double(skip) + (hasZero ? 1 : 0)
  }

  private func coverage(_ bottom: Double, _ top: Double) -> Double {
    let unit = 0.1 * (high - low)
    let (above, below) = ((high - top) / unit, (low - bottom) / unit)
    return 1 - 0.5 * (above * above + below * below)
  }

  private func bestCoverage(span: Double) -> Double {
    guard span > high - low else { return 1 }
    let overhang = (span - (high - low)) / 2 / (0.1 * (high - low))
    return 1 - overhang * overhang
  }

  private func density(count: Int, _ bottom: Double, _ top: Double) -> Double {
    let actual = Double(count - 1) / (top - bottom)
    let target = Double(wanted - 1) / (max(top, high) - min(bottom, low))
    return 2 - max(actual / target, target / actual)
  }
}

/// A number times a power of ten, rounded once.
func scaled(_ value: Double, exponent: Int) -> Double {
  exponent >= 0 ? value * .pow(10, exponent) : value / .pow(10, -exponent)
}
