package import ScalingCore

/// Runs of a table, with their losses where they are known.
package struct LawTable: Sendable {
  /// One row.
  package struct Row: Sendable, Hashable {
    /// The run.
    package var run: TrainingRun
    /// Its loss; nil when the cell is empty.
    package var loss: Loss?
    /// Its weight.
    package var weight: Double

    /// The run with its loss; nil when that is unknown.
    var measured: MeasuredRun? { loss.map { MeasuredRun(run, loss: $0, weight: weight) } }
  }

  /// File as the user named it.
  package let file: String
  /// The rows, at least one.
  package let rows: [Row]
  /// Findings that do not stop the use of the table.
  package let warnings: [Diagnostic]

  /// Rows whose loss is known.
  package var points: [MeasuredRun] { rows.compactMap(\.measured) }

  /// All runs.
  package var runs: [TrainingRun] { rows.map(\.run) }
}

// MARK: - Reading

extension LawTable {
  /// What a table is for.
  package enum Purpose: Sendable {
    /// Rows to fit: each needs a loss.
    case fit
    /// Candidates to predict.
    case prediction
  }

  /// Bytes of the largest file.
  static let largestFile = 8 << 20
  /// Most rows.
  static let mostRows = 1_000
  /// Columns of a plan of runs that say nothing to a law.
  static let bookkeeping = ["flops", "gpu_hours", "cost", "currency"]

  /// Reads a file.
  ///
  /// - Parameter family: law whose architecture every row has to state.
  /// - Throws: the first finding that makes it unusable, with its place.
  package static func load(
    path: String, for purpose: Purpose, family: LawFamily
  ) throws(Diagnostic) -> LawTable {
    try read(
      file: path, bytes: FileReading.bytes(of: path, limit: largestFile), for: purpose,
      family: family)
  }

  /// Reads the bytes of a file.
  ///
  /// - Throws: when a column is missing or there twice, a cell is wrong, or the file holds no rows or is cut
  ///   off.
  package static func read(
    file: String, bytes: [UInt8], for purpose: Purpose, family: LawFamily
  ) throws(Diagnostic) -> LawTable {
    let table = try CSVTable(file: file, bytes: bytes)
    try table.requireLastLineEnd()
    let columns = try LawColumn.columns(of: table)
    try check(columns, of: table, purpose, family)
    var rows: [Row] = []
    for row in table.rows {
      guard rows.count < mostRows else {
        throw Diagnostic(.error, file: file, at: row.start, "more than \(mostRows) rows")
      }
      let cells = LawCells(CellsOfRow(row: row), columns: columns)
      rows.append(try cells.row(number: rows.count + 1, purpose, family))
    }
    guard !rows.isEmpty else {
      throw Diagnostic(.error, file: file, "the table has no rows; one a run belongs here")
    }
    return LawTable(
      file: file, rows: rows,
      warnings: LawColumn.warnings(of: table, besides: bookkeeping))
  }

  private static func check(
    _ columns: [LawColumn: String], of table: CSVTable, _ purpose: Purpose, _ family: LawFamily
  ) throws(Diagnostic) {
    let needed: [LawColumn] = [.parameters, .tokens] + (purpose == .fit ? [.loss] : [])
    let missing = needed.first { columns[$0] == nil }.map { "no column '\($0.names[0])'" }
    guard let message = missing ?? missingArchitecture(columns, family) else { return }
    throw Diagnostic(
      .error, file: table.file, at: SourceMark(line: 1, column: 1),
      "\(message); N, D, loss and what the law asks of a shape are needed, understood are "
        + LawColumn.understood.joined(separator: ", "))
  }

  private static func missingArchitecture(
    _ columns: [LawColumn: String], _ family: LawFamily
  ) -> String? {
    func has(_ quantities: LawColumn...) -> Bool {
      quantities.allSatisfy { columns[$0] != nil }
    }
    switch family {
    case .chinchilla, .gadre: return nil
    case .shape:
      return has(.aspectRatio) || has(.width, .layers)
        ? nil : "no column 'R', nor both 'd_model' and 'n_layers'"
    case .conditional:
      guard has(.widthRatio) || has(.width) else {
        return "no column 'd_model', nor 'd_over_sqrt_n'"
      }
      return has(.mlpToAttention) || has(.feedForward, .heads, .kvHeads, .headWidth)
        ? nil : "no column 'r', nor all of 'f', 'n_heads', 'n_kv_heads' and 'head_dim'"
    }
  }
}
