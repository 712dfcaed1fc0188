import ScalingCore
import Screen

/// Does what a command asks of the screen: focus, overlays, themes, columns.
package func performOnScreen(
  _ command: Command, _ state: inout DashboardState, in environment: Environment
) {
  switch command {
  case .focusNext: moveFocus(&state, by: 1)
  case .focusPrevious: moveFocus(&state, by: -1)
  case .showExplore: show(.explore, &state, in: environment)
  case .showFrontier: show(.frontier, &state, in: environment)
  case .showSpend: show(.spend, &state, in: environment)
  case .showSpeed: show(.speed, &state, in: environment)
  case .showShape: show(.shape, &state, in: environment)
  case .showCompare: show(.compare, &state, in: environment)
  case .undo: undo(&state, in: environment)
  case .redo: redo(&state, in: environment)
  case .reset: reset(&state, in: environment)
  case .resetAll: change(&state, to: state.document.saved, in: environment)
  case .enterValue: startEntry(&state, in: environment)
  case .explain: explain(&state, in: environment)
  case .help: state.overlay = .help(scroll: 0)
  case .guide: state.overlay = .guide(scroll: 0)
  case .present: present(&state, in: environment)
  case .palette:
    state.overlay = .list(
      ListChoice(
        .command,
        rows: paletteRows(
          of: state, environment.keys, in: state.shownLanguage(in: environment))))
  case .nextTheme: takeTheme(&state, (state.theme + 1) % environment.themes.count, in: environment)
  case .chooseTheme: listThemes(&state, in: environment)
  case .toggleLogAxis: state.isLogarithmic.toggle()
  case .nextLanguage: takeLanguage(&state, state.language.stepped(), in: environment)
  case .toggleMouse: toggleMouse(&state, in: environment)
  case .expand: expand(&state)
  default:
    guard !performOnFrontier(command, &state, in: environment),
      !performOnSpend(command, &state, in: environment),
      !performOnSpeed(command, &state, in: environment),
      !performOnShape(command, &state, in: environment)
    else { return }
    performOnComparison(command, &state, in: environment)
    refreshComparison(&state, in: environment)
  }
}

/// Puts a screen on; what only it needs is computed then.
package func show(
  _ screen: ScreenID, _ state: inout DashboardState, in environment: Environment
) {
  state.screen = screen
  refreshScreen(&state, in: environment)
}

private func moveFocus(_ state: inout DashboardState, by distance: Int) {
  if state.screen == .spend { moveSpendFocus(&state, by: distance) }
  if state.screen == .speed { moveSpeedFocus(&state, by: distance) }
  if state.screen == .shape { moveShapeFocus(&state, by: distance) }
  if state.screen == .compare {
    state.comparison.focus = state.comparison.focus.stepped(by: distance)
  }
  guard state.screen == .explore else { return }
  state.focus = state.focus.stepped(by: distance)
  state.isExpanded = state.isExpanded && state.focus.isChart
}

private func reset(_ state: inout DashboardState, in environment: Environment) {
  guard state.focus == .options, state.screen == .explore else { return }
  let slider = SliderTable.slider(state.slider)
  let original = slider.restored(
    state.scenario, from: state.document.saved, in: environment.catalogue)
  change(&state, to: original, in: environment)
}

private func startEntry(_ state: inout DashboardState, in environment: Environment) {
  let chosen =
    state.screen == .spend
    ? state.spendSettings.lever.control(of: state.scenario) : .slider(state.slider)
  switch chosen {
  case .slider(let id): startEntry(for: SliderTable.slider(id), &state, in: environment)
  case .field(let path):
    guard let field = ScenarioField.at(path) else { return }
    let text = field.kind.exactText(field.read(state.scenario))
    state.overlay = .entry(Entry(.field(path), text: text))
  }
}

private func startEntry(
  for slider: OptionSlider, _ state: inout DashboardState, in environment: Environment
) {
  let text = slider.exactText(of: state.scenario, in: environment.catalogue)
  state.overlay = .entry(Entry(.value(slider.id), text: text))
}

/// Changes the words of the whole screen; a terminal without the characters keeps English.
private func takeLanguage(
  _ state: inout DashboardState, _ language: Language, in environment: Environment
) {
  state.language = language
  let shown = state.shownLanguage(in: environment)
  state.message =
    shown == language
    ? .init(text: language("language: ", ja: "言語：") + language.name, role: .success)
    : .init(text: "this terminal shows ASCII only: the language stays English", role: .warning)
}

private func toggleMouse(_ state: inout DashboardState, in environment: Environment) {
  state.usesMouse.toggle()
  let language = state.shownLanguage(in: environment)
  let text =
    state.usesMouse
    ? language(
      "mouse on: click, drag and wheel move sliders, values and cross-hairs; Shift-drag selects text",
      ja: "マウス オン：クリック・ドラッグ・ホイールでスライダー、値、カーソルを操作、Shift＋ドラッグで文字を選択")
    : language(
      "mouse off: the terminal selects text as usual", ja: "マウス オフ：端末で通常どおり文字を選択")
  state.message = .init(text: text, role: .success)
}

/// Without a chart in focus the accuracy chart is taken: it is what people want to see large.
private func expand(_ state: inout DashboardState) {
  if state.screen == .explore, !state.focus.isChart {
    state.focus = .accuracyChart
    state.isExpanded = true
    return
  }
  state.isExpanded.toggle()
}

/// Puts a theme on the screen and names it.
package func takeTheme(
  _ state: inout DashboardState, _ index: Int, in environment: Environment
) {
  guard environment.themes.indices.contains(index) else { return }
  state.theme = index
  let theme = environment.themes[index]
  let text = state.shownLanguage(in: environment)(
    "theme \(theme.name): \(theme.summary)",
    ja: "テーマ\(theme.name)：\(Language.japanese(core: theme.summary))")
  state.message = .init(text: text, role: .success)
}

private func listThemes(_ state: inout DashboardState, in environment: Environment) {
  let language = state.shownLanguage(in: environment)
  let rows = environment.themes.enumerated().map { index, theme in
    ListChoice.Row(value: String(index), title: theme.name, detail: language(core: theme.summary))
  }
  state.overlay = .list(
    ListChoice(.theme(original: state.theme), rows: rows, selection: state.theme))
}
