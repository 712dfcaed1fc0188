package import ScalingCore

/// A sparse attention policy held against dense attention.
package struct SparseComparison: Sendable, Hashable {
  /// The policy of the scenario.
  package let policy: AttentionPolicy
  /// Whether the accuracy under the policy is known for any size; else the frontier shown is that of dense attention.
  package let hasEvidence: Bool
  /// The frontier of dense attention.
  package let dense: FrontierEnvelope
  /// Cost of the scenario with dense attention over its cost under the policy; nil where one does not fit.
  package let costRatio: Double?

  /// Compares the curves under a scenario's policy with those of dense attention.
  init(
    _ scenario: Scenario, own: OptionCurves, dense: OptionCurves, by measure: CostMeasure,
    _ evaluator: Evaluator
  ) {
    policy = scenario.attention
    hasEvidence = !own.options.isEmpty
    self.dense = dense.envelope(by: measure)
    let whole = evaluator.evaluate(scenario.withDenseAttention).cost(by: measure)
    let cost = evaluator.evaluate(scenario).cost(by: measure)
    let ratio = whole.flatMap { whole in cost.map { whole / $0 } }
    costRatio = ratio.flatMap { $0.isFinite ? $0 : nil }
  }

  /// The comparison at an accuracy, or why there is none, as a sentence.
  ///
  /// - Parameters:
  ///   - frontier: The frontier under the policy.
  ///   - accuracy: Share of right answers that both reach.
  func sentence(frontier: FrontierEnvelope, at accuracy: Probability) -> [HeadlinePart]? {
    let name = AttentionPolicy.kindNames[policy.kindIndex] + " " + (policy.budget?.formatted ?? "")
    guard hasEvidence else {
      let start = [HeadlinePart("No evidence under \(name): this is dense attention,")]
      guard let costRatio else { return start + [HeadlinePart("which alone fits.")] }
      return start + [
        HeadlinePart(timesText(costRatio), isFigure: true),
        HeadlinePart("the \(dense.measure.noun)."),
      ]
    }
    let measure = dense.measure
    guard let sparse = frontier.choice(atLeast: accuracy)?.point.cost(by: measure), sparse > 0,
      let other = dense.choice(atLeast: accuracy)?.point.cost(by: measure)
    else { return nil }
    return [
      HeadlinePart("At"), HeadlinePart(accuracy.formatted, isFigure: true),
      HeadlinePart("dense attention takes"),
      HeadlinePart(timesText(other / sparse), isFigure: true),
      HeadlinePart("the \(measure.noun) of \(name)."),
    ]
  }
}

extension Scenario {
  /// The scenario with dense attention.
  package var withDenseAttention: Scenario {
    var scenario = self
    scenario.attention = .dense
    return scenario
  }
}
