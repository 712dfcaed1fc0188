import Testing

@testable import ScalingCore

@Suite("Break-even of volume and time")
struct ForecastBreakEvenTests {
  /// Always-on, 0.24 GPU-seconds a request: one replica of $52,560 a year bears 65.7 M requests.
  private func reserved() throws -> PlanModel {
    try #require(
      PlanModel(
        scenario: EconomicsTestData.scenario(plan: .reserved),
        timing: EconomicsTestData.timing(gpuTime: 0.24)))
  }

  /// So many dollars for a million generated tokens: a request has 1000.
  private func api(_ output: Dollars) throws -> PlanModel {
    var scenario = try EconomicsTestData.scenario(plan: .api)
    scenario.price.api.inputPerMillion = DollarRange(0)
    scenario.price.api.outputPerMillion = DollarRange(output)
    return try #require(PlanModel(scenario: scenario, timing: nil))
  }

  @Test("52,560 a year against $0.00225 a request break even at 23,360,000 requests")
  func volume() throws {
    let crossing = try #require(BreakEven(between: reserved(), and: api(2.25)))
    #expect(abs(crossing.requests.value - 23_360_000) < 1)
    #expect(crossing.isFirstCheaperAbove)
    let reverse = try #require(BreakEven(between: api(2.25), and: reserved()))
    #expect(abs(reverse.requests.value - 23_360_000) < 1)
    #expect(!reverse.isFirstCheaperAbove)
  }

  @Test("a second replica can turn the scales again")
  func step() throws {
    // At $0.0012 a request: 52,560 / 0.0012 = 43.8 M; above 65.7 M two replicas cost 105,120, the API 78,840.
    let first = try #require(BreakEven(between: reserved(), and: api(1.2)))
    #expect(abs(first.requests.value - 43_800_000) < 1)
    let second = try #require(BreakEven(between: reserved(), and: api(1.2), decades: 7.7...9))
    #expect(abs(second.requests.value - 65_700_000) < 1)
    #expect(!second.isFirstCheaperAbove)
  }

  @Test("there is none where one plan is always cheaper, or a plan meets itself")
  func none() throws {
    let dear = try #require(
      PlanModel(
        scenario: EconomicsTestData.scenario(), timing: EconomicsTestData.timing(gpuTime: 24)))
    #expect(try BreakEven(between: dear, and: api(2.25)) == nil)
    #expect(try BreakEven(between: reserved(), and: reserved()) == nil)
    #expect(try BreakEven(between: reserved(), and: api(0)) == nil)
  }

  @Test("nothing is said beyond what a reservation holds")
  func reservation() throws {
    var scenario = try EconomicsTestData.scenario(plan: .reserved)
    scenario.price.reserved.commitment = 1
    let held = try #require(
      PlanModel(scenario: scenario, timing: EconomicsTestData.timing(gpuTime: 0.24)))
    #expect(try BreakEven(between: held, and: api(2.25)) != nil)
    // 52,560 / 0.0005 = 105 M requests need two replicas.
    #expect(try BreakEven(between: held, and: api(0.5)) == nil)
  }

  private func forecast(
    _ scenario: Scenario, years: Int, growth: Double = 0, gpuTime: Seconds = 24
  ) throws -> SpendForecast {
    let model = try #require(
      PlanModel(scenario: scenario, timing: EconomicsTestData.timing(gpuTime: gpuTime)))
    return try #require(
      SpendForecast(
        model: model, requests: scenario.workload.requestsPerYear, growth: growth,
        horizon: EconomicsTestData.horizon(years)))
  }

  @Test("a node of 8 GPUs pays for itself against renting after 18 months")
  func payback() throws {
    var scenario = try EconomicsTestData.scenario(plan: .owned)
    scenario.price.owned = EconomicsTestData.ownedNode
    let owned = try forecast(scenario, years: 3)
    let rented = try forecast(EconomicsTestData.scenario(plan: .reserved), years: 3)
    // 256,000 at once and 36,760 / 12 a month against 210,240 / 12 = 17,520 a month:
    // 256,000 / (17,520 − 3,063.33) = 17.7 months.
    #expect(owned.paid(afterMonths: 0) == 256_000)
    #expect(abs(owned.paid(afterMonths: 18).value - (256_000 + 1.5 * 36_760)) < 1e-6)
    #expect(rented.paid(afterMonths: 18).value == 315_360)
    #expect(owned.breakEvenMonths(against: rented) == 18)
    #expect(rented.breakEvenMonths(against: owned) == nil)
    #expect(owned.firstBreakEvenMonths(with: rented) == 18)
    #expect(rented.firstBreakEvenMonths(with: owned) == 18)
    #expect(owned.months == 36)
  }

  @Test("a purchase that never pays has no month")
  func never() throws {
    var scenario = try EconomicsTestData.scenario(plan: .owned)
    scenario.price.owned = EconomicsTestData.ownedNode
    let owned = try forecast(scenario, years: 2)
    let cheap = try forecast(EconomicsTestData.scenario(price: PriceRange(0.5)), years: 5)
    #expect(owned.breakEvenMonths(against: cheap) == nil)
    #expect(owned.firstBreakEvenMonths(with: cheap) == nil)
  }

  @Test("growth makes always-on cheaper than tokens in the second year")
  func growth() throws {
    let alwaysOn = try EconomicsTestData.scenario(plan: .reserved, requests: 1e7)
    var tokens = try EconomicsTestData.scenario(plan: .api, requests: 1e7)
    tokens.price.api.inputPerMillion = DollarRange(0)
    tokens.price.api.outputPerMillion = DollarRange(2.25)
    // One replica holds 10, 30 and 60 M a year: 52,560 against 22,500 and 67,500; 30,060 behind after 12
    // months, 14,940 / 12 caught up a month: 24.1 more. Then 90 M against two replicas.
    let reserved = try forecast(alwaysOn, years: 3, growth: 2, gpuTime: 0.24)
    let api = try forecast(tokens, years: 3, growth: 2, gpuTime: 0.24)
    #expect(abs(api.years[1].plan.spend.value - 67_500) < 1e-6)
    #expect(reserved.years.map(\.plan.replicas) == [1, 1, 2])
    // Behind by 15,120 after two years; the third saves (202,500 − 105,120) / 12 = 8,115 a month.
    #expect(reserved.breakEvenMonths(against: api) == 26)
  }
}
