/// Writes tables as comma-separated values (RFC 4180, lines end with LF).
package enum CSVText {
  /// Records, one a line; a cell with a comma, quote or line break is quoted.
  package static func table(_ records: [[String]]) -> String {
    records.map { $0.map(cell).joined(separator: ",") + "\n" }.joined()
  }

  /// A text as a cell, quoted where it has to be.
  static func cell(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
