extension Theme {
  /// A theme of modifiers only, for when no theme file can be read.
  ///
  /// Works on any background and at every colour depth.
  package static let plain = Theme(
    name: "plain",
    summary: "Bold, underlined and reversed text in the terminal's own colours.",
    entries: Role.allCases.map { role in
      let style = Style(modifiers: plainModifiers(of: role))
      return Entry(full: style, ansi16: style, monochrome: style)
    })
}

private func plainModifiers(of role: Role) -> Modifiers {
  switch role {
  case .strong, .brand, .headlineFigure, .borderFocus, .titleFocus, .sliderKnob, .kpiValue,
    .frontier, .better, .success, .key:
    .bold
  case .tabActive, .current, .selection: [.bold, .reverse]
  case .flopsChoice, .worse, .input: .underline
  case .warning, .error: [.bold, .underline]
  case .muted, .chartGrid, .dominated, .band, .ghost, .crosshair, .evidence, .disabled: .dim
  default: []
  }
}
