internal import ScalingCore
internal import Screen

/// The comparison as the JSON document of DESIGN §5, and one option a row as CSV.
///
/// An option is the document of `evaluate` with its place and file before, and what comparing adds behind.
extension ComparisonReport {
  /// The document.
  package var document: JSONValue {
    [
      "baseline": [
        "number": .number(Double(comparison.baseline + 1)),
        "scenario": .text(names[comparison.baseline]),
      ],
      "currency": .text(currency.code), "draws": .number(Double(draws)),
      "seed": .number(Double(seed)),
      "options": .list(comparison.options.indices.map { JSONValue(flattened: leaves(of: $0)) }),
      "probabilityCheaper": .object(
        SpendMeasure.allCases.map { .init($0.rawValue, matrix(of: $0)) }),
      "differentInputs": .list(differingInputs.map(\.json)),
      "notes": .list(notes.map { .text($0[.english]) }),
    ]
  }

  /// A header with dotted keys, then one option a row.
  package var csv: String { CSVText.table(records) }

  /// The cells of ``csv``.
  package var records: [[String]] {
    let rows = comparison.options.indices.map { leaves(of: $0) }
    return [(rows.first ?? []).map(\.key)] + rows.map { $0.map(\.value.cell) }
  }

  /// Chance that the option of a row costs less than that of a column.
  private func matrix(of measure: SpendMeasure) -> JSONValue {
    let options = comparison.options.indices
    return .list(
      options.map { row in
        .list(
          options.map { column in
            .number(comparison.comparison(of: row, with: column, by: measure)?.cheaper.value)
          })
      })
  }
}

// MARK: - One option

extension ComparisonReport {
  /// All values of an option with dotted keys, the same keys for every option.
  private func leaves(of option: Int) -> [JSONValue.Member] {
    let evaluation = comparison.options[option].evaluation
    let scenario = shownScenario(option)
    var leaves: [JSONValue.Member] = [
      .init("number", .number(Double(option + 1))), .init("file", .text(files[option])),
      .init("isBaseline", .flag(option == comparison.baseline)),
    ]
    leaves += EvaluationFigure.all.map { .init($0.key, $0.value(evaluation, scenario)) }
    // Leaves of one object follow each other.
    let place = leaves.lastIndex { $0.key.hasPrefix("economics.") } ?? leaves.count - 1
    leaves.insert(contentsOf: uncertainty(of: option), at: place + 1)
    return leaves + differences(of: option) + chances(of: option) + breakEven(of: option)
  }

  private func uncertainty(of option: Int) -> [JSONValue.Member] {
    let key = "economics.uncertainty"
    let drawn = comparison.options[option]
    let spreads = SpendMeasure.allCases.flatMap { measure in
      Economics.Percentiles.leaves(of: drawn.spread(of: measure), in: currency)
        .under("\(key).\(measure.rawValue)")
    }
    return spreads + [
      .init("\(key).budgetExceedance", .number(drawn.budgetExceedance?.value)),
      .init("\(key).drawsWithoutAnswer", .number(drawn.drawsWithoutAnswer.map(Double.init))),
    ]
  }

  private func differences(of option: Int) -> [JSONValue.Member] {
    ComparedFigure.all.flatMap { figure -> [JSONValue.Member] in
      let pair = comparison.numbers(figure, of: option)
      let ratio = pair.flatMap { $0.baseline == 0 ? nil : $0.value / $0.baseline - 1 }
      return absolute(pair.map { $0.value - $0.baseline }, of: figure)
        + [.init("difference.\(figure.key).relative", .number(ratio))]
    }
  }

  private func absolute(_ gap: Double?, of figure: ComparedFigure) -> [JSONValue.Member] {
    let key = "difference.\(figure.key)"
    guard figure.unit == .dollars else { return [.init("\(key).absolute", .number(gap))] }
    return [
      .init("\(key).amount", .number(gap.map { $0 * currency.rate })),
      .init("\(key).currency", gap.map { _ in .text(currency.code) } ?? .null),
    ]
  }

  private func chances(of option: Int) -> [JSONValue.Member] {
    SpendMeasure.allCases.map { measure in
      let pair = comparison.comparison(of: option, with: comparison.baseline, by: measure)
      return .init("probabilityCheaper.\(measure.rawValue)", .number(pair?.cheaper.value))
    }
  }

  private func breakEven(of option: Int) -> [JSONValue.Member] {
    let volume = comparison.breakEven(of: option)
    let payback = comparison.payback(of: option)
    return [
      .init("requestsPerYear", .number(volume?.requests.value)),
      .init("isCheaperAbove", volume.map { .flag($0.isFirstCheaperAbove) } ?? .null),
      .init("months", .number(payback.map { Double($0.months) })),
      .init("isCheaperAfter", payback.map { .flag($0.isCheaperAfter) } ?? .null),
    ].under("breakEven")
  }
}

extension [JSONValue.Member] {
  /// The members with longer keys.
  fileprivate func under(_ key: String) -> [JSONValue.Member] {
    map { .init("\(key).\($0.key)", $0.value) }
  }
}
