import Screen
import Testing

@Suite struct AnsiEncoderTests {
  /// Text in the terminal's colours, titles in one exact colour, errors reversed.
  private var theme: Theme {
    let orange = Colour.rgb(red: 0xE6, green: 0x9F, blue: 0)
    let entries = Role.allCases.map { role -> Theme.Entry in
      switch role {
      case .title:
        Theme.Entry(
          full: Style(foreground: orange, modifiers: .bold),
          ansi16: Style(foreground: .indexed(11), background: .indexed(4)),
          monochrome: Style(modifiers: .bold))
      case .error:
        Theme.Entry(
          full: Style(modifiers: .reverse), ansi16: Style(modifiers: .reverse),
          monochrome: Style(modifiers: .reverse))
      default:
        Theme.Entry(full: Style(), ansi16: Style(), monochrome: Style())
      }
    }
    return Theme(name: "test", summary: "", entries: entries)
  }

  private var frame: Frame {
    var frame = Frame(size: Size(width: 6, height: 2))
    frame.write("a", at: Point(x: 0, y: 0), role: .text)
    frame.write("日b", at: Point(x: 1, y: 0), role: .title)
    frame.write("c", at: Point(x: 0, y: 1), role: .muted)
    return frame
  }

  private func encode(_ depth: ColourDepth, trims: Bool = false) -> String {
    AnsiEncoder(theme: theme, depth: depth, trimsTrailingSpaces: trims).encode(frame)
  }

  @Test(arguments: [
    (ColourDepth.trueColour, "\u{1B}[0;1;38;2;230;159;0m"), (.indexed256, "\u{1B}[0;1;38;5;214m"),
    (.ansi16, "\u{1B}[0;93;44m"),
  ])
  func writesTheStyleOfEveryDepth(_ depth: ColourDepth, _ escape: String) {
    #expect(encode(depth) == "a\(escape)日b\u{1B}[0m  \nc     \n")
  }

  @Test func monochromeIsPlainText() {
    #expect(encode(.monochrome) == "a日b  \nc     \n")
    #expect(encode(.monochrome, trims: true) == "a日b\nc\n")
  }

  @Test func trimsOnlySpacesThatDoNotShow() {
    var frame = Frame(size: Size(width: 5, height: 2))
    frame.fill(Rect(x: 0, y: 0, width: 3, height: 1), role: .error)
    let plain = AnsiEncoder(theme: theme, depth: .indexed256, trimsTrailingSpaces: true)
    #expect(plain.encode(frame) == "\u{1B}[0;7m   \u{1B}[0m\n\n")
  }

  @Test func everyRowEndsInTheTerminalsOwnColours() {
    var frame = Frame(size: Size(width: 3, height: 2))
    frame.fill(frame.bounds, role: .error, glyph: "x")
    let text = AnsiEncoder(theme: theme, depth: .ansi16).encode(frame)
    #expect(text == "\u{1B}[0;7mxxx\u{1B}[0m\n\u{1B}[0;7mxxx\u{1B}[0m\n")
  }

  @Test func rolesOfOneStyleShareAnEscape() {
    var frame = Frame(size: Size(width: 4, height: 1))
    frame.write("ab", at: Point(x: 0, y: 0), role: .text)
    frame.write("cd", at: Point(x: 2, y: 0), role: .muted)
    #expect(AnsiEncoder(theme: theme, depth: .trueColour).encode(frame) == "abcd\n")
  }

  @Test func sizesWithoutCellsGiveOnlyLineFeeds() {
    let encoder = AnsiEncoder(theme: theme, depth: .trueColour)
    #expect(encoder.encode(Frame(size: Size(width: 0, height: 2))) == "\n\n")
    #expect(encoder.encode(Frame(size: Size(width: 9, height: 0))) == "")
  }
}
