internal import ScalingCore

/// What one row of a ``LawTable``, or one run of a catalogue file, states.
struct LawCells<Source: Record> {
  private let cells: Source
  private let columns: [LawColumn: String]

  init(_ cells: Source, columns: [LawColumn: String]) {
    self.cells = cells
    self.columns = columns
  }

  /// The row.
  ///
  /// - Parameter number: from 1, the name of a run without one.
  func row(
    number: Int, _ purpose: LawTable.Purpose, _ family: LawFamily
  ) throws(Diagnostic) -> LawTable.Row {
    let run = try run(number: number, family)
    let loss = try amount(.loss, LawLimits.loss)
    if purpose == .fit, loss == nil {
      let column = columns[.loss] ?? LawColumn.loss.names[0]
      throw try cells.failure(column, "'\(column)' is missing; a row to be fitted needs its loss")
    }
    return LawTable.Row(
      run: run, loss: loss.map { Loss($0) }, weight: try amount(.weight, LawLimits.weight) ?? 1)
  }

  private func run(number: Int, _ family: LawFamily) throws(Diagnostic) -> TrainingRun {
    let parameters = try required(.parameters, LawLimits.parameters)
    let name = try columns[.name].map { column throws(Diagnostic) in try cells.text(column) } ?? ""
    return TrainingRun(
      name: name.isEmpty ? "row \(number)" : name, parameters: Parameters(parameters),
      tokens: Tokens(try required(.tokens, LawLimits.tokens)),
      aspectRatio: family == .shape ? try aspectRatio() : nil,
      widthRatio: family == .conditional ? try widthRatio(parameters) : nil,
      mlpToAttention: family == .conditional ? try mlpToAttention() : nil)
  }

  /// R as stated, else width over depth.
  private func aspectRatio() throws(Diagnostic) -> Double {
    if let stated = try amount(.aspectRatio, LawLimits.ratio) { return stated }
    return Double(try count(.width)) / Double(try count(.layers))
  }

  /// d/√N as stated, else from the width.
  private func widthRatio(_ parameters: Double) throws(Diagnostic) -> Double {
    if let stated = try amount(.widthRatio, LawLimits.ratio) { return stated }
    return Double(try count(.width)) / parameters.squareRoot()
  }

  /// r as stated, else 3f / (q·(2 + 2/g)).
  private func mlpToAttention() throws(Diagnostic) -> Double {
    if let stated = try amount(.mlpToAttention, LawLimits.ratio) { return stated }
    return TransformerShape(
      layers: 1, width: 1, heads: try count(.heads), kvHeads: try count(.kvHeads),
      headWidth: try count(.headWidth), feedForward: try count(.feedForward)
    ).mlpToAttention
  }

  private func amount(
    _ quantity: LawColumn, _ limits: (Double, Double)
  ) throws(Diagnostic) -> Double? {
    guard let column = columns[quantity] else { return nil }
    return try cells.amount(column, from: limits.0, upTo: limits.1)
  }

  private func required(
    _ quantity: LawColumn, _ limits: (Double, Double)
  ) throws(Diagnostic) -> Double {
    try cells.requiredAmount(
      columns[quantity] ?? quantity.names[0], from: limits.0, upTo: limits.1)
  }

  private func count(_ quantity: LawColumn) throws(Diagnostic) -> Int {
    try cells.requiredCount(columns[quantity] ?? quantity.names[0], upTo: LawLimits.count)
  }
}

/// Limits of what a run states; far beyond what is trained.
private enum LawLimits {
  static let parameters = (1.0, 1e16)
  static let tokens = (1.0, 1e18)
  static let loss = (1e-6, 1e3)
  static let weight = (1e-9, 1e9)
  static let ratio = (1e-6, 1e6)
  static let count = 10_000_000
}
