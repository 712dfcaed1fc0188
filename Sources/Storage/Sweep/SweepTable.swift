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
      + figures.map { OutputTable.Column($0.title, $0.title, isNumber: true) }
      + [OutputTable.Column("goals", "goals")]
  }

  /// A figure under the short name of its column.
  private typealias Figure = (title: String, figure: ComparedFigure)

  private static let decisive: [Figure] = [
    ("accuracy", .accuracy), ("eFLOPs", .eFLOPs), ("TTFT", .timeToFirstToken),
    ("TPOT", .timePerToken), ("latency", .latency), ("cost/request", .costPerRequest),
    ("spend/year", .yearlySpend),
  ]

  /// What decides, and the rest of the money as far as scenario or axes state what it needs.
  private var figures: [Figure] {
    let years: [Figure] = [("all years", .total), ("NPV", .netPresentValue)]
    let use: [Figure] = [("utilisation", .utilisation), ("energy/year", .energy)]
    return Self.decisive
      + (states("horizon.years") { $0.horizon.years != nil } ? years : []) + use
      + (states("energy.gridIntensity") { $0.energy.gridIntensity != nil }
        ? [("CO2/year", .carbon)] : [])
  }

  private func states(_ path: String, _ isStated: (Scenario) -> Bool) -> Bool {
    isStated(plan.space.base) || plan.space.axes.contains { $0.path == path }
  }

  private func cells(_ option: OptionCursor, _ evaluation: Evaluation?) -> [OutputTable.Cell] {
    let values = option.space.axes.indices.map { axis in
      let text = option.space.axes[axis].kind.formatted(option.value(of: axis))
      return OutputTable.Cell(text.isEmpty ? "none" : text)
    }
    let numbers = figures.map { _, figure in
      evaluation.flatMap(figure.read).map { figure.text($0, in: option.scenario.currency) }
    }
    return values + numbers.map { OutputTable.Cell($0 ?? "unknown") }
      + [OutputTable.Cell(Self.verdict(option, evaluation))]
  }

  private static func verdict(_ option: OptionCursor, _ evaluation: Evaluation?) -> String {
    guard let evaluation else { return option.problem?.message ?? "" }
    let failures = evaluation.goals.failures.map(\.rawValue).joined(separator: ", ")
    return evaluation.goals.met ? "met" : "missed: \(failures)"
  }
}
