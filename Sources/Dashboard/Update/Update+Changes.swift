package import ScalingCore

/// Puts a changed scenario on the screen, remembers the one before and recomputes what follows.
package func change(
  _ state: inout DashboardState, to scenario: Scenario, in environment: Environment
) {
  guard scenario != state.scenario else { return }
  state.history.record(state.snapshot)
  replace(&state, with: scenario, in: environment)
}

/// Puts a changed scenario on the screen without a new entry in the history.
package func replace(
  _ state: inout DashboardState, with scenario: Scenario, in environment: Environment
) {
  state.documents[state.current].scenario = scenario
  refresh(&state, in: environment)
}

/// Recomputes what follows from the scenario on the screen.
package func refresh(_ state: inout DashboardState, in environment: Environment) {
  state.insight = Insight(state.scenario, by: environment.evaluator)
  refreshScreen(&state, in: environment)
  state.accuracyCrosshair = kept(state.accuracyCrosshair, last: state.lastCurvePoint)
  state.spendCrosshair = kept(state.spendCrosshair, last: state.lastSpendPoint)
}

/// Takes what a screen offers into the scenario, and says so.
func take(
  _ scenario: Scenario, _ what: String, _ state: inout DashboardState,
  in environment: Environment
) {
  change(&state, to: scenario, in: environment)
  let undo = environment.keys.name(of: .undo, ascii: true)
  let text = state.shownLanguage(in: environment)(
    "took \(what); \(undo) takes it back", ja: "\(what)を採用しました；\(undo)で元に戻せます")
  state.message = .init(text: text, role: .success)
}

/// Recomputes what the screen shows, and lets go of what only others do.
func refreshScreen(_ state: inout DashboardState, in environment: Environment) {
  refreshFrontier(&state, in: environment)
  refreshDraws(&state, in: environment)
  refreshSpend(&state, in: environment)
  refreshSpeed(&state, in: environment)
  refreshShape(&state, in: environment)
  refreshComparison(&state, in: environment)
}

/// A cross-hair that still points at something.
private func kept(_ crosshair: Int?, last: Int) -> Int? {
  guard last >= 0 else { return nil }
  return crosshair.map { min($0, last) }
}

/// Takes the last change back.
package func undo(_ state: inout DashboardState, in environment: Environment) {
  guard let snapshot = state.history.undo(from: state.snapshot) else {
    let text = state.shownLanguage(in: environment)(
      "nothing to undo", ja: "元に戻す変更はありません")
    state.message = .init(text: text, role: .warning)
    return
  }
  restore(snapshot, &state, in: environment)
}

/// Repeats the change taken back.
package func redo(_ state: inout DashboardState, in environment: Environment) {
  guard let snapshot = state.history.redo(from: state.snapshot) else {
    let text = state.shownLanguage(in: environment)(
      "nothing to redo", ja: "やり直す変更はありません")
    state.message = .init(text: text, role: .warning)
    return
  }
  restore(snapshot, &state, in: environment)
}

private func restore(
  _ snapshot: DashboardState.Snapshot, _ state: inout DashboardState, in environment: Environment
) {
  for index in state.documents.indices {
    guard let scenario = snapshot.scenarios[state.documents[index].id] else { continue }
    state.documents[index].scenario = scenario
  }
  if let index = state.documents.firstIndex(where: { $0.id == snapshot.current }) {
    state.current = index
  }
  if state.comparison.columns != snapshot.comparison.columns {
    // How Compare is looked at is no change: it stays.
    let (focus, differences) = (state.comparison.focus, state.comparison.showsDifferencesOnly)
    state.comparison = snapshot.comparison
    (state.comparison.focus, state.comparison.showsDifferencesOnly) = (focus, differences)
  }
  refresh(&state, in: environment)
}
