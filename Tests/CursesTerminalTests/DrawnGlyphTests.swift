import CNcurses
import Screen
import TestSupport
import Testing

@testable import CursesTerminal

@Suite("Spaces take styles that save bytes")
struct DrawnGlyphTests {
  private static let red = CellStyles.Entry(attributes: 0, pair: 1, background: -1)
  private static let bold = CellStyles.Entry(attributes: cn_bold, pair: 2, background: -1)
  private static let filled = CellStyles.Entry(attributes: 0, pair: 3, background: 24)
  private static let lined = CellStyles.Entry(attributes: cn_underline, pair: 1, background: -1)
  private static let reversed = CellStyles.Entry(attributes: cn_reverse, pair: 1, background: -1)

  /// Styles after restyling; letters stand for the styles that the glyphs had before.
  private func restyled(_ pieces: [(String, CellStyles.Entry)]) -> [CellStyles.Entry] {
    var row = pieces.flatMap { text, style in
      text.unicodeScalars.map { DrawnGlyph(glyph: $0, style: style) }
    }
    row.restyleSpaces()
    return row.map(\.style)
  }

  private func repeated(_ style: CellStyles.Entry, _ count: Int) -> [CellStyles.Entry] {
    Array(repeating: style, count: count)
  }

  @Test("a short gap goes on in the style of the glyph before it")
  func shortGap() {
    #expect(
      restyled([("ab", Self.bold), ("   ", Self.red), ("c", Self.red)])
        == repeated(Self.bold, 5) + [Self.red])
  }

  @Test("spaces of several styles that look alike are one gap")
  func mixedGap() {
    #expect(
      restyled([("a", Self.red), (" ", Self.bold), ("  ", .cleared), ("b", Self.bold)])
        == repeated(Self.red, 4) + [Self.bold])
  }

  @Test("a long gap is left as a cleared screen is", arguments: [6, 7, 100])
  func longGap(columns: Int) {
    let gap = String(repeating: " ", count: columns)
    #expect(
      restyled([("a", Self.bold), (gap, Self.red), ("b", Self.red)])
        == [Self.bold] + repeated(.cleared, columns) + [Self.red])
  }

  @Test("a long gap on a background of its own goes on in the style before it")
  func longFilledGap() {
    let other = CellStyles.Entry(attributes: cn_bold, pair: 9, background: 24)
    #expect(
      restyled([("a", other), ("          ", Self.filled)]) == repeated(other, 11))
  }

  @Test(
    "what shows on a space stays: background, underline, reverse",
    arguments: [filled, lined, reversed])
  func visible(style: CellStyles.Entry) {
    #expect(
      restyled([("a", Self.red), ("   ", style), ("b", Self.red)])
        == [Self.red] + repeated(style, 3) + [Self.red])
    #expect(
      restyled([("a", style), ("   ", Self.red)]) == [style] + repeated(Self.red, 3))
    #expect(restyled([("         ", style)]) == repeated(style, 9))
  }

  @Test("a gap ends where the background does")
  func twoBackgrounds() {
    #expect(
      restyled([("a", Self.bold), ("  ", Self.red), ("  ", Self.filled), (" ", Self.red)])
        == repeated(Self.bold, 3) + repeated(Self.filled, 2) + [Self.red])
  }

  @Test("a short gap at the start of a row keeps its style, a long one is cleared")
  func start() {
    #expect(restyled([("  ", Self.red), ("a", Self.bold)]) == [Self.red, Self.red, Self.bold])
    #expect(restyled([("        ", Self.red)]) == repeated(.cleared, 8))
  }

  @Test("glyphs never change, and neither do styles of glyphs", arguments: 0..<200)
  func properties(seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
    let styles = [Self.red, Self.bold, Self.filled, Self.lined, Self.reversed, .cleared]
    let row = (0..<40).map { _ in
      DrawnGlyph(
        glyph: generator.next() % 3 == 0 ? "x" : " ",
        style: styles[Int(generator.next() % UInt64(styles.count))])
    }
    var changed = row
    changed.restyleSpaces()
    for (before, after) in zip(row, changed) {
      #expect(before.glyph == after.glyph)
      #expect(before.style == after.style || before.style.showsSpaces(like: after.style))
      #expect(before.glyph == " " || before.style == after.style)
    }
  }

  /// Random numbers that are the same in every run (xorshift64).
  private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }
}

@MainActor
@Suite("Spaces on the terminal", .serialized)
struct SpaceBytesTests {
  private static let size = Size(width: 60, height: 3)

  /// What a user sees of a row of words in colours of their own, with spaces in yet another.
  @Test("words and backgrounds show as before, with fewer changes of colour")
  func words() throws {
    let recorder = try TerminalRecorder(
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"], size: Self.size)
    var frame = Frame(size: Self.size)
    for (index, role) in [Role.series1, .series2, .series3].enumerated() {
      frame.write("ab cd", at: Point(x: index * 8, y: 1), role: role)
      frame.put(" ", at: Point(x: index * 8 + 2, y: 1), role: .text)
    }
    recorder.terminal.present(frame, theme: TestThemes.series)
    let bytes = recorder.takeBytes()
    var screen = VTScreen(size: Self.size)
    screen.write(bytes)
    #expect(screen.rows[1] == "ab cd   ab cd   ab cd")
    for (index, role) in [Role.series1, .series2, .series3].enumerated() {
      let style = TestThemes.expected(TestThemes.series.style(role, depth: .indexed256))
      for x in [0, 1, 3, 4] { #expect(screen.cell(x: index * 8 + x, y: 1).style == style) }
    }
    let colours = String(decoding: bytes, as: UTF8.self).split(separator: "38;5;").count - 1
    #expect(colours == 3)
  }
}
