/// Finds bytes of a text by line and column, with the line breaks of YAML 1.1.
struct LineIndex {
  private let bytes: [UInt8]
  /// Byte at which each line starts.
  private let starts: [Int]

  /// Indexes a text; a byte-order mark belongs to no line.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [ByteOrderMark.length(in: bytes)]
    var index = starts[0]
    while index < bytes.count {
      index += 1
      if Self.endsLine(bytes, at: index - 1) { starts.append(index) }
    }
    self.starts = starts
  }

  /// Byte of a place; nil when the text has no such place.
  func offset(of mark: SourceMark) -> Int? {
    guard starts.indices.contains(mark.line - 1) else { return nil }
    var offset = starts[mark.line - 1]
    for _ in 1..<max(1, mark.column) {
      guard offset < bytes.count else { return nil }
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  /// First byte of the line that holds a byte.
  func lineStart(of offset: Int) -> Int {
    starts.last { $0 <= offset } ?? starts[0]
  }

  /// First byte of the line after the one that holds a byte; nil on the last line.
  func nextLineStart(after offset: Int) -> Int? {
    starts.first { $0 > offset }
  }

  /// Whether the byte is the last of a line break: LF, lone CR, NEL, LS or PS.
  private static func endsLine(_ bytes: [UInt8], at index: Int) -> Bool {
    switch bytes[index] {
    case 0x0A: true
    case 0x0D: index + 1 == bytes.count || bytes[index + 1] != 0x0A
    case 0x85: index >= 1 && bytes[index - 1] == 0xC2
    case 0xA8, 0xA9: index >= 2 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2
    default: false
    }
  }
}
