/// One record of a ``CSVTable``; cells are found by the name of their column.
package struct CSVRow: Sendable {
  let table: CSVTable
  let index: Int

  /// Text of a cell.
  ///
  /// - Throws: when the table has no such column.
  package func text(_ column: String) throws(Diagnostic) -> String {
    CSVTable.text(of: try cell(column), in: table.bytes)
  }

  /// Number in a cell; nil when the cell is empty.
  ///
  /// - Throws: when the cell holds something else than a finite decimal number.
  package func optionalNumber(_ column: String) throws(Diagnostic) -> Double? {
    let text = try text(column)
    if text.isEmpty { return nil }
    guard let number = Double(text), number.isFinite else {
      throw try failure(column, "'\(text)' is not a number; write digits, for example 2.49")
    }
    return number
  }

  /// Number in a cell that must not be empty.
  package func number(_ column: String) throws(Diagnostic) -> Double {
    guard let number = try optionalNumber(column) else {
      throw try failure(column, "'\(column)' is empty; a number belongs here")
    }
    return number
  }

  /// Whole number in a cell; nil when the cell is empty.
  package func optionalInteger(_ column: String) throws(Diagnostic) -> Int? {
    let text = try text(column)
    if text.isEmpty { return nil }
    guard let number = Int(text) else {
      throw try failure(column, "'\(text)' is not a whole number; write digits only")
    }
    return number
  }

  /// Whole number in a cell that must not be empty.
  package func integer(_ column: String) throws(Diagnostic) -> Int {
    guard let number = try optionalInteger(column) else {
      throw try failure(column, "'\(column)' is empty; a whole number belongs here")
    }
    return number
  }

  /// `true` or `false` in a cell; nil when the cell is empty.
  package func optionalFlag(_ column: String) throws(Diagnostic) -> Bool? {
    switch try text(column) {
    case "": return nil
    case "true": return true
    case "false": return false
    case let text: throw try failure(column, "'\(text)' is neither true nor false")
    }
  }

  /// Case of an enumeration whose raw value is the cell's text.
  package func choice<Choice: RawRepresentable<String>>(
    _ column: String, of type: Choice.Type
  ) throws(Diagnostic) -> Choice {
    let text = try text(column)
    guard let choice = Choice(rawValue: text) else {
      throw try failure(column, "'\(text)' is not known in column '\(column)'")
    }
    return choice
  }

  /// Names in a cell, parted by `|`.
  package func list(_ column: String) throws(Diagnostic) -> [String] {
    try text(column).split(separator: "|").map(String.init)
  }

  /// An error at the place of a cell.
  package func failure(_ column: String, _ message: String) throws(Diagnostic) -> Diagnostic {
    Diagnostic(.error, file: table.file, at: try cell(column).mark, message)
  }

  private func cell(_ column: String) throws(Diagnostic) -> CSVTable.Cell {
    guard let position = table.columns[column] else {
      let hint = NearestName.hint(column, among: table.header)
      throw Diagnostic(.error, file: table.file, "no column '\(column)'\(hint)")
    }
    return table.cells[index * table.header.count + position]
  }
}
