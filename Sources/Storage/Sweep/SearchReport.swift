package import ScalingCore

/// What a search for the best option has to say.
package struct SearchReport: Sendable {
  /// An option with all its figures, and what differs from the scenario.
  package struct Option: Sendable {
    /// Number of the option in the space.
    package let index: Int
    /// The option.
    package let scenario: Scenario
    /// Its figures.
    package let evaluation: Evaluation
    /// Keys whose value is not that of the scenario, with their values; `--set` takes them.
    package let changes: [(field: ScenarioField, value: FieldValue)]
  }

  /// What was searched.
  package let search: OptionSearch
  /// What was counted.
  package let result: SearchResult
  /// The best option; nil when none meets all goals.
  package let best: Option?
  /// The best options of the other models, best first.
  package let alternatives: [Option]
  /// Where no option meets all goals, the one that misses them least.
  package let nearest: Option?

  /// Evaluates what was found.
  ///
  /// - Parameters:
  ///   - search: What was searched.
  ///   - result: What was found.
  ///   - evaluator: The core.
  ///   - top: Most alternatives.
  package init(search: OptionSearch, result: SearchResult, evaluator: Evaluator, top: Int) {
    let ranked = search.ranked(result)
    let options = ranked.prefix(1 + max(0, top)).map {
      Option($0.index, of: search.space, evaluator)
    }
    self.search = search
    self.result = result
    best = options.first
    alternatives = Array(options.dropFirst())
    nearest =
      ranked.isEmpty
      ? result.nearest.map { Option($0.candidate.index, of: search.space, evaluator) } : nil
  }
}

extension SearchReport.Option {
  fileprivate init(_ index: Int, of space: OptionSpace, _ evaluator: Evaluator) {
    self.index = index
    scenario = space.option(index).scenario
    evaluation = evaluator.evaluate(scenario)
    changes = Self.changes(from: space.base, to: scenario)
  }

  /// Keys whose values differ; an exact price is one key, a range three.
  private static func changes(
    from base: Scenario, to scenario: Scenario
  ) -> [(field: ScenarioField, value: FieldValue)] {
    let price = ScenarioKeys.price
    return ScenarioField.all.filter { field in
      let isPart = field.path.hasPrefix("\(price).")
      if scenario.price.perGPUHour == base.price.perGPUHour, isPart || field.path == price {
        return false
      }
      if field.path == price { return !scenario.price.perGPUHour.isRange }
      if isPart { return scenario.price.perGPUHour.isRange }
      return field.read(base) != field.read(scenario)
    }.map { ($0, $0.read(scenario)) }
  }
}

// MARK: - Why there is none

extension SearchReport {
  /// Why no option meets all goals, and how near the nearest comes; nil when one does.
  package var refusal: String? {
    guard best == nil else { return nil }
    let reason = reasons.first ?? "no option meets all goals together"
    guard let nearest, let shortfall = result.nearest?.shortfall else { return reason }
    let changes = nearest.changes.map { "\($0.field.path)=\($0.field.kind.exactText($0.value))" }
    let option = changes.isEmpty ? "the scenario itself" : changes.joined(separator: " ")
    let missed = nearest.evaluation.goals.failures.map(\.rawValue).joined(separator: " and ")
    let share = Probability(min(shortfall, 1)).formatted(decimals: 1)
    let distance = shortfall > 1 ? "more than 100 %" : share
    return "\(reason); the nearest misses \(missed) by \(distance): \(option)"
  }

  /// Goals that no option meets, each with the best that there is.
  private var reasons: [String] {
    let goals = search.space.base.goals
    return [
      nothingRuns,
      goals.accuracyAtLeast.flatMap { least in
        result.highestAccuracy.flatMap { best in
          best >= least
            ? nil : "no option is right in \(least.formatted), the best in \(best.formatted)"
        }
      },
      Self.tooSlow("answers", goals.latencyAtMost, result.shortestLatency),
      Self.tooSlow("gives its first token", goals.ttftAtMost, result.shortestFirstToken),
      Self.tooSlow("gives a token", goals.tpotAtMost, result.shortestTokenTime),
      goals.yearlyBudgetAtMost.flatMap { most in
        result.leastSpend.flatMap { best in
          best <= most
            ? nil
            : "no option costs at most \(most.formatted) a year, the cheapest \(best.formatted)"
        }
      },
    ].compactMap(\.self)
  }

  private static func tooSlow(_ does: String, _ most: Seconds?, _ best: Seconds?) -> String? {
    guard let most, let best, best > most else { return nil }
    return "no option \(does) within \(most.formatted), the fastest in \(best.formatted)"
  }

  private var nothingRuns: String? {
    guard result.shortestLatency == nil else { return nil }
    guard result.withoutEvidence < result.searched else {
      let benchmark = search.space.base.workload.benchmark
      return "no option has evidence of accuracy on '\(benchmark)'"
    }
    return "no option fits into memory, with a layout and concurrency that the model covers"
  }
}
