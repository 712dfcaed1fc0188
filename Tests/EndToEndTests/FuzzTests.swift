import Screen
import TestSupport
import Testing

/// Random input on a terminal (reference/terminal.md E3, L4).
@Suite("Random input", .serialized)
struct FuzzTests {
  private let home: Home

  init() throws { home = try Home() }

  /// Random numbers that a seed fixes (SplitMix64).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// Keys that mean something, but for those that end the program.
  private static let bound =
    Array("hjklHLgGrRuU16izetTmnoscSbdx[]?").map(String.init)
    + [
      Keys.up, Keys.down, Keys.left, Keys.right, Keys.tab, "\u{1B}[Z", Keys.enter, Keys.escape,
      "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[H", "\u{1B}[F", "\u{1B}[3~", "\u{7F}", Keys.repaint,
      "\u{1B}OP", "\u{1B}OQ", Keys.clearLine, Keys.mouse(0, x: 20, y: 8),
      Keys.mouse(64, x: 9, y: 9),
      Keys.mouse(32, x: 30, y: 9), Keys.mouse(0, x: 60, y: 12), Keys.mouse(0, x: 8, y: 23),
    ]
  /// Pieces of sequences that no key ends.
  private static let fragments = [
    "\u{1B}[", "\u{1B}O", "\u{1B}[<0;1", "\u{1B}[200~", "\u{1B}]0;", "é", "漢",
  ]

  /// 70 % bound keys, 20 % printable, 5 % fragments, 5 % sizes (nil).
  private static func key(_ generator: inout Generator) -> String? {
    switch Int.random(in: 0..<100, using: &generator) {
    case ..<70: return bound.randomElement(using: &generator)
    case ..<90:
      let scalar = Unicode.Scalar(UInt8.random(in: 32..<127, using: &generator))
      return scalar == "q" ? "?" : String(scalar)
    case ..<95: return fragments.randomElement(using: &generator)
    default: return nil
    }
  }

  /// Leaves whatever is open, then expects a working program and a clean end.
  private func expectAlive(_ session: TerminalSession, _ size: Size) throws {
    session.resize(to: size)
    // The first ends a fragment, the others close one overlay each.
    for _ in 0..<4 { try session.waitUntilIdle().type(Keys.escape) }
    try session.waitUntilIdle().type("1").waitUntilIdle().type("?").waitFor("╭ keys")
    try session.waitUntilIdle().type(Keys.escape).waitForNo("╭ keys").waitFor("quit")
    try session.type("q").wait(until: "the end or a question") { screen in
      !screen.isAlternate || screen.text.contains("unsaved changes")
    }
    if session.screen.isAlternate { try session.type("d") }
    #expect(try session.ending() == .clean)
  }

  @Test("a thousand random keys leave a working program", arguments: [UInt64(1), 20_261_121])
  func survives(_ seed: UInt64) throws {
    let size = Size(width: 80, height: 24)
    var generator = Generator(state: seed)
    var typed: [String] = []
    let session = try home.open(try home.copy(of: "math-tutor-14b.yaml"), size: size)
    do {
      for _ in 0..<1000 {
        if let key = Self.key(&generator) {
          typed.append(key)
          try session.type(key)
        } else {
          let width = Int.random(in: 1...120, using: &generator)
          typed.append("<\(width)>")
          session.resize(to: Size(width: width, height: Int.random(in: 1...40, using: &generator)))
        }
      }
      try expectAlive(session, size)
    } catch {
      Issue.record("seed \(seed), last keys \(typed.suffix(40)): \(error)")
    }
  }

  @Test("a paste of 100 KB of random text leaves a working program", arguments: [UInt64(7)])
  func pastes(_ seed: UInt64) throws {
    let size = Size(width: 80, height: 24)
    var generator = Generator(state: seed)
    // All printable characters but q, which quits.
    let bytes = (0..<100_000).map { _ in UInt8.random(in: 32..<127, using: &generator) }
      .map { $0 == UInt8(ascii: "q") ? UInt8(ascii: " ") : $0 }
    let session = try home.open(try home.copy(of: "math-tutor-14b.yaml"), size: size)
    do {
      try session.send(bytes)
      try expectAlive(session, size)
    } catch {
      Issue.record("seed \(seed): \(error)")
    }
  }
}
