import Glibc
import Screen
import Testing

@testable import CursesTerminal

/// Waiting: time limits, waking, the end of input.
@MainActor
@Suite("Terminal events", .serialized)
struct TerminalEventsTests {
  /// Both ends of a pipe.
  private struct Pipe {
    let reading: Int32
    let writing: Int32

    init() {
      var ends: [Int32] = [-1, -1]
      pipe(&ends)
      (reading, writing) = (ends[0], ends[1])
    }

    func write(_ text: String) {
      _ = Array(text.utf8).withUnsafeBytes { Glibc.write(writing, $0.baseAddress, $0.count) }
    }
  }

  private func open(_ keys: Pipe) throws -> Terminal {
    try TerminalRecorder(
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"], input: keys.reading
    ).terminal
  }

  @Test("returns without events after the time given")
  func timesOut() throws {
    let terminal = try open(Pipe())
    #expect(terminal.nextEvents(timeoutMilliseconds: 0) == [])
    #expect(terminal.nextEvents(timeoutMilliseconds: -5) == [])
    #expect(terminal.nextEvents(timeoutMilliseconds: 1) == [])
  }

  @Test("all that has arrived comes at once")
  func drains() throws {
    let keys = Pipe()
    let terminal = try open(keys)
    keys.write("j\u{1B}[Ak\u{1B}[<0;2;3M")
    #expect(
      terminal.nextEvents() == [
        .key(Key(.character("j"))), .key(Key(.up)), .key(Key(.character("k"))),
        .mouse(MouseEvent(.press, at: Point(x: 1, y: 2))),
      ])
    #expect(terminal.nextEvents(timeoutMilliseconds: 0) == [])
  }

  @Test("a long paste comes in parts, and none of it stays behind")
  func limitsBatch() throws {
    let keys = Pipe()
    let terminal = try open(keys)
    keys.write(String(repeating: "j", count: 10_000))
    var counts: [Int] = []
    while counts.reduce(0, +) < 10_000 { counts.append(terminal.nextEvents().count) }
    #expect(counts == [4096, 4096, 1808])
  }

  @Test("another descriptor wakes the wait, also while keys arrive")
  func wakes() throws {
    let (keys, wake) = (Pipe(), Pipe())
    let terminal = try open(keys)
    wake.write("!")
    #expect(terminal.nextEvents(wakingOn: wake.reading) == [])
    keys.write("k")
    #expect(terminal.nextEvents(wakingOn: wake.reading) == [.key(Key(.character("k")))])
    #expect(terminal.nextEvents(wakingOn: wake.reading) == [])
  }

  @Test("keys before the end of input come first")
  func ends() throws {
    let keys = Pipe()
    let terminal = try open(keys)
    keys.write("jk")
    close(keys.writing)
    #expect(
      terminal.nextEvents() == [.key(Key(.character("j"))), .key(Key(.character("k")))])
    #expect(terminal.nextEvents() == [.closed])
    #expect(terminal.nextEvents(timeoutMilliseconds: 0) == [.closed])
  }
}
