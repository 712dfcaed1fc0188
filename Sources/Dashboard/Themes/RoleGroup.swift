package import Screen

/// Roles that stand together in a preview of a theme.
package struct RoleGroup: Sendable, Hashable {
  /// Heading.
  package let title: Wording
  /// Roles in the order of the preview.
  package let roles: [Role]

  /// Every role, each in one group.
  package static let all = [
    RoleGroup(
      title: Wording("words", ja: "文字"),
      roles: [.text, .muted, .strong, .evidence, .disabled, .headline, .headlineFigure]),
    RoleGroup(
      title: Wording("top line, panes, keys", ja: "上端、枠、キー"),
      roles: [
        .brand, .tab, .tabActive, .border, .borderFocus, .title, .titleFocus, .key, .keyLabel,
      ]),
    RoleGroup(
      title: Wording("sliders and figures", ja: "スライダーと数値"),
      roles: [.sliderFill, .sliderKnob, .sliderTrack, .selection, .kpiLabel, .kpiValue]),
    RoleGroup(
      title: Wording("charts", ja: "グラフ"),
      roles: [
        .chartAxis, .chartLabel, .chartGrid, .series1, .series2, .series3, .series4, .dominated,
        .frontier, .current, .flopsChoice, .band, .ghost, .crosshair,
      ]),
    RoleGroup(
      title: Wording("differences and messages", ja: "差分とメッセージ"),
      roles: [.better, .worse, .success, .warning, .error]),
    RoleGroup(
      title: Wording("overlays", ja: "重ね表示"), roles: [.overlay, .overlayBorder, .input]),
  ]
}

extension Role {
  /// A few cells as the dashboard draws them in this role, at most ``sampleWidth`` columns.
  package func sample(ascii: Bool) -> String {
    ascii ? asciiSample ?? words : glyphSample ?? words
  }

  /// Columns of the widest sample.
  package static let sampleWidth = 9

  /// Letters and figures where the role draws some.
  private var words: String {
    switch self {
    case .text, .overlay: "text 14B"
    case .muted: "of 96"
    case .strong: "32 H100"
    case .evidence: "measured"
    case .disabled: "undo"
    case .headline: "71 % for"
    case .headlineFigure, .kpiValue: "$70.4k"
    case .brand: "isocost"
    case .tab: "2 Spend"
    case .tabActive: " 1 Now "
    case .title: "options"
    case .titleFocus: "options <"
    case .key: "Enter"
    case .keyLabel: "take"
    case .selection: ">GPU H200"
    case .kpiLabel: "latency"
    case .chartLabel: "$1M  10M"
    case .success: "saved"
    case .warning: "no goal"
    case .error: "error: 8x"
    case .input: "8Ki_"
    default: "sample"
    }
  }

  /// Glyphs of a UTF-8 terminal where the role draws others than letters.
  private var glyphSample: String? {
    switch self {
    case .border: "╭───────╮"
    case .borderFocus: "╭─ ◂ ───╮"
    case .overlayBorder: "╭───────╮"
    case .titleFocus: "options ◂"
    case .sliderFill: "▕───────"
    case .sliderKnob: "●"
    case .sliderTrack: "───────▏"
    case .chartAxis: "┤└┴┬──┴┴"
    case .chartGrid: "·   ·   ·"
    case .series1: "⣀⡠⠤⠔⠒⠊⠉⠉ "
    case .series2: "⠒⠢⠤⢄⣀⡀ ●"
    case .series3: "⠤⠤ ⠤⠤ ▲"
    case .series4: "⠄⠄⠂⠂⠁⠁ ■"
    case .dominated: "⠄⠁⠄⠁●⠁⠄ "
    case .frontier: "⣀⡤◆⠒⠊◆"
    case .current: "◉ 14B"
    case .flopsChoice: "◇ 32B"
    case .band: "⠠⠄⠠⠄⠠⠄⠠⠄"
    case .ghost: "○ before"
    case .crosshair: "│ 71 %"
    case .better: "▲ +12 %"
    case .worse: "▼ -8 %"
    case .selection: "›GPU H200"
    default: nil
    }
  }

  /// The same in ASCII.
  private var asciiSample: String? {
    switch self {
    case .border, .overlayBorder: "+-------+"
    case .borderFocus: "+- < ---+"
    case .sliderFill: "[-------"
    case .sliderKnob: "o"
    case .sliderTrack: "-------]"
    case .chartAxis: "|+--+---"
    case .chartGrid: ".   .   ."
    case .series1: "*****"
    case .series2: "ooooo"
    case .series3: "+++++"
    case .series4: "#####"
    case .dominated: ". . o ."
    case .frontier: "--+--+"
    case .current: "@ 14B"
    case .flopsChoice: "# 32B"
    case .band: ":::::::"
    case .ghost: "o before"
    case .crosshair: "| 71 %"
    case .better: "+12 %"
    case .worse: "-8 %"
    default: nil
    }
  }
}
