import Testing

@testable import ScalingCore

@Suite("Several years worked by hand")
struct ForecastTests {
  private let timing = EconomicsTestData.timing(gpuTime: 24)

  private func near(_ amount: Dollars, _ expected: Double) -> Bool {
    abs(amount.value - expected) < 0.005
  }

  private func forecast(
    _ scenario: Scenario, _ horizon: Horizon, growth: Double = 0
  ) throws -> SpendForecast {
    var scenario = scenario
    scenario.horizon = horizon
    scenario.workload.growthPerYear = growth
    let model = try #require(PlanModel(scenario: scenario, timing: timing))
    return try #require(SpendForecast(model: model, scenario: scenario))
  }

  private func node() throws -> Scenario {
    var scenario = try EconomicsTestData.scenario(plan: .owned)
    scenario.price.owned = EconomicsTestData.ownedNode
    return scenario
  }

  @Test("five years on demand: 20 % growth, 10 % price decline, 8 % discount rate")
  func fiveYears() throws {
    let forecast = try forecast(
      EconomicsTestData.scenario(),
      EconomicsTestData.horizon(5, discount: 0.08, decline: 0.1), growth: 0.2)
    // The first year costs 80,000; spend grows by 1.2 · 0.9 = 1.08 a year, as fast as it is discounted: each
    // year is worth 80,000 / 1.08 today.
    #expect(near(forecast.netPresentValue, 370_370.37))
    // 80,000 · (1.08⁵ − 1) / 0.08
    #expect(near(forecast.total, 469_328.08))
    let third = forecast.years[2]
    #expect(third.number == 3 && abs(third.priceFactor - 0.81) < 1e-12)
    #expect(abs(third.requests.value - 2.88e6) < 1e-6)
    #expect(near(third.plan.spend, 93_312))
    #expect(abs(try #require(forecast.utilisation) - 0.5) < 1e-12)
  }

  @Test("three years of an own node: bought at the start, sold for what is left")
  func ownNode() throws {
    let forecast = try forecast(node(), EconomicsTestData.horizon(3, discount: 0.1))
    // 8 · 32,000 at once; 36,760 a year of electricity, housing and staff; after 3 of 4 years a GPU is worth
    // 32,000 · (1 − 0.9 · 3/4) = 10,400.
    #expect(forecast.years.map(\.outlay) == [256_000, 0, 0])
    #expect(forecast.years.allSatisfy { near($0.running, 36_760) })
    #expect(near(forecast.years[2].residual, 83_200) && forecast.years[1].residual == 0)
    #expect(near(forecast.total, 3 * 94_360))
    // 256,000 + 36,760 · (1/1.1 + 1/1.21 + 1/1.331) − 83,200 / 1.331
    #expect(near(forecast.netPresentValue, 284_907.29))
  }

  @Test("own GPUs are added as the peak grows and replaced when they are written off")
  func fleet() throws {
    var scenario = try node()
    scenario.workload.requestsPerYear = 657_000
    scenario.price.owned.depreciationYears = 2
    let forecast = try forecast(scenario, EconomicsTestData.horizon(3, decline: 0.5), growth: 1)
    // At a peak of twice the mean a replica bears 657,000: 1, 2 and 4 replicas of 2 GPUs. A GPU costs 32,000,
    // 16,000 and 8,000; the first two are sold in the third year for 3,200 each.
    #expect(forecast.years.map(\.plan.gpus) == [2, 4, 8])
    // The third outlay is 48,000 of purchases less 6,400 of sales, of four GPUs.
    #expect(forecast.years.map(\.outlay) == [64_000, 32_000, 41_600])
    // Worth in the end: two of 16,000 after two years, 1,600 each; six of 8,000 after one, 4,400 each.
    #expect(near(forecast.years[2].residual, 2 * 1_600 + 6 * 4_400))
  }

  @Test("a contract keeps the price of its first year and the replicas of its busiest")
  func contract() throws {
    var scenario = try EconomicsTestData.scenario(
      plan: .reserved, requests: 1_314_000, peakToAverage: 1)
    scenario.price.reserved = ReservedTerms(term: 2, discount: 0.3)
    let forecast = try forecast(scenario, EconomicsTestData.horizon(3, decline: 0.5), growth: 1)
    // Peaks of 1, 2 and 4 replicas. Years 1 and 2: 4 GPUs · $2.10 · 8,760 h; year 3: 8 GPUs · $0.525.
    let spends = [73_584, 73_584, 36_792.0]
    for (year, spend) in zip(forecast.years, spends) { #expect(near(year.plan.spend, spend)) }
    #expect(forecast.years.map(\.plan.replicas) == [2, 2, 4])
  }

  @Test("a stated reservation that a later peak exceeds has no forecast, and says so")
  func shortage() throws {
    var scenario = try EconomicsTestData.scenario(
      plan: .reserved, requests: 1_314_000, peakToAverage: 1)
    scenario.price.reserved.commitment = 2
    scenario.horizon = EconomicsTestData.horizon(3)
    scenario.workload.growthPerYear = 1
    let model = try #require(PlanModel(scenario: scenario, timing: timing))
    #expect(SpendForecast(model: model, scenario: scenario) == nil)
    let problem = try #require(scenario.reservationProblem(timing: timing))
    #expect(
      problem.message
        == "price.reserved.commitment: 2 replicas do not hold the peak of year 3, which needs 4; reserve 4, "
        + "or use price.plan mix with on-demand peaks")
    scenario.price.reserved.commitment = 4
    #expect(scenario.reservationProblem(timing: timing) == nil)
  }

  @Test("a new model takes less GPU time from its year on")
  func refresh() throws {
    var horizon = EconomicsTestData.horizon(4)
    horizon.modelRefreshYears = 2
    horizon.refreshFactor = 0.5
    let forecast = try forecast(EconomicsTestData.scenario(), horizon)
    let spends = [80_000, 80_000, 40_000, 40_000.0]
    for (year, spend) in zip(forecast.years, spends) { #expect(near(year.plan.spend, spend)) }
  }

  @Test("without discounting the present value is the sum", arguments: PricePlan.Kind.allCases)
  func undiscounted(plan: PricePlan.Kind) throws {
    for growth in [-0.5, 0, 0.7] {
      for years in [1, 4, 5, 9] {
        let forecast = try forecast(
          EconomicsTestData.complete(plan: plan), EconomicsTestData.horizon(years, decline: 0.2),
          growth: growth)
        #expect(abs(forecast.netPresentValue / forecast.total - 1) < 1e-9)
        #expect(forecast.years.count == years && forecast.isFinite)
      }
    }
  }

  @Test("a year alone is the year of the evaluation", arguments: PricePlan.Kind.allCases)
  func oneYear(plan: PricePlan.Kind) throws {
    var scenario = try EconomicsTestData.complete(plan: plan)
    let money = try #require(Economics(scenario: scenario, timing: timing, accuracy: nil))
    #expect(money.forecast == nil)
    scenario.horizon = EconomicsTestData.horizon(1)
    let ahead = try #require(Economics(scenario: scenario, timing: timing, accuracy: nil))
    let forecast = try #require(ahead.forecast)
    #expect(abs(forecast.total / money.yearlySpend.typical - 1) < 1e-12)
    #expect(forecast.energy == money.energyPerYear)
  }

  @Test("factors of later years")
  func factors() {
    var horizon = EconomicsTestData.horizon(3, discount: 0.25, decline: 0.1)
    #expect(horizon.factors(in: 0) == YearFactors())
    #expect(abs(horizon.factors(in: 2).price - 0.81) < 1e-12)
    #expect(abs(horizon.discountFactor(after: 2) - 0.64) < 1e-12)
    horizon.modelRefreshYears = 1
    #expect(horizon.factors(in: 2).work == 1)
    horizon.refreshFactor = 0.5
    #expect(horizon.factors(in: 2).work == 0.25)
  }
}
