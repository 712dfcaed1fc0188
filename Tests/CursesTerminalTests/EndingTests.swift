import Glibc
import Screen
import TestSupport
import Testing

/// Every way out restores the terminal (reference/terminal.md A5, D9).
@Suite("Endings", .serialized)
struct EndingTests {
  @Test("starts on the other screen and restores on q")
  func quits() throws {
    let session = try Probe.start()
    #expect(session.screen.isAlternate)
    #expect(!session.screen.showsCursor)
    #expect(session.screen.reportsMouse)
    #expect(session.line.modes != session.line.modesBefore)
    try session.type("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.leftovers == [])
  }

  @Test("signals restore and give 128 + signal", arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func endsBySignal(_ signal: Int32) throws {
    let session = try Probe.start()
    session.signal(signal)
    #expect(try session.waitForExit() == .exited(128 + signal))
    #expect(session.leftovers == [])
  }

  @Test("keys that mean signals restore", arguments: [("\u{3}", SIGINT), ("\u{1C}", SIGQUIT)])
  func endsByKey(_ key: String, _ signal: Int32) throws {
    let session = try Probe.start()
    try session.type(key)
    #expect(try session.waitForExit() == .exited(128 + signal))
    #expect(session.leftovers == [])
  }

  @Test(
    "crash signals from outside restore and stay crashes",
    arguments: [
      SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE,
    ])
  func endsByCrashSignal(_ signal: Int32) throws {
    let session = try Probe.start()
    session.signal(signal)
    #expect(try session.waitForExit() == .signalled(signal))
    #expect(session.leftovers == [])
  }

  @Test(
    "crashes of the program restore and keep their signal",
    arguments: [
      ("segv", SIGSEGV), ("overflow", SIGSEGV), ("abort", SIGABRT), ("ill", SIGILL),
      ("trap", SIGTRAP), ("bus", SIGBUS), ("fpe", SIGFPE),
    ])
  func crashes(_ way: String, _ signal: Int32) throws {
    let session = try Probe.start(["--on-x", way]).type("x")
    #expect(try session.waitForExit() == .signalled(signal))
    #expect(session.leftovers == [])
  }

  @Test(
    "Swift's message stands on the clean screen",
    arguments: [
      ("fatal", "told to fail"), ("array", "Index out of range"), ("throw", "Failure()"),
    ])
  func showsMessage(_ way: String, _ message: String) throws {
    let session = try Probe.start(["--on-x", way], size: Size(width: 160, height: 60))
    try session.type("x")
    guard case .signalled = try session.waitForExit() else {
      Issue.record("a crash ends by a signal")
      return
    }
    #expect(session.leftovers == [])
    #expect(session.screen.text.contains(message))
    #expect(!session.screen.text.contains("probe"))
  }

  @Test("Swift's backtrace stands on the clean screen and names the function")
  func showsBacktrace() throws {
    let session = try Probe.start(
      ["--on-x", "fatal"],
      environment: [
        "SWIFT_BACKTRACE": "enable=yes,interactive=no,color=no,symbolicate=fast,threads=crashed"
      ],
      size: Size(width: 160, height: 200))
    try session.type("x")
    _ = try session.waitForExit()
    #expect(session.leftovers == [])
    #expect(session.screen.text.contains("told to fail"))
    #expect(session.screen.text.contains("Ending.perform()"))
  }

  @Test("exit(3) without closing restores")
  func leavesByExit() throws {
    let session = try Probe.start(["--on-x", "exit"]).type("x")
    #expect(try session.waitForExit() == .exited(7))
    #expect(session.leftovers == [])
  }

  @Test("stderr is kept off the screen and shown after", arguments: ["q", "\u{3}"])
  func keepsErrorOutput(_ key: String) throws {
    let session = try Probe.start(["--on-x", "stderr"]).type("x").waitFor("events 1")
    #expect(!session.screen.text.contains("stderr"))
    try session.type(key)
    _ = try session.waitForExit()
    #expect(session.screen.text.contains("a line on stderr"))
    #expect(session.leftovers == [])
  }

  @Test("stderr that goes elsewhere is left alone")
  func leavesRedirectedError() throws {
    let session = try TerminalSession(
      "TerminalProbe", ["--on-x", "stderr"], redirections: [2: "/dev/null"])
    try session.waitFor("events 0").type("x").waitFor("events 1").type("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(!session.screen.text.contains("stderr"))
  }

  @Test("a closed window ends the program")
  func hangsUp() throws {
    let session = try Probe.start()
    #expect(try session.hangUpAndWait() == .exited(128 + SIGHUP))
  }

  @Test("a lost line ends the program even where HUP is ignored")
  func losesLine() throws {
    let session = try TerminalSession(
      "/bin/sh", ["-c", "trap '' HUP; \(BuiltProgram.path("TerminalProbe")); exit $?"])
    try session.waitFor("events 0")
    #expect(try session.hangUpAndWait() == .exited(5))
  }

  @Test("types without another screen are left at a fresh line", arguments: ["linux", "vt100"])
  func leavesFreshLine(_ terminal: String) throws {
    for key in ["q", "\u{3}"] {
      let session = try Probe.start(environment: ["TERM": terminal]).type(key)
      _ = try session.waitForExit()
      #expect(session.leftovers == [])
      #expect(session.screen.cursor == Point(x: 0, y: 23))
      #expect(session.screen.rows[23] == "")
    }
  }

  @Test("output stopped by Control-S does not keep the program alive")
  func endsWhileStopped() throws {
    let session = try Probe.start().type("\u{13}")
    session.signal(SIGTERM)
    #expect(try session.waitForExit() == .exited(128 + SIGTERM))
    #expect(session.leftovers == [])
  }
}
