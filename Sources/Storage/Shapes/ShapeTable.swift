package import ScalingCore

/// Shapes that the user states, with their measured latencies where they are known.
///
/// A row needs width and depth. Heads are 64 wide unless stated, each has its own keys and values, and the
/// feed-forward block and the vocabulary are those of OpenLM.
package struct ShapeTable: Sendable {
  /// File as the user named it.
  package let file: String
  /// The shapes, at least one.
  package let shapes: [OwnShape]
  /// Findings that do not stop the use of the table.
  package let warnings: [Diagnostic]

  /// Most rows.
  static let mostRows = 1_000

  /// Reads a file.
  ///
  /// - Throws: the first finding that makes it unusable, with its place.
  package static func load(path: String) throws(Diagnostic) -> ShapeTable {
    try read(
      file: path, bytes: FileReading.bytes(of: path, limit: LawTable.largestFile))
  }

  /// Reads the bytes of a file.
  ///
  /// - Throws: when a column is missing or there twice, a cell is wrong, or the file holds no rows or is cut
  ///   off.
  package static func read(file: String, bytes: [UInt8]) throws(Diagnostic) -> ShapeTable {
    let table = try CSVTable(file: file, bytes: bytes)
    try table.requireLastLineEnd()
    let columns = try ShapeColumn.columns(of: table)
    for needed in [ShapeColumn.width, .layers] where columns[needed] == nil {
      throw Diagnostic(
        .error, file: file, at: SourceMark(line: 1, column: 1),
        "no column '\(needed.names[0])'; d_model and n_layers are needed, understood are "
          + ShapeColumn.understood.joined(separator: ", "))
    }
    var shapes: [OwnShape] = []
    for row in table.rows {
      guard shapes.count < mostRows else {
        throw Diagnostic(.error, file: file, at: row.start, "more than \(mostRows) rows")
      }
      let cells = ShapeCells(cells: CellsOfRow(row: row), columns: columns)
      shapes.append(try cells.shape(number: shapes.count + 1))
    }
    guard !shapes.isEmpty else {
      throw Diagnostic(.error, file: file, "the table has no rows; one a shape belongs here")
    }
    return ShapeTable(file: file, shapes: shapes, warnings: ShapeColumn.warnings(of: table))
  }
}

/// What one row of a ``ShapeTable`` states.
private struct ShapeCells {
  let cells: CellsOfRow
  let columns: [ShapeColumn: String]

  /// Limits of cells; far beyond what is built.
  private static let mostCount = 10_000_000
  private static let seconds = (1e-6, 1e6)

  /// Width of a head where the row does not say, as in the shape law's smaller models.
  private static let usualHead = 64

  /// The shape.
  ///
  /// - Parameter number: from 1, the name of a shape without one.
  func shape(number: Int) throws(Diagnostic) -> OwnShape {
    let width = try cells.requiredCount(column(.width), upTo: Self.mostCount)
    let layers = try cells.requiredCount(column(.layers), upTo: Self.mostCount)
    let heads = try heads(of: width)
    let plain = TransformerShape.openLM(width: width, layers: layers)
    let shape = TransformerShape(
      layers: layers, width: width, heads: heads.count, kvHeads: try kvHeads(heads.count),
      headWidth: heads.width, feedForward: try count(.feedForward) ?? plain.feedForward,
      vocabulary: try count(.vocabulary) ?? plain.vocabulary)
    let name = try cells.text(column(.name))
    let seconds = try cells.amount(
      column(.latency), from: Self.seconds.0, upTo: Self.seconds.1)
    return OwnShape(
      name: name.isEmpty ? "row \(number)" : name, shape: shape,
      measuredLatency: seconds.map { Seconds($0) })
  }

  /// Heads as stated; what the row leaves out fills the width of the model.
  private func heads(of width: Int) throws(Diagnostic) -> (count: Int, width: Int) {
    let (stated, headWidth) = (try count(.heads), try count(.headWidth))
    if let stated, let headWidth { return (stated, headWidth) }
    if let stated {
      guard width.isMultiple(of: stated) else {
        throw try cells.failure(
          column(.heads),
          "\(stated) heads do not divide the width \(width); state head_dim too")
      }
      return (stated, width / stated)
    }
    let wanted = headWidth ?? Self.usualHead
    if width.isMultiple(of: wanted) { return (width / wanted, wanted) }
    guard headWidth == nil else {
      throw try cells.failure(
        column(.headWidth), "heads of \(wanted) do not divide the width \(width); state n_heads too"
      )
    }
    return (1, width)
  }

  private func kvHeads(_ heads: Int) throws(Diagnostic) -> Int {
    let stated = try count(.kvHeads) ?? heads
    guard heads.isMultiple(of: stated) else {
      throw try cells.failure(
        column(.kvHeads), "\(stated) KV heads do not divide \(heads) heads")
    }
    return stated
  }

  private func count(_ quantity: ShapeColumn) throws(Diagnostic) -> Int? {
    try cells.count(column(quantity), upTo: Self.mostCount)
  }

  private func column(_ quantity: ShapeColumn) -> String {
    columns[quantity] ?? quantity.names[0]
  }
}
