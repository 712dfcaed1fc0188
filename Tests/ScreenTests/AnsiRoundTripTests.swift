import Screen
import Testing

/// Reads escapes back and compares every cell's style with the theme.
@Suite struct AnsiRoundTripTests {
  /// Themes with a different style for every role.
  private var theme: Theme {
    let entries = Role.allCases.map { role -> Theme.Entry in
      let number = role.rawValue
      let full = Style(
        foreground: .rgb(red: number &* 5, green: 255 - number, blue: number),
        background: number % 3 == 0 ? .indexed(number &+ 100) : .standard,
        modifiers: Modifiers(rawValue: number % 32))
      let few = Style(foreground: .indexed(number % 16), background: .indexed((number + 7) % 16))
      return Theme.Entry(full: full, ansi16: few, monochrome: Style())
    }
    return Theme(name: "test", summary: "", entries: entries)
  }

  /// Styles of all characters of one encoded row.
  private func styles(of row: Substring) -> [Style] {
    var styles: [Style] = []
    var current = Style()
    var rest = row
    while let first = rest.first {
      guard first == "\u{1B}" else {
        styles.append(current)
        rest = rest.dropFirst()
        continue
      }
      let codes = rest.dropFirst(2).prefix { $0 != "m" }
      current = style(codes.split(separator: ";").compactMap { Int($0) })
      rest = rest.dropFirst(codes.count + 3)
    }
    #expect(current == Style(), "the row ends in the terminal's own colours")
    return styles
  }

  private func style(_ codes: [Int]) -> Style {
    var style = Style()
    var rest = codes[...]
    while let code = rest.popFirst() {
      switch code {
      case 0: style = Style()
      case 1, 2, 3, 4, 7: style.modifiers.insert(modifier(code))
      case 30...37: style.foreground = .indexed(UInt8(code - 30))
      case 90...97: style.foreground = .indexed(UInt8(code - 82))
      case 40...47: style.background = .indexed(UInt8(code - 40))
      case 100...107: style.background = .indexed(UInt8(code - 92))
      case 38: style.foreground = colour(&rest)
      case 48: style.background = colour(&rest)
      default: Issue.record("unknown code \(code)")
      }
    }
    return style
  }

  private func modifier(_ code: Int) -> Modifiers {
    switch code {
    case 1: .bold
    case 2: .dim
    case 3: .italic
    case 4: .underline
    default: .reverse
    }
  }

  private func colour(_ codes: inout ArraySlice<Int>) -> Colour {
    let kind = codes.popFirst()
    let values = (0..<(kind == 5 ? 1 : 3)).compactMap { _ in codes.popFirst() }.map { UInt8($0) }
    return kind == 5
      ? .indexed(values[0]) : .rgb(red: values[0], green: values[1], blue: values[2])
  }

  @Test(arguments: [ColourDepth.ansi16, .indexed256, .trueColour])
  func everyCellKeepsItsStyle(_ depth: ColourDepth) {
    var frame = Frame(size: Size(width: Role.allCases.count, height: 2))
    for (x, role) in Role.allCases.enumerated() {
      frame.put("x", at: Point(x: x, y: 0), role: role)
      frame.put("y", at: Point(x: Role.allCases.count - 1 - x, y: 1), role: role)
    }
    let rows = AnsiEncoder(theme: theme, depth: depth).encode(frame).split(separator: "\n")
    for (y, row) in rows.enumerated() {
      let expected = (0..<frame.size.width).map { x -> Style in
        var style = theme.style(frame[x, y].role, depth: depth)
        style.foreground = style.foreground.reduced(to: depth)
        style.background = style.background.reduced(to: depth)
        return style
      }
      #expect(styles(of: row) == expected)
    }
  }
}
