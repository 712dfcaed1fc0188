/// One record of a ``CSVTable``; cells are found by the name of their column.
package struct CSVRow: Record, Sendable {
  let table: CSVTable
  let index: Int

  /// Text of a cell.
  ///
  /// - Throws: when the table has no such column.
  package func text(_ column: String) throws(Diagnostic) -> String {
    CSVTable.text(of: try cell(column), in: table.bytes)
  }

  /// An error at the place of a cell.
  package func failure(_ column: String, _ message: String) throws(Diagnostic) -> Diagnostic {
    Diagnostic(.error, file: table.file, at: try mark(of: column), message)
  }

  /// Where a cell starts.
  ///
  /// - Throws: when the table has no such column.
  func mark(of column: String) throws(Diagnostic) -> SourceMark {
    try cell(column).mark
  }

  /// Where the row starts.
  var start: SourceMark { table.cells[index * table.header.count].mark }

  private func cell(_ column: String) throws(Diagnostic) -> CSVTable.Cell {
    guard let position = table.columns[column] else {
      let hint = NearestName.hint(column, among: table.header)
      throw Diagnostic(.error, file: table.file, "no column '\(column)'\(hint)")
    }
    return table.cells[index * table.header.count + position]
  }
}
