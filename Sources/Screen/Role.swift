/// What a cell means; a theme turns it into colours and modifiers.
///
/// Cells hold roles, never colours, so that a theme switch redraws without a new view and a snapshot
/// can show the meaning of every cell as one letter (``letter``).
package enum Role: UInt8, Sendable, Hashable, CaseIterable {
  /// Ordinary text.
  case text
  /// Text of second rank.
  case muted
  /// Text that has to be seen.
  case strong
  /// Name of the program in the top line.
  case brand
  /// Screen tabs.
  case tab
  /// Tab of the screen shown.
  case tabActive
  /// Answer in the headline.
  case headline
  /// Figure inside the headline.
  case headlineFigure
  /// Frame of a pane.
  case border
  /// Frame of the pane that has the focus.
  case borderFocus
  /// Title of a pane.
  case title
  /// Title of the pane that has the focus.
  case titleFocus
  /// Track of a slider, right of the knob.
  case sliderTrack
  /// Track of a slider, left of the knob.
  case sliderFill
  /// Knob of a slider.
  case sliderKnob
  /// Row under the keyboard focus.
  case selection
  /// Label of a figure.
  case kpiLabel
  /// A figure that decides.
  case kpiValue
  /// Axis lines of a chart.
  case chartAxis
  /// Tick labels and axis titles.
  case chartLabel
  /// Grid lines of a chart.
  case chartGrid
  /// First data series.
  case series1
  /// Second data series.
  case series2
  /// Third data series.
  case series3
  /// Fourth data series.
  case series4
  /// Options that another one beats.
  case dominated
  /// The Pareto frontier.
  case frontier
  /// The current option.
  case current
  /// What FLOPs alone would choose.
  case flopsChoice
  /// Range between low and high.
  case band
  /// The state before the last change.
  case ghost
  /// Cross-hair of a chart.
  case crosshair
  /// Better than the baseline.
  case better
  /// Worse than the baseline.
  case worse
  /// Goal met, action done.
  case success
  /// Something to notice.
  case warning
  /// Something wrong.
  case error
  /// Where a number comes from.
  case evidence
  /// Key in the key bar and in help.
  case key
  /// What a key does.
  case keyLabel
  /// Something that can't be used now.
  case disabled
  /// Surface of an overlay.
  case overlay
  /// Frame of an overlay.
  case overlayBorder
  /// Text being typed.
  case input

  /// One letter for the role plane of a snapshot; no two roles share one.
  package var letter: Character { letters[Int(rawValue)] }
}

/// Letters in the order of the cases: small for the plain form, capital for the stressed one.
private let letters: [Character] = [
  ".", "m", "S", "B", "t", "T", "h", "H",  // text ... headlineFigure
  "b", "F", "n", "N",  // border, borderFocus, title, titleFocus
  "s", "f", "K", "V", "q", "Q",  // slider, selection, figures
  "x", "a", "g", "1", "2", "3", "4",  // chart axes, grid, series
  "d", "P", "Y", "C", "w", "G", "X",  // dominated ... cross-hair
  "U", "D", "y", "W", "E", "e",  // up, down, success, warning, error, evidence
  "k", "j", "u", "o", "O", "v",  // keys, disabled, overlay, input
]
