package import ScalingCore
import Screen

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
  ///   - language: Language of the sentence.
  func sentence(
    frontier: FrontierEnvelope, at accuracy: Probability, in language: Language
  ) -> Sentence? {
    let name = AttentionPolicy.kindNames[policy.kindIndex] + " " + (policy.budget?.formatted ?? "")
    let noun = dense.measure.noun(in: language)
    guard hasEvidence else {
      guard let costRatio else {
        return language(
          "No evidence under \(name): this is dense attention, which alone fits.",
          ja: "\(name)の根拠はなし：表示は密なアテンションで、収まるのはこれだけです。")
      }
      let ratio = Sentence(figure: timesText(costRatio))
      return language(
        "No evidence under \(name): this is dense attention, \(ratio) the \(noun).",
        ja: "\(name)の根拠はなし：表示は密なアテンションで、\(noun)は\(ratio)。")
    }
    let measure = dense.measure
    guard let sparse = frontier.choice(atLeast: accuracy)?.point.cost(by: measure), sparse > 0,
      let other = dense.choice(atLeast: accuracy)?.point.cost(by: measure)
    else { return nil }
    let share = Sentence(figure: accuracy.formatted)
    let ratio = Sentence(figure: timesText(other / sparse))
    return language(
      "At \(share) dense attention takes \(ratio) the \(noun) of \(name).",
      ja: "正答率\(share)で密なアテンションの\(noun)は\(name)の\(ratio)。")
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
