import Glibc
import Screen
import TestSupport
import Testing

/// The harness itself, with the shell as the program.
@Suite("TerminalSession", .serialized)
struct TerminalSessionTests {
  private func shell(
    _ script: String, environment: [String: String] = [:],
    size: Size = Size(width: 40, height: 6), redirections: [Int32: String] = [:]
  ) throws -> TerminalSession {
    try TerminalSession(
      "/bin/sh", ["-c", script], environment: environment, size: size, redirections: redirections)
  }

  @Test("shows output and tells the exit code")
  func runs() throws {
    let session = try shell("printf 'one\\ntwo'; exit 3")
    #expect(try session.waitForExit() == .exited(3))
    #expect(session.screen.rows.prefix(2) == ["one", "two"])
    #expect(session.output == Array("one\r\ntwo".utf8))
  }

  @Test("types and waits")
  func types() throws {
    let session = try shell("echo ready; read line; echo got $line")
    try session.waitFor("ready").type("word\n").waitFor("got word")
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test("tells what shows when a text can't appear")
  func explainsFailure() throws {
    let session = try shell("echo something")
    let error = #expect(throws: TerminalSession.Timeout.self) { try session.waitFor("else") }
    #expect(error?.description.contains("something") == true)
    #expect(error?.description.contains("'else'") == true)
  }

  @Test("passes signals and tells the one that ended the program")
  func signals() throws {
    let session = try shell("echo ready; while :; do read line; done").waitFor("ready")
    session.signal(SIGKILL)
    #expect(try session.waitForExit() == .signalled(SIGKILL))
  }

  @Test("gives the program a terminal of its own with a size")
  func hasTerminal() throws {
    let session = try shell("stty size; tty; cat < /dev/tty | head -1")
    try session.waitFor("6 40").waitFor("/dev/pts/").type("echo\n").waitFor("echo\necho")
  }

  @Test("resizing reaches the program")
  func resizes() throws {
    let session = try shell("trap 'stty size' WINCH; echo ready; while :; do read line; done")
    try session.waitFor("ready").resize(to: Size(width: 50, height: 7)).waitFor("7 50")
    #expect(session.screen.size == Size(width: 50, height: 7))
  }

  @Test("closing the window hangs the program up")
  func hangsUp() throws {
    let session = try shell("echo ready; read line").waitFor("ready")
    #expect(try session.hangUpAndWait() == .signalled(SIGHUP))
  }

  @Test("the environment is the stated one")
  func environment() throws {
    let session = try shell("env", environment: ["TERM": "linux", "TZ": "", "COLOUR": "red"])
    _ = try session.waitForExit()
    let text = String(decoding: session.output, as: UTF8.self)
    #expect(text.contains("TERM=linux"))
    #expect(text.contains("COLOUR=red"))
    #expect(!text.contains("TZ="))
  }

  @Test("redirections take the place of the line")
  func redirects() throws {
    let session = try shell("echo hidden; echo shown >&2", redirections: [1: "/dev/null"])
    _ = try session.waitForExit()
    #expect(session.screen.rows[0] == "shown")
  }

  @Test("notices what is left changed")
  func noticesLeftovers() throws {
    let session = try shell("printf '\\033[?1049h\\033[?25l\\033[?1000h\\033[1m'; stty -echo")
    _ = try session.waitForExit()
    #expect(
      session.leftovers == [
        "other screen", "hidden cursor", "mouse reports", "style", "line modes",
      ])
    #expect(!session.isRestored)
  }

  @Test("a clean program leaves nothing")
  func noticesNothing() throws {
    let session = try shell("echo done")
    _ = try session.waitForExit()
    #expect(session.leftovers == [])
    #expect(session.line.modesBefore?.isCooked == true)
  }

  @Test("counts bytes and processor time")
  func measures() throws {
    let session = try shell("echo ready; read line; printf 12345; read line").waitFor("ready")
    #expect(session.bytesWritten(within: 50) == 0)
    #expect(session.line.processorTicks != nil)
    try session.type("\n").waitFor("12345")
    #expect(session.output.count == "ready\r\n".utf8.count + "\r\n12345".utf8.count)
  }

  @Test("takes a large paste while the program answers")
  func pastes() throws {
    let session = try shell("stty -icanon -echo; echo ready; head -c 100000 | wc -c")
    try session.waitFor("ready").send(Array(repeating: UInt8(ascii: "j"), count: 100_000))
    try session.waitFor("100000")
  }

  @Test("a missing program is an error")
  func missing() {
    #expect(throws: SystemFailure.self) { try TerminalSession("/nonexistent") }
  }
}
