/// Checks of tables that other programs write.
extension CSVTable {
  /// Refuses a table whose last line has no end: it may be a part of a table.
  func requireLastLineEnd() throws(Diagnostic) {
    guard bytes.last != UInt8(ascii: "\n") else { return }
    throw Diagnostic(
      .error, file: file,
      "the last line has no end: the file may be cut off; end it with a line break")
  }

  /// Columns that are not among the known ones.
  func unknownColumns(besides known: [String]) -> [String] {
    header.filter { !known.contains($0) }
  }

  /// Warnings that unknown columns are ignored, each with the nearest name that is understood.
  func warnings(of unknown: [String], understood: [String]) -> [Diagnostic] {
    unknown.map { name in
      Diagnostic(
        .warning, file: file, at: SourceMark(line: 1, column: 1),
        "unknown column '\(name)' is ignored\(NearestName.hint(name, among: understood))")
    }
  }
}
