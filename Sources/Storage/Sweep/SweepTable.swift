internal import ScalingCore

/// A sweep as an aligned table for people: the varied keys and the figures that decide.
package struct SweepTable: Sendable {
  /// Most rows that are shown.
  package static let mostRows = 1_000

  /// Some rows of a table.
  package struct Rows: Sendable {
    /// The rows, at most ``SweepTable/mostRows``.
    fileprivate var shown: [[OutputTable.Cell]] = []
    /// Number of rows, those that are not shown included.
    package fileprivate(set) var count = 0

    /// No rows.
    package init() {}

    /// Takes the rows that follow.
    package mutating func append(_ next: Rows) {
      count += next.count
      shown += next.shown.prefix(SweepTable.mostRows - shown.count)
    }
  }

  private let plan: SweepPlan

  /// Prepares the rows of a plan.
  package init(_ plan: SweepPlan) {
    self.plan = plan
  }

  /// Evaluates the options of a range.
  package func rows(_ range: Range<Int>) -> Rows {
    var rows = Rows()
    plan.forEach(in: range) { option, evaluation in
      if rows.shown.count < Self.mostRows { rows.shown.append(cells(option, evaluation)) }
      rows.count += 1
    }
    return rows
  }

  /// The table, and how many rows it leaves out.
  package func text(_ rows: Rows) -> String {
    let table = OutputTable(columns: columns, rows: rows.shown).text
    let more = rows.count - rows.shown.count
    guard more > 0 else { return table }
    let count = NumberFormat.grouped.string(Double(more))
    return table + "and \(count) more rows; --format csv or json has them all\n"
  }
}

extension SweepTable {
  private var columns: [OutputTable.Column] {
    plan.space.axes.map { OutputTable.Column($0.path, $0.path, isNumber: $0.kind.isNumber) }
      + Self.figures.map { OutputTable.Column($0, $0, isNumber: true) }
      + [OutputTable.Column("goals", "goals")]
  }

  private static let figures = [
    "accuracy", "eFLOPs", "TTFT", "TPOT", "latency", "cost/request", "spend/year",
  ]

  private func cells(_ option: OptionCursor, _ evaluation: Evaluation?) -> [OutputTable.Cell] {
    let values = option.space.axes.indices.map { axis in
      let text = option.space.axes[axis].kind.formatted(option.value(of: axis))
      return OutputTable.Cell(text.isEmpty ? "none" : text)
    }
    let timing = evaluation?.serving.timing
    let figures = [
      evaluation?.accuracy.value?.formatted(decimals: 1),
      evaluation?.cost.eFLOPs.formatted,
      timing?.timeToFirstToken.formatted, timing?.timePerOutputToken.formatted,
      timing?.requestLatency.formatted, evaluation?.economics?.costPerRequest.formatted,
      evaluation?.economics?.yearlySpend.typical.formatted,
    ]
    return values + figures.map { OutputTable.Cell($0 ?? "unknown") }
      + [OutputTable.Cell(Self.verdict(option, evaluation))]
  }

  private static func verdict(_ option: OptionCursor, _ evaluation: Evaluation?) -> String {
    guard let evaluation else { return option.problem?.message ?? "" }
    let failures = evaluation.goals.failures.map(\.rawValue).joined(separator: ", ")
    return evaluation.goals.met ? "met" : "missed: \(failures)"
  }
}
