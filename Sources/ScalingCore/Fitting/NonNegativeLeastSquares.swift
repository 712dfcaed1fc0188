/// Least squares of up to three unknowns that must not be negative, gathered row by row.
///
/// The sum of squares is convex, so that its lowest point is the best among the solutions on subsets of the
/// unknowns that have no negative part; three unknowns have seven subsets.
struct NonNegativeLeastSquares {
  /// Three numbers, one for each unknown.
  typealias Triple = (first: Double, second: Double, third: Double)

  /// Which unknowns may differ from 0.
  struct Support: OptionSet, Sendable, Hashable {
    let rawValue: UInt8
    static let first = Support(rawValue: 1)
    static let second = Support(rawValue: 2)
    static let third = Support(rawValue: 4)
  }

  private var squares: Triple = (0, 0, 0)
  /// Products of the first with the second and third column, and of the second with the third.
  private var products: Triple = (0, 0, 0)
  private var sides: Triple = (0, 0, 0)

  /// Share of its column that a pivot must have, else the columns count as dependent.
  private static let leastPivot = 1e-13

  /// Forgets all rows.
  mutating func clear() {
    squares = (0, 0, 0)
    products = (0, 0, 0)
    sides = (0, 0, 0)
  }

  /// Adds a row: its columns, what they are to add up to, and its weight.
  mutating func add(_ row: Triple, target: Double, weight: Double) {
    let (first, second, third) = (weight * row.first, weight * row.second, weight * row.third)
    squares.first += first * row.first
    squares.second += second * row.second
    squares.third += third * row.third
    products.first += first * row.second
    products.second += first * row.third
    products.third += second * row.third
    sides.first += first * target
    sides.second += second * target
    sides.third += third * target
  }

  /// The unknowns of the lowest sum of squares, all 0 where every subset has a negative part; nil when no column
  /// has an entry.
  ///
  /// - Parameter support: unknowns that may differ from 0.
  func solution(on support: Support) -> Triple? {
    if let whole = solve(on: support), Self.isNonNegative(whole) { return whole }
    var best: (solution: Triple, explained: Double)?
    for bits in 1..<support.rawValue {
      let subset = Support(rawValue: bits)
      guard support.isSuperset(of: subset), let solution = solve(on: subset),
        Self.isNonNegative(solution)
      else { continue }
      let explained = explained(by: solution)
      if explained > best?.explained ?? -.infinity { best = (solution, explained) }
    }
    return best?.solution ?? (hasEntries ? (0, 0, 0) : nil)
  }

  private var hasEntries: Bool { squares.first + squares.second + squares.third > 0 }

  private static func isNonNegative(_ solution: Triple) -> Bool {
    solution.first >= 0 && solution.second >= 0 && solution.third >= 0
  }

  /// What a least-squares solution takes off the sum of squared targets.
  private func explained(by solution: Triple) -> Double {
    sides.first * solution.first + sides.second * solution.second + sides.third * solution.third
  }

  /// Cholesky factorisation; unknowns outside of the support have a row of the unit matrix and stay 0.
  private func solve(on support: Support) -> Triple? {
    let one = support.contains(.first)
    let two = support.contains(.second)
    let three = support.contains(.third)
    let first = one ? squares.first : 1
    let second = two ? squares.second : 1
    let third = three ? squares.third : 1
    guard first > 0 else { return nil }
    let a = first.squareRoot()
    let b = one && two ? products.first / a : 0
    let c = one && three ? products.second / a : 0
    let middle = second - b * b
    guard middle > Self.leastPivot * second else { return nil }
    let d = middle.squareRoot()
    let e = ((two && three ? products.third : 0) - b * c) / d
    let last = third - c * c - e * e
    guard last > Self.leastPivot * third else { return nil }
    let f = last.squareRoot()
    let x = (one ? sides.first : 0) / a
    let y = ((two ? sides.second : 0) - b * x) / d
    let z = ((three ? sides.third : 0) - c * x - e * y) / f
    let third0 = z / f
    let second0 = (y - e * third0) / d
    return ((x - b * second0 - c * third0) / a, second0, third0)
  }
}
