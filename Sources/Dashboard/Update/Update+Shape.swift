import Charting
import ScalingCore
import Screen

/// Moves the cursor among the candidates to train.
func moveInShape(_ motion: Motion, _ state: inout DashboardState) {
  guard let count = state.shape?.rows.count, count > 0 else { return }
  state.shapeSettings.row = motion.index(from: state.shapeSettings.row ?? -1, count: count)
}

/// Gives the focus to another part of the Shape screen.
func moveShapeFocus(_ state: inout DashboardState, by distance: Int) {
  state.shapeSettings.focus = state.shapeSettings.focus.stepped(by: distance)
}

/// Does what a command asks of the Shape screen; false where it is none of its commands.
func performOnShape(
  _ command: Command, _ state: inout DashboardState, in environment: Environment
) -> Bool {
  guard state.screen == .shape else { return false }
  switch command {
  case .nextLever: turnShapeLever(&state, by: 1, in: environment)
  case .previousLever: turnShapeLever(&state, by: -1, in: environment)
  case .raiseLever: moveShapeLever(&state, by: 1, in: environment)
  case .lowerLever: moveShapeLever(&state, by: -1, in: environment)
  case .takeOption: takeShape(&state, in: environment)
  case .hideCrosshair: leaveShape(&state)
  default: return false
  }
  return true
}

/// Recomputes the screen where it is shown; elsewhere it waits until it is needed.
package func refreshShape(_ state: inout DashboardState, in environment: Environment) {
  guard state.screen == .shape else {
    (state.shape, state.shapeDraws) = (nil, nil)
    return
  }
  let experiments = state.experiments ?? environment.catalogue.experiments()
  state.experiments = experiments
  guard !experiments.isEmpty else { return }
  let experiment = experiments[min(state.shapeSettings.experiment, experiments.count - 1)]
  let fits = state.shape?.experiment == experiment ? state.shape?.fits : nil
  let insight = ShapeInsight(
    state.scenario, state.shapeSettings, experiment, fits: fits ?? ShapeFits(experiment),
    by: environment.evaluator)
  let last = insight.rows.count - 1
  state.shapeSettings.row = state.shapeSettings.row.flatMap { last < 0 ? nil : min($0, last) }
  let runs = insight.rows.map { insight.candidates[$0.place].run }
  if state.shapeDraws?.runs != runs || state.shape?.experiment != experiment {
    state.shapeDraws = ShapeDraws(insight.fits.shape?.fit, runs)
  }
  state.shape = insight
}

private func turnShapeLever(
  _ state: inout DashboardState, by distance: Int, in environment: Environment
) {
  let lever = state.shapeSettings.lever.stepped(by: distance)
  state.shapeSettings.lever = lever
  let language = state.shownLanguage(in: environment)
  let meaning = lever.meaning[language]
  let value = lever.text(of: state.shapeSettings, state, in: language)
  let keys = environment.keys.names(of: .raiseLever, and: .lowerLever, in: .shape, language)
  state.message = .init(
    text: language(
      "\(meaning): \(value); \(keys) move it", ja: "\(meaning)：\(value)；\(keys)で変更"),
    role: .success)
}

/// Moves the chosen value by some steps, up for positive ones.
func moveShapeLever(
  _ state: inout DashboardState, by steps: Int, in environment: Environment
) {
  let lever = state.shapeSettings.lever
  let moved = lever.moved(
    state.shapeSettings, by: steps, of: state.experiments?.count ?? 0)
  guard moved != state.shapeSettings else {
    let language = state.shownLanguage(in: environment)
    let meaning = lever.meaning[language]
    let value = lever.text(of: state.shapeSettings, state, in: language)
    state.message = .init(
      text: language(
        "\(meaning): goes no further than \(value)", ja: "\(meaning)：\(value)より先には動きません"),
      role: .warning)
    return
  }
  state.shapeSettings = moved
  state.shapeSettings.row = nil
  refreshShape(&state, in: environment)
}

/// Makes the candidate the scenario's model: accuracy is not known of it, cost and latency are.
private func takeShape(_ state: inout DashboardState, in environment: Environment) {
  guard let row = state.shapeSettings.row, let candidate = state.shape?.candidate(row) else {
    let language = state.shownLanguage(in: environment)
    let keys = environment.keys.names(
      of: .moveUp, and: .moveDown, in: .shape, arrows: language("arrows", ja: "矢印キー"), language)
    state.message = .init(
      text: language(
        "choose a shape first: \(keys) move through them", ja: "先に形状を選んでください：\(keys)で移ります"),
      role: .warning)
    return
  }
  var scenario = state.scenario
  scenario.model = ModelArchitecture(shape: candidate.shape, id: candidate.name, tied: false)
  take(scenario, candidate.name, &state, in: environment)
}

/// Stops the intervals while they are drawn, then lets go of the candidate.
private func leaveShape(_ state: inout DashboardState) {
  guard state.shapeDraws?.isComplete == false else {
    state.shapeSettings.row = nil
    return
  }
  state.shapeDraws?.stop()
}

/// A press chooses a lever, or the part below it and the candidate.
func pressShape(
  at point: Point, _ layout: ExploreLayout, _ state: inout DashboardState,
  in environment: Environment
) {
  guard let insight = state.shape else { return }
  let parts = ShapeLayout(layout, of: state)
  guard !pressLever(at: point, &state, in: environment) else { return }
  guard let pane = parts.panes.pane(at: point) else { return }
  state.shapeSettings.focus = pane
  switch pane {
  case .table:
    let row = point.y - parts.panes[.table].y - 2
    if insight.rows.indices.contains(row) { state.shapeSettings.row = row }
  case .chart: grasp(at: point, &state, in: environment)
  case .laws, .plan: break
  }
}
