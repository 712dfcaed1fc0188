/// One option of a comparison, with all that is known of it.
public struct ComparedOption: Sendable {
  /// The option.
  public let scenario: Scenario
  /// What it scores, costs and how fast it is.
  public let evaluation: Evaluation
  /// What it costs at any volume; nil where its plan has no answer.
  public let plan: PlanModel?
  /// Draws of its uncertain numbers; nil without draws.
  public let simulation: SpendSimulation?
  private let percentiles: [SpendMeasure: Economics.Percentiles]

  /// Evaluates and draws an option.
  ///
  /// - Parameters:
  ///   - scenario: The option.
  ///   - evaluator: The core.
  ///   - draws: Number of draws; 0 for none.
  ///   - seed: Seed of the draws.
  init(_ scenario: Scenario, evaluator: Evaluator, draws: Int, seed: UInt64) {
    let evaluation = evaluator.evaluate(scenario)
    self.scenario = scenario
    self.evaluation = evaluation
    plan = evaluation.economics.flatMap { _ in
      PlanModel(scenario: scenario, timing: evaluation.serving.timing)
    }
    guard draws > 0 else {
      simulation = nil
      percentiles = [:]
      return
    }
    var simulation = SpendSimulation(
      UncertainScenario(scenario, evaluator: evaluator, seed: seed))
    simulation.run(draws: 0..<draws)
    percentiles = Self.percentiles(of: simulation)
    self.simulation = simulation
  }

  private static func percentiles(
    of simulation: SpendSimulation
  ) -> [SpendMeasure: Economics.Percentiles] {
    guard !simulation.option.inputs.isEmpty else { return [:] }
    let pairs = SpendMeasure.allCases.compactMap { measure in
      simulation.percentiles(of: measure).map { (measure, $0) }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }
}

extension ComparedOption {
  /// Percentiles of an amount over the draws; nil without draws, where nothing is uncertain, and where the
  /// amount is unknown.
  public func spread(of measure: SpendMeasure) -> Economics.Percentiles? { percentiles[measure] }

  /// Chance that a year costs more than the goal; nil without a goal, and where nothing is uncertain.
  public var budgetExceedance: Probability? {
    isDrawn ? simulation?.budgetExceedance : nil
  }

  /// Draws in which the option has no answer; nil where nothing is uncertain.
  public var drawsWithoutAnswer: Int? { isDrawn ? simulation?.unanswered : nil }

  private var isDrawn: Bool { simulation?.option.inputs.isEmpty == false }
}
