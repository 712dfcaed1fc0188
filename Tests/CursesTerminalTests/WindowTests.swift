import Glibc
import Screen
import TestSupport
import Testing

/// Resizing, stopping, repainting, title, cursor, silence.
@Suite("Window", .serialized)
struct WindowTests {
  @Test("follows a resize with one event and a whole new screen")
  func resizes() throws {
    let session = try Probe.start().resize(to: Size(width: 100, height: 30))
    try session.waitFor("1 resize 100x30").waitForFrame()
    #expect(session.screen.cell(x: 99, y: 29).glyph == "┘")
    #expect(session.screen.cell(x: 79, y: 23).glyph == " ")
  }

  @Test("survives a storm of sizes and restores")
  func resizesWildly() throws {
    let sizes = [(5, 20), (1, 1), (2, 300), (60, 200), (300, 2), (80, 24)]
    let session = try Probe.start()
    for (height, width) in sizes + sizes.reversed() + [(24, 80)] {
      session.resize(to: Size(width: width, height: height))
      if width >= 12 { try session.waitFor("probe \(width)x\(height)") }
    }
    try session.waitFor("probe 80x24").type("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.leftovers == [])
  }

  @Test("a burst of sizes ends at the last")
  func coalescesSizes() throws {
    let session = try Probe.start()
    for width in 40..<120 { session.resize(to: Size(width: width, height: 24)) }
    try session.waitForFrame()
  }

  @Test("starts and ends at any size", arguments: [(1, 1), (2, 1), (1, 5), (20, 5), (200, 60)])
  func startsAtAnySize(_ width: Int, _ height: Int) throws {
    let session = try TerminalSession("TerminalProbe", size: Size(width: width, height: height))
    try session.wait(until: "the corner") { $0.cell(x: width - 1, y: height - 1).glyph == "┘" }
    try session.type("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.leftovers == [])
  }

  @Test("exported LINES and COLUMNS do not win over the window")
  func ignoresExportedSize() throws {
    let session = try Probe.start(environment: ["LINES": "10", "COLUMNS": "40"])
    session.resize(to: Size(width: 90, height: 25))
    try session.waitFor("probe 90x25")
  }

  @Test("Control-L draws everything again")
  func repaints() throws {
    let session = try Probe.start()
    let before = session.output.count
    try session.type("\u{C}").waitFor("1 C-'l'")
      .wait(until: "a cleared screen") { $0.rows[0] == "probe 80x24" }
    let text = String(decoding: session.output[before...], as: UTF8.self)
    #expect(text.contains("probe 80x24"))
    #expect(text.contains("\u{1B}[2J") || text.contains("\u{1B}[J"))
  }

  @Test("a window that changed and changed back is painted whole", arguments: 1...5)
  func changesBack(round: Int) throws {
    let session = try Probe.start()
    session.resize(to: Size(width: 20, height: 3))
    session.resize(to: Size(width: 80, height: 24))
    try session.wait(until: "the whole screen") { $0.rows[0].hasPrefix("probe 80x24") }
  }

  @Test("stop leaves a clean terminal to the shell, continue repaints")
  func stopsAndContinues() throws {
    let program = BuiltProgram.path("TerminalProbe")
    let session = try TerminalSession(
      "/bin/bash", ["-mc", "\(program); echo STOPPED; read line; fg; echo ENDED $?"])
    try session.waitFor("events 0").type("\u{1A}").waitFor("STOPPED")
    #expect(session.leftovers.filter { $0 != "style" } == [])
    #expect(session.line.modes?.isCooked == true)
    try session.type("\n").wait(until: "the other screen") { $0.isAlternate }
    // Going on counts as a new size: the window may have changed while the program stood.
    try session.waitFor("events 1").wait(until: "the modes") {
      !$0.showsCursor && $0.modes.contains(1002)
    }
    try session.type("j").waitFor("'j'").type("q").waitFor("ENDED 0")
    #expect(session.leftovers == [])
  }

  @Test("a stopped program that is ended leaves the shell's terminal alone")
  func endsWhileStopped() throws {
    let program = BuiltProgram.path("TerminalProbe")
    let script =
      "\(program); echo STOPPED; read line; kill %1; kill -CONT %1; wait %1; echo ENDED $?"
    let session = try TerminalSession("/bin/bash", ["-mc", script])
    try session.waitFor("events 0").type("\u{1A}").waitFor("STOPPED")
    let before = session.output.count
    try session.type("\n").waitFor("ENDED 143")
    let text = String(decoding: session.output[before...], as: UTF8.self)
    #expect(!text.contains("\u{1B}[?1049"))
    #expect(session.leftovers == [])
  }

  @Test("an idle program writes nothing and takes no processor time")
  func idles() throws {
    let session = try Probe.start()
    _ = session.bytesWritten(within: 50)
    let ticks = try #require(session.line.processorTicks)
    #expect(session.bytesWritten(within: 1000) == 0)
    #expect(try #require(session.line.processorTicks) - ticks <= 1)
  }

  @Test(
    "the title shows where there is one and goes with the program",
    arguments: [
      ("xterm-256color", "math tutor"), ("tmux-256color", "math tutor"), ("xterm", "math tutor"),
      ("linux", ""), ("vt100", ""), ("screen", ""),
    ])
  func titles(_ terminal: String, _ expected: String) throws {
    let session = try Probe.start(["--title", "math tutor"], environment: ["TERM": terminal])
    #expect(session.screen.title == expected)
    try session.type("q")
    _ = try session.waitForExit()
    #expect(session.screen.title == "")
  }

  @Test("the cursor stands where the frame puts it")
  func placesCursor() throws {
    let session = try Probe.start(["--cursor"])
    try session.wait(until: "the cursor") { $0.showsCursor && $0.cursor == Point(x: 2, y: 1) }
  }

  @Test("a cursor that can't be hidden waits in the corner")
  func parksCursor() throws {
    let session = try Probe.start(environment: ["TERM": "vt100"])
    try session.type("k").waitFor("1 'k'")
      .wait(until: "the corner") { $0.cursor == Point(x: 79, y: 23) }
  }
}
