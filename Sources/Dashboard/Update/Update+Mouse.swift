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

/// The wheel scrolls what is over the screen; its rows and the key bar below it can be pressed.
private func pointedAtOverlay(
  _ event: MouseEvent, _ state: inout DashboardState, in environment: Environment
) -> [Effect] {
  switch event.action {
  case .wheelUp: return update(&state, .command(.moveUp), in: environment)
  case .wheelDown: return update(&state, .command(.moveDown), in: environment)
  case .press:
    let footer = layout(of: state).footer
    guard !footer.contains(event.position) else {
      return pressFooter(at: event.position, in: footer, &state, in: environment)
    }
    return pressOverlay(at: event.position, &state, in: environment)
  case .drag, .release: return []
  }
}

/// A press on a row chooses it, a second one takes it; on a text it turns a page, up in the upper half.
private func pressOverlay(
  at point: Point, _ state: inout DashboardState, in environment: Environment
) -> [Effect] {
  switch state.overlay {
  case .list(let list):
    guard let row = ListLayout(list, size: state.size).row(at: point) else { return [] }
    return press(row: row, of: list, &state, in: environment)
  case .help, .guide, .explanation:
    let room = ReaderRoom(size: state.size)
    let rect = Rect(x: 0, y: 0, width: state.size.width, height: room.height + 2)
      .centred(width: room.width, height: room.height + 2)
    guard rect.contains(point) else { return [] }
    let isUpper = point.y < rect.y + rect.height / 2
    return performInOverlay(isUpper ? .leapDown : .leapUp, &state, in: environment)
  case .entry, .unsavedChanges, .conflict, .offer, nil: return []
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
  if let tab = tabs(of: state, state.surroundings(in: environment)).item(at: point, in: tabRect) {
    show(ScreenID.allCases[tab], &state, in: environment)
    return []
  }
  switch state.screen {
  case .explore: pressPane(at: point, layout, &state, in: environment)
  case .frontier: pressFrontier(at: point, layout, &state, in: environment)
  case .spend: pressSpend(at: point, layout, &state, in: environment)
  case .speed: pressSpeed(at: point, layout, &state, in: environment)
  case .shape: pressShape(at: point, layout, &state, in: environment)
  case .compare: pressColumn(at: point, &state, in: environment)
  }
  return []
}

private func pressPane(
  at point: Point, _ layout: ExploreLayout, _ state: inout DashboardState,
  in environment: Environment
) {
  if layout.options.contains(point) {
    pressSlider(at: point, in: layout.options, &state, in: environment)
  } else if let chart = [Pane.accuracyChart, .spendChart].first(where: {
    layout.rect(of: $0).contains(point)
  }) {
    state.focus = chart
    grasp(at: point, &state, in: environment)
  } else if let indicator = indicator(
    at: point, layout, state, state.shownLanguage(in: environment))
  {
    state.focus = .indicators
    state.isExpanded = false
    state.indicator = indicator
  }
}

/// A press on the chart puts the cross-hair on the nearest option, one on a row where its size takes over.
private func pressFrontier(
  at point: Point, _ layout: ExploreLayout, _ state: inout DashboardState,
  in environment: Environment
) {
  guard let insight = state.frontier, insight.anchor(nil) != nil else { return }
  let parts = FrontierLayout(layout, of: state)
  if parts.chart.contains(point) { return grasp(at: point, &state, in: environment) }
  let row = point.y - parts.table.y - 2
  guard parts.table.contains(point), let size = insight.models[safe: row] else { return }
  guard let first = insight.choices.firstIndex(where: { $0.model == size.id }) else {
    let text = state.shownLanguage(in: environment)(
      "\(size.sizeName) is the best choice nowhere", ja: "\(size.sizeName)が最良となる範囲はありません")
    state.message = .init(text: text, role: .warning)
    return
  }
  state.frontierSettings.crosshair = first
}

private func pressColumn(
  at point: Point, _ state: inout DashboardState, in environment: Environment
) {
  let parts = ComparePanes(of: state)
  guard let pane = parts.panes.pane(at: point) else { return }
  state.comparison.focus = pane
  switch pane {
  case .positions: grasp(at: point, &state, in: environment)
  case .bands:
    let column = (point.y - parts.panes[.bands].y - 1) / 2
    guard point.y > parts.panes[.bands].y, state.comparison.columns.indices.contains(column)
    else { return }
    state.comparison.column = column
  case .table:
    let table = CompareLayout(body: parts.tableBody, comparison: state.comparison)
    if let column = table.column(at: point) { state.comparison.column = column }
  }
}

/// Moves what the mouse holds.
private func drag(
  to point: Point, _ state: inout DashboardState, in environment: Environment
) {
  switch state.grabbed {
  case .slider(let id, let isRecorded):
    dragSlider(id, isRecorded: isRecorded, to: point, &state, in: environment)
  case .crosshair: aim(at: point, isHeld: true, &state, in: environment)
  case .lever(let column, let isRecorded):
    dragLever(from: column, isRecorded: isRecorded, to: point, &state, in: environment)
  case nil: break
  }
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
