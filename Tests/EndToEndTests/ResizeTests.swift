import Glibc
import Screen
import TestSupport
import Testing

/// Windows that change, and programs that stop and go on.
@Suite("Resizing", .serialized)
struct ResizeTests {
  private let home: Home

  init() throws { home = try Home() }

  private static let usual = Size(width: 80, height: 24)

  @Test("a storm of sizes ends at the right screen")
  func storms() throws {
    let session = try home.open(Samples.tutor, size: Self.usual)
    let before = session.screen.rows
    for (height, width) in [(5, 20), (1, 1), (2, 300), (60, 200), (10, 40), (300, 2), (3, 60)] {
      session.resize(to: Size(width: width, height: height))
      session.look(timeoutMilliseconds: 5)
    }
    session.resize(to: Self.usual)
    try session.waitFor(rows: before)
    #expect(try session.quit() == .clean)
  }

  @Test(
    "every size is drawn as replay draws it",
    arguments: [
      Size(width: 200, height: 60), Size(width: 100, height: 30), Size(width: 60, height: 16),
      Size(width: 40, height: 10), Size(width: 20, height: 5), Size(width: 1, height: 1),
      Size(width: 300, height: 2),
    ])
  func follows(_ size: Size) throws {
    let session = try home.open(Samples.tutor, size: Self.usual)
    session.resize(to: size)
    try session.waitFor(rows: home.replay("", [Samples.tutor], size: size))
    session.resize(to: Self.usual)
    try session.waitFor("accuracy per cost").waitFor("a year.")
    #expect(try session.quit() == .clean)
  }

  @Test("a window too small still takes keys and quits")
  func small() throws {
    let session = try home.open(Samples.tutor, size: Self.usual)
    session.resize(to: Size(width: 30, height: 4))
    try session.waitFor("needs 40x10, have 30x4").type("jl?" + Keys.escape)
    session.resize(to: Self.usual)
    try session.waitFor(slider: "Generation", "9.2k").type("u").waitFor(
      slider: "Generation", "8.2k")
    session.resize(to: Size(width: 1, height: 1))
    try session.wait(until: "one cell") { $0.size.width == 1 && $0.rows != [""] }
    #expect(try session.quit() == .clean)
  }

  @Test("starts at any size", arguments: [(1, 1), (20, 5), (300, 2), (40, 10), (200, 60)])
  func starts(_ width: Int, _ height: Int) throws {
    let size = Size(width: width, height: height)
    let session = try home.start([Samples.tutor], size: size)
    try session.waitFor(rows: home.replay("", [Samples.tutor], size: size))
    #expect(try session.quit() == .clean)
  }

  @Test("an overlay follows too")
  func overlays() throws {
    let session = try home.open(Samples.tutor, size: Self.usual)
    try session.type("?").waitFor("╭ keys")
    let size = Size(width: 50, height: 12)
    session.resize(to: size)
    try session.waitFor(rows: home.replay("?", [Samples.tutor], size: size))
  }

  @Test("Control-L paints a screen that another program has spoilt")
  func repaints() throws {
    let session = try home.open(Samples.tutor, size: Self.usual)
    let before = session.screen.rows
    let bytes = session.output.count
    try session.type(Keys.repaint).wait(until: "a whole screen") { _ in
      session.output.count > bytes + 1500
    }
    try session.waitFor(rows: before)
    let text = String(decoding: session.output[bytes...], as: UTF8.self)
    #expect(text.contains("\u{1B}[2J") || text.contains("\u{1B}[J"))
  }

  @Test("^Z leaves a clean terminal to the shell, fg repaints and goes on")
  func stops() throws {
    let session = try home.script(
      "set -m; isocost \(Samples.tutor); echo STOPPED; read line; fg; echo ENDED $?",
      size: Self.usual)
    try session.waitFor("? help").type("jjl").waitFor(slider: "Samples N", "5")
    let shown = session.screen.rows
    try session.type("\u{1A}").waitFor("STOPPED")
    #expect(session.leftovers.filter { $0 != "style" } == [])
    #expect(session.line.modes?.isCooked == true)
    try session.type("\n").waitFor(rows: shown)
    try session.type("l").waitFor(slider: "Samples N", "6")
    try session.type("q").waitFor("unsaved").type("d").waitFor("ENDED 0")
    #expect(session.leftovers == [])
  }
}

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
