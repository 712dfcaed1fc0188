/// A table that prints as aligned text, CSV or JSON.
package struct OutputTable: Sendable {
  /// A column.
  package struct Column: Sendable {
    /// Key in JSON and CSV, with the unit in its name.
    package var key: String
    /// Heading in aligned text.
    package var title: String
    /// Whether the cells are numbers, which are aligned right.
    package var isNumber: Bool

    /// Describes a column.
    package init(_ key: String, _ title: String, isNumber: Bool = false) {
      self.key = key
      self.title = title
      self.isNumber = isNumber
    }
  }

  /// A cell: the exact value, and how people read it.
  package struct Cell: Sendable {
    /// The exact value.
    package var value: JSONValue
    /// Text with a unit.
    package var text: String

    /// A cell with its own text.
    package init(_ value: JSONValue, _ text: String) {
      self.value = value
      self.text = text
    }

    /// A cell whose value is its text.
    package init(_ text: String) {
      self.init(.text(unlessEmpty: text), text)
    }
  }

  /// Columns.
  package let columns: [Column]
  /// Rows, each with one cell a column.
  package let rows: [[Cell]]

  /// Joins columns and rows.
  package init(columns: [Column], rows: [[Cell]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row has one cell a column")
    self.columns = columns
    self.rows = rows
  }
}

extension OutputTable {
  /// A list of objects, one a row.
  package var json: JSONValue {
    .list(
      rows.map { row in
        .object(zip(columns, row).map { JSONValue.Member($0.key, $1.value) })
      })
  }

  /// A header with the keys, then the exact values.
  package var csv: String {
    CSVText.table([columns.map(\.key)] + rows.map { $0.map(\.value.cell) })
  }

  /// Columns aligned with blanks, two between them; control characters neutralised.
  package var text: String {
    let texts = [columns.map(\.title)] + rows.map { $0.map { neutralised($0.text) } }
    let widths = columns.indices.map { column in texts.map { $0[column].count }.max() ?? 0 }
    return texts.map { line($0, widths: widths) + "\n" }.joined()
  }

  private func line(_ texts: [String], widths: [Int]) -> String {
    var line = ""
    for (index, text) in texts.enumerated() {
      let blanks = String(repeating: " ", count: widths[index] - text.count)
      line += columns[index].isNumber ? blanks + text : text + blanks
      line += "  "
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
