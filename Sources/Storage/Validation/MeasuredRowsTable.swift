package import ScalingCore

/// Reads measured serving configurations: CSV in the layout of `samples/measurements/serving_dev.csv`.
package enum MeasuredRowsTable {
  /// Columns that have to be there.
  static let required = [
    "model", "gpu", "backend", "isl", "osl", "concurrency", "ttft_ms", "tpot_ms",
  ]

  /// Generated tokens a second and GPU, as the benchmark reports them.
  static let throughput = "output_tokens_per_s_per_gpu"

  /// Columns that are read where they are there.
  static let optional = [
    "ngpu", "tp", "pp", "dp", "ep", "precision", "kv_precision", "mode", "flag", throughput,
  ]

  /// Columns of the layout that say where a row comes from; they do not change the comparison.
  static let origin = [
    "id", "backend_version", "kind", "file", "measured", "source", "family",
    "aiconfigurator_tpot_ms", "aiconfigurator_ttft_ms",
  ]

  /// Reads the bytes of a file.
  ///
  /// - Throws: when a column is missing, a cell is wrong, or the file holds no rows or is cut off.
  package static func rows(
    file: String, bytes: [UInt8], catalogue: Catalogue
  ) throws(Diagnostic) -> MeasuredRows {
    try rows(of: CSVTable(file: file, bytes: bytes), naming: [:], catalogue: catalogue)
  }

  /// Reads a table.
  ///
  /// - Parameter naming: Texts by column that take the place of what the rows say.
  static func rows(
    of table: CSVTable, naming: [String: String], catalogue: Catalogue
  ) throws(Diagnostic) -> MeasuredRows {
    try checkColumns(table, naming)
    try table.requireLastLineEnd()
    var result = MeasuredRows(files: [table.file])
    for row in table.rows {
      switch try MeasuredRow(CellsOfRow(row: row, naming: naming)).read(catalogue) {
      case .compared(let measured, let isCacheAssumed):
        result.rows.append(measured)
        result.origins.append(try origin(CellsOfRow(row: row), file: table.file))
        result.assumedCaches += isCacheAssumed ? 1 : 0
      case .leftOut(let group): result.leaveOut(group)
      }
    }
    guard result.count > 0 else {
      throw Diagnostic(
        .error, file: table.file, "the table has no rows; one a configuration belongs here")
    }
    result.warnings = table.warnings(of: unknownNames(table), understood: optional)
    return result
  }

  private static func origin(
    _ cells: CellsOfRow, file: String
  ) throws(Diagnostic) -> MeasuredRows.Origin {
    let source = try cells.text("source")
    return MeasuredRows.Origin(
      source: source.isEmpty ? file : source, date: try cells.text("measured"))
  }

  private static func checkColumns(
    _ table: CSVTable, _ naming: [String: String]
  ) throws(Diagnostic) {
    let unknown = unknownNames(table)
    for column in required where !table.header.contains(column) && naming[column] == nil {
      throw Diagnostic(
        .error, file: table.file, at: SourceMark(line: 1, column: 1),
        "no column '\(column)'\(NearestName.hint(column, among: unknown)); "
          + "\(required.joined(separator: ", ")) are needed, "
          + "\(optional.joined(separator: ", ")) are understood")
    }
  }

  private static func unknownNames(_ table: CSVTable) -> [String] {
    table.unknownColumns(besides: required + optional + origin)
  }
}
