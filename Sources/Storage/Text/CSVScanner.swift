/// Splits the bytes of a CSV file into cells.
struct CSVScanner {
  private let file: String
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  /// Position at which the current line starts, moved on by continuation bytes, so that the
  /// difference to `position` counts Unicode scalars.
  private var lineStart = 0
  private var cells: [CSVTable.Cell] = []
  /// Cells of the first record.
  private(set) var width = 0

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    position = ByteOrderMark.length(in: bytes)
    lineStart = position
  }

  /// All cells, record after record.
  mutating func scan() throws(Diagnostic) -> [CSVTable.Cell] {
    cells.reserveCapacity(bytes.count / 12)
    while position < bytes.count {
      try scanRecord()
    }
    guard width > 0 else {
      throw Diagnostic(.error, file: file, "the table is empty; the first line names the columns")
    }
    return cells
  }

  private mutating func scanRecord() throws(Diagnostic) {
    if skipLineEnd() { return }
    let first = cells.count
    repeat { try scanCell() } while skipComma()
    let count = cells.count - first
    if width == 0 { width = count }
    guard count == width else {
      let message = "\(count) cells, but the header has \(width)"
      throw failure(message, at: cells[first].mark)
    }
    guard position == bytes.count || skipLineEnd() else { throw unexpectedCharacter }
  }

  private mutating func scanCell() throws(Diagnostic) {
    if position < bytes.count, bytes[position] == Byte.quote {
      try scanQuotedCell()
    } else {
      try scanPlainCell()
    }
  }

  private mutating func scanPlainCell() throws(Diagnostic) {
    let startMark = mark
    let start = position
    var end = start
    var continuations = 0
    while end < bytes.count, !Byte.endsPlainCell(bytes[end]) {
      if bytes[end] & 0xC0 == 0x80 { continuations += 1 }
      end += 1
    }
    position = end
    lineStart += continuations
    if let quote = bytes[start..<end].firstIndex(of: Byte.quote) {
      let column =
        startMark.column
        + String(decoding: bytes[start..<quote], as: UTF8.self)
        .unicodeScalars.count
      let place = SourceMark(line: line, column: column)
      throw failure("a quote inside a cell; put the whole cell into quotes", at: place)
    }
    cells.append(.init(start: start, end: end, mark: startMark, isEscaped: false))
  }

  private mutating func scanQuotedCell() throws(Diagnostic) {
    let startMark = mark
    advance()
    let start = position
    var isEscaped = false
    while position < bytes.count {
      guard bytes[position] == Byte.quote else {
        advance()
        continue
      }
      guard position + 1 < bytes.count, bytes[position + 1] == Byte.quote else {
        cells.append(.init(start: start, end: position, mark: startMark, isEscaped: isEscaped))
        advance()
        return
      }
      isEscaped = true
      position += 2
    }
    throw failure("the quote that starts here is not closed; add a closing quote", at: startMark)
  }

  private var mark: SourceMark { SourceMark(line: line, column: position - lineStart + 1) }

  private func failure(_ message: String, at mark: SourceMark) -> Diagnostic {
    Diagnostic(.error, file: file, at: mark, message)
  }

  private var unexpectedCharacter: Diagnostic {
    let message =
      bytes[position] == Byte.carriageReturn
      ? "a carriage return without line feed; end lines with LF or CRLF"
      : "text after a closing quote; write a quote inside a cell as \"\""
    return failure(message, at: mark)
  }

  private mutating func advance() {
    let byte = bytes[position]
    position += 1
    if byte == Byte.lineFeed {
      line += 1
      lineStart = position
    } else if byte & 0xC0 == 0x80 {
      lineStart += 1
    }
  }

  private mutating func skipComma() -> Bool {
    guard position < bytes.count, bytes[position] == Byte.comma else { return false }
    position += 1
    return true
  }

  private mutating func skipLineEnd() -> Bool {
    if bytes[position] == Byte.carriageReturn, position + 1 < bytes.count,
      bytes[position + 1] == Byte.lineFeed
    {
      position += 1
    }
    guard bytes[position] == Byte.lineFeed else { return false }
    advance()
    return true
  }
}

/// The bytes that mean something in CSV.
private enum Byte {
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  static func endsPlainCell(_ byte: UInt8) -> Bool {
    byte == comma || byte == lineFeed || byte == carriageReturn
  }
}
