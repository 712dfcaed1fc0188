internal import ScalingCore

/// Cells of a measured row; a column that the table leaves out counts as empty.
struct CellsOfRow: Record {
  /// Row of the table.
  let row: CSVRow
  /// Texts by column that take the place of what the row says.
  var naming: [String: String] = [:]

  func text(_ column: String) throws(Diagnostic) -> String {
    if let text = naming[column] { return text }
    return row.table.columns[column] == nil ? "" : try row.text(column)
  }

  func failure(_ column: String, _ message: String) throws(Diagnostic) -> Diagnostic {
    Diagnostic(.error, file: row.table.file, at: try mark(of: column), message)
  }

  /// Where a cell starts; the start of the row where the table leaves the column out.
  func mark(of column: String) throws(Diagnostic) -> SourceMark {
    row.table.columns[column] == nil ? row.start : try row.mark(of: column)
  }
}

// MARK: - Names

extension CellsOfRow {
  /// Serving software, upper and lower case being equal.
  func backend() throws(Diagnostic) -> Backend {
    let name = try requiredText("backend")
    guard let backend = Backend(written: name) else {
      throw try unknown("backend", name, Backend.allCases.map(\.rawValue))
    }
    return backend
  }

  /// Number format, upper and lower case being equal; nil when the cell is empty.
  func precision(_ column: String) throws(Diagnostic) -> Precision? {
    let name = try text(column)
    if name.isEmpty { return nil }
    guard let precision = Precision(written: name) else {
      throw try unknown(column, name, Precision.allCases.map(\.rawValue))
    }
    return precision
  }

  private func unknown(
    _ column: String, _ name: String, _ known: [String]
  ) throws(Diagnostic) -> Diagnostic {
    try failure(
      column, "'\(name)' is not known in '\(column)'; write one of \(known.joined(separator: ", "))"
    )
  }
}
