import ScalingCore
import Screen

/// Slider under a cell, and the room of its row.
func slider(
  at point: Point, in options: Rect, _ state: DashboardState
) -> (OptionSlider, Rect)? {
  let inside = options.inset(horizontal: 1, vertical: 1)
  guard inside.contains(point) else { return nil }
  let rows = OptionsPane(height: inside.height, cursor: state.slider).rows
  let row = point.y - inside.y
  guard rows.indices.contains(row), case .slider(let id) = rows[row] else { return nil }
  return (SliderTable.slider(id), inside.row(row))
}

/// A press chooses the slider; on the track it puts the knob there.
func pressSlider(
  at point: Point, in options: Rect, _ state: inout DashboardState, in environment: Environment
) {
  state.focus = .options
  guard let (slider, row) = slider(at: point, in: options, state) else { return }
  state.slider = slider.id
  let language = state.shownLanguage(in: environment)
  guard let fraction = fraction(of: slider, at: point, in: row, state, language) else { return }
  let placed = slider.placed(state.scenario, at: fraction, in: environment.catalogue)
  state.grabbed = .slider(slider.id, isRecorded: placed != state.scenario)
  change(&state, to: placed, in: environment)
}

private func fraction(
  of slider: OptionSlider, at point: Point, in row: Rect, _ state: DashboardState,
  _ language: Language
) -> Double? {
  let columns = OptionsPane.columns(for: slider.text(of: state.scenario, in: language))
  return Screen.Slider.fraction(at: point, in: row, columns: columns)
}

/// Moves the knob that the mouse holds; the press and the whole drag are one entry of the history.
func dragSlider(
  _ id: OptionSlider.ID, isRecorded: Bool, to point: Point, _ state: inout DashboardState,
  in environment: Environment
) {
  let slider = SliderTable.slider(id)
  let layout = ExploreLayout(size: state.size, focus: state.focus, isExpanded: state.isExpanded)
  let inside = layout.options.inset(horizontal: 1, vertical: 1)
  let rows = OptionsPane(height: inside.height, cursor: state.slider)
  guard let row = rows.index(of: id) else { return }
  let line = inside.row(row)
  let language = state.shownLanguage(in: environment)
  let columns = OptionsPane.columns(for: slider.text(of: state.scenario, in: language))
  let track = Screen.Slider.track(in: line, columns: columns)
  let clamped = Point(x: min(max(point.x, track.x), track.maxX), y: line.y)
  guard let fraction = fraction(of: slider, at: clamped, in: line, state, language) else { return }
  let placed = slider.placed(state.scenario, at: fraction, in: environment.catalogue)
  guard drag(&state, to: placed, isRecorded: isRecorded, in: environment) else { return }
  state.grabbed = .slider(id, isRecorded: true)
}

/// Changes the scenario during a drag, whose first change alone is recorded; false where nothing changes.
func drag(
  _ state: inout DashboardState, to scenario: Scenario, isRecorded: Bool,
  in environment: Environment
) -> Bool {
  guard scenario != state.scenario else { return false }
  if !isRecorded { state.history.record(state.snapshot) }
  replace(&state, with: scenario, in: environment)
  return true
}

/// The wheel moves the slider under it by a step.
///
/// - Returns: false where no slider is under it.
func turnSlider(
  at point: Point, by steps: Int, in options: Rect, _ state: inout DashboardState,
  in environment: Environment
) -> Bool {
  guard let (slider, _) = slider(at: point, in: options, state) else { return false }
  state.focus = .options
  state.slider = slider.id
  let moved = slider.moved(state.scenario, by: steps, in: environment.catalogue)
  change(&state, to: moved, in: environment)
  return true
}
