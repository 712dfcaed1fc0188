import Screen
import TestSupport

/// Themes whose colours a test can predict.
enum TestThemes {
  /// Every role in a colour of its own, some with background and modifiers.
  static let coloured = theme("coloured") { place in
    let number = UInt8(16 + place * 3)
    let modifiers: [Modifiers] = [
      [], .bold, .dim, .underline, .reverse, .italic, [.bold, .reverse],
    ]
    let full = Style(
      foreground: .indexed(number), background: place % 5 == 0 ? .indexed(number + 1) : .standard,
      modifiers: modifiers[place % modifiers.count])
    return Theme.Entry(
      full: full, ansi16: Style(foreground: .indexed(UInt8(1 + place % 7))),
      monochrome: Style(modifiers: full.modifiers))
  }

  /// Every role in a colour of its own, nothing else, as themes draw series.
  static let series = theme("series") { place in
    Theme.Entry(
      full: Style(foreground: .indexed(UInt8(16 + place * 3))),
      ansi16: Style(foreground: .indexed(UInt8(1 + place % 7))), monochrome: Style())
  }

  /// The eight colours in pairs that move with a shift, more than 64 over all shifts.
  static func ansi(shift: Int) -> Theme {
    theme("ansi\(shift)") { place in
      let style = Style(
        foreground: .indexed(UInt8((place + shift) % 8)),
        background: .indexed(UInt8((place / 8 + shift * 3) % 8)))
      return Theme.Entry(full: style, ansi16: style, monochrome: Style())
    }
  }

  /// All roles alike.
  static func uniform(_ style: Style) -> Theme {
    theme("uniform") { _ in Theme.Entry(full: style, ansi16: style, monochrome: Style()) }
  }

  private static func theme(_ name: String, _ entry: (Int) -> Theme.Entry) -> Theme {
    Theme(name: name, summary: "For tests.", entries: Role.allCases.indices.map(entry))
  }

  /// What the emulator shows for a style with indexed colours.
  static func expected(_ style: Style) -> VTStyle {
    var result = VTStyle()
    if case .indexed(let index) = style.foreground { result.foreground = .indexed(Int(index)) }
    if case .indexed(let index) = style.background { result.background = .indexed(Int(index)) }
    let table: [(Modifiers, Int)] = [
      (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
    ]
    result.attributes = Set(table.filter { style.modifiers.contains($0.0) }.map(\.1))
    return result
  }
}
