import CNcurses
import Glibc

/// Where the terminal is drawn and read.
struct TerminalStreams {
  /// Stream that curses draws to.
  let output: UnsafeMutablePointer<FILE>
  /// Stream that curses reads.
  let input: UnsafeMutablePointer<FILE>

  /// Descriptor of the output.
  var outputDescriptor: Int32 { fileno(output) }
  /// Descriptor of the input.
  var inputDescriptor: Int32 { fileno(input) }

  /// Standard output, and standard input or, where that is no terminal, `/dev/tty`.
  static func standard() throws(TerminalError) -> TerminalStreams {
    guard isatty(STDOUT_FILENO) == 1, let output = cn_stdout() else { throw .notATerminal }
    let input = isatty(STDIN_FILENO) == 1 ? cn_stdin() : fopen("/dev/tty", "r")
    guard let input else { throw .notATerminal }
    return TerminalStreams(output: output, input: input)
  }

  /// Writes bytes behind what curses has written.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(outputDescriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Whether the input is ready although it holds no byte: its other end is gone.
  var hasEnded: Bool {
    var count: Int32 = 0
    return ioctl(inputDescriptor, UInt(FIONREAD), &count) != 0 || count == 0
  }
}
