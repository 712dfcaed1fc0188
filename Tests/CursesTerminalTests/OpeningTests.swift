import Screen
import TestSupport
import Testing

/// What the program finds when it starts (reference/terminal.md A4, A5).
@Suite("Opening", .serialized)
struct OpeningTests {
  /// Environment and the line in which the probe states what it draws.
  static let environments: [([String: String], String)] = [
    ([:], "indexed256 braille mouse true"),
    (["COLORTERM": "truecolor"], "indexed256 braille mouse true"),
    (["TERM": "xterm"], "ansi16 braille mouse true"),
    (["TERM": "linux"], "ansi16 halfBlock mouse true"),
    (["TERM": "vt100"], "monochrome braille mouse false"),
    (["NO_COLOR": "1"], "monochrome braille mouse true"),
    (["LC_ALL": "C"], "indexed256 ascii mouse true"),
    (["LC_ALL": "POSIX"], "indexed256 ascii mouse true"),
    (["LC_ALL": "en_US.UTF-8"], "indexed256 braille mouse true"),
    (["LC_ALL": "", "LANG": "C"], "indexed256 ascii mouse true"),
    (["LC_ALL": ""], "indexed256 braille mouse true"),
    (["TERM": "xterm-kitty"], "indexed256 braille mouse true"),
    (["TERM": "no-such-terminal"], "indexed256 braille mouse true"),
    (["TERM": ""], "indexed256 braille mouse true"),
  ]

  @Test("finds out what the terminal shows", arguments: environments)
  func decides(_ environment: [String: String], _ expected: String) throws {
    let session = try Probe.start(environment: environment)
    #expect(session.screen.rows[1] == expected)
    try session.type("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.leftovers == [])
  }

  @Test("obeys the flags")
  func obeys() throws {
    let never = try Probe.start(["--color", "never", "--glyphs", "quadrant"])
    #expect(never.screen.rows[1] == "monochrome quadrant mouse true")
    let richer = try Probe.start(["--color", "256"], environment: ["TERM": "xterm"])
    #expect(richer.screen.rows[1] == "indexed256 braille mouse true")
    let poorer = try Probe.start(["--color", "256"], environment: ["TERM": "vt100"])
    #expect(poorer.screen.rows[1] == "monochrome braille mouse false")
  }

  @Test("a dumb terminal is left alone")
  func refusesDumb() throws {
    let session = try TerminalSession("TerminalProbe", environment: ["TERM": "dumb"])
    #expect(try session.waitForExit() == .exited(4))
    #expect(session.screen.text.contains("'dumb' can't place the cursor"))
    #expect(!session.output.contains(0x1B))
    #expect(session.leftovers == [])
  }

  @Test("output that is no terminal gets no escape sequence", arguments: ["| cat", "> /dev/null"])
  func refusesPipe(_ redirection: String) throws {
    let program = BuiltProgram.path("TerminalProbe")
    let session = try TerminalSession("/bin/sh", ["-c", "\(program) \(redirection); echo done"])
    _ = try session.waitForExit()
    #expect(session.screen.text.contains("done"))
    #expect(!session.output.contains(0x1B))
  }

  @Test("keys come from the terminal where standard input is something else")
  func readsTerminal() throws {
    let session = try TerminalSession("TerminalProbe", redirections: [0: "/dev/null"])
    try session.waitFor("events 0").type("k").waitFor("1 'k'").type("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.leftovers == [])
  }

  @Test("a start takes few bytes")
  func startsCheaply() throws {
    let session = try Probe.start(size: Size(width: 120, height: 40))
    #expect(session.output.count < 1024)
  }
}
