package import ScalingCore
package import Screen

/// Spread of the money of an uncertain scenario, drawn and ready to be shown.
package struct UncertaintyReport: Sendable {
  /// The draws.
  package let simulation: SpendSimulation
  /// What moves the widest amount that is known: the total of the horizon, else the first year.
  package let tornado: Tornado
  private let scenario: Scenario

  /// Draws a scenario; nil where it states nothing but exact numbers, without draws, and where the plan has
  /// no answer.
  ///
  /// - Parameters:
  ///   - scenario: The option.
  ///   - evaluator: Latency, accuracy and their bands.
  ///   - draws: Number of draws; 0 for none.
  ///   - seed: Seed of the draws.
  package init?(_ scenario: Scenario, evaluator: Evaluator, draws: Int, seed: UInt64) {
    guard draws > 0 else { return nil }
    let option = UncertainScenario(scenario, evaluator: evaluator, seed: seed)
    let measure = scenario.horizon.years == nil ? SpendMeasure.yearlySpend : .total
    guard !option.inputs.isEmpty, let tornado = Tornado(option, measure: measure) else {
      return nil
    }
    var simulation = SpendSimulation(option)
    simulation.run(draws: 0..<draws)
    guard simulation.unanswered < draws else { return nil }
    self.scenario = scenario
    self.simulation = simulation
    self.tornado = tornado
  }
}

// MARK: - JSON

extension UncertaintyReport {
  /// The report as the object `economics.uncertainty`; amounts in the scenario's currency.
  package var json: JSONValue {
    [
      "draws": .number(Double(simulation.draws.count)),
      "seed": .number(Double(simulation.option.seed)),
      "drawsWithoutAnswer": .number(Double(simulation.unanswered)),
      "yearlySpend": json(of: .yearlySpend), "total": json(of: .total),
      "npv": json(of: .netPresentValue), "costPerRequest": json(of: .costPerRequest),
      "costPerCorrectAnswer": json(of: .costPerCorrectAnswer),
      "budgetExceedance": .number(simulation.budgetExceedance?.value),
      "tornadoOf": .text(tornado.measure.rawValue), "tornado": .list(tornado.bars.map(json)),
    ]
  }

  private func json(of measure: SpendMeasure) -> JSONValue {
    JSONValue(
      flattened: Economics.Percentiles.leaves(
        of: simulation.percentiles(of: measure), in: scenario.currency))
  }

  private func json(of bar: Tornado.Bar) -> JSONValue {
    [
      "input": .text(bar.input), "p10": .number(bar.low), "p90": .number(bar.high),
      "atP10": .money(bar.atLow, in: scenario.currency),
      "atP90": .money(bar.atHigh, in: scenario.currency),
      "swing": .money(bar.swing, in: scenario.currency),
      "varianceShare": .number(
        simulation.explainedShare(by: bar.input, of: tornado.measure)?.value),
    ]
  }
}

// MARK: - Tables

extension UncertaintyReport {
  /// Number of inputs that the table of drivers names.
  private static let drivers = 3

  /// What the tables show, in words.
  package var heading: Wording {
    let count = NumberFormat.grouped.string(Double(simulation.draws.count))
    let seed = simulation.option.seed
    return Wording(
      "What is not known, in \(count) draws (seed \(seed))",
      ja: "不確かなこと：\(count)回の試行（シード\(seed)）")
  }

  /// P10, P50 and P90 of every amount that is known.
  package var percentiles: OutputTable {
    let text = scenario.currency.text
    return OutputTable(
      columns: [
        .init("figure", Wording("figure", ja: "指標")), .init("p10", "P10", isNumber: true),
        .init("p50", "P50", isNumber: true), .init("p90", "P90", isNumber: true),
      ],
      rows: SpendMeasure.allCases.compactMap { measure in
        simulation.percentiles(of: measure).map { amounts in
          [.init(Wording(core: measure.words))]
            + [amounts.p10, amounts.p50, amounts.p90].map { .init(.number($0.value), text($0)) }
        }
      })
  }

  /// The inputs that move the spend most, each at its P10 and P90.
  package var drivers: OutputTable {
    let text = scenario.currency.text
    let measure = Wording(core: tornado.measure.words)
    let (from, to) = (Wording("from", ja: "下端"), Wording("to", ja: "上端"))
    return OutputTable(
      columns: [
        .init("input", Wording("biggest drivers", ja: "主な変動要因")),
        .init("p10", from, isNumber: true), .init("p90", to, isNumber: true),
        .init("atP10", Wording { "\(measure[$0]) \(from[$0])" }, isNumber: true),
        .init("atP90", to, isNumber: true),
      ],
      rows: tornado.bars.filter { $0.swing > 0 }.prefix(Self.drivers).map { bar in
        [
          .init(Wording(core: bar.input)),
          .init(.number(bar.low), UncertainInput.text(of: bar.low, for: bar.input)),
          .init(.number(bar.high), UncertainInput.text(of: bar.high, for: bar.input)),
          .init(.number(bar.atLow.value), text(bar.atLow)),
          .init(.number(bar.atHigh.value), text(bar.atHigh)),
        ]
      })
  }

  /// Chance that the first year costs more than the goal, in words; nil without a goal.
  package var budgetText: Wording? {
    guard let goal = scenario.goals.yearlyBudgetAtMost, let chance = simulation.budgetExceedance
    else { return nil }
    let (limit, share) = (scenario.currency.text(goal), chance.formatted(decimals: 1))
    return Wording(
      "chance that a year costs more than the goal of \(limit): \(share)",
      ja: "年間支出が目標\(limit)を超える確率：\(share)")
  }

  /// Draws that count nowhere, in words; nil where all have an answer.
  package var unansweredText: Wording? {
    guard simulation.unanswered > 0 else { return nil }
    let count = NumberFormat.grouped.string(Double(simulation.unanswered))
    return Wording(
      "left out: \(count) draws in which the model does not fit or too little is reserved",
      ja: "除外：モデルが収まらない、または予約が不足する\(count)回の試行")
  }
}
