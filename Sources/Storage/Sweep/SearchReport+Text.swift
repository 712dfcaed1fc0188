internal import ScalingCore

extension SearchReport {
  /// The report for people.
  package var text: String {
    var parts: [String] = []
    if let best {
      parts += [
        title, EvaluationTable.table(of: best.evaluation, scenario: best.scenario).text,
        "What differs from the scenario", changes(of: best),
      ]
      if !alternatives.isEmpty {
        parts += ["The best of the other sizes", table(of: [best] + alternatives)]
      }
    } else if let nearest {
      parts += ["The option that misses the goals least", table(of: [nearest])]
    }
    parts += ["Goals", goals, "What was searched", space, counts]
    return parts.joined(separator: "\n")
  }

  private var title: String {
    switch search.objective {
    case .cost: "The cheapest option that meets all goals\n"
    case .latency: "The fastest option that meets all goals\n"
    case .accuracy: "The option with the most right answers that meets all goals\n"
    }
  }

  private func changes(of option: Option) -> String {
    guard !option.changes.isEmpty else { return "nothing: the scenario is the best option\n" }
    return Self.table(
      ["key", "scenario", "best"],
      option.changes.map { change in
        [
          change.field.path, Self.text(change.field.read(search.space.base), change.field),
          Self.text(change.value, change.field),
        ]
      })
  }

  private func table(of options: [Option]) -> String {
    let axes = search.space.axes.filter { $0.values.count > 1 }
    let titles =
      axes.map { $0.path.split(separator: ".").last.map(String.init) ?? $0.path }
      + ["accuracy", "latency", "cost/request", "spend/year"]
    return Self.table(
      titles,
      options.map { option in
        let digits = search.space.digits(of: option.index)
        let values = search.space.axes.indices.filter { search.space.axes[$0].values.count > 1 }
          .map {
            search.space.axes[$0].kind.formatted(search.space.axes[$0].values[digits[$0]].value)
          }
        return values + Self.figures(option.evaluation)
      })
  }

  private static func figures(_ evaluation: Evaluation) -> [String] {
    [
      evaluation.accuracy.value?.formatted(decimals: 1),
      evaluation.serving.timing?.requestLatency.formatted,
      evaluation.economics?.costPerRequest.formatted,
      evaluation.economics?.yearlySpend.typical.formatted,
    ].map { $0 ?? "unknown" }
  }

  private var goals: String {
    let stated = search.space.base.goals
    let rows: [(MissedGoals, String, String?, String?)] = [
      (
        .accuracy, "accuracy at least", stated.accuracyAtLeast?.formatted,
        result.highestAccuracy?.formatted(decimals: 1)
      ),
      (
        .latency, "latency at most", stated.latencyAtMost?.formatted,
        result.shortestLatency?.formatted
      ),
      (.ttft, "TTFT at most", stated.ttftAtMost?.formatted, result.shortestFirstToken?.formatted),
      (.tpot, "TPOT at most", stated.tpotAtMost?.formatted, result.shortestTokenTime?.formatted),
      (
        .budget, "spend a year at most", stated.yearlyBudgetAtMost?.formatted,
        result.leastSpend?.formatted
      ),
      (.memory, "fits into memory", "yes", nil),
    ]
    return Self.table(
      ["goal", "asked", "best possible", "missed by", "missed alone by"],
      rows.map { goal, name, asked, best in
        let tally = result.tally(of: goal)
        return [
          name, asked ?? "not asked", best ?? "", Self.grouped(tally.missed),
          Self.grouped(tally.missedAlone),
        ]
      })
  }

  private var space: String {
    Self.table(
      ["key", "values"],
      search.space.axes.map { axis in
        [axis.path, axis.values.map { axis.kind.exactText($0.value) }.joined(separator: " ")]
      })
  }

  private var counts: String {
    let parts = [
      "\(Self.grouped(result.searched)) of \(Self.grouped(search.space.count)) options searched",
      "\(Self.grouped(result.feasible)) meet all goals",
      "\(Self.grouped(result.withoutEvidence)) without evidence of accuracy",
      "\(Self.grouped(result.notModelled)) with a layout or concurrency that is not modelled",
    ]
    return parts.joined(separator: "; ") + "\n"
  }

  private static func table(_ titles: [String], _ rows: [[String]]) -> String {
    OutputTable(
      columns: titles.map { OutputTable.Column($0, $0) },
      rows: rows.map { $0.map { OutputTable.Cell(.text($0), $0) } }
    ).text
  }

  private static func text(_ value: FieldValue, _ field: ScenarioField) -> String {
    value == .absent ? "none" : field.kind.formatted(value)
  }

  private static func grouped(_ count: Int) -> String {
    NumberFormat.grouped.string(Double(count))
  }
}
