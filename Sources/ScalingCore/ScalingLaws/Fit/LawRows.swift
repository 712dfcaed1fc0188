internal import RealModule

/// Rows of a fit and the middle that their logarithms are measured from.
struct LawRows: Sendable, Hashable {
  /// The rows.
  var rows: [LawRow]
  /// Means of the logarithms: the point from which rows and candidates are measured.
  let middle: LawRow
  private let family: LawFamily

  /// Measures points from their middle.
  init(_ points: [MeasuredRun], family: LawFamily) {
    let raw = points.map { point in
      Self.row(point.run, family, loss: point.loss.value, weight: point.weight)
    }
    let count = Double(raw.count)
    func mean(_ property: (LawRow) -> Double) -> Double {
      raw.reduce(0) { $0 + property($1) } / count
    }
    let middle = LawRow(
      parameters: mean(\.parameters), tokens: mean(\.tokens), architecture: mean(\.architecture),
      mlp: mean(\.mlp), loss: 0, weight: mean(\.weight))
    self.middle = middle
    self.family = family
    rows = raw.map { Self.moved($0, from: middle) }
  }

  /// A run measured from the same middle.
  func row(of run: TrainingRun) -> LawRow {
    Self.moved(Self.row(run, family, loss: 0, weight: middle.weight), from: middle)
  }

  private static func row(
    _ run: TrainingRun, _ family: LawFamily, loss: Double, weight: Double
  ) -> LawRow {
    let architecture: Double? =
      switch family {
      case .chinchilla, .gadre: nil
      case .shape: run.aspectRatio
      case .conditional: run.widthRatio
      }
    let mlp = family == .conditional ? run.mlpToAttention : nil
    return LawRow(
      parameters: .log(run.parameters.value), tokens: .log(run.tokens.value),
      architecture: .log(architecture ?? 1), mlp: .log(mlp ?? 1), loss: loss, weight: weight)
  }

  private static func moved(_ row: LawRow, from middle: LawRow) -> LawRow {
    LawRow(
      parameters: row.parameters - middle.parameters, tokens: row.tokens - middle.tokens,
      architecture: row.architecture - middle.architecture, mlp: row.mlp - middle.mlp,
      loss: row.loss, weight: row.weight / middle.weight)
  }
}
