import Testing

@testable import ScalingCore

/// A node of 8 GPUs: $30,000 each and $2,000 of network, 4 years to a residual of 10 %; 1 kW at PUE 1.25
/// and $0.10 a kWh; $1,000 of housing a GPU and $20,000 of staff a year.
@Suite("Own GPUs worked by hand")
struct EconomicsOwnedTests {
  private let timing = EconomicsTestData.timing(gpuTime: 24)

  private func node() throws -> Scenario {
    var scenario = try EconomicsTestData.scenario(plan: .owned)
    scenario.price.owned = EconomicsTestData.ownedNode
    return scenario
  }

  private func near(_ amount: Dollars, _ expected: Double) -> Bool {
    abs(amount.value - expected) < 0.005
  }

  @Test("a year of the node")
  func year() throws {
    let money = try #require(Economics(scenario: node(), timing: timing, accuracy: nil))
    // 2 M requests need 4 replicas of 2 GPUs (as in the example of renting: $210,240 a year at $3).
    #expect(money.gpus == 8)
    // Loss of value 32,000 · 0.9 / 4 = 7,200 a GPU: 57,600. Electricity 1.25 · 8,760 · 0.1 = 1,095 a GPU:
    // 8,760. Housing 8,000. Staff 20,000.
    #expect(near(money.yearlySpend.typical, 94_360))
    // 94,360 / (8 · 8,760 h) = $1.346461 a GPU-hour; 48 s of it a request.
    #expect(abs(money.costPerRequest.value - 94_360 / 70_080 * 48 / 3_600) < 1e-12)
    // 8 GPUs · 8,760 h · 1.25 kW
    #expect(abs(try #require(money.energyPerYear).value - 87.6) < 1e-9)
    #expect(money.yearlySpendPercentiles == nil)
    #expect(near(money.spend.alwaysOn, 94_360))
  }

  @Test("with its idle hours a request costs its share of the year")
  func idleHours() throws {
    let money = try #require(Economics(scenario: node(), timing: timing, accuracy: nil))
    // $94,360 for 2 M requests.
    let cost = try #require(money.costPerRequestWithIdleHours)
    #expect(abs(cost.value - 0.047_18) < 1e-9)
    #expect(cost > money.costPerRequest)
  }

  @Test("GPUs paid by use have no idle hours", arguments: [PricePlan.Kind.onDemand, .spot])
  func noIdleHours(plan: PricePlan.Kind) throws {
    let scenario = try EconomicsTestData.scenario(plan: plan)
    let money = try #require(Economics(scenario: scenario, timing: timing, accuracy: nil))
    #expect(money.costPerRequestWithIdleHours == nil)
  }

  @Test("a range of purchases is a range of spend")
  func range() throws {
    var scenario = try node()
    scenario.price.owned.purchasePerGPU = DollarRange(low: 22_000, typical: 30_000, high: 40_000)
    let money = try #require(Economics(scenario: scenario, timing: timing, accuracy: nil))
    // A dollar of purchase is 8 · 0.9 / 4 = 1.8 dollars a year.
    #expect(near(money.yearlySpend.low, 94_360 - 8_000 * 1.8))
    #expect(near(money.yearlySpend.high, 94_360 + 10_000 * 1.8))
    let chances = try #require(money.yearlySpendPercentiles)
    #expect(money.yearlySpend.low < chances.p10 && chances.p90 < money.yearlySpend.high)
  }

  @Test("the catalogue's street price and all-in power stand in for what is not stated")
  func catalogue() throws {
    var scenario = try node()
    scenario.deployment.gpu = try TestData.accelerator("H100-SXM")
    scenario.price.owned.purchasePerGPU = nil
    scenario.price.owned.powerPerGPU = nil
    scenario.price.owned.pue = nil
    let ownership = try #require(
      Ownership(scenario.price.owned, gpu: scenario.deployment.gpu))
    // gpus.csv: 22,000 to 40,000, half-way 31,000, and 2,000 of network; 1.73 kW.
    let range = DollarRange(low: 24_000, typical: 33_000, high: 42_000)
    #expect(ownership.purchase == range)
    #expect(near(ownership.runningPerGPU, 1.73 * 8_760 * 0.1 + 1_000))
  }

  @Test("what is not stated is named")
  func notCounted() throws {
    #expect(EconomicsTestData.ownedNode.notCounted.isEmpty)
    let keys = ["residualShare", "hostingPerGpuYear", "networkPerGpu", "staffPerYear"]
    #expect(OwnedTerms().notCounted == keys)
  }

  @Test("value falls in a straight line and stops at the residual")
  func value() throws {
    let ownership = try #require(
      Ownership(EconomicsTestData.ownedNode, gpu: node().deployment.gpu))
    let values = (0...6).map { ownership.value(of: 32_000, age: $0).value }
    for (value, expected) in zip(values, [32_000, 24_800, 17_600, 10_400, 3_200, 3_200, 3_200]) {
      #expect(abs(value - Double(expected)) < 1e-9)
    }
    #expect(near(ownership.depreciation(of: 32_000), 7_200))
  }

  @Test("is nothing without its terms")
  func missing() throws {
    var scenario = try node()
    scenario.price.owned.electricityPerKWh = nil
    #expect(PlanModel(scenario: scenario, timing: timing) == nil)
    #expect(Economics(scenario: scenario, timing: timing, accuracy: nil) == nil)
    #expect(try PlanModel(scenario: node(), timing: nil) == nil)
  }
}
