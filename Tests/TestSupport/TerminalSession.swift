import Glibc
package import Screen

/// Drives a program on a terminal as a user does: types, looks, waits for what should appear.
///
/// ```swift
/// try TerminalSession("isocost").waitFor("Explore").type("j").waitFor("Generation").type("q")
/// ```
package final class TerminalSession {
  /// The line that the program runs on.
  package let line: PseudoTerminal
  /// What the user sees.
  package private(set) var screen: VTScreen
  /// All that the program wrote.
  package private(set) var output: [UInt8] = []
  private var hasEnded = false

  /// Longest wait for anything, in milliseconds; generous, because test machines are slow.
  private static let patience = 20_000
  /// Longest single wait, in milliseconds, so that the end of a program is noticed.
  private static let step = 20

  /// Environment of a terminal window, and nothing of the machine that tests.
  package static let standardEnvironment: [String: String] = [
    "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "TZ": "UTC", "PATH": "/usr/bin:/bin",
    "HOME": "/nonexistent", "SWIFT_BACKTRACE": "enable=no",
  ]

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: path, or the name of a target of this package.
  ///   - environment: added to ``standardEnvironment``; an empty value removes a variable.
  ///   - redirections: paths that take the place of the line, by descriptor.
  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    size: Size = Size(width: 80, height: 24), redirections: [Int32: String] = [:]
  ) throws {
    let path = program.hasPrefix("/") ? program : BuiltProgram.path(program)
    let merged = Self.standardEnvironment.merging(environment) { $1 }.filter { !$0.value.isEmpty }
    line = try PseudoTerminal(
      path, arguments, environment: merged, size: size, redirections: redirections)
    screen = VTScreen(size: size)
  }

  /// A wait that took too long, with what the user sees instead.
  package struct Timeout: Error, CustomStringConvertible {
    /// What was waited for, and the screen.
    package let description: String
  }

  /// Takes in what the program has written; false once it has closed the line.
  @discardableResult
  package func look(timeoutMilliseconds: Int = 0) -> Bool {
    guard !hasEnded else { return false }
    switch line.read(timeoutMilliseconds: timeoutMilliseconds) {
    case .bytes(let bytes):
      output += bytes
      screen.write(bytes)
    case .silence: break
    case .ended: hasEnded = true
    }
    return !hasEnded
  }
}

extension TerminalSession {
  /// Waits until the user would see something.
  @discardableResult
  package func wait(
    until description: String, _ condition: (VTScreen) -> Bool
  ) throws -> TerminalSession {
    let deadline = ContinuousClock.now + .milliseconds(Self.patience)
    var isMet = condition(screen)
    while !isMet {
      let isOpen = look(timeoutMilliseconds: Self.step)
      isMet = condition(screen)
      if isMet { break }
      guard isOpen, ContinuousClock.now < deadline else {
        let reason = isOpen ? "still waiting for" : "the program ended before"
        throw Timeout(description: "\(reason) \(description); the screen shows:\n\(screen.text)")
      }
    }
    return self
  }

  /// Waits until a text shows.
  @discardableResult
  package func waitFor(_ text: String) throws -> TerminalSession {
    try wait(until: "'\(text)'") { $0.text.contains(text) }
  }

  /// Types text; control characters and escape sequences are sent as they are.
  @discardableResult
  package func type(_ text: String) throws -> TerminalSession { try send(Array(text.utf8)) }

  /// Sends bytes, reading what the program writes meanwhile.
  @discardableResult
  package func send(_ bytes: [UInt8]) throws -> TerminalSession {
    var rest = bytes[...]
    let deadline = ContinuousClock.now + .milliseconds(Self.patience)
    while !rest.isEmpty {
      rest = rest.dropFirst(line.write(rest, timeoutMilliseconds: Self.step))
      guard look(), ContinuousClock.now < deadline else {
        throw Timeout(description: "\(rest.count) bytes were not read; screen:\n\(screen.text)")
      }
    }
    return self
  }

  /// Changes the size of the window.
  @discardableResult
  package func resize(to size: Size) -> TerminalSession {
    look()
    screen.resize(to: size)
    line.resize(to: size)
    return self
  }

  /// Sends a signal to the program.
  @discardableResult
  package func signal(_ number: Int32) -> TerminalSession {
    line.signal(number)
    return self
  }

  /// Waits for the end of the program, taking in its last words.
  package func waitForExit() throws -> ExitStatus {
    let deadline = ContinuousClock.now + .milliseconds(Self.patience)
    while look(timeoutMilliseconds: Self.step) || line.reap() == nil {
      if hasEnded { pause() }
      guard ContinuousClock.now < deadline else {
        throw Timeout(description: "the program goes on; the screen shows:\n\(screen.text)")
      }
    }
    return line.reap() ?? .exited(-1)
  }

  /// Waits for the end after the window was closed.
  package func hangUpAndWait() throws -> ExitStatus {
    line.hangUp()
    hasEnded = true
    return try waitForExit()
  }

  /// A process is a moment away from its end once it has closed the line.
  private func pause() { Glibc.poll(nil, 0, 1) }

  /// Bytes that the program writes in a time, in milliseconds.
  package func bytesWritten(within milliseconds: Int) -> Int {
    let before = output.count
    let deadline = ContinuousClock.now + .milliseconds(milliseconds)
    while ContinuousClock.now < deadline, look(timeoutMilliseconds: Self.step) {}
    return output.count - before
  }

  /// Whether the terminal is as the program found it: screen, cursor, mouse, keys, modes.
  package var isRestored: Bool { leftovers.isEmpty }

  /// What a program has left changed on the terminal, in words.
  package var leftovers: [String] {
    let checks: [(String, Bool)] = [
      ("other screen", screen.isAlternate), ("hidden cursor", !screen.showsCursor),
      ("mouse reports", screen.reportsMouse), ("keypad mode", screen.isKeypadOn),
      ("cursor key mode", screen.modes.contains(1)), ("style", screen.style != VTStyle()),
      ("line modes", line.modes != line.modesBefore),
    ]
    return checks.filter(\.1).map(\.0)
  }
}
