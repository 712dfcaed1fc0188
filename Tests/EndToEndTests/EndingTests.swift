import Glibc
import Screen
import TestSupport
import Testing

/// Every way out gives the terminal back.
@Suite("Endings on a terminal", .serialized)
struct EndingTests {
  private let home: Home

  init() throws { home = try Home() }

  private func open(_ type: String = "xterm-256color") throws -> TerminalSession {
    try home.open(
      Samples.tutor, environment: ["TERM": type], size: Size(width: 80, height: 24))
  }

  @Test("q restores", arguments: ["xterm-256color", "tmux-256color", "linux", "vt100"])
  func quits(_ type: String) throws {
    let session = try open(type)
    #expect(session.line.modes != session.line.modesBefore)
    #expect(try session.quit() == .clean)
    guard type.contains("256") else { return }
    let text = String(decoding: session.output, as: UTF8.self)
    for sequence in ["\u{1B}[?1049l", "\u{1B}[?25h"] { #expect(text.contains(sequence)) }
  }

  @Test("signals restore and give 128 + n", arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func signals(_ signal: Int32) throws {
    let session = try open().type("?").waitFor("╭ keys").signal(signal)
    #expect(try session.ending() == .restored(code: 128 + signal))
    #expect(!session.screen.reportsMouse)
  }

  @Test("^C and ^\\ are signals", arguments: [("\u{3}", 130), ("\u{1C}", 131)])
  func keys(_ key: String, _ code: Int32) throws {
    let session = try open().type(key)
    #expect(try session.ending() == .restored(code: code))
  }

  @Test("a crash signal restores and stays a crash", arguments: [SIGSEGV, SIGABRT])
  func crashes(_ signal: Int32) throws {
    let session = try open().signal(signal)
    #expect(try session.ending() == Ending(status: .signalled(signal), leftovers: []))
  }

  @Test("a signal in the middle of an entry leaves the file alone")
  func interrupted() throws {
    let file = try home.copy(of: "math-tutor-14b.yaml")
    let session = try home.open(file)
    try session.type("jjl").waitFor(slider: "Samples N", "5").type(Keys.enter)
    try session.waitFor("Enter takes it").signal(SIGTERM)
    #expect(try session.ending() == .restored(code: 143))
    #expect(try Home.text(of: file) == Home.text(of: Samples.tutor))
  }

  @Test("a closed window ends the program")
  func hangsUp() throws {
    #expect(try open().hangUpAndWait() == .exited(128 + SIGHUP))
  }

  @Test("the end of input ends it even where HUP is ignored")
  func losesLine() throws {
    let session = try home.script("trap '' HUP; isocost \(Samples.tutor); exit $?")
    try session.waitFor("quit")
    #expect(try session.hangUpAndWait() == .exited(0))
  }

  @Test("what was on the screen before is there again")
  func keepsScreen() throws {
    let session = try home.script("echo before; isocost \(Samples.tutor); echo after")
    try session.waitFor("? help").type("q").waitFor("after")
    #expect(Array(session.screen.rows.prefix(2)) == ["before", "after"])
  }
}
