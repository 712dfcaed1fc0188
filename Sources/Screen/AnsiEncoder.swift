/// Turns a frame into text with colour escapes (ECMA-48 SGR), for output without ncurses.
package struct AnsiEncoder: Sendable {
  /// Styles of the roles.
  package var theme: Theme
  /// Colours that the output may use; monochrome gives plain text without any escape.
  package var depth: ColourDepth
  /// Whether plain spaces at the end of a row are left out.
  package var trimsTrailingSpaces: Bool

  /// Chooses colours.
  package init(theme: Theme, depth: ColourDepth, trimsTrailingSpaces: Bool = false) {
    self.theme = theme
    self.depth = depth
    self.trimsTrailingSpaces = trimsTrailingSpaces
  }

  /// The rows of a frame, each ended by a line feed and in the terminal's own colours.
  package func encode(_ frame: Frame) -> String {
    var text = ""
    for row in 0..<frame.size.height {
      encode(row: row, of: frame, into: &text)
      text += "\n"
    }
    return text
  }

  private func encode(row: Int, of frame: Frame, into text: inout String) {
    var current = Style()
    for x in 0..<columns(ofRow: row, in: frame) where !frame[x, row].isContinuation {
      let cell = frame[x, row]
      let style = self.style(of: cell.role)
      if style != current {
        text += escape(style)
        current = style
      }
      text.unicodeScalars.append(cell.glyph)
    }
    if current != Style() { text += escape(Style()) }
  }

  /// Columns to write: all, or up to the last that shows.
  private func columns(ofRow row: Int, in frame: Frame) -> Int {
    guard trimsTrailingSpaces else { return frame.size.width }
    let last = (0..<frame.size.width).last { x in
      let style = self.style(of: frame[x, row].role)
      let marks: Modifiers = [.reverse, .underline]
      return frame[x, row].glyph != " " || frame[x, row].isContinuation
        || style.background != .standard || !style.modifiers.isDisjoint(with: marks)
    }
    return last.map { $0 + 1 } ?? 0
  }

  /// Style of a role in the colours that the output may use.
  private func style(of role: Role) -> Style {
    guard depth != .monochrome else { return Style() }
    var style = theme.style(role, depth: depth)
    style.foreground = style.foreground.reduced(to: depth)
    style.background = style.background.reduced(to: depth)
    return style
  }
}

/// The sequence that sets a style from any other.
private func escape(_ style: Style) -> String {
  var codes = ["0"]
  let modifiers: [(Modifiers, String)] = [
    (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
  ]
  codes += modifiers.filter { style.modifiers.contains($0.0) }.map(\.1)
  codes += colourCode(style.foreground, base: 30)
  codes += colourCode(style.background, base: 40)
  return "\u{1B}[" + codes.joined(separator: ";") + "m"
}

/// Parameters for a colour; `base` is 30 for the glyph and 40 for what is behind it.
private func colourCode(_ colour: Colour, base: Int) -> [String] {
  switch colour {
  case .standard: []
  case .indexed(let index) where index < 8: ["\(base + Int(index))"]
  case .indexed(let index) where index < 16: ["\(base + 52 + Int(index))"]
  case .indexed(let index): ["\(base + 8);5;\(index)"]
  case .rgb(let red, let green, let blue): ["\(base + 8);2;\(red);\(green);\(blue)"]
  }
}
