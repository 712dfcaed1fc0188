import ScalingCore

/// Moves what has the focus.
package func move(
  _ motion: Motion, _ state: inout DashboardState, in environment: Environment
) {
  switch state.screen {
  case .explore: moveInExplore(motion, &state, in: environment)
  case .frontier: moveInFrontier(motion, &state)
  case .spend: moveInSpend(motion, &state)
  case .speed: moveInSpeed(motion, &state)
  case .shape: moveInShape(motion, &state)
  case .compare: moveInComparison(motion, &state)
  }
}

private func moveInExplore(
  _ motion: Motion, _ state: inout DashboardState, in environment: Environment
) {
  switch state.focus {
  case .options: moveSlider(motion, &state, in: environment)
  case .indicators: moveIndicator(motion, &state)
  case .accuracyChart:
    state.accuracyCrosshair = crosshair(
      motion, from: state.accuracyCrosshair, last: state.lastCurvePoint)
  case .spendChart:
    state.spendCrosshair = crosshair(
      motion, from: state.spendCrosshair, last: state.lastSpendPoint)
  }
}

func moveSlider(
  _ motion: Motion, _ state: inout DashboardState, in environment: Environment
) {
  let slider = SliderTable.slider(state.slider)
  switch motion {
  case .rows(let distance):
    state.slider = SliderTable.slider(after: state.slider, by: distance).id
  case .steps(let steps):
    let moved = slider.moved(state.scenario, by: steps, in: environment.catalogue)
    change(&state, to: moved, in: environment)
  case .first:
    let moved = slider.placed(state.scenario, at: 0, in: environment.catalogue)
    change(&state, to: moved, in: environment)
  case .last:
    let moved = slider.placed(state.scenario, at: 1, in: environment.catalogue)
    change(&state, to: moved, in: environment)
  }
}

private func moveIndicator(_ motion: Motion, _ state: inout DashboardState) {
  let all = Indicator.allCases
  let current = all.firstIndex(of: state.indicator) ?? 0
  state.indicator = all[motion.index(from: current, count: all.count)]
}

/// The first movement shows the cross-hair; rows do not move it.
private func crosshair(_ motion: Motion, from current: Int?, last: Int) -> Int? {
  guard last >= 0 else { return nil }
  if case .rows = motion { return current }
  guard let current else { return motion == .last ? last : 0 }
  return motion.index(from: current, count: last + 1)
}

private func moveInComparison(_ motion: Motion, _ state: inout DashboardState) {
  if case .steps = motion {
    state.comparison.column = motion.index(
      from: state.comparison.column, count: state.comparison.columns.count)
    return
  }
  let last = CompareLayout.lastScroll(of: state)
  state.comparison.scroll = motion.index(
    from: min(state.comparison.scroll, last), count: last + 1)
}
