internal import ScalingCore

extension ShapeReport {
  /// A column with what it says of a shape.
  typealias Figure = (column: OutputTable.Column, cell: @Sendable (Row) -> OutputTable.Cell)

  /// What the shapes promise.
  var promises: OutputTable { table([Self.rank, Self.name] + Self.outcome) }

  /// How the shapes are built.
  var construction: OutputTable { table([Self.name] + Self.counts + Self.provenance) }

  /// Everything of every shape, one a row.
  var all: OutputTable {
    table([Self.rank, Self.name] + Self.counts + Self.outcome + Self.provenance)
  }

  /// Comma-separated values with a header line.
  package var csv: String { all.csv }

  private func table(_ figures: [Figure]) -> OutputTable {
    OutputTable(
      columns: figures.map(\.column), rows: rows.map { row in figures.map { $0.cell(row) } })
  }

  private static let rank: Figure = (
    .init("rank", "rank", isNumber: true), { .init(count: $0.rank) }
  )

  private static let name: Figure = (
    .init("name", "shape"), { .init(.text($0.candidate.name), $0.nameWithMark) }
  )

  private static func number(
    _ key: String, _ title: String, _ cell: @escaping @Sendable (Row) -> OutputTable.Cell
  ) -> Figure {
    (.init(key, title, isNumber: true), cell)
  }

  private static let outcome: [Figure] = [
    number("loss", "loss") { .init($0.prediction.loss) },
    number("low", "95 % from") { .init($0.prediction.interval?.lowerBound) },
    number("high", "to") { .init($0.prediction.interval?.upperBound) },
    number("lowest", "lowest") { .init($0.lowest) },
    number("latencySeconds", "latency") {
      .init(.number($0.candidate.latency?.value), $0.latencyText)
    },
    number("speedUp", "speed-up") { .init($0.comparison.speedUp, timesText) },
    number("lossDifferencePercent", "loss ±") {
      .init($0.comparison.relativeLossDifference * 100, signedPercent)
    },
  ]

  private static let counts: [Figure] = [
    number("parameters", "N") { .init($0.candidate.parameters) },
    number("tokens", "D") { .init($0.candidate.run.tokens) },
    number("width", "d_model") { .init(count: $0.candidate.shape.width) },
    number("layers", "layers") { .init(count: $0.candidate.shape.layers) },
    number("heads", "heads") { .init(count: $0.candidate.shape.heads) },
    number("kvHeads", "KV") { .init(count: $0.candidate.shape.kvHeads) },
    number("feedForward", "FFN") { .init(count: $0.candidate.shape.feedForward) },
    number("aspectRatio", "R") {
      .init($0.candidate.shape.aspectRatio) { NumberFormat.significant(3).string($0) }
    },
  ]

  private static let provenance: [Figure] = [
    (.init("latencyOrigin", "latency is"), { .init($0.candidate.latencyOrigin.rawValue) }),
    (
      .init("breaks", "limits"),
      { .init(.list($0.candidate.breaches.map { .text($0.rawValue) }), $0.limitText) }
    ),
    (
      .init("outside", "outside"),
      { row in
        let excesses = row.prediction.excesses
        return .init(.list(excesses.map { .text($0.quantity.rawValue) }), excesses.symbols)
      }
    ),
  ]
}

extension ShapeReport.Row {
  /// The name, with a mark at the usual shape.
  fileprivate var nameWithMark: String { candidate.name + (isUsual ? " (usual)" : "") }

  fileprivate var latencyText: String { candidate.latency?.formatted ?? "does not fit" }

  /// The limits that are not kept, else that all are.
  fileprivate var limitText: String {
    candidate.isFeasible
      ? "kept" : "above: " + candidate.breaches.map(\.rawValue).joined(separator: ", ")
  }
}

/// How many times as fast, with two decimals.
func timesText(_ ratio: Double) -> String { NumberFormat.decimals(2).string(ratio) + "×" }
