package import ScalingCore

/// A step on the way from a sample to a decision on one's own numbers: measure, compare, optimise.
package enum GuideStep: String, Sendable, Hashable, CaseIterable {
  /// Prices that the user pays.
  case prices
  /// The serving model on the user's own hardware.
  case measurements
  /// Right answers on the user's own questions.
  case evaluation
  /// What the option has to reach.
  case goals
  /// Another option beside it.
  case compare
  /// An option that reaches the goals.
  case optimise

  /// What to reach, in a few words.
  package var title: String {
    switch self {
    case .prices: "own prices"
    case .measurements: "own measurements"
    case .evaluation: "own evaluation"
    case .goals: "goals"
    case .compare: "two options side by side"
    case .optimise: "an option that meets the goals"
    }
  }

  /// How to take the step.
  package var advice: String {
    switch self {
    case .prices:
      "Enter on GPU price types yours; the file takes a range: price.perGpuHour: {low, typical, high}."
    case .measurements:
      "Measure three points on your machines, then: isocost calibrate FILE... writes a profile."
    case .evaluation:
      "Run your questions with lm-evaluation-harness or count them, then: isocost import FILE."
    case .goals:
      "State accuracyAtLeast, latencyAtMost or yearlyBudgetAtMost under goals in the file."
    case .compare: "c puts the option on Compare; change or open another one and press c again."
    case .optimise:
      "isocost optimize FILE finds the cheapest option that meets the goals; 2 Frontier shows why."
    }
  }

  /// Whether the scenario on the screen has taken the step.
  ///
  /// What the built-in sample states is nobody's own.
  package func isDone(_ state: DashboardState) -> Bool {
    let isSample = state.document.path == nil && state.scenario == state.document.saved
    guard self == .compare || !isSample else { return false }
    return isDone(state.scenario, state.insight.evaluation, columns: state.comparison.columns.count)
  }

  /// Whether a scenario has taken the step.
  package func isDone(_ scenario: Scenario, _ evaluation: Evaluation, columns: Int) -> Bool {
    switch self {
    case .prices: return !scenario.hasQuotedPrice
    case .measurements: return evaluation.serving.evidence.kind == .measured
    case .evaluation: return evaluation.accuracy.evidence.kind == .measured
    case .goals: return scenario.goals != Goals()
    case .compare: return columns > 1
    case .optimise: return scenario.goals != Goals() && evaluation.goals.failures.isEmpty
    }
  }

  /// Where the numbers of the step come from now; empty where that is no number.
  package func evidence(_ state: DashboardState) -> String {
    let evaluation = state.insight.evaluation
    return switch self {
    case .prices: Explanation.citation(state.scenario.spendEvidence)
    case .measurements: Explanation.citation(evaluation.serving.evidence)
    case .evaluation: Explanation.citation(evaluation.accuracy.evidence)
    case .goals, .compare: ""
    case .optimise: evaluation.goals.failures.map { "missed: \($0.word)" }.joined(separator: ", ")
    }
  }
}
