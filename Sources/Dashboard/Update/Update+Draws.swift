import ScalingCore

/// Draws the scenario anew where the screen shows a range of spend and its draws are not there.
package func refreshDraws(_ state: inout DashboardState, in environment: Environment) {
  guard state.screen == .explore || state.screen == .spend else {
    state.draws = nil
    return
  }
  let comparesPlans = state.screen == .spend
  if let draws = state.draws, draws.scenario == state.scenario,
    draws.comparesPlans || !comparesPlans
  {
    return
  }
  state.draws = SpendDraws(
    state.scenario, evaluator: environment.evaluator, comparesPlans: comparesPlans)
}

/// Draws the columns of Compare where they are shown and their draws are not there.
package func refreshComparison(_ state: inout DashboardState, in environment: Environment) {
  guard state.screen == .compare else {
    (state.comparisonDraws, state.comparison.outlooks) = (nil, [])
    return
  }
  // Name, tags and notes change no amount.
  let scenarios = state.comparison.columns.map { column in
    var scenario = column.scenario
    (scenario.name, scenario.notes, scenario.tags) = ("", "", ScenarioTags())
    return scenario
  }
  if state.comparisonDraws?.scenarios != scenarios {
    state.comparisonDraws = ComparisonDraws(
      scenarios, evaluator: environment.evaluator, keeping: state.comparisonDraws)
  }
  state.comparison.outlooks = state.comparisonDraws?.outlooks ?? []
}

extension DashboardState {
  /// Whether no figure on the screen becomes more exact with time.
  package var isSettled: Bool {
    draws?.isComplete ?? true && shapeDraws?.isComplete ?? true
      && comparisonDraws?.isComplete ?? true
  }

  /// Whether the screen says how far the draws are.
  package var showsProgress: Bool { screen == .shape }

  /// Makes a few more draws; the screen shows what they say when all are made.
  package mutating func refine() {
    draws?.refine()
    shapeDraws?.refine()
    comparisonDraws?.refine()
    if isSettled, let outlooks = comparisonDraws?.outlooks { comparison.outlooks = outlooks }
    guard isSettled, let outlook = draws?.outlook else { return }
    spend?.outlook = outlook
  }
}
