import Screen

/// The wheel moves what lies under it: a slider, a value of the row on top, a cross-hair, the rows of a table.
func turn(
  _ event: MouseEvent, _ state: inout DashboardState, in environment: Environment
) {
  let (point, steps) = (event.position, event.action == .wheelUp ? 1 : -1)
  let layout = ExploreLayout(size: state.size, focus: state.focus, isExpanded: state.isExpanded)
  if state.screen == .explore {
    guard !turnSlider(at: point, by: steps, in: layout.options, &state, in: environment)
    else { return }
  }
  if chooseLever(at: point, &state, in: environment) {
    let command: Command = steps > 0 ? .raiseLever : .lowerLever
    _ = update(&state, .command(command), in: environment)
    return
  }
  guard focus(at: point, layout, &state) || state.screen != .explore else { return }
  // Away from the user is more on a chart, and up in a table.
  move(isOnChart(state) ? .steps(steps) : .rows(-steps), &state, in: environment)
}

/// Gives the focus to the part under a cell; false where none is that a wheel moves.
private func focus(at point: Point, _ layout: ExploreLayout, _ state: inout DashboardState) -> Bool
{
  switch state.screen {
  case .explore:
    let charts = [Pane.accuracyChart, .spendChart]
    guard let pane = charts.first(where: { layout.rect(of: $0).contains(point) })
    else { return false }
    state.focus = pane
  case .frontier: break
  case .spend:
    let pane = SpendLayout(layout, of: state).panes.pane(at: point)
    state.spendSettings.focus = pane ?? state.spendSettings.focus
  case .speed:
    let pane = SpeedLayout(layout, of: state).panes.pane(at: point)
    state.speedSettings.focus = pane ?? state.speedSettings.focus
  case .shape:
    let pane = ShapeLayout(layout, of: state).panes.pane(at: point)
    state.shapeSettings.focus = pane ?? state.shapeSettings.focus
  case .compare:
    let pane = ComparePanes(of: state).panes.pane(at: point)
    state.comparison.focus = pane ?? state.comparison.focus
  }
  return true
}

/// Whether the part in focus has an axis along which its cross-hair moves.
private func isOnChart(_ state: DashboardState) -> Bool {
  switch state.screen {
  case .explore: state.focus.isChart
  case .frontier: true
  case .spend: state.spendSettings.focus.isChart
  case .speed: state.speedSettings.focus == .latency || state.speedSettings.focus == .throughput
  case .shape: state.shapeSettings.focus == .chart
  case .compare: state.comparison.focus == .positions
  }
}
