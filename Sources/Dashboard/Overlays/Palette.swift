import Screen

/// Commands that count on the screen now, each with its keys, those of the focused part first; then every
/// slider, to type its value.
func paletteRows(
  of state: DashboardState, _ keys: KeyMap, in language: Language
) -> [ListChoice.Row] {
  let bindings = screenContexts(of: state).flatMap(keys.bindings(in:))
  let commands = bindings.filter { $0.command != .palette }.map { binding in
    ListChoice.Row(
      value: binding.command.rawValue, title: binding.summary(in: language),
      detail: binding.keys.map { $0.shortName(ascii: true) }.joined(separator: "  "))
  }
  return commands
    + SliderTable.sliders.map { slider in
      ListChoice.Row(
        value: slider.path,
        title: language(
          "set \(slider.label[.english])", ja: "\(slider.label[.japanese])を設定"),
        detail: slider.text(of: state.scenario, in: language))
    }
}

/// Gives the command of a row, or starts to type the value of its slider.
func takePaletteRow(
  _ row: ListChoice.Row, _ state: inout DashboardState, in environment: Environment
) -> [Effect] {
  if let command = Command(rawValue: row.value) {
    return update(&state, .command(command), in: environment)
  }
  guard let slider = SliderTable.sliders.first(where: { $0.path == row.value }) else { return [] }
  show(.explore, &state, in: environment)
  (state.focus, state.slider) = (.options, slider.id)
  return update(&state, .command(.enterValue), in: environment)
}
