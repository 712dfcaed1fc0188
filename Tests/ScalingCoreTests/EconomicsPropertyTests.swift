import Testing

@testable import ScalingCore

@Suite("Money: properties")
struct EconomicsPropertyTests {
  private func economics(
    _ scenario: Scenario, gpuTime: Seconds = 24, accuracy: Probability? = 0.5
  ) -> Economics? {
    Economics(
      scenario: scenario, timing: EconomicsTestData.timing(gpuTime: gpuTime), accuracy: accuracy)
  }

  @Test("spend grows with price, requests, GPU time and peak", arguments: PricePlan.Kind.rented)
  func monotone(plan: PricePlan.Kind) throws {
    let base = try #require(economics(EconomicsTestData.scenario(plan: plan)))
    let dearer = try #require(
      economics(EconomicsTestData.scenario(price: PriceRange(4), plan: plan)))
    let busier = try #require(economics(EconomicsTestData.scenario(plan: plan, requests: 4e6)))
    let slower = try #require(economics(EconomicsTestData.scenario(plan: plan), gpuTime: 48))
    for other in [dearer, busier, slower] {
      #expect(base.yearlySpend.typical < other.yearlySpend.typical)
    }
    let peaky = try #require(economics(EconomicsTestData.scenario(plan: plan, peakToAverage: 9)))
    #expect(base.spend.alwaysOn < peaky.spend.alwaysOn)
    #expect(base.spend.elastic == peaky.spend.elastic)
  }

  @Test("always-on is never below elastic, for the replicas cover the mean load")
  func alwaysOnCovers() throws {
    for requests in [1e3, 1e5, 1e7, 1e9] {
      for peak in [1.0, 1.5, 4] {
        let scenario = try EconomicsTestData.scenario(requests: requests, peakToAverage: peak)
        let spend = try #require(economics(scenario)).spend
        #expect(spend.alwaysOn.value >= spend.elastic.value * (1 - 1e-9))
      }
    }
  }

  @Test("replicas are whole, cover the peak and respect the least number")
  func replicas() throws {
    #expect(try #require(economics(EconomicsTestData.scenario(requests: 0))).replicas == 1)
    let three = try EconomicsTestData.scenario(requests: 0, minReplicas: 3)
    #expect(try #require(economics(three)).replicas == 3)
    // 31,536,000 requests are one a second; at 1 GPU-second on one GPU and full use one replica serves it.
    let exact = try EconomicsTestData.scenario(
      requests: 31_536_000, utilisation: 1, peakToAverage: 1, tensorParallel: 1)
    #expect(try #require(economics(exact, gpuTime: 1)).replicas == 1)
    #expect(try #require(economics(exact, gpuTime: 1.001)).replicas == 2)
  }

  @Test("nothing is requested, or nothing is paid")
  func zeros() throws {
    let idle = try #require(economics(EconomicsTestData.scenario(requests: 0)))
    #expect(idle.spend.elastic == 0)
    #expect(idle.spend.alwaysOn.value == 2 * 3 * 8_760)
    let free = try #require(economics(EconomicsTestData.scenario(price: PriceRange(0))))
    #expect(free.yearlySpend.typical == 0 && free.costPerCorrectAnswer == 0)
  }

  @Test("never right costs without end: there is no number for it")
  func neverRight() throws {
    #expect(
      try #require(economics(EconomicsTestData.scenario(), accuracy: 0)).costPerCorrectAnswer == nil
    )
    let tiny = try #require(
      economics(EconomicsTestData.scenario(), accuracy: Probability(.leastNonzeroMagnitude)))
    #expect(tiny.costPerCorrectAnswer == nil)
  }

  @Test(
    "numbers that would not be finite give no economics",
    arguments: [
      (0.0, 2e6, 24.0), (0.5, .infinity, 24), (0.5, 2e6, .nan), (1e-307, 1e15, 24),
    ])
  func degenerate(utilisation: Double, requests: Double, gpuTime: Double) throws {
    let scenario = try EconomicsTestData.scenario(requests: requests, utilisation: utilisation)
    #expect(economics(scenario, gpuTime: Seconds(gpuTime)) == nil)
  }

  @Test("utilisation near zero stays finite")
  func smallUtilisation() throws {
    let money = try #require(economics(EconomicsTestData.scenario(utilisation: 1e-6)))
    #expect(money.costPerRequest.isFinite && money.spend.alwaysOn.isFinite)
  }

  @Test("energy is unknown where the power is")
  func unknownPower() throws {
    var scenario = try EconomicsTestData.scenario()
    scenario.deployment.gpu.allInPower = nil
    #expect(try #require(economics(scenario)).energyPerYear == nil)
  }

  @Test("spend is proportional to price: percentiles lie between low and high, in order")
  func percentiles() throws {
    let range = PriceRange(low: 1.49, typical: 2.99, high: 6.98)
    for plan in PricePlan.Kind.rented {
      let money = try #require(economics(EconomicsTestData.scenario(price: range, plan: plan)))
      let chances = try #require(money.yearlySpendPercentiles)
      #expect(money.yearlySpend.low < chances.p10 && chances.p10 < chances.p50)
      #expect(chances.p50 < chances.p90 && chances.p90 < money.yearlySpend.high)
      let perDollar = money.yearlySpend.typical.value / 2.99
      #expect(abs(chances.p90.value / perDollar - range.quantile(0.9).value) < 1e-9)
    }
  }
}
