import Testing

@testable import ScalingCore

@Suite("Which of two options is better")
struct SearchObjectiveTests {
  private func candidate(
    _ index: Int = 0, accuracy: Double? = 0.5, latency: Double = 10, cost: Double = 1,
    spend: Double = 100, size: Double = 1e9, length: Double = 1_024
  ) -> SearchCandidate {
    SearchCandidate(
      index: index, parameters: Parameters(size), length: Tokens(length),
      figures: SearchFigures(
        accuracy: accuracy.map { Probability($0) }, latency: Seconds(latency),
        timeToFirstToken: 0.1, timePerOutputToken: 0.01,
        costPerRequest: Dollars(cost), yearlySpend: Dollars(spend)))
  }

  @Test("cost looks at spend, then at the cost of a request")
  func cost() {
    let base = candidate()
    #expect(SearchObjective.cost.prefers(candidate(spend: 99), to: base))
    #expect(SearchObjective.cost.prefers(candidate(cost: 0.9), to: base))
    #expect(!SearchObjective.cost.prefers(candidate(cost: 0.9, spend: 101), to: base))
    #expect(
      !SearchObjective.cost.prefers(candidate(accuracy: 0.9, latency: 1, spend: 101), to: base))
  }

  @Test("latency looks at latency, then at spend")
  func latency() {
    let base = candidate()
    #expect(SearchObjective.latency.prefers(candidate(latency: 9, spend: 900), to: base))
    #expect(SearchObjective.latency.prefers(candidate(spend: 99), to: base))
    #expect(!SearchObjective.latency.prefers(candidate(latency: 11, spend: 1), to: base))
  }

  @Test("accuracy looks at accuracy, then at spend; the unknown is worst")
  func accuracy() {
    let base = candidate()
    #expect(SearchObjective.accuracy.prefers(candidate(accuracy: 0.6, spend: 900), to: base))
    #expect(SearchObjective.accuracy.prefers(candidate(spend: 99), to: base))
    #expect(SearchObjective.accuracy.prefers(base, to: candidate(accuracy: nil, spend: 1)))
  }

  @Test("equal options: smaller model, shorter answer, first", arguments: SearchObjective.allCases)
  func ties(objective: SearchObjective) {
    let base = candidate(5)
    #expect(objective.prefers(candidate(9, size: 5e8, length: 4_096), to: base))
    #expect(objective.prefers(candidate(9, length: 512), to: base))
    #expect(objective.prefers(candidate(4), to: base))
    #expect(!objective.prefers(base, to: base))
  }

  @Test(
    "a goal reached exactly is met, and how far others are off is a share",
    arguments: [
      (Goals(accuracyAtLeast: 0.5, latencyAtMost: 10, yearlyBudgetAtMost: 100), [], 0),
      (Goals(), [], 0), (Goals(accuracyAtLeast: 0.625), .accuracy, 0.2),
      (Goals(latencyAtMost: 8), .latency, 0.25), (Goals(yearlyBudgetAtMost: 50), .budget, 1),
      (Goals(yearlyBudgetAtMost: 0), .budget, .infinity),
      (Goals(accuracyAtLeast: 0.625, latencyAtMost: 8), [.accuracy, .latency], 0.25),
    ] as [(Goals, MissedGoals, Double)])
  func goals(goals: Goals, missed: MissedGoals, shortfall: Double) {
    let figures = candidate().figures
    #expect(goals.missed(by: figures) == missed)
    #expect(abs(goals.shortfall(of: figures) - shortfall) < 1e-12 || shortfall == .infinity)
    #expect((goals.shortfall(of: figures) > 0) == !missed.isEmpty)
  }

  @Test("every failure but the unknown accuracy is one goal")
  func failures() {
    #expect(
      MissedGoals.all.map(\.failure) == GoalCheck.Failure.allCases.filter { $0 != .accuracyUnknown }
    )
    #expect(MissedGoals([.accuracy, .latency]).failure == nil)
  }
}
