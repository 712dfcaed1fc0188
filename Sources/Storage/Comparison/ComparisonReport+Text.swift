internal import ScalingCore

/// The comparison for people.
extension ComparisonReport {
  /// The parts in their order.
  package var parts: [ReportPart] {
    let base = names[comparison.baseline]
    let inputs = differingInputs
    return [
      .heading("\(names.count) options, held against \(base)"), .table(table),
      .heading("What differs"),
      inputs.isEmpty ? .sentence("All inputs are the same.") : .table(inputTable(inputs)),
    ] + (notes.isEmpty ? [] : [.heading("Notes"), .list(notes)])
      + [.heading("Where the numbers come from"), .list(sources)]
  }

  private func inputTable(_ inputs: [DifferingInput]) -> OutputTable {
    OutputTable(
      columns: [.init("input", "input")]
        + names.map { .init($0, neutralised($0), isNumber: true) },
      rows: inputs.map { input in
        [.init(input.path)] + input.texts.map { OutputTable.Cell($0) }
      })
  }

  /// Full citations, each once, with the options that rest on it unless all do.
  private var sources: [String] {
    var order: [String] = []
    var users: [String: [String]] = [:]
    for option in comparison.options.indices {
      let scenario = comparison.options[option].scenario
      let evaluation = comparison.options[option].evaluation
      for source in EvaluationTable.sources(of: evaluation, scenario: scenario) {
        if users[source] == nil { order.append(source) }
        users[source, default: []].append(names[option])
      }
    }
    return order.map { source in
      let names = users[source] ?? []
      return names.count == self.names.count
        ? source : "\(names.joined(separator: " and ")): \(source)"
    }
  }
}

// MARK: - Figures

extension ComparisonReport {
  /// A line of the table; nil is unknown.
  private struct Row {
    var title: String
    var texts: [String?]
    var differences: [String] = []
  }

  private var table: OutputTable {
    var columns = [OutputTable.Column("figure", "figure")]
    for option in names.indices {
      let isBase = option == comparison.baseline
      let title = neutralised(names[option]) + (isBase ? " (baseline)" : "")
      columns.append(.init(names[option], title, isNumber: true))
      if !isBase { columns.append(.init("difference", "difference", isNumber: true)) }
    }
    return OutputTable(columns: columns, rows: rows.map(cells))
  }

  private func cells(_ row: Row) -> [OutputTable.Cell] {
    [.init(row.title)]
      + names.indices.flatMap { option -> [OutputTable.Cell] in
        let value = OutputTable.Cell(row.texts[option] ?? "unknown")
        guard option != comparison.baseline else { return [value] }
        return [value, .init(row.differences.isEmpty ? "" : row.differences[option])]
      }
  }

  /// All rows of which anything is known.
  private var rows: [Row] {
    (ComparedFigure.all.flatMap(rows) + chances + breakEven + verdicts)
      .filter { row in row.texts.contains { $0 != nil } }
  }

  /// A figure, and below it what is known of its spread.
  private func rows(_ figure: ComparedFigure) -> [Row] {
    let row = Row(
      title: figure.title,
      texts: comparison.options.map { option in
        figure.read(option.evaluation).map { figure.text($0, in: currency) }
      }, differences: comparison.options.indices.map { difference(figure, $0) })
    if figure.key == ComparedFigure.accuracy.key { return [row, band] }
    guard figure.key == ComparedFigure.yearlySpend.key else { return [row] }
    return [
      row, percentile("P10", \.p10), percentile("P50", \.p50), percentile("P90", \.p90),
    ]
  }

  private func difference(_ figure: ComparedFigure, _ option: Int) -> String {
    guard let pair = comparison.numbers(figure, of: option) else { return "" }
    guard let difference = figure.difference(pair.value, from: pair.baseline) else {
      return pair.baseline == 0 && pair.value != 0 ? "" : "same"
    }
    return (difference.isHigher ? "▲ " : "▼ ") + difference.text
  }

  private var band: Row {
    Row(
      title: "accuracy, 95 % band",
      texts: comparison.options.map { option in
        let accuracy = option.evaluation.accuracy
        guard let low = accuracy.low, let high = accuracy.high else { return nil }
        return "\(low.formatted(decimals: 1)) to \(high.formatted(decimals: 1))"
      })
  }

  private func percentile(
    _ name: String, _ amount: (Economics.Percentiles) -> Dollars
  ) -> Row {
    Row(
      title: "yearly spend, \(name)",
      texts: comparison.options.map { option in
        option.spread(of: .yearlySpend).map { currency.text(amount($0)) }
      })
  }
}

// MARK: - Pairs

extension ComparisonReport {
  /// Stands in the column of the baseline where options are held against it.
  private static let itself = "–"

  private var chances: [Row] {
    [SpendMeasure.yearlySpend, .costPerCorrectAnswer, .netPresentValue].compactMap { measure in
      let texts = comparison.options.indices.map { chance($0, measure) }
      guard texts.contains(where: { $0 != nil }) else { return nil }
      return Row(title: "chance of lower \(measure.words)", texts: texts.map { $0 ?? Self.itself })
    }
  }

  private func chance(_ option: Int, _ measure: SpendMeasure) -> String? {
    comparison.comparison(of: option, with: comparison.baseline, by: measure).map { pair in
      let equal = pair.equal > 0 ? " (same \(pair.equal.formatted(decimals: 1)))" : ""
      return pair.cheaper.formatted(decimals: 1) + equal
    }
  }

  private var breakEven: [Row] {
    let options = comparison.options
    let volumes = options.indices.map { option in
      comparison.breakEven(of: option).map {
        "cheaper \($0.isFirstCheaperAbove ? "above" : "below") \($0.requests.formatted) a year"
      } ?? nothing(option)
    }
    let times = options.indices.map { option in
      comparison.payback(of: option).map {
        "cheaper \($0.isCheaperAfter ? "after" : "until") \($0.months) months"
      } ?? nothing(option)
    }
    let haveYears = options.allSatisfy { $0.evaluation.economics?.forecast != nil }
    return [Row(title: "break-even requests", texts: volumes)]
      + (haveYears ? [Row(title: "break-even time", texts: times)] : [])
  }

  private func nothing(_ option: Int) -> String {
    option == comparison.baseline ? Self.itself : "no break-even"
  }

  private var verdicts: [Row] {
    let options = comparison.options
    return budget + [
      Row(title: "plan", texts: options.map(\.scenario.price.kind.rawValue)),
      Row(title: "goals", texts: options.map(Self.goals)),
      Row(title: "accuracy from", texts: options.map(\.evaluation.accuracy.evidence.kind.rawValue)),
      Row(title: "latency from", texts: options.map(\.evaluation.serving.evidence.kind.rawValue)),
      Row(title: "price from", texts: options.map(\.scenario.spendEvidence.kind.rawValue)),
    ]
  }

  private var budget: [Row] {
    let options = comparison.options
    guard options.contains(where: { $0.budgetExceedance != nil }) else { return [] }
    let texts = options.map { option in
      option.scenario.goals.yearlyBudgetAtMost == nil
        ? "no budget" : option.budgetExceedance?.formatted(decimals: 1)
    }
    return [Row(title: "chance above the budget", texts: texts)]
  }

  private static func goals(of option: ComparedOption) -> String {
    let failures = option.evaluation.goals.failures
    if !failures.isEmpty { return "missed: \(failures.map(\.rawValue).joined(separator: ", "))" }
    return option.scenario.goals == Goals() ? "none stated" : "met"
  }
}
