internal import RealModule

/// The most accuracy that a cost buys, over all curves: which option, and where models take over.
///
/// Between two points of a curve accuracy is linear in the logarithm of cost, and crossings are solved exactly, so
/// that they hardly depend on the grid of lengths. Behind its last gain a curve holds its accuracy. A curve begins
/// at its smallest measured cap: there is no evidence below.
public struct FrontierEnvelope: Sendable, Hashable {
  /// A stretch of costs at which one model is best.
  public struct Segment: Sendable, Hashable {
    /// Catalogue id of the model.
    public var model: String
    /// The option with which the model takes over.
    public var from: OptionChoice
    /// The option with which it is overtaken, or after which accuracy stops growing.
    public var to: OptionChoice
  }

  /// What counts as cost.
  public let measure: CostMeasure
  /// The stretches by rising cost; samples or variant may change inside one.
  public let segments: [Segment]

  private let curves: [OptionCurves.Curve]
  private let pieces: [EnvelopePiece]

  /// Finds the envelope of all curves.
  ///
  /// Options whose cost is unknown by the measure (they do not fit into memory) are left out.
  ///
  /// - Complexity: O(*n* log *k*) for *n* options on *k* curves.
  public init(curves: OptionCurves, measure: CostMeasure) {
    self.init(curves.curves, measure)
  }

  /// Finds the envelope of some curves.
  init(_ curves: [OptionCurves.Curve], _ measure: CostMeasure) {
    let rising = curves.enumerated().map {
      [EnvelopePiece]($0.element, index: $0.offset, measure: measure)
    }
    let pieces = EnvelopeMerge.upper(rising[...])
    self.measure = measure
    self.curves = curves
    self.pieces = pieces
    segments = Self.segments(of: pieces, curves, measure)
  }

  /// The best option at a cost; nil below the cheapest.
  ///
  /// Where more money buys nothing, the option is the cheapest of equal accuracy.
  ///
  /// - Parameter cost: In the unit of the measure: FLOP, seconds or dollars.
  /// - Complexity: O(log *n*).
  public func choice(within cost: Double) -> OptionChoice? {
    guard cost > 0 else { return nil }
    let x = Double.log(cost)
    let begun = pieces.firstPosition { $0.start.x > x }
    guard begun > 0 else { return nil }
    let piece = pieces[begun - 1]
    return choice(on: piece, at: min(x, piece.end.x))
  }

  /// The cheapest option that is right often enough; nil when none is.
  ///
  /// - Complexity: O(log *n*).
  public func choice(atLeast accuracy: Probability) -> OptionChoice? {
    let position = pieces.firstPosition { $0.end.y >= accuracy.value }
    guard position < pieces.count else { return nil }
    let piece = pieces[position]
    guard piece.start.y < accuracy.value else { return choice(on: piece, at: piece.start.x) }
    let share = (accuracy.value - piece.start.y) / (piece.end.y - piece.start.y)
    return choice(on: piece, at: piece.start.x + (piece.end.x - piece.start.x) * share)
  }

  /// The options at which the envelope bends or changes its owner, by rising cost.
  ///
  /// Accuracy never falls from one to the next; it is equal where a model takes over from a plateau.
  public var knots: [OptionChoice] {
    var knots: [OptionChoice] = []
    for (index, piece) in pieces.enumerated() {
      let isJump =
        index == 0 || pieces[index - 1].curve != piece.curve
        || pieces[index - 1].end != piece.start
      if isJump { knots.append(choice(on: piece, at: piece.start.x)) }
      let isOvertaken =
        index + 1 < pieces.count && pieces[index + 1].start.x <= piece.end.x
        && pieces[index + 1].curve != piece.curve
      if !isOvertaken, piece.lower < piece.upper {
        knots.append(choice(on: piece, at: piece.end.x))
      }
    }
    return knots
  }

  private func choice(on piece: EnvelopePiece, at x: Double) -> OptionChoice {
    Self.choice(on: piece, at: x, curves, measure)
  }
}

extension FrontierEnvelope {
  /// The model that holds the widest stretch of costs, its segments together on a logarithmic axis.
  ///
  /// Below it, a larger model beats a longer chain of thought; from it on, length pays (DESIGN §3.5). Of
  /// equal widths the cheaper one; nil when there is no option, and where each segment is a single one.
  public var thresholdModel: String? {
    var widths: [(model: String, width: Double)] = []
    for segment in segments {
      let width = segment.logWidth(by: measure)
      if let known = widths.firstIndex(where: { $0.model == segment.model }) {
        widths[known].width += width
      } else {
        widths.append((segment.model, width))
      }
    }
    guard let widest = widths.map(\.width).max(), widest > 1e-9 else { return nil }
    return widths.first { $0.width == widest }?.model
  }

  private static func segments(
    of pieces: [EnvelopePiece], _ curves: [OptionCurves.Curve], _ measure: CostMeasure
  ) -> [Segment] {
    var segments: [Segment] = []
    for piece in pieces {
      let to = choice(on: piece, at: piece.end.x, curves, measure)
      if segments.last?.model == to.model {
        segments[segments.count - 1].to = to
      } else {
        let from = choice(on: piece, at: piece.start.x, curves, measure)
        segments.append(Segment(model: to.model, from: from, to: to))
      }
    }
    return segments
  }

  private static func choice(
    on piece: EnvelopePiece, at x: Double, _ curves: [OptionCurves.Curve], _ measure: CostMeasure
  ) -> OptionChoice {
    let curve = curves[piece.curve]
    guard let lower = curve.points[piece.lower], let upper = curve.points[piece.upper] else {
      preconditionFailure("a piece of an envelope joins points that exist")
    }
    guard piece.lower < piece.upper else { return OptionChoice(curve, upper) }
    let start = Double.log(lower.cost(by: measure))
    let share = (x - start) / (Double.log(upper.cost(by: measure)) - start)
    return OptionChoice(curve, .between(lower, upper, share: share))
  }
}

extension FrontierEnvelope.Segment {
  /// Natural logarithm of the cost at the end over the cost at the start, at least 0.
  public func logWidth(by measure: CostMeasure) -> Double {
    Double.log(to.point.cost(by: measure) / from.point.cost(by: measure))
  }
}

extension [EnvelopePiece] {
  /// Position of the first piece that meets a condition which holds from some piece on; `count` if none.
  fileprivate func firstPosition(_ holds: (EnvelopePiece) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
