import Screen

/// Columns that the mouse moves for one step of a value.
private let columnsPerStep = 2

/// Chooses the value of the row on top that lies under a cell; false where none does.
func chooseLever(
  at point: Point, _ state: inout DashboardState, in environment: Environment
) -> Bool {
  let language = state.shownLanguage(in: environment)
  let layout = ExploreLayout(size: state.size, focus: state.focus, isExpanded: state.isExpanded)
  switch state.screen {
  case .spend:
    let levers = SpendLayout(layout, of: state).levers
    guard let item = spendLevers(of: state, in: language).item(at: point, in: levers) else {
      return false
    }
    state.spendSettings.lever = SpendLever.allCases[item]
  case .shape:
    let levers = ShapeLayout(layout, of: state).levers
    guard let item = shapeLevers(of: state, in: language).item(at: point, in: levers) else {
      return false
    }
    state.shapeSettings.lever = ShapeLever.allCases[item]
  case .explore, .frontier, .speed, .compare: return false
  }
  return true
}

/// A press chooses the value under it and holds it; false where there is none.
func pressLever(
  at point: Point, _ state: inout DashboardState, in environment: Environment
) -> Bool {
  guard chooseLever(at: point, &state, in: environment) else { return false }
  state.grabbed = .lever(column: point.x, isRecorded: false)
  return true
}

/// Moves the chosen value along with the mouse; on Spend the whole drag is one entry of the history.
func dragLever(
  from column: Int, isRecorded: Bool, to point: Point, _ state: inout DashboardState,
  in environment: Environment
) {
  let steps = (point.x - column) / columnsPerStep
  guard steps != 0 else { return }
  let reached = column + steps * columnsPerStep
  state.grabbed = .lever(column: reached, isRecorded: isRecorded)
  guard state.screen == .spend else {
    return moveShapeLever(&state, by: steps, in: environment)
  }
  let lever = state.spendSettings.lever
  let moved = lever.moved(state.scenario, by: steps, in: environment.catalogue)
  guard drag(&state, to: moved, isRecorded: isRecorded, in: environment) else { return }
  state.grabbed = .lever(column: reached, isRecorded: true)
}
