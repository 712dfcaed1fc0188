import Screen
import TestSupport
import Testing

/// Mouse reports and the modes that ask for them.
@Suite("Mouse", .serialized)
struct MouseTests {
  /// SGR reports of xterm (button; column; row, from 1; `M` pressed, `m` released).
  static let reports: [(String, [String])] = [
    ("\u{1B}[<0;4;5M", ["press 3,4"]),
    ("\u{1B}[<0;4;5M\u{1B}[<0;4;5m", ["press 3,4", "release 3,4"]),
    ("\u{1B}[<0;4;5M\u{1B}[<32;6;5M\u{1B}[<0;6;5m", ["press 3,4", "drag 5,4", "release 5,4"]),
    ("\u{1B}[<64;1;1M", ["wheelUp 0,0"]),
    ("\u{1B}[<65;80;24M", ["wheelDown 79,23"]),
    ("\u{1B}[<32;6;5M", ["drag 5,4"]),
    ("\u{1B}[<4;6;5M", ["press 5,4"]),
    ("\u{1B}[<35;6;5M\u{1B}[<34;6;5M", []),
    ("\u{1B}[<0;0;5M\u{1B}[<0;1M\u{1B}[<;;M", []),
    ("\u{1B}[<2;6;5M\u{1B}[<2;6;5m", []),
  ]

  @Test("SGR reports become events", arguments: reports)
  func decodesSGR(_ bytes: String, _ expected: [String]) throws {
    let session = try Probe.start().type(bytes + "k")
    let numbered = (expected + ["'k'"]).enumerated().map { "\($0.offset + 1) \($0.element)" }
    try session.wait(until: "\(numbered)") { screen in
      screen.rows[3...].prefix { !$0.isEmpty }.reversed() == numbered
    }
  }

  @Test("every report of a burst arrives")
  func decodesBurst() throws {
    let session = try Probe.start(size: Size(width: 80, height: 60))
    let moves = (2...40).map { "\u{1B}[<32;\($0);1M" }.joined()
    try session.type("\u{1B}[<0;1;1M\(moves)\u{1B}[<0;40;1m").waitFor("41 release 39,0")
    try session.waitFor("1 press 0,0").waitFor("2 drag 1,0").waitFor("40 drag 39,0")
  }

  @Test("a wide screen's columns arrive")
  func decodesFarColumns() throws {
    let session = try Probe.start(size: Size(width: 300, height: 50))
    try session.type("\u{1B}[<0;300;50M").waitFor("press 299,49")
  }

  @Test(
    "tmux and screen report in the old form, without drags",
    arguments: [
      "tmux-256color", "screen-256color",
    ])
  func decodesOldForm(_ terminal: String) throws {
    let session = try Probe.start(environment: ["TERM": terminal])
    #expect(session.screen.modes.contains(1000))
    #expect(!session.screen.modes.contains(1002))
    try session.send([0x1B, 0x5B, 0x4D, 32, 33 + 3, 33 + 4]).waitFor("press 3,4")
    try session.send([0x1B, 0x5B, 0x4D, 35, 33 + 3, 33 + 4]).waitFor("release 3,4")
    try session.send([0x1B, 0x5B, 0x4D, 96, 33, 33]).waitFor("wheelUp 0,0")
  }

  @Test("reports with drags are asked for where terminfo states SGR")
  func asksForDrags() throws {
    let session = try Probe.start()
    #expect(session.screen.modes.isSuperset(of: [1002, 1006]))
  }

  @Test("no mouse on request or where the terminal has none")
  func staysOff() throws {
    let unwanted = try Probe.start(["--no-mouse"])
    #expect(!unwanted.screen.reportsMouse)
    #expect(unwanted.screen.rows[1] == "indexed256 braille mouse false")
    let missing = try Probe.start(environment: ["TERM": "vt220"])
    #expect(!missing.screen.reportsMouse)
  }
}
