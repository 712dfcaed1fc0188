internal import RealModule

/// A stretch of a curve on which accuracy grows with the logarithm of cost.
struct EnvelopePiece: Sendable, Hashable {
  /// A place on the chart of accuracy against the logarithm of cost.
  struct Position: Sendable, Hashable {
    /// Natural logarithm of the cost.
    var x: Double
    /// Share of right answers.
    var y: Double
  }

  /// Which curve the stretch belongs to.
  var curve: Int
  /// Grid position of the point before the stretch.
  var lower: Int
  /// Grid position of the point behind the stretch; equal to `lower` for a single point.
  var upper: Int
  /// Where the stretch begins.
  var start: Position
  /// Where the stretch ends; not before `start` and not below it.
  var end: Position

  /// Accuracy that the stretch gives from its start on: behind its end, the value there.
  func value(at x: Double) -> Double {
    guard x < end.x else { return end.y }
    return start.y + (end.y - start.y) * (x - start.x) / (end.x - start.x)
  }
}

extension [EnvelopePiece] {
  /// The stretches of a curve on which it rises above all that a lower cost gives.
  ///
  /// A point without a neighbour before it begins with a jump: there is no evidence between. A point that is
  /// cheaper than a shorter one counts at the shorter one's cost, so that costs never fall.
  init(_ curve: OptionCurves.Curve, index: Int, measure: CostMeasure) {
    self = []
    var before: EnvelopePiece.Position?
    var least = -Double.infinity
    for (position, point) in curve.points.enumerated() {
      guard let point, let here = EnvelopePiece.Position(point, measure, least) else {
        before = nil
        continue
      }
      let top = self.last?.end.y ?? -.infinity
      if here.y > top {
        let start = before.flatMap { $0.towards(here, above: top) }
        extend(
          by: EnvelopePiece(
            curve: index, lower: start == nil ? position : position - 1, upper: position,
            start: start ?? here, end: here))
      }
      (before, least) = (here, here.x)
    }
  }

  /// Adds a stretch at the end, joined with the last one where it goes on.
  mutating func extend(by piece: EnvelopePiece) {
    guard let last, last.curve == piece.curve, last.end == piece.start else {
      return append(piece)
    }
    let isPoint = last.lower == last.upper
    let goesOn = last.lower == piece.lower && last.upper == piece.upper
    guard goesOn || (isPoint && last.upper == piece.lower) else { return append(piece) }
    self[count - 1] = piece
    if goesOn { self[count - 1].start = last.start }
  }
}

extension EnvelopePiece.Position {
  /// Where an option lies; nil when its cost is nothing or not finite.
  fileprivate init?(_ point: OptionPoint, _ measure: CostMeasure, _ least: Double) {
    let cost = point.cost(by: measure)
    guard cost > 0, cost.isFinite, point.accuracy.isFinite else { return nil }
    self.init(x: Swift.max(least, Double.log(cost)), y: point.accuracy.value)
  }

  /// Where the way to a higher place leaves a level; nil when the way has no length.
  fileprivate func towards(_ end: Self, above top: Double) -> Self? {
    guard x < end.x else { return nil }
    guard y < top else { return self }
    return Self(x: x + (end.x - x) * (top - y) / (end.y - y), y: top)
  }
}
