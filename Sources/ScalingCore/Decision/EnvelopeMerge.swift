/// Joins two rising curves to the higher of both.
struct EnvelopeMerge {
  private var left: Cursor
  private var right: Cursor
  private var result: [EnvelopePiece] = []

  /// The higher of two curves everywhere; the left one where they are equal.
  ///
  /// Both are stretches of rising cost and accuracy; behind a stretch its last accuracy holds. Stretches cross
  /// where two lines do.
  ///
  /// - Complexity: O(*n*), *n* being the stretches of both.
  static func upper(_ left: [EnvelopePiece], _ right: [EnvelopePiece]) -> [EnvelopePiece] {
    guard let first = left.first, let second = right.first else {
      return left.isEmpty ? right : left
    }
    var merge = EnvelopeMerge(left: Cursor(pieces: left), right: Cursor(pieces: right))
    merge.run(from: min(first.start.x, second.start.x))
    return merge.result
  }

  /// The highest of many curves everywhere.
  ///
  /// - Complexity: O(*n* log *k*) for *n* stretches of *k* curves.
  static func upper(_ curves: ArraySlice<[EnvelopePiece]>) -> [EnvelopePiece] {
    guard curves.count > 1 else { return curves.first ?? [] }
    let middle = curves.startIndex + curves.count / 2
    return upper(upper(curves[..<middle]), upper(curves[middle...]))
  }

  private init(left: Cursor, right: Cursor) {
    self.left = left
    self.right = right
  }

  private mutating func run(from start: Double) {
    var x = start
    while x.isFinite {
      left.advance(to: x)
      right.advance(to: x)
      let next = min(left.nextBreak(after: x), right.nextBreak(after: x))
      addHigher(from: x, to: next)
      x = next
    }
  }

  /// Adds the higher curve between two breaks: there both are lines.
  private mutating func addHigher(from start: Double, to end: Double) {
    let lead = left.value(at: start) - right.value(at: start)
    let lastLead = left.value(at: end) - right.value(at: end)
    guard lead * lastLead < 0, lead.isFinite, lastLead.isFinite, end.isFinite else {
      return add(lead + lastLead >= 0 ? left : right, from: start, to: end)
    }
    let crossing = start + (end - start) * lead / (lead - lastLead)
    add(lead > 0 ? left : right, from: start, to: crossing)
    add(lead > 0 ? right : left, from: crossing, to: end)
  }

  /// Adds what a curve gains between two breaks; a jump that leads to no growth is a single point.
  private mutating func add(_ cursor: Cursor, from start: Double, to end: Double) {
    guard var piece = cursor.piece else { return }
    let top = result.last?.end.y ?? -.infinity
    guard piece.value(at: end) > top else { return }
    if start < piece.end.x {
      let (low, high) = (piece.value(at: start), piece.value(at: end))
      piece.start = EnvelopePiece.Position(x: start, y: max(low, top))
      piece.end = EnvelopePiece.Position(x: min(end, piece.end.x), y: high)
    } else {
      piece.lower = piece.upper
      piece.end.x = start
      piece.start = piece.end
    }
    result.extend(by: piece)
  }
}

/// Walks along a curve.
private struct Cursor {
  let pieces: [EnvelopePiece]
  private var next = 0

  init(pieces: [EnvelopePiece]) {
    self.pieces = pieces
  }

  /// The stretch that has begun last; nil before the first.
  var piece: EnvelopePiece? { next > 0 ? pieces[next - 1] : nil }

  /// Goes on to a cost.
  mutating func advance(to x: Double) {
    while next < pieces.count, pieces[next].start.x <= x { next += 1 }
  }

  /// Accuracy at a cost before the next break; nothing is known before the first stretch.
  func value(at x: Double) -> Double {
    next > 0 ? pieces[next - 1].value(at: x) : -.infinity
  }

  /// Where the curve stops being one line; infinite behind the last stretch.
  func nextBreak(after x: Double) -> Double {
    if next > 0, pieces[next - 1].end.x > x { return pieces[next - 1].end.x }
    return next < pieces.count ? pieces[next].start.x : .infinity
  }
}
