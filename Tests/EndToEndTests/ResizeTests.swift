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

  /// The window loses what it does not show; curses sees no change of size.
  @Test("a window that changed and came back unseen is painted anew")
  func comesBack() throws {
    let session = try home.open(Samples.tutor, size: Self.usual)
    let before = try session.waitUntilIdle().screen.rows
    session.signal(SIGSTOP)
    try session.wait(until: "the stop") { [line = session.line] _ in line.isStopped }
    session.resize(to: Size(width: 10, height: 3))
    session.resize(to: Self.usual)
    #expect(session.screen.rows != before)
    try session.signal(SIGCONT).waitFor(rows: before)
    try session.type("l").waitFor(slider: "Model size", "32B").type("r")
    #expect(try session.waitFor(rows: before).quit() == .clean)
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
    let shown = try home.replay("j j l", [Samples.tutor], size: Self.usual)
    try session.type("\u{1A}").waitFor("STOPPED")
    #expect(session.leftovers.filter { $0 != "style" } == [])
    #expect(session.line.modes?.isCooked == true)
    try session.type("\n").waitFor(rows: shown)
    try session.type("l").waitFor(slider: "Samples N", "6")
    try session.type("q").waitFor("unsaved").type("d").waitFor("ENDED 0")
    #expect(session.leftovers == [])
  }

  /// The draws of a change go on for some hundredths of a second, in which ncurses ignores the signal.
  @Test("^Z pressed right after a key stops too", arguments: ["l", "3", "j j l"])
  func stopsWhileItDraws(_ keys: String) throws {
    let session = try home.script(
      "set -m; isocost \(Samples.tutor); echo STOPPED; read line; fg; echo ENDED $?",
      size: Self.usual)
    let before = try session.waitFor("? help").screen.rows
    try session.type(keys.filter { $0 != " " }).wait(until: "an effect") { $0.rows != before }
    try session.type("\u{1A}").waitFor("STOPPED")
    let shown = try home.replay(keys, [Samples.tutor], size: Self.usual)
    try session.type("\n").waitFor(rows: shown)
  }
}
