package import ScalingCore

/// What a sweep evaluates, and which options it shows.
package struct SweepPlan: Sendable {
  /// The options.
  package let space: OptionSpace
  /// The core.
  package let evaluator: Evaluator
  /// Which options are shown; nil shows all.
  package let condition: Condition?

  /// Joins the parts.
  package init(space: OptionSpace, evaluator: Evaluator, condition: Condition? = nil) {
    self.space = space
    self.evaluator = evaluator
    self.condition = condition
  }

  /// Evaluates some options in order and gives those that meet the condition.
  ///
  /// Options whose values do not go together have no evaluation; the cursor says why.
  func forEach(in range: Range<Int>, _ body: (OptionCursor, Evaluation?) -> Void) {
    guard !range.isEmpty else { return }
    var cursor = space.option(range.lowerBound)
    while true {
      let evaluation = cursor.problem == nil ? evaluator.evaluate(cursor.scenario) : nil
      if condition?.holds(for: cursor.scenario, evaluation) != false { body(cursor, evaluation) }
      guard cursor.index + 1 < range.upperBound, cursor.advance() != nil else { return }
    }
  }
}

/// Some rows of a sweep, ready to be written.
package struct SweepBlock: Sendable {
  /// The rows.
  package var bytes: [UInt8]
  /// Number of rows.
  package var rows: Int
}

/// How the rows of a sweep are written.
package protocol SweepFormat: Sendable {
  /// What stands before the first row.
  var head: [UInt8] { get }
  /// What stands between two blocks with rows.
  var separator: [UInt8] { get }
  /// What stands behind the last row.
  var tail: [UInt8] { get }
  /// Evaluates and writes the options of a range.
  func block(_ range: Range<Int>) -> SweepBlock
}
