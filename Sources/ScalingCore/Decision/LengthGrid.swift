/// Generation lengths at which curves are drawn: the measured caps and points between them.
public struct LengthGrid: Sendable, Hashable {
  /// The lengths, rising, whole tokens.
  public let lengths: [Tokens]

  /// Lengths that span the knots, the widest gaps on a log axis being halved until there are `count`.
  ///
  /// Every knot is a length of the grid, so that a curve passes through its measured points. With less
  /// than two knots the powers of two from 1Ki to 32Ki are knots as well.
  ///
  /// - Parameters:
  ///   - knots: Lengths to include; those below one token are dropped.
  ///   - count: Points to aim for; more when there are more knots.
  public init(through knots: [Tokens], count: Int = 40) {
    let known = Self.ordered(knots)
    var lengths = known.count < 2 ? Self.ordered(known + Self.usualLengths) : known
    while lengths.count < count, Self.halveWidestGap(of: &lengths) {}
    self.lengths = lengths
  }

  /// Exactly these lengths, rounded to whole tokens; those below one token are dropped.
  public init(exactly lengths: [Tokens]) {
    self.lengths = Self.ordered(lengths)
  }

  private static let usualLengths = (10...15).map { Tokens(Double(1 << $0)) }

  private static func ordered(_ lengths: [Tokens]) -> [Tokens] {
    Set(lengths.filter(\.isFinite).map { Tokens($0.value.rounded()) }.filter { $0 >= 1 }).sorted()
  }

  /// Inserts the geometric mean into the gap of the largest ratio; false where no whole number is between.
  private static func halveWidestGap(of lengths: inout [Tokens]) -> Bool {
    let gaps = 1..<max(1, lengths.count)
    guard
      let widest = gaps.max(by: {
        lengths[$0] / lengths[$0 - 1] < lengths[$1] / lengths[$1 - 1]
      })
    else { return false }
    let (from, to) = (lengths[widest - 1], lengths[widest])
    let middle = Tokens((from.value * to.value).squareRoot().rounded())
    guard from < middle, middle < to else { return false }
    lengths.insert(middle, at: widest)
    return true
  }
}
