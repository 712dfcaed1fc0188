package import ScalingCore

/// Everything that follows from the scenario on the screen, computed once per change.
///
/// Views only read it, so that drawing stays fast and a frame never mixes two scenarios.
package struct Insight: Sendable, Hashable {
  /// What the option scores, costs and how fast it is.
  package let evaluation: Evaluation
  /// Accuracy and cost of every size of the family against the length.
  package let curves: OptionCurves
  /// Points of each curve whose accuracy was measured at that very cap.
  package let measured: [[OptionPoint]]
  /// Options that no other beats in money and accuracy.
  package let frontier: [OptionChoice]
  /// What FLOPs alone would choose; nil without evidence.
  package let verdict: FLOPsVerdict?
  /// Yearly spend against volume; nil where the model does not fit.
  package let spend: SpendCurve?
  /// The answer in words.
  package let headline: Headline

  /// Computes what follows from a scenario.
  package init(_ scenario: Scenario, by evaluator: Evaluator) {
    evaluation = evaluator.evaluate(scenario)
    curves = OptionCurves(scenario: scenario, evaluator: evaluator)
    measured = curves.curves.map { curve in
      let caps = evaluator.catalogue.accuracy.measuredCaps(
        model: curve.model.id, benchmark: scenario.workload.benchmark,
        attention: scenario.attention)
      return curve.points.compactMap(\.self).filter { caps.contains($0.length) }
    }
    frontier = curves.frontier(by: .dollars)
    verdict = FLOPsVerdict(curves: curves, evaluation: evaluation)
    spend = SpendCurve(scenario: scenario, timing: evaluation.serving.timing)
    headline = Headline(
      scenario: scenario, evaluation: evaluation, verdict: verdict,
      family: curves.curves.map(\.model))
  }

  /// Points of the current model's curve, where it has evidence and fits.
  package func curvePoints(of model: ModelArchitecture) -> [OptionPoint] {
    curves.curves.first { $0.model.id == model.id }?.points.compactMap(\.self) ?? []
  }
}
