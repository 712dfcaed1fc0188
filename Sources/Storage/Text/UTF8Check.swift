/// Finds the first byte that is not UTF-8.
enum UTF8Check {
  /// Place of the first invalid sequence, or nil when all bytes are valid.
  ///
  /// - Complexity: one fast pass for valid bytes; the place is searched for only when there is one.
  static func firstInvalid(in bytes: [UInt8]) -> SourceMark? {
    String(validating: bytes, as: UTF8.self) == nil ? place(in: bytes) : nil
  }

  private static func place(in bytes: [UInt8]) -> SourceMark? {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var mark = SourceMark(line: 1, column: 1)
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .emptyInput: return nil
      case .error: return mark
      case .valid(let encoded):
        mark.advance(over: Unicode.UTF8.decode(encoded))
      }
    }
  }
}

extension SourceMark {
  /// Moves behind `scalar`.
  fileprivate mutating func advance(over scalar: Unicode.Scalar) {
    if scalar == "\n" {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }
}

/// The mark that some editors put before UTF-8 text.
enum ByteOrderMark {
  /// Bytes that the mark takes at the start of a file: 3 or 0.
  static func length(in bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
