internal import ScalingCore
package import Screen

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
  package func text(_ rows: Rows, in language: Language) -> String {
    let table = OutputTable(columns: columns, rows: rows.shown).text(in: language)
    let more = rows.count - rows.shown.count
    guard more > 0 else { return table }
    let count = NumberFormat.grouped.string(Double(more))
    return table
      + language(
        "and \(count) more rows; --format csv or json has them all",
        ja: "ほかに\(count)行；すべては--format csvまたはjsonで") + "\n"
  }
}

extension SweepTable {
  private var columns: [OutputTable.Column] {
    plan.space.axes.map {
      OutputTable.Column($0.path, Wording(same: $0.path), isNumber: $0.kind.isNumber)
    }
      + figures.map { OutputTable.Column($0.title[.english], $0.title, isNumber: true) }
      + [OutputTable.Column("goals", Wording("goals", ja: "目標"))]
  }

  /// A figure under the short name of its column.
  private typealias Figure = (title: Wording, figure: ComparedFigure)

  private static let decisive: [Figure] = [
    (Wording("accuracy", ja: "正答率"), .accuracy), ("eFLOPs", .eFLOPs), ("TTFT", .timeToFirstToken),
    ("TPOT", .timePerToken), (Wording("latency", ja: "応答時間"), .latency),
    (Wording("cost/request", ja: "費用/リクエスト"), .costPerRequest),
    (Wording("spend/year", ja: "年間支出"), .yearlySpend),
  ]

  /// What decides, and the rest of the money as far as scenario or axes state what it needs.
  private var figures: [Figure] {
    let years: [Figure] = [
      (Wording("all years", ja: "全期間"), .total), ("NPV", .netPresentValue),
    ]
    let use: [Figure] = [
      (.utilisation, .utilisation), (Wording("energy/year", ja: "年間電力量"), .energy),
    ]
    return Self.decisive
      + (states("horizon.years") { $0.horizon.years != nil } ? years : []) + use
      + (states("energy.gridIntensity") { $0.energy.gridIntensity != nil }
        ? [(Wording("CO2/year", ja: "年間CO2"), .carbon)] : [])
  }

  private func states(_ path: String, _ isStated: (Scenario) -> Bool) -> Bool {
    isStated(plan.space.base) || plan.space.axes.contains { $0.path == path }
  }

  private func cells(_ option: OptionCursor, _ evaluation: Evaluation?) -> [OutputTable.Cell] {
    let values = option.space.axes.indices.map { axis in
      let text = option.space.axes[axis].kind.formatted(option.value(of: axis))
      return text.isEmpty ? OutputTable.Cell(Wording("none", ja: "なし")) : OutputTable.Cell(text)
    }
    let numbers = figures.map { _, figure in
      evaluation.flatMap(figure.read).map { figure.text($0, in: option.scenario.currency) }
    }
    return values + numbers.map { $0.map { OutputTable.Cell($0) } ?? OutputTable.Cell(.unknown) }
      + [OutputTable.Cell(Self.verdict(option, evaluation))]
  }

  private static func verdict(_ option: OptionCursor, _ evaluation: Evaluation?) -> Wording {
    guard let evaluation else { return option.problem?.words ?? "" }
    let failures = evaluation.goals.failures
    let names = failures.map(\.rawValue).joined(separator: ", ")
    return evaluation.goals.met
      ? Wording("met", ja: "達成")
      : Wording("missed: \(names)", ja: "未達：\(failures.words[.japanese])")
  }
}
