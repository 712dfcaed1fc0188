package import Screen

/// A table that prints as aligned text, CSV or JSON.
package struct OutputTable: Sendable {
  /// A column.
  package struct Column: Sendable {
    /// Key in JSON and CSV, with the unit in its name.
    package var key: String
    /// Heading for people.
    package var title: Wording
    /// Whether the cells are numbers, which are aligned right.
    package var isNumber: Bool

    /// Describes a column.
    package init(_ key: String, _ title: Wording, isNumber: Bool = false) {
      self.key = key
      self.title = title
      self.isNumber = isNumber
    }
  }

  /// A cell: the exact value, and how people read it.
  package struct Cell: Sendable {
    /// The exact value.
    package var value: JSONValue
    /// Text for people, with a unit.
    package var words: Wording

    /// A cell with its own text.
    package init(_ value: JSONValue, _ words: Wording) {
      self.value = value
      self.words = words
    }

    /// A cell whose text is the same in every language.
    package init(_ value: JSONValue, _ text: String) {
      self.init(value, Wording(same: text))
    }

    /// A cell whose value is its text.
    package init(_ text: String) {
      self.init(.text(unlessEmpty: text), text)
    }

    /// A cell whose value is its text in English.
    package init(_ words: Wording) {
      self.init(.text(unlessEmpty: words[.english]), words)
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
  package func text(in language: Language) -> String {
    let texts =
      [columns.map { $0.title[language] }]
      + rows.map { $0.map { neutralised($0.words[language]) } }
    let widths = columns.indices.map { column in
      texts.map { columnWidth(of: $0[column]) }.max() ?? 0
    }
    return texts.map { line($0, widths: widths) + "\n" }.joined()
  }

  private func line(_ texts: [String], widths: [Int]) -> String {
    var line = ""
    for (index, text) in texts.enumerated() {
      let blanks = String(repeating: " ", count: widths[index] - columnWidth(of: text))
      line += columns[index].isNumber ? blanks + text : text + blanks
      line += "  "
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
