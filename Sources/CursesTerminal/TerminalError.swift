/// Why the dashboard can't use the terminal; the program prints text instead.
package enum TerminalError: Error, Sendable, Hashable {
  /// Output does not go to a terminal, or no terminal gives input.
  case notATerminal
  /// The terminal can't place the cursor.
  case dumb(terminal: String)
  /// Neither the terminal type nor any fallback is in the terminfo database.
  case unknownType(terminal: String)
  /// A terminal is open already; curses has one.
  case inUse
}

extension TerminalError: CustomStringConvertible {
  /// The reason in one line, and what would help.
  package var description: String {
    switch self {
    case .notATerminal: "no terminal to draw on"
    case .dumb(let terminal): "terminal type '\(terminal)' can't place the cursor"
    case .unknownType(let terminal):
      "terminal type '\(terminal)' is unknown; install ncurses-term or set TERM"
    case .inUse: "the terminal is in use already"
    }
  }
}
