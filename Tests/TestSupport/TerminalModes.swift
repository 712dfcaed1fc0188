import Glibc

/// Modes of a terminal line (termios), comparable.
package struct TerminalModes: Sendable, Hashable {
  /// Input, output, control and local flags.
  package let flags: [UInt32]
  /// Control characters.
  package let characters: [UInt8]

  /// Reads the modes of a terminal; nil if the descriptor is none.
  package init?(descriptor: Int32) {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else { return nil }
    flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
  }

  /// Whether typed characters show and wait for Return, as in a shell.
  package var isCooked: Bool {
    flags[3] & UInt32(ECHO) != 0 && flags[3] & UInt32(ICANON) != 0
  }
}
