import RealModule
import Testing

@testable import ScalingCore

@Suite("Drawn spend")
struct UncertaintySimulationTests {
  private typealias Data = UncertaintyTestData

  /// Standard errors of P10 and P90, and of P50, of 10,000 normal draws in standard deviations:
  /// √(p·(1 − p) / 10,000) over the density at the quantile.
  private static let tailError = 0.003 / 0.17550
  private static let middleError = 0.005 / 0.39894

  private func expect(
    _ percentiles: Economics.Percentiles?, _ expected: (Double, Double, Double),
    within tolerances: (Double, Double, Double)
  ) throws {
    let found = try #require(percentiles)
    #expect(abs(found.p10.value - expected.0) < 4 * tolerances.0)
    #expect(abs(found.p50.value - expected.1) < 4 * tolerances.1)
    #expect(abs(found.p90.value - expected.2) < 4 * tolerances.2)
  }

  @Test("the sum of two normal prices is normal")
  func normalSum() throws {
    let simulation = try Data.simulation(
      Data.hosted(
        input: .normal(mean: 2, deviation: 0.3), output: .normal(mean: 8, deviation: 0.4)))
    // 1,000 · (N(2, 0.3) + N(8, 0.4)) = N(10,000, 500)
    let tail = 500 * Self.tailError
    try expect(
      simulation.percentiles(of: .yearlySpend),
      (10_000 - 500 * Data.z90, 10_000, 10_000 + 500 * Data.z90),
      within: (tail, 500 * Self.middleError, tail))
    #expect(simulation.unanswered == 0 && simulation.draws.count == 10_000)
  }

  @Test("the product of log-normal requests and a log-normal price is log-normal")
  func lognormalProduct() throws {
    var scenario = try Data.hosted(output: .lognormal(median: 8, deviation: 0.3))
    scenario.keep(
      UncertainField(
        path: "workload.requestsPerYear", distribution: .lognormal(median: 1e6, deviation: 0.4)))
    let percentiles = try Data.simulation(scenario).percentiles(of: .yearlySpend)
    // ln(spend) is normal around ln(8,000) with √(0.3² + 0.4²) = 0.5.
    let (low, high) = (8_000 * Double.exp(-0.5 * Data.z90), 8_000 * Double.exp(0.5 * Data.z90))
    try expect(
      percentiles, (low, 8_000, high),
      within: (
        low * 0.5 * Self.tailError, 8_000 * 0.5 * Self.middleError, high * 0.5 * Self.tailError
      ))
  }

  @Test("a triangular price alone gives the quantiles of its range")
  func triangularPrice() throws {
    var scenario = try Data.hosted()
    let range = DollarRange(low: 2, typical: 5, high: 11)
    scenario.price.api.outputPerMillion = range
    let sample = try #require(
      SortedSample(Data.simulation(scenario).draws.compactMap { $0?.yearlySpend.value }))
    for chance in [0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95] {
      // √(p·(1 − p) / 10,000) over the slope of the distribution, taken between neighbours 2 % apart.
      let (below, above) = (chance - 0.01, chance + 0.01)
      let slope =
        0.02 / (range.quantile(Probability(above)) - range.quantile(Probability(below))).value
      let error = Double.sqrt(chance * (1 - chance) / 10_000) / slope
      let expected = 1_000 * range.quantile(Probability(chance)).value
      #expect(abs(sample.percentile(chance) - expected) < 4 * 1_000 * error, "P\(chance)")
    }
  }

  @Test("the serving model's error spreads the cost of a request as its band says")
  func servingError() throws {
    let scenario = try EconomicsTestData.scenario()
    let evaluator = Evaluator(catalogue: try ScenarioTestData.catalogue())
    let evaluation = evaluator.evaluate(scenario)
    let band = evaluation.serving.errorBand
    let cost = try #require(evaluation.economics).costPerRequest.value
    // The mean absolute error is half the band on a logarithmic scale; over √(2/π) it is the deviation.
    let deviation = .log(band.high / band.low) / 2 * .sqrt(.pi / 2)
    let (low, high) = (cost * .exp(-deviation * Data.z90), cost * .exp(deviation * Data.z90))
    try expect(
      Data.simulation(scenario).percentiles(of: .costPerRequest), (low, cost, high),
      within: (
        low * deviation * Self.tailError, cost * deviation * Self.middleError,
        high * deviation * Self.tailError
      ))
    #expect(try Data.option(scenario).inputs.allSatisfy { !$0.isStated })
  }

  @Test("growth and price decline spread the years ahead, not the first")
  func horizon() throws {
    var scenario = try Data.hosted(output: .uniform(low: 8, high: 8))
    scenario.horizon = EconomicsTestData.horizon(2, discount: 0.25)
    scenario.workload.growthPerYear = 0.5
    scenario.keep(
      UncertainField(
        path: "workload.growthPerYear", distribution: .normal(mean: 0.5, deviation: 0.1)))
    let simulation = try Data.simulation(scenario)
    let first = try #require(simulation.percentiles(of: .yearlySpend))
    #expect(first.p10 == 8_000 && first.p90 == 8_000)
    // 8,000 · (1 + 1 + N(0.5, 0.1)) = N(20,000, 800)
    let tail = 800 * Self.tailError
    try expect(
      simulation.percentiles(of: .total),
      (20_000 - 800 * Data.z90, 20_000, 20_000 + 800 * Data.z90),
      within: (tail, 800 * Self.middleError, tail))
    // 8,000 / 1.25 + 8,000 · N(1.5, 0.1) / 1.5625 = N(14,080, 512)
    try expect(
      simulation.percentiles(of: .netPresentValue),
      (14_080 - 512 * Data.z90, 14_080, 14_080 + 512 * Data.z90),
      within: (512 * Self.tailError, 512 * Self.middleError, 512 * Self.tailError))
  }

  @Test("the chance to exceed the budget is that of the closed form")
  func budget() throws {
    var scenario = try Data.hosted(output: .normal(mean: 10, deviation: 0.5))
    #expect(try Data.simulation(scenario, draws: 10).budgetExceedance == nil)
    scenario.goals.yearlyBudgetAtMost = Dollars(10_000 + 500 * Data.z90)
    let chance = try #require(try Data.simulation(scenario).budgetExceedance)
    #expect(abs(chance.value - 0.1) < 4 * 0.003)
  }

  @Test("draws are those of the seed, at once or step by step")
  func reproducible() throws {
    var scenario = try ScenarioTestData.tutor()
    scenario.keep(
      UncertainField(
        path: "strategy.generationLength",
        distribution: .triangular(low: 4_096, typical: 8_192, high: 16_384)))
    let whole = try Data.simulation(scenario, draws: 300, seed: 7)
    var steps = SpendSimulation(try Data.option(scenario, seed: 7))
    steps.run(draws: 0..<100)
    steps.run(draws: 50..<120)
    steps.run(draws: 250..<300)
    #expect(steps.draws == whole.draws)
    #expect(try Data.simulation(scenario, draws: 300, seed: 8).draws != whole.draws)
  }

  @Test("a draw is the evaluation of the scenario with the drawn numbers")
  func evaluation() throws {
    var scenario = try ScenarioTestData.tutor()
    let length = UncertainField(
      path: "strategy.generationLength",
      distribution: .triangular(low: 4_096, typical: 8_192, high: 16_384))
    let samples = UncertainField(
      path: "strategy.samples", distribution: .triangular(low: 2, typical: 4, high: 8))
    scenario.uncertainFields = [samples, length]
    scenario.horizon = EconomicsTestData.horizon(3)
    let option = try Data.option(scenario)
    let names = option.inputs.map(\.name)
    #expect(
      names == [
        "strategy.samples", "strategy.generationLength", "price.perGpuHour",
        UncertainInput.servingError,
      ])
    var simulation = SpendSimulation(option)
    simulation.run(draws: 0..<20)
    let evaluator = Evaluator(catalogue: try ScenarioTestData.catalogue())
    for draw in 0..<20 {
      let values = option.inputs.map { $0.value(draw: draw) }
      var drawn = scenario
      drawn.strategy.samples = Int(values[0].rounded())
      drawn.strategy.generationLength = Tokens(values[1])
      drawn.price.perGPUHour = PriceRange(HourlyPrice(values[2] * values[3]))
      let money = try #require(evaluator.evaluate(drawn).economics)
      let spend = try #require(simulation.draws[draw])
      #expect(abs(spend.yearlySpend / money.yearlySpend.typical - 1) < 1e-12)
      #expect(abs(spend.costPerRequest / money.costPerRequest - 1) < 1e-12)
      #expect(abs(try #require(spend.total) / (3 * spend.yearlySpend) - 1) < 1e-12)
    }
  }
}
