/// A table of comma-separated values (RFC 4180) whose cells know their place.
///
/// The first record is the header. Lines end with LF or CRLF; a byte-order mark, blank lines and a
/// missing last line end are accepted.
package struct CSVTable: Sendable {
  /// A cell: a range of bytes and where it starts.
  struct Cell: Sendable {
    var start: Int
    var end: Int
    var mark: SourceMark
    /// Whether the text holds doubled quotes.
    var isEscaped: Bool
  }

  /// File as the user named it.
  package let file: String
  /// Names of the columns.
  package let header: [String]
  let bytes: [UInt8]
  let cells: [Cell]
  let columns: [String: Int]

  /// Reads a table.
  ///
  /// - Throws: the first finding: invalid UTF-8, an unclosed or misplaced quote, a record whose
  ///   number of cells differs from the header's, a column named twice, or an empty file.
  package init(file: String, bytes: [UInt8]) throws(Diagnostic) {
    var scanner = CSVScanner(file: file, bytes: bytes)
    let cells = try scanner.scan()
    if let mark = UTF8Check.firstInvalid(in: bytes) {
      throw Diagnostic(.error, file: file, at: mark, "invalid UTF-8; save the file as UTF-8")
    }
    let width = scanner.width
    let header = cells.prefix(width).map { Self.text(of: $0, in: bytes) }
    var columns: [String: Int] = [:]
    for (index, name) in header.enumerated() {
      guard columns.updateValue(index, forKey: name) == nil else {
        let message = "column '\(name)' is named twice; give each column its own name"
        throw Diagnostic(.error, file: file, at: cells[index].mark, message)
      }
    }
    self.file = file
    self.bytes = bytes
    self.header = header
    self.columns = columns
    self.cells = Array(cells.dropFirst(width))
  }

  /// Records below the header.
  package var rows: some Sequence<CSVRow> {
    (0..<cells.count / header.count).lazy.map { CSVRow(table: self, index: $0) }
  }

  static func text(of cell: Cell, in bytes: [UInt8]) -> String {
    let text = String(decoding: bytes[cell.start..<cell.end], as: UTF8.self)
    guard cell.isEscaped else { return text }
    var result = ""
    var previousWasQuote = false
    for scalar in text.unicodeScalars {
      previousWasQuote = scalar == "\"" && !previousWasQuote
      if !previousWasQuote { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
