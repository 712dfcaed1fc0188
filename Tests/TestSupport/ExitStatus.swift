/// How a program ended.
package enum ExitStatus: Sendable, Hashable {
  /// It returned a code.
  case exited(Int32)
  /// A signal ended it.
  case signalled(Int32)

  /// Reads the status word of waitpid(2).
  init(word: Int32) {
    let signal = word & 0x7F
    self = signal == 0 ? .exited((word >> 8) & 0xFF) : .signalled(signal)
  }
}
