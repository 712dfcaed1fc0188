package import ScalingCore

/// A sweep as comma-separated values: the varied keys, `problem`, then the figures of an evaluation.
///
/// `problem` says why values do not go together; the figures are empty then.
package struct SweepCSV: SweepFormat {
  private let plan: SweepPlan
  private let hasHeader: Bool

  /// Prepares the rows of a plan.
  package init(_ plan: SweepPlan, hasHeader: Bool = true) {
    self.plan = plan
    self.hasHeader = hasHeader
  }

  /// Bytes of a usual line; most are citations.
  private static let usualLine = 1_536

  /// Names of the columns.
  package var columns: [String] {
    plan.space.axes.map(\.path) + ["problem"] + EvaluationFigure.all.map(\.key)
  }

  /// The names of the columns, unless another part has them.
  package var head: [UInt8] {
    hasHeader ? Array(CSVText.table([columns]).utf8) : []
  }

  /// Nothing.
  package var separator: [UInt8] { [] }

  /// Nothing.
  package var tail: [UInt8] { [] }

  /// Evaluates and writes the options of a range.
  package func block(_ range: Range<Int>) -> SweepBlock {
    let axes = plan.space.axes.indices
    let figures = EvaluationFigure.all.map(\.place)
    var buffer = CSVBuffer(
      columns: axes.count + 1 + figures.count, capacity: range.count * Self.usualLine)
    var rows = 0
    plan.forEach(in: range) { option, evaluation in
      buffer.writeLine { line in
        for axis in axes { line.writeCell(option.value(of: axis)) }
        line.writeCell(option.problem?.message)
        if let evaluation {
          for figure in figures { line.writeCell(figure, evaluation, option.scenario) }
        } else {
          for _ in figures { line.writeCell(Double?.none) }
        }
      }
      rows += 1
    }
    return SweepBlock(bytes: buffer.bytes, rows: rows)
  }
}

extension JSONValue {
  /// The value of a scenario's field: a number in the field's unit, a text, or `null`.
  package init(_ value: FieldValue) {
    switch value {
    case .absent: self = .null
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    }
  }
}
