import ScalingCore
package import Screen

/// Takes a mouse event: the wheel and drags move sliders, a press chooses what lies under it.
package func pointed(
  _ event: MouseEvent, _ state: inout DashboardState, in environment: Environment
) -> [Effect] {
  let minimum = ExploreLayout.minimum
  guard state.size.width >= minimum.width, state.size.height >= minimum.height else { return [] }
  guard state.overlay == nil else { return pointedAtOverlay(event, &state, in: environment) }
  if let presentation = state.presentation {
    pointedAtSlide(event, presentation, &state, in: environment)
    return []
  }
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
    state.grabbed = nil
    return press(at: event.position, &state, in: environment)
  }
}

/// A press goes on, the wheel goes on and back.
private func pointedAtSlide(
  _ event: MouseEvent, _ presentation: Presentation, _ state: inout DashboardState,
  in environment: Environment
) {
  switch event.action {
  case .press, .wheelDown:
    performOnPresentation(.nextSlide, presentation, &state, in: environment)
  case .wheelUp:
    performOnPresentation(.previousSlide, presentation, &state, in: environment)
  case .drag, .release: break
  }
}

/// The wheel scrolls what is over the screen; the key bar below it can be pressed.
private func pointedAtOverlay(
  _ event: MouseEvent, _ state: inout DashboardState, in environment: Environment
) -> [Effect] {
  switch event.action {
  case .wheelUp: return update(&state, .command(.moveUp), in: environment)
  case .wheelDown: return update(&state, .command(.moveDown), in: environment)
  case .press:
    let footer = layout(of: state).footer
    return pressFooter(at: event.position, in: footer, &state, in: environment)
  case .drag, .release: return []
  }
}

private func layout(of state: DashboardState) -> ExploreLayout {
  ExploreLayout(size: state.size, focus: state.focus, isExpanded: state.isExpanded)
}

private func press(
  at point: Point, _ state: inout DashboardState, in environment: Environment
) -> [Effect] {
  let layout = layout(of: state)
  if layout.footer.contains(point) {
    return pressFooter(at: point, in: layout.footer, &state, in: environment)
  }
  state.message = nil
  let tabRect = tabsRect(in: layout.header)
  if let tab = tabs(of: state, state.surroundings(in: environment).language).item(
    at: point, in: tabRect)
  {
    show(ScreenID.allCases[tab], &state, in: environment)
    return []
  }
  switch state.screen {
  case .explore: pressPane(at: point, layout, &state, in: environment)
  case .frontier: pressFrontier(at: point, layout, &state, in: environment)
  case .spend: pressSpend(at: point, layout, &state, in: environment)
  case .speed: pressSpeed(at: point, layout, &state, in: environment)
  case .shape: pressShape(at: point, layout, &state, in: environment)
  case .compare: pressColumn(at: point, &state)
  }
  return []
}

private func pressPane(
  at point: Point, _ layout: ExploreLayout, _ state: inout DashboardState,
  in environment: Environment
) {
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
    state.isExpanded = false
    state.indicator = Indicator.leading[tile]
  }
}

/// A press on the chart puts the cross-hair on the nearest option of the frontier.
private func pressFrontier(
  at point: Point, _ layout: ExploreLayout, _ state: inout DashboardState,
  in environment: Environment
) {
  guard state.frontier?.anchor(nil) != nil else { return }
  let parts = FrontierLayout(layout, of: state)
  guard parts.chart.contains(point) else { return }
  state.frontierSettings.crosshair = frontierPoint(
    at: point, in: parts.chart, state, in: environment)
}

private func pressColumn(at point: Point, _ state: inout DashboardState) {
  let parts = ComparePanes(of: state)
  guard let pane = parts.panes.pane(at: point) else { return }
  state.comparison.focus = pane
  guard pane == .table else { return }
  let table = CompareLayout(body: parts.tableBody, comparison: state.comparison)
  if let column = table.column(at: point) { state.comparison.column = column }
}

/// Presses a key of the key bar; where a message hides the keys, the press takes the message away.
private func pressFooter(
  at point: Point, in footer: Rect, _ state: inout DashboardState, in environment: Environment
) -> [Effect] {
  guard footer.contains(point) else { return [] }
  guard state.message == nil else {
    state.message = nil
    return []
  }
  let surroundings = state.surroundings(in: environment)
  guard let index = keyBar(of: state, surroundings).item(at: point, in: footer) else { return [] }
  let shown = barBindings(of: state, environment.keys)
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
  let language = state.surroundings(in: environment).language
  guard let fraction = fraction(of: slider, at: point, in: row, state, language) else { return }
  let placed = slider.placed(state.scenario, at: fraction, in: environment.catalogue)
  state.grabbed = .init(slider: slider.id, isRecorded: placed != state.scenario)
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
private func drag(
  to point: Point, _ state: inout DashboardState, in environment: Environment
) {
  guard let grab = state.grabbed else { return }
  let slider = SliderTable.slider(grab.slider)
  let inside = layout(of: state).options.inset(horizontal: 1, vertical: 1)
  let rows = OptionsPane(height: inside.height, cursor: state.slider)
  guard let row = rows.index(of: grab.slider) else { return }
  let line = inside.row(row)
  let language = state.surroundings(in: environment).language
  let columns = OptionsPane.columns(for: slider.text(of: state.scenario, in: language))
  let track = Screen.Slider.track(in: line, columns: columns)
  let clamped = Point(x: min(max(point.x, track.x), track.maxX), y: line.y)
  guard let fraction = fraction(of: slider, at: clamped, in: line, state, language) else { return }
  let placed = slider.placed(state.scenario, at: fraction, in: environment.catalogue)
  guard placed != state.scenario else { return }
  if !grab.isRecorded { state.history.record(state.snapshot) }
  state.grabbed?.isRecorded = true
  replace(&state, with: placed, in: environment)
}

private func turn(
  _ event: MouseEvent, _ state: inout DashboardState, in environment: Environment
) {
  let isUp = event.action == .wheelUp
  guard state.screen == .explore else {
    let distance = isUp ? -1 : 1
    return move(
      state.screen == .frontier ? .steps(-distance) : .rows(distance), &state, in: environment)
  }
  let options = layout(of: state).options
  guard let (slider, _) = slider(at: event.position, in: options, state) else { return }
  state.focus = .options
  state.slider = slider.id
  let moved = slider.moved(state.scenario, by: isUp ? 1 : -1, in: environment.catalogue)
  change(&state, to: moved, in: environment)
}
