/// The frontier of own evaluations when every question gets the configuration that suits it best.
///
/// An **oracle**, as the figures of Kinetics are drawn (``QuestionAllocation``): it shows what a perfect router
/// between configurations could reach. Configurations are the evaluated caps, those that strict truncation of
/// known lengths gives, and, where a verifier picks the answer, numbers of samples up to those that every
/// question has. How often a vote is right can't be told from counts: it takes one sample here.
public struct QuestionFrontier: Sendable, Hashable {
  /// A corner of the staircase; costs in the unit of the measure.
  public struct Point: Sendable, Hashable {
    /// Most that a request may cost.
    public var limit: Double
    /// Mean cost of a request under this limit.
    public var meanCost: Double
    /// Share of right answers.
    public var accuracy: Probability
  }

  /// Corners by rising limit.
  public let points: [Point]
  /// Questions that were evaluated.
  public let questions: Int
  /// Configurations between which a question may choose.
  public let configurations: Int
  /// Most samples of a configuration; above 1 a verifier picks the answer.
  public let mostSamples: Int

  /// Allocates the questions of a scenario's benchmark; nil without evaluations that state caps.
  ///
  /// Costs are those of a request at the full cap.
  ///
  /// - Parameters:
  ///   - scenario: Benchmark, attention, deployment and price.
  ///   - models: Sizes to choose from.
  ///   - samples: Samples of a request; nil for one and the powers of two that the counts allow.
  ///   - measure: What counts as cost.
  ///   - evaluator: Own evaluations and cost.
  public init?(
    _ scenario: Scenario, models: [ModelArchitecture], samples: [Int]?, measure: CostMeasure,
    evaluator: Evaluator
  ) {
    let runs = evaluator.catalogue.accuracy.questionRuns.filter { run in
      run.benchmark == scenario.workload.benchmark && run.attention == scenario.attention
        && run.cap != nil && models.contains { $0.id == run.model }
    }
    let options = runs.flatMap(Self.withShorterCaps).flatMap { run in
      Self.samples(samples, of: run, scenario.strategy).compactMap { count in
        Self.option(run, samples: count, scenario, models, measure, evaluator)
      }
    }
    guard !options.isEmpty else { return nil }
    configurations = options.count
    mostSamples = options.map(\.samples).max() ?? 1
    questions = Set(options.flatMap(\.outcomes.keys)).count
    points = QuestionAllocation.frontier(of: options).map {
      Point(limit: $0.limit.value, meanCost: $0.meanCost.value, accuracy: $0.accuracy)
    }
  }

  /// Unit of a cost whose measure is stated elsewhere.
  private enum MeasureUnit {}

  private static func samples(
    _ wanted: [Int]?, of run: QuestionRun, _ strategy: Strategy
  ) -> [Int] {
    guard strategy.kind == .bestOfN else { return [1] }
    return wanted ?? [1] + run.passLadder
  }

  private static func withShorterCaps(_ run: QuestionRun) -> [QuestionRun] {
    [run] + run.shorterCaps.compactMap(run.truncated)
  }

  private static func option(
    _ run: QuestionRun, samples: Int, _ scenario: Scenario, _ models: [ModelArchitecture],
    _ measure: CostMeasure, _ evaluator: Evaluator
  ) -> QuestionOption<MeasureUnit>? {
    guard let cap = run.cap, samples <= max(1, run.smallestTotal),
      let model = models.first(where: { $0.id == run.model })
    else { return nil }
    var option = scenario
    option.model = model
    option.strategy.generationLength = cap
    option.strategy.kind = samples > 1 ? .bestOfN : .single
    option.strategy.samples = samples
    guard let cost = evaluator.evaluate(option).cost(by: measure) else { return nil }
    var best = QuestionOption<MeasureUnit>(run: run, samples: samples) { _ in Quantity(cost) }
    let reliability = scenario.strategy.verifier.reliability
    guard samples > 1, reliability < 1 else { return best }
    for result in run.results {
      guard let passN = best.outcomes[result.question]?.accuracy,
        let pass1 = result.counts.passAtK(1)
      else { continue }
      best.outcomes[result.question]?.accuracy =
        pass1 + (passN - pass1) * reliability.value
    }
    return best
  }
}
