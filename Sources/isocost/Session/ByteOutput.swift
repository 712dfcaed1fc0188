import ArgumentParser
import Glibc

/// Standard output for long results: written in large pieces, ended quietly by a reader that has enough.
struct ByteOutput {
  /// Code of a program that signal 13 ends.
  private static let closedPipe: Int32 = 128 + SIGPIPE

  /// Takes over the signal of a closed pipe, so that the end of the reader can be dealt with.
  init() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes bytes.
  ///
  /// - Throws: an exit code without a word when the reader is gone; a failure when they can't be written.
  func write(_ bytes: [UInt8]) throws {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress?.advanced(by: start), $0.count - start)
      }
      if count < 0 && errno == EINTR { continue }
      if count < 0 && errno == EPIPE { throw ExitCode(Self.closedPipe) }
      guard count > 0 else {
        let reason = String(cString: strerror(errno))
        throw Failure(Failure.noAnswer, "standard output: error: \(reason)")
      }
      start += count
    }
  }
}
