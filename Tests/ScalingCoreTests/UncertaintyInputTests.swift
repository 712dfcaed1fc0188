import Testing

@testable import ScalingCore

@Suite("Inputs that are not exact")
struct UncertaintyInputTests {
  private typealias Data = UncertaintyTestData

  private func names(_ scenario: Scenario) throws -> [String] {
    try Data.option(scenario).inputs.filter(\.isStated).map(\.name)
  }

  @Test("the ranges of the prices that the plan charges take part, others do not")
  func ranges() throws {
    for kind in [PricePlan.Kind.onDemand, .spot, .reserved, .mix] {
      #expect(try names(EconomicsTestData.complete(plan: kind)) == ["price.perGpuHour"])
    }
    var owned = try EconomicsTestData.complete(plan: .owned)
    owned.price.owned.purchasePerGPU = DollarRange(30_000)
    #expect(try names(owned).isEmpty)
    owned.price.owned.purchasePerGPU = DollarRange(low: 20_000, typical: 30_000, high: 35_000)
    #expect(try names(owned) == ["price.owned.purchasePerGpu"])
    var api = try EconomicsTestData.complete(plan: .api)
    let range = DollarRange(low: 0.1, typical: 0.2, high: 0.4)
    api.price.api.inputPerMillion = range
    api.price.api.cachedInputPerMillion = range
    api.price.api.outputPerMillion = range
    api.price.api.cachedShare = 0
    #expect(try names(api) == [Data.inputPrice, Data.outputPrice])
    api.price.api.cachedShare = 0.5
    #expect(
      try names(api)
        == [Data.inputPrice, "price.api.cachedInputPerMillion", Data.outputPrice])
  }

  @Test("what is no distribution and what has no place is passed over")
  func improper() throws {
    var scenario = try EconomicsTestData.scenario()
    scenario.uncertainFields = [
      UncertainField(
        path: "workload.requestsPerYear", distribution: .normal(mean: 1e6, deviation: -1)),
      UncertainField(path: "workload.benchmark", distribution: .uniform(low: 0, high: 1)),
      UncertainField(path: "no.such.path", distribution: .uniform(low: 0, high: 1)),
    ]
    #expect(try names(scenario).isEmpty)
  }

  @Test("an input of a name has the same draws in every option of a seed")
  func common() throws {
    let first = try Data.option(ScenarioTestData.tutor(), seed: 5)
    var scenario = try ScenarioTestData.tutor(samples: 16)
    scenario.keep(
      UncertainField(
        path: "workload.peakToAverage", distribution: .uniform(low: 2, high: 3)))
    let second = try Data.option(scenario, seed: 5)
    let inputs = try (
      #require(first.input(named: "price.perGpuHour")),
      #require(second.input(named: "price.perGpuHour"))
    )
    for draw in 0..<50 {
      #expect(inputs.0.value(draw: draw) == inputs.1.value(draw: draw))
    }
    #expect(first.input(named: "workload.peakToAverage") == nil)
  }

  @Test("with every input at its typical value the spend is that of the evaluation")
  func typical() throws {
    let evaluator = try DecisionTestData.evaluator()
    for kind in PricePlan.Kind.allCases {
      let scenario = try EconomicsTestData.complete(plan: kind)
      let money = try #require(evaluator.evaluate(scenario).economics, "\(kind)")
      let option = UncertainScenario(scenario, evaluator: evaluator)
      let spend = try #require(option.typicalSpend, "\(kind)")
      #expect(spend.yearlySpend == money.yearlySpend.typical)
      #expect(spend.costPerRequest == money.costPerRequest)
      #expect(spend.costPerCorrectAnswer == money.costPerCorrectAnswer)
      #expect(spend.total == money.forecast?.total)
      #expect(spend.netPresentValue == money.forecast?.netPresentValue)
    }
  }

  @Test("accuracy moves to the ends of its band at 1.96 standard deviations, and stays a share")
  func accuracy() {
    let estimate = AccuracyEstimate(
      value: 0.6, low: 0.4, high: 0.7, metric: .pass1,
      evidence: Evidence(.assumed, source: "test"))
    let z = 1.959963984540054
    for (deviations, expected) in [(0, 0.6), (z, 0.7), (-z, 0.4), (-z / 2, 0.5), (99, 1), (-99, 0)]
    {
      let moved = estimate.value(atDeviations: deviations)
      #expect(abs((moved?.value ?? .nan) - expected) < 1e-12, "\(deviations)")
    }
    var unknown = estimate
    unknown.value = nil
    #expect(unknown.value(atDeviations: 1) == nil)
    var exact = estimate
    exact.low = nil
    #expect(exact.value(atDeviations: 1) == 0.6)
  }

  @Test("the band of accuracy spreads the cost of a right answer, not the spend")
  func accuracyBand() throws {
    let evaluator = try DecisionTestData.evaluator()
    var scenario = try ScenarioTestData.tutor()
    scenario.price.perGPUHour = PriceRange(3)
    let option = UncertainScenario(scenario, evaluator: evaluator)
    #expect(
      option.inputs.map(\.name) == [UncertainInput.servingError, UncertainInput.accuracyError])
    var simulation = SpendSimulation(option)
    simulation.run(draws: 0..<2_000)
    let cost = try #require(Tornado(option, measure: .costPerRequest))
    let right = try #require(Tornado(option, measure: .costPerCorrectAnswer))
    let name = UncertainInput.accuracyError
    #expect(cost.bars.first { $0.input == name }?.swing == 0)
    #expect(try #require(right.bars.first { $0.input == name }).swing > 0)
    let (each, correct) = try (
      #require(simulation.percentiles(of: .costPerRequest)),
      #require(simulation.percentiles(of: .costPerCorrectAnswer))
    )
    #expect(correct.p10 > each.p10 && correct.p50 > each.p50 && correct.p90 > each.p90)
  }
}
