package import ScalingCore

/// What the draws say of a column of Compare.
package struct ComparedOutlook: Sendable, Hashable {
  /// Spend of a year; nil where nothing is uncertain or the amount is unknown.
  package var yearlySpend: Economics.Percentiles?
  /// How often a year costs less than that of each column, in their order; nil for itself and where an amount
  /// is unknown.
  package var against: [SpendComparison?] = []
}

/// Draws of all columns of Compare with one seed, made a few at a time.
///
/// What columns have in common is alike in every draw (common random numbers).
package struct ComparisonDraws: Sendable {
  /// Draws that are made with a change.
  static let first = 100
  /// Draws of one step after it.
  static let step = 250
  /// Draws of each column: as many as Spend and `isocost compare` make, so that all say one number.
  static let wanted = SpendSimulation.usualDraws

  /// What the draws say of each column: of the first ones, until all are made.
  package private(set) var outlooks: [ComparedOutlook] = []
  private var columns: [(scenario: Scenario, simulation: SpendSimulation)] = []
  private var made = 0

  /// Draws columns; those that were drawn before are drawn no second time.
  init(
    _ scenarios: [Scenario], evaluator: Evaluator, keeping before: ComparisonDraws? = nil
  ) {
    columns = scenarios.map { scenario in
      if let known = before?.columns.first(where: { $0.scenario == scenario }) { return known }
      return (
        scenario, SpendSimulation(UncertainScenario(scenario, evaluator: evaluator))
      )
    }
    made = columns.map(\.simulation.draws.count).min() ?? 0
    run(until: max(made, Self.first))
    summarise()
  }

  /// The scenarios that are drawn.
  package var scenarios: [Scenario] { columns.map(\.scenario) }

  /// Whether all draws are made.
  package var isComplete: Bool { columns.isEmpty || made >= Self.wanted }

  /// Makes some more draws; what they say is told when all are made.
  package mutating func refine() {
    guard !isComplete else { return }
    run(until: min(made + Self.step, Self.wanted))
    if isComplete { summarise() }
  }

  private mutating func run(until count: Int) {
    for index in columns.indices where columns[index].simulation.draws.count < count {
      columns[index].simulation.run(draws: 0..<count)
    }
    made = count
  }

  private mutating func summarise() {
    outlooks = columns.indices.map { index in
      let own = columns[index].simulation
      return ComparedOutlook(
        yearlySpend: own.option.inputs.isEmpty ? nil : own.percentiles(of: .yearlySpend),
        against: columns.indices.map { other in
          other == index
            ? nil : own.comparison(with: columns[other].simulation, by: .yearlySpend)
        })
    }
  }
}

extension ComparisonDraws: Hashable {
  /// Draws of the same columns are alike as far as they go.
  package static func == (left: ComparisonDraws, right: ComparisonDraws) -> Bool {
    left.made == right.made && left.outlooks == right.outlooks
      && left.scenarios == right.scenarios
  }

  /// Feeds the columns and how far their draws have come.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(made)
    hasher.combine(scenarios)
  }
}
