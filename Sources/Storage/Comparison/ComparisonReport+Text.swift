internal import ScalingCore
internal import Screen

/// The comparison for people.
extension ComparisonReport {
  /// The parts in their order.
  package var parts: [ReportPart] {
    let (count, base) = (names.count, names[comparison.baseline])
    let inputs = differingInputs
    let same = Wording("All inputs are the same.", ja: "入力はすべて同じです。")
    return [
      .heading(
        Wording("\(count) options, held against \(base)", ja: "\(count)つの選択肢（基準：\(base)）")),
      .table(table), .heading(Wording("What differs", ja: "異なる入力")),
      inputs.isEmpty ? .sentence(same) : .table(inputTable(inputs)),
    ] + (notes.isEmpty ? [] : [.heading(.notes), .list(notes)])
      + [.heading(.sources), .list(sources)]
  }

  private func inputTable(_ inputs: [DifferingInput]) -> OutputTable {
    OutputTable(
      columns: [.init("input", Wording("input", ja: "入力"))]
        + names.map { .init($0, Wording(same: neutralised($0)), isNumber: true) },
      rows: inputs.map { input in
        [.init(input.path)] + input.texts.map { OutputTable.Cell($0) }
      })
  }

  /// Full citations, each once, with the options that rest on it unless all do.
  private var sources: [Wording] {
    var order: [Wording] = []
    var users: [Wording: [String]] = [:]
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
      guard names.count < self.names.count else { return source }
      return Wording { language in
        names.joined(separator: language(" and ", ja: "、")) + language(": ", ja: "：")
          + source[language]
      }
    }
  }
}

// MARK: - Figures

extension ComparisonReport {
  /// A line of the table; nil is unknown.
  private struct Row {
    var title: Wording
    var texts: [Wording?]
    var differences: [Wording] = []

    init(_ title: Wording, _ texts: [Wording?], differences: [Wording] = []) {
      self.title = title
      self.texts = texts
      self.differences = differences
    }

    init(_ title: Wording, same texts: [String?], differences: [Wording] = []) {
      self.init(title, texts.map { $0.map { Wording(same: $0) } }, differences: differences)
    }
  }

  private var table: OutputTable {
    var columns = [OutputTable.Column("figure", Wording("figure", ja: "指標"))]
    for option in names.indices {
      let (isBase, name) = (option == comparison.baseline, neutralised(names[option]))
      let title =
        isBase ? Wording("\(name) (baseline)", ja: "\(name)（基準）") : Wording(same: name)
      columns.append(.init(names[option], title, isNumber: true))
      if !isBase {
        columns.append(.init("difference", Wording("difference", ja: "差"), isNumber: true))
      }
    }
    return OutputTable(columns: columns, rows: rows.map(cells))
  }

  private func cells(_ row: Row) -> [OutputTable.Cell] {
    [.init(row.title)]
      + names.indices.flatMap { option -> [OutputTable.Cell] in
        let value = OutputTable.Cell(row.texts[option] ?? .unknown)
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
      Wording(core: figure.title),
      same: comparison.options.map { option in
        figure.read(option.evaluation).map { figure.text($0, in: currency) }
      }, differences: comparison.options.indices.map { difference(figure, $0) })
    if figure.key == ComparedFigure.accuracy.key { return [row, band] }
    guard figure.key == ComparedFigure.yearlySpend.key else { return [row] }
    return [
      row, percentile("P10", \.p10), percentile("P50", \.p50), percentile("P90", \.p90),
    ]
  }

  private func difference(_ figure: ComparedFigure, _ option: Int) -> Wording {
    guard let pair = comparison.numbers(figure, of: option) else { return "" }
    guard let difference = figure.difference(pair.value, from: pair.baseline) else {
      return pair.baseline == 0 && pair.value != 0 ? "" : Wording("same", ja: "同じ")
    }
    return Wording(same: (difference.isHigher ? "▲ " : "▼ ") + difference.text)
  }

  private var band: Row {
    Row(
      Wording("accuracy, 95 % band", ja: "正答率の95 %区間"),
      comparison.options.map { option in
        let accuracy = option.evaluation.accuracy
        guard let low = accuracy.low?.formatted(decimals: 1),
          let high = accuracy.high?.formatted(decimals: 1)
        else { return nil }
        return Wording("\(low) to \(high)", ja: "\(low)〜\(high)")
      })
  }

  private func percentile(
    _ name: String, _ amount: (Economics.Percentiles) -> Dollars
  ) -> Row {
    Row(
      Wording("yearly spend, \(name)", ja: "年間支出の\(name)"),
      same: comparison.options.map { option in
        option.spread(of: .yearlySpend).map { currency.text(amount($0)) }
      })
  }
}

// MARK: - Pairs

extension ComparisonReport {
  /// Stands in the column of the baseline where options are held against it.
  private static let itself: Wording = "–"

  private var chances: [Row] {
    [SpendMeasure.yearlySpend, .costPerCorrectAnswer, .netPresentValue].compactMap { measure in
      let texts = comparison.options.indices.map { chance($0, measure) }
      guard texts.contains(where: { $0 != nil }) else { return nil }
      let name = Wording(core: measure.words)
      return Row(
        Wording("chance of lower \(name[.english])", ja: "\(name[.japanese])が下回る確率"),
        texts.map { $0 ?? Self.itself })
    }
  }

  private func chance(_ option: Int, _ measure: SpendMeasure) -> Wording? {
    comparison.comparison(of: option, with: comparison.baseline, by: measure).map { pair in
      let cheaper = pair.cheaper.formatted(decimals: 1)
      guard pair.equal > 0 else { return Wording(same: cheaper) }
      let equal = pair.equal.formatted(decimals: 1)
      return Wording("\(cheaper) (same \(equal))", ja: "\(cheaper)（同じ \(equal)）")
    }
  }

  private var breakEven: [Row] {
    let options = comparison.options
    let volumes = options.indices.map { option in
      comparison.breakEven(of: option).map { crossing in
        let (isAbove, count) = (crossing.isFirstCheaperAbove, crossing.requests.formatted)
        return Wording(
          "cheaper \(isAbove ? "above" : "below") \(count) a year",
          ja: "年間\(count)\(isAbove ? "超" : "未満")で安い")
      } ?? nothing(option)
    }
    let times = options.indices.map { option in
      comparison.payback(of: option).map { payback in
        let (isAfter, months) = (payback.isCheaperAfter, payback.months)
        return Wording(
          "cheaper \(isAfter ? "after" : "until") \(months) months",
          ja: "\(months)か月\(isAfter ? "以降" : "まで")安い")
      } ?? nothing(option)
    }
    let haveYears = options.allSatisfy { $0.evaluation.economics?.forecast != nil }
    return [Row(Wording("break-even requests", ja: "損益分岐リクエスト数"), volumes)]
      + (haveYears ? [Row(Wording("break-even time", ja: "損益分岐の時期"), times)] : [])
  }

  private func nothing(_ option: Int) -> Wording {
    option == comparison.baseline ? Self.itself : Wording("no break-even", ja: "損益分岐なし")
  }

  private var verdicts: [Row] {
    let options = comparison.options
    return budget + [
      Row(Wording("plan", ja: "プラン"), same: options.map(\.scenario.price.kind.rawValue)),
      Row(Wording("goals", ja: "目標"), options.map(Self.goals)),
      Row(
        Wording("accuracy from", ja: "正答率の根拠"),
        options.map(\.evaluation.accuracy.evidence.kind.word)),
      Row(
        Wording("latency from", ja: "応答時間の根拠"),
        options.map(\.evaluation.serving.evidence.kind.word)),
      Row(Wording("price from", ja: "価格の根拠"), options.map(\.scenario.spendEvidence.kind.word)),
    ]
  }

  private var budget: [Row] {
    let options = comparison.options
    guard options.contains(where: { $0.budgetExceedance != nil }) else { return [] }
    let texts = options.map { option in
      option.scenario.goals.yearlyBudgetAtMost == nil
        ? Wording("no budget", ja: "予算なし")
        : option.budgetExceedance.map { Wording(same: $0.formatted(decimals: 1)) }
    }
    return [Row(Wording("chance above the budget", ja: "予算を超える確率"), texts)]
  }

  private static func goals(of option: ComparedOption) -> Wording {
    let failures = option.evaluation.goals.failures
    guard failures.isEmpty else {
      let names = failures.map(\.rawValue).joined(separator: ", ")
      return Wording("missed: \(names)", ja: "未達：\(failures.words[.japanese])")
    }
    return option.scenario.goals == Goals()
      ? Wording("none stated", ja: "記載なし") : Wording("met", ja: "達成")
  }
}
