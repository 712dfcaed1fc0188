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

// MARK: - Numbers

extension CellsOfRow {
  /// An amount inside of limits; nil when the cell is empty.
  func amount(
    _ column: String, from lowest: Double, upTo highest: Double
  ) throws(Diagnostic) -> Double? {
    guard let number = try optionalNumber(column) else { return nil }
    guard number >= lowest, number <= highest else {
      throw try failure(
        column,
        "'\(column)' is \(NumberText.shortest(number)); "
          + "a number from \(NumberText.shortest(lowest)) to \(NumberText.shortest(highest)) "
          + "belongs here")
    }
    return number
  }

  /// An amount in a cell that must not be empty.
  func requiredAmount(
    _ column: String, from lowest: Double, upTo highest: Double
  ) throws(Diagnostic) -> Double {
    guard let amount = try amount(column, from: lowest, upTo: highest) else {
      return try number(column)
    }
    return amount
  }

  /// A whole number from 1, also when it is written as `8.0`; nil when the cell is empty.
  func count(_ column: String, upTo highest: Int) throws(Diagnostic) -> Int? {
    guard let amount = try amount(column, from: 1, upTo: Double(highest)) else { return nil }
    guard amount == amount.rounded() else {
      throw try failure(
        column, "'\(column)' is \(NumberText.shortest(amount)); a whole number belongs here")
    }
    return Int(amount)
  }

  /// A whole number from 1 in a cell that must not be empty.
  func requiredCount(_ column: String, upTo highest: Int) throws(Diagnostic) -> Int {
    guard let count = try count(column, upTo: highest) else { return try integer(column) }
    return count
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
