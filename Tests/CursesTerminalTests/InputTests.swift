import Screen
import TestSupport
import Testing

/// Keys and mouse as bytes on the line, as the dashboard receives them.
@Suite("Input", .serialized)
struct InputTests {
  /// Bytes of keys (xterm ctlseqs, rxvt(7), console_codes(4)) and what they mean.
  static let keys: [(String, String)] = [
    ("j", "'j'"), ("J", "'J'"), ("é", "'é'"), ("漢", "'漢'"), ("🙂", "'🙂'"), ("ÿ", "'ÿ'"),
    ("ā", "'ā'"), (" ", "' '"),
    ("\u{1B}OA", "up"), ("\u{1B}[A", "up"), ("\u{1B}OB", "down"), ("\u{1B}[B", "down"),
    ("\u{1B}OC", "right"), ("\u{1B}[C", "right"), ("\u{1B}OD", "left"), ("\u{1B}[D", "left"),
    ("\u{1B}[1;2A", "S-up"), ("\u{1B}[1;2D", "S-left"), ("\u{1B}[1;5C", "C-right"),
    ("\u{1B}[1;3B", "A-down"), ("\u{1B}[1;6A", "C-S-up"), ("\u{1B}[a", "S-up"),
    ("\u{1B}Od", "C-left"),
    ("\u{1B}[H", "home"), ("\u{1B}OH", "home"), ("\u{1B}[1~", "home"), ("\u{1B}[7~", "home"),
    ("\u{1B}[F", "end"), ("\u{1B}OF", "end"), ("\u{1B}[4~", "end"), ("\u{1B}[8~", "end"),
    ("\u{1B}[2~", "insert"), ("\u{1B}[3~", "delete"), ("\u{1B}[5~", "pageUp"),
    ("\u{1B}[6~", "pageDown"), ("\u{1B}[5;2~", "S-pageUp"),
    ("\u{1B}OP", "f1"), ("\u{1B}[11~", "f1"), ("\u{1B}[[A", "f1"), ("\u{1B}OQ", "f2"),
    ("\u{1B}[15~", "f5"), ("\u{1B}[[E", "f5"), ("\u{1B}[21~", "f10"), ("\u{1B}[24~", "f12"),
    ("\u{1B}[1;2P", "S-f1"),
    ("\t", "tab"), ("\u{1B}[Z", "S-tab"), ("\r", "enter"), ("\n", "enter"), ("\u{1B}OM", "enter"),
    ("\u{7F}", "backspace"), ("\u{8}", "backspace"), ("\u{1}", "C-'a'"), ("\u{0}", "C-' '"),
    ("\u{12}", "C-'r'"), ("\u{1D}", "C-']'"),
    ("\u{1B}", "escape"), ("\u{1B}j", "A-'j'"), ("\u{1B}\u{7F}", "A-backspace"),
  ]

  @Test("keys arrive under every encoding")
  func keysArrive() throws {
    let session = try Probe.start()
    for (number, (bytes, name)) in Self.keys.enumerated() {
      let row = "\(number + 1) \(name)"
      try session.type(bytes).wait(until: row) { $0.rows[3] == row }
    }
  }

  @Test(
    "keys arrive on terminals of other kinds",
    arguments: [
      "linux", "vt100", "screen-256color", "tmux-256color", "rxvt-unicode-256color", "xterm-kitty",
    ])
  func keysArriveElsewhere(_ terminal: String) throws {
    let session = try Probe.start(environment: ["TERM": terminal])
    for (number, (bytes, name)) in Self.keys.enumerated() {
      let row = "\(number + 1) \(name)"
      try session.type(bytes).wait(until: row) { $0.rows[3] == row }
    }
  }

  @Test("a burst arrives whole and in order")
  func bursts() throws {
    let session = try Probe.start().type("jj\u{1B}[Akk\u{1B}OBé")
    let expected = ["7 'é'", "6 down", "5 'k'", "4 'k'", "3 up", "2 'j'", "1 'j'"]
    try session.wait(until: "\(expected)") { Array($0.rows[3..<10]) == expected }
  }

  /// The escape byte is answered before a wait longer than the delay of 25 ms could end.
  @Test("a lone Escape does not wait for another key")
  func escapes() throws {
    let session = try Probe.start().type("\u{1B}").waitFor("1 escape")
    try session.type("j").waitFor("2 'j'")
  }

  @Test("the escape delay is the stated one")
  func escapeDelay() throws {
    let session = try Probe.start(environment: ["ESCDELAY": "10000"])
    try session.type("\u{1B}")
    #expect(session.bytesWritten(within: 300) == 0)
    try session.type("[A").waitFor("1 up")
  }

  /// Pieces of one sequence; after each the program has read what came before.
  static let splits: [([String], String)] = [
    (["\u{1B}[", "A"], "up"), (["\u{1B}[1", ";2", "D"], "S-left"), (["\u{1B}O", "B"], "down"),
    (["\u{1B}[", "5~"], "pageUp"), (["\u{1B}[[", "B"], "f2"),
  ]

  @Test("a sequence that the network splits is one key", arguments: splits)
  func joinsSequences(_ pieces: [String], _ name: String) throws {
    let session = try Probe.start()
    for piece in pieces {
      try session.type(piece)
      // Longer than the escape delay: curses has given the piece up.
      _ = session.bytesWritten(within: 100)
    }
    try session.wait(until: "1 \(name)") { $0.rows[3] == "1 \(name)" }
  }

  @Test("a character that the network splits is one key")
  func joinsCharacters() throws {
    let session = try Probe.start().send([0xE6])
    _ = session.bytesWritten(within: 50)
    try session.send([0xBC, 0xA2]).waitFor("1 '漢'")
  }

  @Test(
    "unknown sequences trigger nothing",
    arguments: [
      "\u{1B}[?1;2c", "\u{1B}[I", "\u{1B}[27;5;9~", "\u{1B}[97;5u", "\u{1B}[200~", "\u{1B}Oz",
    ])
  func swallowsUnknown(_ bytes: String) throws {
    let session = try Probe.start().type(bytes)
    _ = session.bytesWritten(within: 60)
    try session.type("k").wait(until: "1 'k'") { $0.rows[3] == "1 'k'" }
  }

  @Test("a paste of 100 KB is read to its end and the program lives")
  func pastes() throws {
    let session = try Probe.start()
    try session.send(Array(repeating: UInt8(ascii: "j"), count: 100_000))
    try session.waitFor("events 100000").type("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.leftovers == [])
  }

  @Test("random bytes do no harm", arguments: [UInt64(1), 2, 3])
  func survivesNoise(_ seed: UInt64) throws {
    let session = try Probe.start()
    var state = seed
    let noise = (0..<4000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let byte = UInt8(truncatingIfNeeded: state >> 33)
      // Not the keys that end, stop or freeze the program.
      return [3, 17, 19, 26, 28, UInt8(ascii: "q"), UInt8(ascii: "x")].contains(byte) ? 32 : byte
    }
    try session.send(noise)
    _ = session.bytesWritten(within: 60)
    // An unfinished sequence swallows the first of them.
    try session.type("~~~kq")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.leftovers == [])
  }
}
