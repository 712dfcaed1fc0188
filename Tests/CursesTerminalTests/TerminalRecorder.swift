import CNcurses
import Glibc
import Screen
import TestSupport

@testable import CursesTerminal

/// A terminal that draws into a file, so that its bytes can be counted.
@MainActor
final class TerminalRecorder {
  let terminal: Terminal
  private let file: UnsafeMutablePointer<FILE>
  private var position = 0

  /// Opens a terminal that is nowhere; `input` is a descriptor with the bytes of keys.
  init(
    environment: [String: String], size: Size = Size(width: 80, height: 24),
    wishes: CapabilityWishes = CapabilityWishes(), input: Int32? = nil
  ) throws {
    // curses asks the environment where there is no terminal to ask.
    setenv("LINES", "\(size.height)", 1)
    setenv("COLUMNS", "\(size.width)", 1)
    defer {
      unsetenv("LINES")
      unsetenv("COLUMNS")
    }
    let stream = input.map { fdopen($0, "r") } ?? fopen("/dev/null", "r")
    guard let output = tmpfile(), let stream else {
      throw TerminalError.notATerminal
    }
    file = output
    terminal = try Terminal(
      TerminalOptions(wishes: wishes), environment: environment,
      streams: TerminalStreams(output: output, input: stream), isGuarded: false)
  }

  /// What was written since the last call.
  func takeBytes() -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    let count = pread(fileno(file), &buffer, buffer.count, position)
    guard count > 0 else { return [] }
    position += count
    return Array(buffer[..<count])
  }

  /// Glyphs that curses believes to be in a row; the right half of a wide one is left out.
  func row(_ y: Int) -> String {
    var scalars = String.UnicodeScalarView()
    var x: Int32 = 0
    while x < cn_columns() {
      var attributes: attr_t = 0
      var pair: Int32 = 0
      let value = cn_cell_at(Int32(y), x, &attributes, &pair)
      scalars.append(Unicode.Scalar(value) ?? " ")
      x += max(1, cn_width(value))
    }
    return String(scalars)
  }
}

/// Whether bytes set a colour.
struct VTColours {
  let isUsed: Bool

  /// Looks for SGR parameters 30–48 and 90–107 (39 and 49 included: they only occur with colour).
  init(_ bytes: [UInt8]) {
    var parser = VTParser()
    isUsed = parser.parse(bytes).contains { action in
      guard case .csi(nil, let parameters, "m") = action else { return false }
      return parameters.contains { (30...49).contains($0) || (90...107).contains($0) }
    }
  }
}
