/// A movement, whatever it moves: rows, values, columns or a cross-hair.
package enum Motion: Sendable, Hashable {
  /// Rows down; negative ones up.
  case rows(Int)
  /// Steps up or to the right; negative ones the other way.
  case steps(Int)
  /// To the smallest value or first row.
  case first
  /// To the largest value or last row.
  case last

  /// The movement that a command asks for; nil for other commands.
  package init?(_ command: Command) {
    switch command {
    case .moveUp: self = .rows(-1)
    case .moveDown: self = .rows(1)
    case .stepDown: self = .steps(-1)
    case .stepUp: self = .steps(1)
    case .leapDown: self = .steps(-10)
    case .leapUp: self = .steps(10)
    case .toFirst: self = .first
    case .toLast: self = .last
    default: return nil
    }
  }

  /// Where a movement leads in a row of `count` places, for lists in which both directions move alike.
  package func index(from current: Int, count: Int) -> Int {
    let target =
      switch self {
      case .rows(let distance), .steps(let distance): current + distance
      case .first: 0
      case .last: count - 1
      }
    return min(max(target, 0), max(0, count - 1))
  }
}
