internal import ScalingCore

extension SearchReport {
  /// The report as one JSON document.
  package var json: JSONValue {
    [
      "scenario": .text(search.space.base.name),
      "objective": .text(search.objective.rawValue),
      "space": .object(
        search.space.axes.map { axis in
          JSONValue.Member(axis.path, .list(axis.values.map { JSONValue($0.value) }))
        }),
      "options": .number(Double(search.space.count)),
      "searched": .number(Double(result.searched)),
      "feasible": .number(Double(result.feasible)),
      "withoutEvidence": .number(Double(result.withoutEvidence)),
      "notModelled": .number(Double(result.notModelled)),
      "goals": goals,
      "best": best.map(Self.json) ?? .null,
      "alternatives": .list(alternatives.map(Self.json)),
      "nearest": nearest.map(Self.json) ?? .null,
      "nearestShortfall": .number(nearest.flatMap { _ in result.nearest?.shortfall }),
      "refusal": .text(unlessEmpty: refusal),
    ]
  }

  private var goals: JSONValue {
    let stated = search.space.base.goals
    return [
      "accuracy": .object(
        [
          .init("atLeast", .number(stated.accuracyAtLeast?.value)),
          .init("best", .number(result.highestAccuracy?.value)),
        ] + counts(of: .accuracy)),
      "latency": .object(
        [
          .init("atMostSeconds", .number(stated.latencyAtMost?.value)),
          .init("bestSeconds", .number(result.shortestLatency?.value)),
        ] + counts(of: .latency)),
      "ttft": .object(
        [
          .init("atMostSeconds", .number(stated.ttftAtMost?.value)),
          .init("bestSeconds", .number(result.shortestFirstToken?.value)),
        ] + counts(of: .ttft)),
      "tpot": .object(
        [
          .init("atMostSeconds", .number(stated.tpotAtMost?.value)),
          .init("bestSeconds", .number(result.shortestTokenTime?.value)),
        ] + counts(of: .tpot)),
      "budget": .object(
        [
          .init("atMost", .money(stated.yearlyBudgetAtMost)),
          .init("best", .money(result.leastSpend)),
        ] + counts(of: .budget)),
      "memory": .object(counts(of: .memory)),
    ]
  }

  private func counts(of goal: MissedGoals) -> [JSONValue.Member] {
    let tally = result.tally(of: goal)
    return [
      .init("missed", .number(Double(tally.missed))),
      .init("missedAlone", .number(Double(tally.missedAlone))),
    ]
  }

  private static func json(_ option: Option) -> JSONValue {
    [
      "changes": .object(
        option.changes.map { JSONValue.Member($0.field.path, JSONValue($0.value)) }),
      "evaluation": EvaluationJSON.document(of: option.evaluation, scenario: option.scenario),
    ]
  }
}

extension SearchReport {
  /// The best option and its alternatives as CSV: rank, searched keys, figures of an evaluation.
  package var csv: [UInt8] {
    let axes = search.space.axes
    let columns = ["rank"] + axes.map(\.path) + EvaluationFigure.all.map(\.key)
    var buffer = CSVBuffer(columns: columns.count)
    for (rank, option) in ([best].compactMap(\.self) + alternatives).enumerated() {
      let digits = search.space.digits(of: option.index)
      buffer.writeLine { line in
        line.writeCell(Double(rank + 1))
        for (axis, digit) in zip(axes, digits) { line.writeCell(axis.values[digit].value) }
        for figure in EvaluationFigure.all {
          line.writeCell(figure.place, option.evaluation, option.scenario)
        }
      }
    }
    return Array(CSVText.table([columns]).utf8) + buffer.bytes
  }
}
