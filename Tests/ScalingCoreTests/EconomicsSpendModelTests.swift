import Testing

@testable import ScalingCore

@Suite("Spend as a function of price and volume")
struct EconomicsSpendModelTests {
  private func model(
    _ plan: PricePlan.Kind = .onDemand, gpuTime: Seconds = 24, utilisation: Double = 0.5,
    minReplicas: Int = 1
  ) throws -> SpendModel {
    try self.plan(plan, gpuTime: gpuTime, utilisation: utilisation, minReplicas: minReplicas).spend
  }

  private func plan(
    _ kind: PricePlan.Kind = .onDemand, price: HourlyPrice = 3, gpuTime: Seconds = 24,
    utilisation: Double = 0.5, minReplicas: Int = 1
  ) throws -> PlanModel {
    let scenario = try EconomicsTestData.scenario(
      price: PriceRange(price), plan: kind, utilisation: utilisation, minReplicas: minReplicas)
    return try #require(
      PlanModel(scenario: scenario, timing: EconomicsTestData.timing(gpuTime: gpuTime)))
  }

  @Test("takes its inputs from scenario and timing")
  func inputs() throws {
    let model = try model(.reserved, minReplicas: 3)
    #expect(model.gpuTimePerRequest == 24 && model.gpusPerReplica == 2)
    #expect(model.targetUtilisation == 0.5 && model.peakToAverage == 2)
    #expect(model.minReplicas == 3)
  }

  @Test("idle time is paid: 24 s at half use are 48 s")
  func paidTime() throws {
    let model = try model()
    #expect(model.paidTimePerRequest == 48)
    // 48 s · $3 / 3600 s
    #expect(abs(model.costPerRequest(at: 3).value - 0.04) < 1e-15)
    #expect(try plan().year(100).paidTime == 4_800)
    #expect(try plan(.reserved).year(100).paidTime == 2 * Seconds.year)
  }

  @Test("replicas step at the load that one replica bears")
  func replicas() throws {
    // One replica bears 2 GPUs / 48 s = 0.0416667 requests a second at peak: at a peak of twice the mean
    // 0.0208333 · 31,536,000 = 657,000 requests a year.
    let model = try model()
    #expect(model.replicas(for: 656_999) == 1)
    #expect(model.replicas(for: 657_000) == 1)
    #expect(model.replicas(for: 657_001) == 2)
    #expect(model.replicas(for: 6_570_000) == 10)
    #expect(model.gpus(for: 6_570_000) == 20)
    #expect(try self.model(minReplicas: 4).replicas(for: 657_001) == 4)
  }

  @Test("spend is linear in price")
  func linear() throws {
    for kind in PricePlan.Kind.rented {
      let (one, three) = try (
        plan(kind, price: 1).year(1e6).spend, plan(kind, price: 3).year(1e6).spend
      )
      #expect(abs(three / one - 3) < 1e-12)
    }
  }

  @Test("the plan decides which of both spends counts")
  func planDecides() throws {
    // 2 M requests of 48 paid seconds at $3 cost $80,000; four replicas of two GPUs around the clock $210,240.
    for kind in PricePlan.Kind.rented {
      let spend = try plan(kind).year(2e6).spend.value
      #expect(abs(spend - (kind == .reserved ? 210_240 : 80_000)) < 1e-6)
    }
  }
}
