/// A quantity of a table, and the names that its column may have.
protocol NamedColumn: CaseIterable, Hashable, Sendable {
  /// Names, the usual one first.
  ///
  /// Single letters tell upper from lower case; in longer names case does not count.
  var names: [String] { get }
}

extension NamedColumn {
  /// The quantity that a column of this name holds; nil when it is not known.
  init?(column name: String) {
    let match = Self.allCases.first { quantity in
      quantity.names.contains { known in
        known == name || (known.count > 1 && known.lowercased() == name.lowercased())
      }
    }
    guard let match else { return nil }
    self = match
  }

  /// What holds a quantity of every row, in the words of an error message.
  static var understood: [String] { allCases.map { $0.names[0] } }

  /// The name of each quantity that is there.
  ///
  /// - Throws: an error about the second of two names of one quantity.
  static func columns(
    among names: [String], failure: (_ name: String, _ message: String) -> Diagnostic
  ) throws(Diagnostic) -> [Self: String] {
    var columns: [Self: String] = [:]
    for name in names {
      guard let quantity = Self(column: name) else { continue }
      if let other = columns.updateValue(name, forKey: quantity) {
        throw failure(
          name, "columns '\(other)' and '\(name)' are two names of one quantity; keep one of them")
      }
    }
    return columns
  }

  /// The column of each quantity of a table.
  ///
  /// - Throws: an error at the header when a quantity has two columns.
  static func columns(of table: CSVTable) throws(Diagnostic) -> [Self: String] {
    try columns(among: table.header) { _, message in
      Diagnostic(.error, file: table.file, at: SourceMark(line: 1, column: 1), message)
    }
  }

  /// Warnings of columns that are ignored.
  ///
  /// - Parameter ignored: columns that are ignored without a word.
  static func warnings(of table: CSVTable, besides ignored: [String] = []) -> [Diagnostic] {
    let unknown = table.header.filter { Self(column: $0) == nil && !ignored.contains($0) }
    return table.warnings(of: unknown, understood: understood)
  }
}
