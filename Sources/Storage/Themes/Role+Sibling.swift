package import Screen

extension Role {
  /// The role whose style this one takes where a theme and its parents state none.
  ///
  /// `text` has none: it falls back to the terminal's own colours.
  package var sibling: Role? {
    switch self {
    case .text: nil
    case .muted, .strong, .brand, .tab, .headline, .title, .kpiValue, .keyLabel, .overlay, .input,
      .chartAxis, .frontier, .series1, .current, .selection, .warning:
      .text
    case .tabActive: .selection
    case .headlineFigure: .headline
    case .border, .sliderTrack, .kpiLabel, .chartLabel, .evidence, .disabled, .dominated: .muted
    case .chartGrid, .ghost, .band: .dominated
    case .borderFocus: .titleFocus
    case .titleFocus: .strong
    case .sliderFill, .sliderKnob, .crosshair, .key: .strong
    case .series2, .series3, .series4: .series1
    case .flopsChoice, .worse, .error: .warning
    case .better, .success: .strong
    case .overlayBorder: .overlay
    }
  }
}
