/// What one configuration gives and costs for a question.
public struct QuestionOutcome<CostUnit>: Sendable, Hashable {
  /// Cost of a request with all its samples.
  public var cost: Quantity<CostUnit>
  /// Chance of a right answer.
  public var accuracy: Probability

  /// States one outcome.
  public init(cost: Quantity<CostUnit>, accuracy: Probability) {
    self.cost = cost
    self.accuracy = accuracy
  }
}

/// A configuration (model, cap, samples) with what it gives for each question.
public struct QuestionOption<CostUnit>: Sendable, Hashable {
  /// Catalogue id of the checkpoint.
  public var model: String
  /// Cap on generated tokens; nil when it is not stated.
  public var cap: Tokens?
  /// Samples of a request (N).
  public var samples: Int
  /// Outcomes by question.
  public var outcomes: [String: QuestionOutcome<CostUnit>]

  /// States a configuration.
  public init(
    model: String, cap: Tokens?, samples: Int, outcomes: [String: QuestionOutcome<CostUnit>]
  ) {
    self.model = model
    self.cap = cap
    self.samples = samples
    self.outcomes = outcomes
  }

  /// The configuration that takes the best of N samples of a run (pass@N, perfect verifier).
  ///
  /// - Parameters:
  ///   - run: Counts by question; questions with fewer than N samples are left out.
  ///   - samples: Samples of a request (N), at least 1.
  ///   - cost: Cost of a request for a question with all N samples.
  public init(
    run: QuestionRun, samples: Int, cost: (QuestionResult) -> Quantity<CostUnit>
  ) {
    var outcomes: [String: QuestionOutcome<CostUnit>] = [:]
    for result in run.results {
      guard let accuracy = result.counts.passAtK(samples) else { continue }
      outcomes[result.question] = QuestionOutcome(cost: cost(result), accuracy: accuracy)
    }
    self.init(model: run.model, cap: run.cap, samples: samples, outcomes: outcomes)
  }
}

/// A corner of the frontier of ``QuestionAllocation``.
public struct AllocationPoint<CostUnit>: Sendable, Hashable {
  /// Most that a request may cost.
  public var limit: Quantity<CostUnit>
  /// Mean cost of a request under this limit.
  public var meanCost: Quantity<CostUnit>
  /// Share of right answers, over all questions.
  public var accuracy: Probability
}

/// The frontier when every question gets the configuration that suits it best.
///
/// This is an **oracle**: it knows which configuration will solve a question before it is asked, so no real
/// system reaches it. It is how the frontiers of Kinetics (arXiv 2506.05333, `test_time_scaling.md` §2) are
/// drawn: for each question the best configuration with cost at most C, averaged over the questions. Their
/// figures also smooth it; this is the exact staircase.
public enum QuestionAllocation {
  /// Corners by rising limit; accuracy rises strictly.
  ///
  /// Questions are all that any option knows. A question without an affordable option counts as wrong and costs
  /// nothing; one that no option answers right is billed with its cheapest. Of two options that are equally
  /// right the cheaper one is taken.
  ///
  /// - Complexity: O(m log m) for m outcomes.
  public static func frontier<CostUnit>(
    of options: [QuestionOption<CostUnit>]
  ) -> [AllocationPoint<CostUnit>] {
    let offers = options.flatMap { option in
      option.outcomes.map { Offer(question: $0.key, outcome: $0.value) }
    }.filter { $0.outcome.cost.isFinite && $0.outcome.accuracy.isFinite }
      .sorted { $0.precedes($1) }
    let questions = Set(options.flatMap { $0.outcomes.keys }).count
    var taken: [String: QuestionOutcome<CostUnit>] = [:]
    var points: [AllocationPoint<CostUnit>] = []
    var (right, spent) = (0.0, 0.0)
    for offer in offers {
      let known = taken[offer.question]
      guard known == nil || offer.outcome.accuracy > known?.accuracy ?? 0 else { continue }
      right += offer.outcome.accuracy.value - (known?.accuracy.value ?? 0)
      spent += offer.outcome.cost.value - (known?.cost.value ?? 0)
      taken[offer.question] = offer.outcome
      let corner = AllocationPoint(
        limit: offer.outcome.cost, meanCost: Quantity(spent / Double(questions)),
        accuracy: Probability(right / Double(questions)))
      if points.last?.limit == corner.limit { points.removeLast() }
      if corner.accuracy > points.last?.accuracy ?? 0 { points.append(corner) }
    }
    return points
  }

  private struct Offer<CostUnit> {
    var question: String
    var outcome: QuestionOutcome<CostUnit>

    /// Cheaper first, then more right, then by name, so that the order is one and the same on every run.
    func precedes(_ other: Self) -> Bool {
      if outcome.cost != other.outcome.cost { return outcome.cost < other.outcome.cost }
      if outcome.accuracy != other.outcome.accuracy {
        return outcome.accuracy > other.outcome.accuracy
      }
      return question < other.question
    }
  }
}
