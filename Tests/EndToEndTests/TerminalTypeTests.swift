import Screen
import TestSupport
import Testing

/// The program on terminals of many kinds (reference/terminal.md A4).
@Suite("Terminal types", .serialized)
struct TerminalTypeTests {
  private let home: Home

  init() throws { home = try Home() }

  /// Types, and whether the program has colours there.
  static let types: [(String, Bool)] = [
    ("xterm-256color", true), ("xterm", true), ("screen-256color", true), ("tmux-256color", true),
    ("linux", true), ("vt100", false), ("vt220", false), ("ansi", true), ("unknown-xyz", true),
    ("", true),
  ]

  private func open(_ environment: [String: String], options: [String] = []) throws
    -> TerminalSession
  {
    let session = try home.open(
      Samples.tutor, options: options, environment: environment, size: Size(width: 80, height: 24))
    return try session.waitFor("a request,").waitFor("i explain")
  }

  @Test("starts, shows the headline, follows a key and ends clean", arguments: types)
  func works(_ type: String, _ hasColour: Bool) throws {
    let session = try open(["TERM": type]).waitFor("4B × 8.2k tokens × 4 samples")
    let styles = (0..<24).flatMap { y in (0..<80).map { session.screen.cell(x: $0, y: y).style } }
    #expect(styles.contains(where: \.hasColour) == hasColour)
    #expect(session.screen.rows.allSatisfy { $0.count <= 80 })
    // The emulator ends lines as xterm does; a line that is full moves the cursor of TERM=ansi on.
    if type != "ansi" {
      try session.type("jjl").waitFor("14B × 8.2k tokens × 5 samples").type("u")
      try session.waitFor("14B × 8.2k tokens × 4 samples")
    }
    #expect(try session.quit() == .clean)
  }

  @Test(
    "shows the same cells on every terminal with braille",
    arguments: [
      "xterm", "screen-256color", "tmux-256color", "vt220", "unknown-xyz",
    ])
  func agrees(_ type: String) throws {
    let session = try open(["TERM": type])
    let expected = try home.replay("l", [Samples.tutor], size: Size(width: 80, height: 24))
    try session.type("l").waitFor(rows: expected)
  }

  @Test("a locale without UTF-8 gets ASCII only", arguments: ["xterm-256color", "linux", "vt100"])
  func ascii(_ type: String) throws {
    let session = try open(["TERM": type, "LC_ALL": "C"])
    try session.type("jjl").waitFor("5 samples").type("?").waitFor("Sliders").type(Keys.escape)
    try session.waitForNo("Sliders").type("6").waitFor("Nothing to compare").type("1")
    try session.waitFor("accuracy per cost").type("i").waitFor("+ explain").type("q")
    try session.waitForNo("+ explain").type("q").waitFor("unsaved").type("d")
    #expect(try session.ending() == .clean)
    #expect(session.output.allSatisfy { $0 < 0x80 })
  }

  @Test(
    "no colour is asked for: none is sent",
    arguments: [
      ["NO_COLOR": "1"], ["TERM": "vt100"],
    ])
  func colourless(_ environment: [String: String]) throws {
    let session = try open(environment)
    try session.type("l").waitFor("32B ×").type("t").waitFor("theme").type("6").waitFor("compare")
    #expect(!hasColour(session))
  }

  @Test("--color wins over NO_COLOR, never wins over the terminal")
  func flag() throws {
    #expect(hasColour(try open(["NO_COLOR": "1"], options: ["--color", "256"])))
    #expect(!hasColour(try open([:], options: ["--color", "never"])))
    let sixteen = try open([:], options: ["--color", "16"])
    #expect(hasColour(sixteen))
    #expect(!SGR.sequences(text(sixteen)).contains { $0.contains(38) || $0.contains(48) })
  }

  @Test("an empty NO_COLOR says nothing")
  func emptyWish() throws {
    #expect(hasColour(try open(["NO_COLOR": ""])))
  }

  @Test("--ascii draws ASCII on a terminal that could do more")
  func asciiFlag() throws {
    let session = try open([:], options: ["--ascii"])
    #expect(session.screen.rows.joined().utf8.allSatisfy { $0 < 0x80 })
  }

  private func text(_ session: TerminalSession) -> String {
    String(decoding: session.output, as: UTF8.self)
  }

  /// Whether any sequence sets a colour: 30 to 49 and the bright ones, without the resets 39 and 49.
  private func hasColour(_ session: TerminalSession) -> Bool {
    SGR.sequences(text(session)).joined().contains {
      (30...48).contains($0) && $0 != 39 || (90...107).contains($0)
    }
  }
}
