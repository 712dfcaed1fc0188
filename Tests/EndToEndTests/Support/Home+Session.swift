import Foundation
import Screen
import TestSupport

extension Home {
  /// Opens the dashboard on a terminal and waits for the whole of its first frame.
  func open(
    _ files: String..., options: [String] = [], environment: [String: String] = [:],
    size: Size = Size(width: 120, height: 40)
  ) throws -> TerminalSession {
    try start(files + options, environment: environment, size: size).waitFor("quit")
      .waitUntilIdle()
  }

  /// Starts the program on a terminal, with this folder as the current one: it lists and saves the
  /// files there.
  func start(
    _ arguments: [String], environment: [String: String] = [:],
    size: Size = Size(width: 80, height: 24), redirections: [Int32: String] = [:]
  ) throws -> TerminalSession {
    try script(
      #"exec isocost "$@""#, arguments, environment: environment, size: size,
      redirections: redirections)
  }

  /// Runs a line of bash on a terminal in this folder.
  func script(
    _ line: String, _ arguments: [String] = [], environment: [String: String] = [:],
    size: Size = Size(width: 80, height: 24), redirections: [Int32: String] = [:]
  ) throws -> TerminalSession {
    try TerminalSession(
      "/bin/bash", ["-c", "cd \(path) && \(line)", "isocost"] + arguments,
      environment: variables(environment), size: size, redirections: redirections)
  }
}

/// Keys as a terminal sends them.
enum Keys {
  static let escape = "\u{1B}"
  static let enter = "\r"
  static let tab = "\t"
  static let up = "\u{1B}OA"
  static let down = "\u{1B}OB"
  static let right = "\u{1B}OC"
  static let left = "\u{1B}OD"
  static let interrupt = "\u{3}"
  static let clearLine = "\u{15}"
  static let repaint = "\u{C}"

  /// An SGR mouse report; columns and rows count from 0.
  static func mouse(_ button: Int, x: Int, y: Int, isRelease: Bool = false) -> String {
    "\u{1B}[<\(button);\(x + 1);\(y + 1)\(isRelease ? "m" : "M")"
  }
}

extension TerminalSession {
  /// Waits for a text that has gone from the screen.
  @discardableResult
  func waitForNo(_ text: String) throws -> TerminalSession {
    try wait(until: "no '\(text)'") { !$0.text.contains(text) }
  }

  /// Waits until the screen shows exactly these rows.
  @discardableResult
  func waitFor(rows: [String]) throws -> TerminalSession {
    let rows = rows + Array(repeating: "", count: max(0, screen.size.height - rows.count))
    return try wait(until: "this screen:\n\(rows.joined(separator: "\n"))\n") { $0.rows == rows }
  }

  /// Takes in all that the program writes until it waits for input again.
  ///
  /// Three looks without a byte, at which it sleeps: longer than the 25 ms that a lone Escape waits.
  @discardableResult
  func waitUntilIdle() throws -> TerminalSession {
    var calm = 0
    return try wait(until: "an idle program") { [line] _ in
      let count = output.count
      let isOpen = look(timeoutMilliseconds: 10)
      calm = isOpen && output.count == count && line.isSleeping ? calm + 1 : 0
      return !isOpen || calm == 3
    }
  }

  /// Types an exact value for the slider under the cursor.
  @discardableResult
  func enter(_ value: String) throws -> TerminalSession {
    try type(Keys.enter).waitFor("Enter takes it")
    return try type(Keys.clearLine + value + Keys.enter).waitForNo("Enter takes it")
  }

  /// Leaves by `q` and expects a restored terminal.
  func quit() throws -> Ending {
    try type("q")
    return try ending()
  }

  /// Waits for the end.
  func ending() throws -> Ending {
    let status = try waitForExit()
    return Ending(status: status, leftovers: leftovers)
  }
}

extension PseudoTerminal {
  /// Whether the program waits for something.
  var isSleeping: Bool { state == "S" }

  /// Whether a signal has stopped the program.
  var isStopped: Bool { state == "T" }

  /// State of the process, the third field of proc(5).
  private var state: Substring? {
    let line = (try? String(contentsOfFile: "/proc/\(processID)/stat", encoding: .utf8)) ?? ""
    return line.split(separator: ")").last?.split(separator: " ").first
  }
}

/// How a session ended.
struct Ending: Equatable {
  /// Code or signal.
  let status: ExitStatus
  /// What it left changed on the terminal.
  let leftovers: [String]

  /// A wanted end.
  static let clean = Ending(status: .exited(0), leftovers: [])

  /// An end that restores the terminal and gives a code.
  static func restored(code: Int32) -> Ending { Ending(status: .exited(code), leftovers: []) }
}
