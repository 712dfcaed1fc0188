internal import ScalingCore
internal import Screen

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
    .init("rank", Wording("rank", ja: "順位"), isNumber: true), { .init(count: $0.rank) }
  )

  private static let name: Figure = (
    .init("name", Wording("shape", ja: "形状")), { .init(.text($0.candidate.name), $0.nameWithMark) }
  )

  private static func number(
    _ key: String, _ title: Wording, _ cell: @escaping @Sendable (Row) -> OutputTable.Cell
  ) -> Figure {
    (.init(key, title, isNumber: true), cell)
  }

  private static let outcome: [Figure] = [
    number("loss", Wording("loss", ja: "損失")) { .init($0.prediction.loss) },
    number("low", Wording("95 % from", ja: "95 %下端")) { .init($0.prediction.interval?.lowerBound) },
    number("high", Wording("to", ja: "上端")) { .init($0.prediction.interval?.upperBound) },
    number("lowest", Wording("lowest", ja: "最良の確率")) { .init($0.lowest) },
    number("latencySeconds", Wording("latency", ja: "応答時間")) {
      .init(.number($0.candidate.latency?.value), $0.latencyText)
    },
    number("speedUp", Wording("speed-up", ja: "速度比")) { .init($0.comparison.speedUp, timesText) },
    number("lossDifferencePercent", Wording("loss ±", ja: "損失±")) {
      .init($0.comparison.relativeLossDifference * 100, signedPercent)
    },
  ]

  private static let counts: [Figure] = [
    number("parameters", "N") { .init($0.candidate.parameters) },
    number("tokens", "D") { .init($0.candidate.run.tokens) },
    number("width", "d_model") { .init(count: $0.candidate.shape.width) },
    number("layers", Wording("layers", ja: "層")) { .init(count: $0.candidate.shape.layers) },
    number("heads", Wording("heads", ja: "ヘッド")) { .init(count: $0.candidate.shape.heads) },
    number("kvHeads", "KV") { .init(count: $0.candidate.shape.kvHeads) },
    number("feedForward", "FFN") { .init(count: $0.candidate.shape.feedForward) },
    number("aspectRatio", "R") {
      .init($0.candidate.shape.aspectRatio) { NumberFormat.significant(3).string($0) }
    },
  ]

  private static let provenance: [Figure] = [
    (
      .init("latencyOrigin", Wording("latency is", ja: "応答時間は")),
      { .init(Wording(core: $0.candidate.latencyOrigin.rawValue)) }
    ),
    (
      .init("breaks", Wording("limits", ja: "制限")),
      { .init(.list($0.candidate.breaches.map { .text($0.rawValue) }), $0.limitText) }
    ),
    (
      .init("outside", Wording("outside", ja: "範囲外")),
      { row in
        let excesses = row.prediction.excesses
        return .init(.list(excesses.map { .text($0.quantity.rawValue) }), excesses.symbols)
      }
    ),
  ]
}

extension ShapeReport.Row {
  /// The name, with a mark at the usual shape.
  fileprivate var nameWithMark: Wording {
    isUsual
      ? Wording("\(candidate.name) (usual)", ja: "\(candidate.name)（標準）")
      : Wording(same: candidate.name)
  }

  fileprivate var latencyText: Wording {
    candidate.latency.map { Wording(same: $0.formatted) } ?? Wording("does not fit", ja: "収まらない")
  }

  /// The limits that are not kept, else that all are.
  fileprivate var limitText: Wording {
    guard !candidate.isFeasible else { return Wording("kept", ja: "範囲内") }
    return Wording { language in
      let names = candidate.breaches.map { language(core: $0.rawValue) }
      return language("above: ", ja: "超過：") + names.joined(separator: language(", ", ja: "、"))
    }
  }
}

/// How many times as fast, with two decimals.
func timesText(_ ratio: Double) -> String { NumberFormat.decimals(2).string(ratio) + "×" }
