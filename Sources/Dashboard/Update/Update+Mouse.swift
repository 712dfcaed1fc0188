import ScalingCore
package import Screen

/// Takes a mouse event: the wheel and drags move sliders, a press chooses what lies under it.
package func pointed(
  _ event: MouseEvent, _ state: inout DashboardState, in environment: Environment
) -> [Effect] {
  guard state.overlay == nil else { return pointedAtOverlay(event, &state) }
  switch event.action {
  case .release:
    state.grabbed = nil
    return []
  case .drag:
    drag(to: event.position, &state, in: environment)
    return []
  case .wheelUp, .wheelDown:
    turn(event, &state, in: environment)
    return []
  case .press:
    state.message = nil
    return press(at: event.position, &state, in: environment)
  }
}

/// The wheel scrolls what is over the screen.
private func pointedAtOverlay(
  _ event: MouseEvent, _ state: inout DashboardState
) -> [Effect] {
  let distance = event.action == .wheelUp ? -1 : event.action == .wheelDown ? 1 : 0
  guard distance != 0 else { return [] }
  switch state.overlay {
  case .help(let scroll):
    state.overlay = .help(scroll: min(max(0, scroll + distance), HelpText.lineCount - 1))
  case .list(var list):
    list.selection = Motion.rows(distance).index(from: list.selection, count: list.visible.count)
    state.overlay = .list(list)
  default:
    break
  }
  return []
}

private func layout(of state: DashboardState) -> ExploreLayout {
  ExploreLayout(size: state.size, focus: state.focus, isExpanded: state.isExpanded)
}

private func press(
  at point: Point, _ state: inout DashboardState, in environment: Environment
) -> [Effect] {
  let layout = layout(of: state)
  let tabRect = tabsRect(in: layout.header)
  if let tab = tabs(of: state).item(at: point, in: tabRect) {
    state.screen = ScreenID.allCases[tab]
    return []
  }
  if layout.footer.contains(point) {
    return pressKeyBar(at: point, in: layout.footer, &state, in: environment)
  }
  guard state.screen == .explore else { return [] }
  if layout.options.contains(point) {
    pressSlider(at: point, in: layout.options, &state, in: environment)
  } else if layout.accuracyChart.contains(point) {
    state.focus = .accuracyChart
    state.accuracyCrosshair = curvePoint(
      at: point, in: layout.accuracyChart, state, in: environment)
  } else if layout.spendChart.contains(point) {
    state.focus = .spendChart
    state.spendCrosshair = spendPoint(at: point, in: layout.spendChart, state, in: environment)
  } else if let tile = tileRects(in: layout.indicators).firstIndex(where: { $0.contains(point) }) {
    state.focus = .indicators
    state.indicator = Indicator.leading[tile]
  }
  return []
}

private func pressKeyBar(
  at point: Point, in footer: Rect, _ state: inout DashboardState, in environment: Environment
) -> [Effect] {
  let glyphs = Surroundings(environment, theme: environment.themes[state.theme]).glyphs
  guard let index = keyBar(of: state, glyphs).item(at: point, in: footer) else { return [] }
  let shown = barBindings(of: state)
  guard shown.indices.contains(index) else { return [] }
  return update(&state, .command(shown[index].command), in: environment)
}

/// Slider under a cell, and the room of its row.
private func slider(
  at point: Point, in options: Rect, _ state: DashboardState
) -> (OptionSlider, Rect)? {
  let inside = options.inset(horizontal: 1, vertical: 1)
  guard inside.contains(point) else { return nil }
  let rows = OptionsPane(height: inside.height, cursor: state.slider).rows
  let row = point.y - inside.y
  guard rows.indices.contains(row), case .slider(let id) = rows[row] else { return nil }
  return (SliderTable.slider(id), inside.row(row))
}

private func pressSlider(
  at point: Point, in options: Rect, _ state: inout DashboardState, in environment: Environment
) {
  state.focus = .options
  guard let (slider, row) = slider(at: point, in: options, state) else { return }
  state.slider = slider.id
  guard let fraction = fraction(of: slider, at: point, in: row, state) else { return }
  state.grabbed = slider.id
  let placed = slider.placed(state.scenario, at: fraction, in: environment.catalogue)
  change(&state, to: placed, in: environment)
}

private func fraction(
  of slider: OptionSlider, at point: Point, in row: Rect, _ state: DashboardState
) -> Double? {
  let columns = OptionsPane.columns(for: slider.text(of: state.scenario))
  return Screen.Slider.fraction(at: point, in: row, columns: columns)
}

/// Moves the knob that the mouse holds; the whole drag is one entry of the history, made by the press.
private func drag(
  to point: Point, _ state: inout DashboardState, in environment: Environment
) {
  guard let id = state.grabbed else { return }
  let slider = SliderTable.slider(id)
  let inside = layout(of: state).options.inset(horizontal: 1, vertical: 1)
  let rows = OptionsPane(height: inside.height, cursor: state.slider)
  guard let row = rows.index(of: id) else { return }
  let line = inside.row(row)
  let clamped = Point(x: min(max(point.x, line.x), line.maxX - 1), y: line.y)
  guard let fraction = fraction(of: slider, at: clamped, in: line, state) else { return }
  let placed = slider.placed(state.scenario, at: fraction, in: environment.catalogue)
  replace(&state, with: placed, in: environment)
}

private func turn(
  _ event: MouseEvent, _ state: inout DashboardState, in environment: Environment
) {
  let isUp = event.action == .wheelUp
  guard state.screen == .explore else {
    return move(.rows(isUp ? -1 : 1), &state, in: environment)
  }
  let options = layout(of: state).options
  guard let (slider, _) = slider(at: event.position, in: options, state) else { return }
  state.focus = .options
  state.slider = slider.id
  let moved = slider.moved(state.scenario, by: isUp ? 1 : -1, in: environment.catalogue)
  change(&state, to: moved, in: environment)
}
