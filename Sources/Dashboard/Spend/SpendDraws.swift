package import ScalingCore

/// The draws of the scenario on the screen, made a few at a time.
///
/// A change draws the first ones at once, so that its frame is never late; the rest follows while no key
/// waits.
package struct SpendDraws: Sendable {
  /// Draws that are made with the change itself.
  static let first = 100
  /// Draws of one step after it.
  static let step = 250
  /// Draws of the other plans at most: enough for chances in whole percent.
  static let ofOthers = 2_500

  /// The scenario that is drawn.
  package let scenario: Scenario
  /// Whether the other plans are drawn as well.
  package let comparesPlans: Bool
  /// What the draws say so far: of the first ones, until all are made.
  package private(set) var outlook = SpendOutlook()
  private var present: SpendSimulation
  private var others: [PricePlan.Kind: SpendSimulation]

  /// Makes the first draws.
  ///
  /// - Parameters:
  ///   - scenario: The scenario with the present plan.
  ///   - evaluator: Gives latency, accuracy and their bands.
  ///   - comparesPlans: Whether the other plans are drawn as well.
  package init(_ scenario: Scenario, evaluator: Evaluator, comparesPlans: Bool) {
    self.scenario = scenario
    self.comparesPlans = comparesPlans
    present = SpendSimulation(
      UncertainScenario(scenario, evaluator: evaluator),
      fanAt: SpendCurve.volumes(around: scenario.workload.requestsPerYear))
    others = comparesPlans ? Self.others(of: scenario, evaluator) : [:]
    let measure = scenario.horizon.years == nil ? SpendMeasure.yearlySpend : .total
    outlook.tornado = Tornado(present.option, measure: measure)
    run(until: Self.first)
    summarise()
  }

  private static func others(
    of scenario: Scenario, _ evaluator: Evaluator
  ) -> [PricePlan.Kind: SpendSimulation] {
    var others: [PricePlan.Kind: SpendSimulation] = [:]
    for kind in PricePlan.Kind.allCases where kind != scenario.price.kind {
      guard let option = try? scenario.paying(by: kind) else { continue }
      others[kind] = SpendSimulation(UncertainScenario(option, evaluator: evaluator))
    }
    return others
  }

  /// Draws that are wanted: without a comparison of plans those of the fan alone.
  private var wanted: Int { comparesPlans ? SpendSimulation.usualDraws : SpendFan.draws }
  /// Whether all draws are made.
  package var isComplete: Bool { present.draws.count >= wanted }

  /// Makes some more draws; what they say is told when all are made.
  package mutating func refine() {
    guard !isComplete else { return }
    run(until: min(present.draws.count + Self.step, wanted))
    if isComplete { summarise() }
  }

  private mutating func run(until count: Int) {
    present.run(draws: 0..<count)
    let ofOthers = min(count, Self.ofOthers)
    for kind in PricePlan.Kind.allCases { others[kind]?.run(draws: 0..<ofOthers) }
  }

  private mutating func summarise() {
    let count = present.draws.count
    outlook.draws = count
    outlook.yearlySpend = present.percentiles(of: .yearlySpend)
    outlook.total = present.percentiles(of: .total)
    outlook.budgetExceedance = present.budgetExceedance
    outlook.unanswered = Probability(Double(present.unanswered) / Double(count))
    outlook.medians = others.compactMapValues { $0.percentiles(of: .yearlySpend)?.p50 }
    outlook.medians[scenario.price.kind] = outlook.yearlySpend?.p50
    outlook.cheaper = others.compactMapValues { other in
      other.comparison(with: present, by: .yearlySpend)?.cheaper
    }
    summariseChoice()
    guard let fan = present.fan else { return }
    outlook.volumeBand = SpendBand(fan.volumePercentiles)
    guard scenario.horizon.years != nil else { return }
    outlook.yearBand = SpendBand(fan.yearPercentiles)
    outlook.paidBand = SpendBand(fan.paidPercentiles)
  }
}

extension SpendDraws {
  /// What it is worth to measure an input before choosing between the present plan and the best other one.
  private mutating func summariseChoice() {
    let medians = outlook.medians
    let rival = others.keys.filter { medians[$0] != nil }
      .min { (medians[$0] ?? 0, $0.rawValue) < (medians[$1] ?? 0, $1.rawValue) }
    outlook.rival = rival
    guard let rival, let other = others[rival] else { return }
    let names = Set((present.option.inputs + other.option.inputs).map(\.name))
    outlook.worthMeasuring = names.reduce(into: [:]) { values, name in
      values[name] = present.valueOfKnowing(name, against: other, by: .yearlySpend)
    }
  }
}

extension SpendDraws: Hashable {
  /// Draws of one scenario are alike as far as they go.
  package static func == (left: SpendDraws, right: SpendDraws) -> Bool {
    left.scenario == right.scenario && left.present.draws.count == right.present.draws.count
      && left.outlook == right.outlook
  }

  /// Feeds the scenario and how far its draws have come.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(scenario)
    hasher.combine(present.draws.count)
  }
}
