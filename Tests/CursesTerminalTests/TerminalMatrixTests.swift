import CNcurses
import Glibc
import Screen
import TestSupport
import Testing

@testable import CursesTerminal

/// Frames drawn into a file by every terminal type, without a terminal (reference/terminal.md E3).
@MainActor
@Suite("Terminal matrix", .serialized)
struct TerminalMatrixTests {
  /// Terminal types of ncurses-base, one that is absent, and none.
  nonisolated static let types = [
    "xterm-256color", "xterm", "screen-256color", "tmux-256color", "screen", "tmux", "linux",
    "rxvt-unicode-256color", "vt100", "vt220", "xterm-mono", "ansi", "xterm-kitty", "alacritty", "",
  ]

  /// Types that terminfo gives colours; absent ones become xterm-256color.
  nonisolated static let colourless = ["vt100", "vt220", "xterm-mono"]

  /// One cell of the matrix.
  struct Case: Sendable, CustomTestStringConvertible {
    let type: String
    let locale: String
    let noColour: String

    var environment: [String: String] {
      ["TERM": type, "LC_ALL": locale, "NO_COLOR": noColour]
    }
    var testDescription: String { "\(type) \(locale) NO_COLOR=\(noColour)" }
  }

  nonisolated static let cases = types.flatMap { type in
    ["C.UTF-8", "C"].flatMap { locale in
      ["", "1"].map { Case(type: type, locale: locale, noColour: $0) }
    }
  }

  /// Text, frames, dots, wide and accented letters in several roles.
  private func sample(width: Int = 80, height: Int = 24) -> Frame {
    var frame = Frame(size: Size(width: width, height: height), title: "sample")
    frame.box(frame.bounds, role: .border)
    frame.write("accuracy é 漢字", at: Point(x: 2, y: 1), role: .headline)
    frame.write("⣿⠤⡠ ▁▂▃ ●◆▲■", at: Point(x: 2, y: 2), role: .series1)
    frame.write("12.5 %", at: Point(x: 2, y: 3), role: .kpiValue)
    frame.write("selected", at: Point(x: 2, y: 4), role: .selection)
    return frame
  }

  @Test("shows the frame, in ASCII under C, without colour where it is off", arguments: cases)
  func draws(_ item: Case) throws {
    let recorder = try TerminalRecorder(environment: item.environment)
    let frame = sample()
    recorder.terminal.present(frame, theme: TestThemes.coloured)
    let isUTF8 = item.locale == "C.UTF-8"
    #expect(recorder.terminal.capabilities.glyphTier == tier(item.type, isUTF8: isUTF8))
    for y in 0..<frame.size.height {
      #expect(recorder.row(y) == expectedRow(frame, y, isUTF8: isUTF8))
    }
    #expect(recorder.terminal.size == frame.size)
    let bytes = recorder.takeBytes()
    #expect(isUTF8 || bytes.allSatisfy { $0 < 0x80 })
    let hasColour = item.noColour.isEmpty && !Self.colourless.contains(item.type)
    #expect(VTColours(bytes).isUsed == hasColour)
  }

  private func tier(_ type: String, isUTF8: Bool) -> GlyphTier {
    guard isUTF8 else { return .ascii }
    return type == "linux" ? .halfBlock : .braille
  }

  /// What the virtual screen holds: the frame's glyphs, or their nearest signs.
  private func expectedRow(_ frame: Frame, _ y: Int, isUTF8: Bool) -> String {
    var scalars = String.UnicodeScalarView()
    for x in 0..<frame.size.width {
      let cell = frame[x, y]
      switch (cell.isContinuation, isUTF8) {
      case (true, true): continue
      case (true, false): scalars.append(" ")
      case (false, true): scalars.append(cell.glyph)
      case (false, false): scalars.append(cell.glyph.asciiForm)
      }
    }
    return String(scalars)
  }

  @Test("writes nothing when nothing changed", arguments: types)
  func staysSilent(_ type: String) throws {
    let recorder = try TerminalRecorder(environment: ["TERM": type, "LC_ALL": "C.UTF-8"])
    recorder.terminal.present(sample(), theme: .plain)
    #expect(!recorder.takeBytes().isEmpty)
    recorder.terminal.present(sample(), theme: .plain)
    #expect(recorder.takeBytes().isEmpty)
  }

  @Test(
    "shows on an emulator what the frame holds",
    arguments: [
      "xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100", "vt220",
    ])
  func showsOnEmulator(_ type: String) throws {
    let recorder = try TerminalRecorder(environment: ["TERM": type, "LC_ALL": "C.UTF-8"])
    var screen = VTScreen(size: Size(width: 80, height: 24))
    var frame = sample()
    for step in 0..<40 {
      frame.write("step \(step)", at: Point(x: step, y: 6 + step % 12), role: .series2)
      frame.write("漢", at: Point(x: 3 + step, y: 5), role: .text)
      recorder.terminal.present(frame, theme: .plain)
      screen.write(recorder.takeBytes())
      #expect(screen.rows == (0..<24).map { trimmed(expectedRow(frame, $0, isUTF8: true)) })
    }
  }

  private func trimmed(_ row: String) -> String {
    var scalars = row.unicodeScalars
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  @Test("roles become the theme's colours and attributes")
  func drawsStyles() throws {
    let recorder = try TerminalRecorder(environment: ["TERM": "xterm-256color"])
    var frame = Frame(size: Size(width: 80, height: 24))
    for (x, role) in Role.allCases.enumerated() { frame[x, 0] = Cell("x", role: role) }
    let theme = TestThemes.coloured
    recorder.terminal.present(frame, theme: theme)
    var screen = VTScreen(size: frame.size)
    screen.write(recorder.takeBytes())
    for (x, role) in Role.allCases.enumerated() {
      let style = theme.style(role, depth: .indexed256)
      #expect(screen.cell(x: x, y: 0).style == TestThemes.expected(style), "\(role)")
    }
  }

  @Test("a theme of another name and colours is drawn at once, and back")
  func changesTheme() throws {
    let recorder = try TerminalRecorder(environment: ["TERM": "xterm-256color"])
    var screen = VTScreen(size: Size(width: 80, height: 24))
    let frame = sample()
    for theme in [TestThemes.coloured, .plain, TestThemes.coloured] {
      recorder.terminal.present(frame, theme: theme)
      screen.write(recorder.takeBytes())
      let style = theme.style(.series1, depth: .indexed256)
      #expect(screen.cell(x: 2, y: 2).style == TestThemes.expected(style))
    }
  }

  @Test("many themes fit into few colour pairs")
  func reusesPairs() throws {
    let recorder = try TerminalRecorder(environment: ["TERM": "xterm"])
    var screen = VTScreen(size: Size(width: 80, height: 24))
    let frame = sample()
    for shift in 0..<40 {
      let theme = TestThemes.ansi(shift: shift)
      recorder.terminal.present(frame, theme: theme)
      screen.write(recorder.takeBytes())
      let style = theme.style(.series1, depth: .ansi16)
      #expect(screen.cell(x: 2, y: 2).style == TestThemes.expected(style))
    }
  }

  @Test("bright colours are bold on a terminal with eight")
  func foldsBrightColours() throws {
    let recorder = try TerminalRecorder(environment: ["TERM": "xterm"])
    let bright = Style(foreground: .indexed(12), background: .indexed(9))
    recorder.terminal.present(sample(), theme: TestThemes.uniform(bright))
    var screen = VTScreen(size: Size(width: 80, height: 24))
    screen.write(recorder.takeBytes())
    #expect(screen.cell(x: 2, y: 2).style.foreground == .indexed(4))
    #expect(screen.cell(x: 2, y: 2).style.background == .indexed(1))
    #expect(screen.cell(x: 2, y: 2).style.attributes == [1])
  }

  @Test(
    "frames of another size than the screen do no harm",
    arguments: [
      (0, 0), (1, 1), (79, 23), (81, 25), (300, 100),
    ])
  func acceptsAnySize(_ width: Int, _ height: Int) throws {
    let recorder = try TerminalRecorder(environment: ["TERM": "xterm-256color"])
    var frame = Frame(size: Size(width: width, height: height))
    for y in 0..<height {
      frame.write(String(repeating: "漢", count: width), at: Point(x: y % 2, y: y), role: .text)
    }
    frame.cursor = Point(x: width - 1, y: height - 1)
    recorder.terminal.present(frame, theme: .plain)
    recorder.terminal.present(sample(), theme: .plain)
    #expect(recorder.row(3).hasPrefix("│ 12.5 %"))
  }

  @Test("a glyph that the locale can't show keeps the row in place")
  func replacesGlyphs() throws {
    let recorder = try TerminalRecorder(environment: ["TERM": "xterm-256color"])
    var frame = Frame(size: Size(width: 80, height: 24))
    let glyphs: [Unicode.Scalar] = ["\u{301}", "\u{7}", "\u{200B}", "漢", "x"]
    for (x, glyph) in glyphs.enumerated() { frame[x, 0] = Cell(glyph) }
    frame[7, 0] = .continuation(role: .text)
    recorder.terminal.present(frame, theme: .plain)
    #expect(recorder.row(0).hasPrefix("????x   "))
  }

  @Test("the end of input is reported, and again")
  func reportsEnd() throws {
    let recorder = try TerminalRecorder(environment: ["TERM": "xterm-256color"])
    #expect(recorder.terminal.nextEvents(timeoutMilliseconds: 0) == [.closed])
    #expect(recorder.terminal.nextEvents() == [.closed])
    recorder.terminal.close()
    #expect(recorder.terminal.nextEvents() == [.closed])
    recorder.terminal.close()
  }

  @Test("dumb terminals are refused", arguments: ["dumb", "dumb-emacs-ansi"])
  func refusesDumb(_ type: String) {
    #expect(throws: TerminalError.dumb(terminal: "dumb")) {
      try TerminalRecorder(environment: ["TERM": "dumb"])
    }
  }
}
