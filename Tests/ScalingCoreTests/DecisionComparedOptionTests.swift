import Testing

@testable import ScalingCore

@Suite("One option of a comparison")
struct DecisionComparedOptionTests {
  private func option(_ scenario: Scenario, draws: Int = 500) throws -> ComparedOption {
    ComparedOption(
      scenario, evaluator: Evaluator(catalogue: try ScenarioTestData.catalogue()), draws: draws,
      seed: 3)
  }

  @Test("holds evaluation, plan and draws")
  func parts() throws {
    let option = try option(ScenarioTestData.tutor())
    let spend = try #require(option.evaluation.economics?.yearlySpend.typical)
    #expect(option.plan?.year(2e6).spend == spend)
    #expect(option.simulation?.draws.count == 500 && option.simulation?.option.seed == 3)
    #expect(option.drawsWithoutAnswer == 0)
  }

  @Test("percentiles are those of the draws and rise")
  func spread() throws {
    let option = try option(ScenarioTestData.tutor())
    let spread = try #require(option.spread(of: .yearlySpend))
    #expect(spread == option.simulation?.percentiles(of: .yearlySpend))
    #expect(spread.p10 < spread.p50 && spread.p50 < spread.p90)
    #expect(option.spread(of: .total) == nil && option.spread(of: .costPerCorrectAnswer) == nil)
  }

  @Test("the chance to exceed the budget is there where a budget is")
  func budget() throws {
    var tutor = try ScenarioTestData.tutor()
    tutor.goals.yearlyBudgetAtMost = 0
    #expect(try option(tutor).budgetExceedance == 1)
    tutor.goals.yearlyBudgetAtMost = 1e15
    #expect(try option(tutor).budgetExceedance == 0)
    tutor.goals.yearlyBudgetAtMost = nil
    #expect(try option(tutor).budgetExceedance == nil)
  }

  @Test("without draws there is no spread")
  func undrawn() throws {
    let option = try option(ScenarioTestData.tutor(), draws: 0)
    #expect(option.simulation == nil && option.spread(of: .yearlySpend) == nil)
    #expect(option.budgetExceedance == nil && option.drawsWithoutAnswer == nil)
  }

  @Test("a model that does not fit has neither plan nor spread")
  func unfit() throws {
    var tutor = try ScenarioTestData.tutor()
    tutor.deployment.gpu = try ServingTestData.gpu("L4")
    tutor.deployment.tensorParallel = 1
    let option = try option(tutor, draws: 5)
    #expect(!option.evaluation.serving.fits && option.plan == nil)
    #expect(option.spread(of: .yearlySpend) == nil)
  }
}
