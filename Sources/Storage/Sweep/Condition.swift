package import ScalingCore

/// Which options of a sweep are shown: `--where EXPR`.
///
/// Compares keys of scenarios (`strategy.samples`) and of evaluations (`accuracy.value`) with values in the
/// units of the keys, joined by `and`, `or`, `not` and parentheses. What is unknown meets no comparison.
package struct Condition: Sendable {
  /// Tells of one option whether it is met.
  typealias Test = @Sendable (Scenario, Evaluation?) -> Bool

  private let test: Test

  /// Reads a condition.
  ///
  /// - Throws: what is wrong and where, with the nearest right key or value.
  package init(_ expression: String, catalogue: Catalogue) throws(ConditionError) {
    let tree = try ConditionParser.tree(of: expression)
    test = try ConditionCompiler(expression: expression, catalogue: catalogue).test(tree)
  }

  /// Whether an option meets the condition; without an evaluation its figures are unknown.
  package func holds(for scenario: Scenario, _ evaluation: Evaluation?) -> Bool {
    test(scenario, evaluation)
  }
}
