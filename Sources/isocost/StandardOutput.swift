import Glibc
import Screen

/// Prints a text, which may end with a line break of its own.
///
/// - Throws: a failure when it can't be written whole: half an answer must not pass for one.
func printText(_ text: String) throws {
  var rest = Array((text.hasSuffix("\n") ? text : text + "\n").utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { continue }
    guard count > 0 else {
      let reason = String(cString: strerror(errno))
      throw Failure(Failure.noAnswer, "standard output: error: \(reason)")
    }
    rest = rest.dropFirst(count)
  }
}

/// Says where a file was written.
func writtenTo(_ path: String, _ language: Language) -> String {
  language("Written to \(path)", ja: "\(path)に書き込みました")
}
