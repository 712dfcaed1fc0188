import Testing

@testable import ScalingCore

/// Two GPUs a replica at $3, 24 GPU-seconds a request at half use: one replica bears 2 / 48 requests a
/// second, which is 1,314,000 a year.
@Suite("Price plans worked by hand")
struct EconomicsPlanTests {
  private func near(_ amount: Dollars, _ expected: Double) -> Bool {
    abs(amount.value - expected) < 0.005
  }

  private func model(
    _ scenario: Scenario, gpuTime: Seconds = 24
  ) throws -> PlanModel {
    try #require(
      PlanModel(scenario: scenario, timing: EconomicsTestData.timing(gpuTime: gpuTime)))
  }

  /// Half of the day needs one replica, the other half three.
  private func stepped(_ plan: PricePlan.Kind) throws -> Scenario {
    var scenario = try EconomicsTestData.scenario(
      plan: plan, requests: 2_628_000, peakToAverage: 1)
    scenario.workload.dailyProfile = .hours(
      [Double](repeating: 1, count: 12) + [Double](repeating: 3, count: 12))
    return scenario
  }

  @Test("interrupted work is paid twice: 20 % lost make 0.04 / 0.8 = $0.05 a request")
  func spot() throws {
    var scenario = try EconomicsTestData.scenario(plan: .spot)
    #expect(try model(scenario).year(2e6).spend == 80_000)
    scenario.price.spot.interruptionShare = 0.2
    let model = try model(scenario)
    #expect(near(model.costPerRequest(for: 2e6), 0.05))
    let year = model.year(2e6)
    #expect(near(year.spend, 100_000))
    // Of the paid time half is idle, and a fifth of the rest is redone.
    #expect(abs(try #require(year.utilisation) - 0.4) < 1e-12)
    // Peak 0.126839 requests a second · 48 s / 0.8 / 2 GPUs = 3.805.
    #expect(year.replicas == 4)
  }

  @Test("a reservation pays around the clock, less its discount")
  func reserved() throws {
    var scenario = try EconomicsTestData.scenario(plan: .reserved)
    #expect(try model(scenario).year(2e6).spend == 210_240)
    scenario.price.reserved = ReservedTerms(discount: 0.4)
    // 8 GPUs · $1.80 · 8,760 h
    #expect(near(try model(scenario).year(2e6).spend, 126_144))
    scenario.price.reserved.commitment = 5
    let year = try model(scenario).year(2e6)
    // 10 GPUs · $1.80 · 8,760 h, of which 2e6 · 24 s are useful: 13,333 of 87,600 GPU-hours.
    #expect(near(year.spend, 157_680))
    #expect(year.replicas == 5 && year.gpus == 10)
    let useful = 2e6 * 24 / 3_600
    #expect(abs(try #require(year.utilisation) - useful / 87_600) < 1e-12)
  }

  @Test("on demand with a profile pays the whole replicas of each hour")
  func profile() throws {
    let year = try model(stepped(.onDemand)).year(2_628_000)
    // 12 h · 1 + 12 h · 3 replicas a day, 365 days, 2 GPUs, $3.
    #expect(near(year.spend, 105_120))
    #expect(year.replicas == 3)
    #expect(abs(year.paidTime / .hour - 35_040) < 1e-6)
    // 2,628,000 · 24 s are 17,520 GPU-hours.
    #expect(abs(try #require(year.utilisation) - 0.5) < 1e-12)
  }

  @Test("a mix reserves the base and rents the rest by the hour")
  func mix() throws {
    var scenario = try stepped(.mix)
    scenario.price.mix = MixTerms(base: 1, discount: 0.4)
    let year = try model(scenario).year(2_628_000)
    // Base: 2 GPUs · $1.80 · 8,760 h = 31,536. Rest: 2 replicas · 2 GPUs · 4,380 h · $3 = 52,560.
    #expect(near(year.spend, 84_096))
    #expect(abs(year.paidTime / .hour - 35_040) < 1e-6 && year.gpus == 6)
  }

  @Test("a mix without base is on-demand, one that holds the peak is reserved")
  func mixLimits() throws {
    let requests: YearlyRequests = 2_628_000
    var scenario = try stepped(.mix)
    scenario.price.mix = MixTerms(base: 0, discount: 0.4)
    #expect(
      try model(scenario).year(requests).spend == model(stepped(.onDemand)).year(requests).spend)
    scenario.price.mix = MixTerms(base: 3)
    #expect(
      try model(scenario).year(requests).spend == model(stepped(.reserved)).year(requests).spend)
  }

  @Test("a flat profile is no profile where replicas divide evenly", arguments: [1.0, 2, 7])
  func flat(replicas: Double) throws {
    let requests = replicas * 1_314_000
    var scenario = try EconomicsTestData.scenario(requests: requests, peakToAverage: 1)
    let plain = try model(scenario).year(YearlyRequests(requests))
    scenario.workload.dailyProfile = .flat
    let flat = try model(scenario).year(YearlyRequests(requests))
    #expect(abs(plain.spend / flat.spend - 1) < 1e-12)
    #expect(plain.replicas == flat.replicas && flat.replicas == replicas)
  }

  @Test("spend never falls when volume or price rise", arguments: PricePlan.Kind.allCases)
  func monotone(plan: PricePlan.Kind) throws {
    for profile in [DailyProfile.flat, .officeHours, .twoPeak] {
      var scenario = try EconomicsTestData.complete(plan: plan)
      scenario.workload.dailyProfile = profile
      let model = try model(scenario)
      var last: Dollars = 0
      for step in 0...60 {
        let requests = YearlyRequests(1e4 * Double(step * step * step))
        let spend = model.year(requests).spend
        #expect(spend >= last, "\(plan) \(requests)")
        #expect(model.year(requests, at: .low).spend <= spend)
        #expect(spend <= model.year(requests, at: .high).spend)
        #expect(spend <= model.year(requests, factors: YearFactors(price: 1.5)).spend)
        last = spend
      }
    }
  }

  @Test("utilisation lies between nothing and everything", arguments: PricePlan.Kind.allCases)
  func utilisation(plan: PricePlan.Kind) throws {
    let model = try model(EconomicsTestData.complete(plan: plan))
    for requests in [0.0, 1, 1e5, 3e6, 1e9] {
      guard let share = model.year(YearlyRequests(requests)).utilisation else {
        #expect(plan == .api)
        continue
      }
      #expect((0...1).contains(share), "\(plan) \(requests)")
    }
  }

  @Test("figures of an option follow from its plan", arguments: PricePlan.Kind.allCases)
  func economics(plan: PricePlan.Kind) throws {
    let scenario = try EconomicsTestData.complete(plan: plan)
    let timing = EconomicsTestData.timing(gpuTime: 24, prefill: 2.5)
    let money = try #require(Economics(scenario: scenario, timing: timing, accuracy: 0.5))
    let year = try model(scenario).year(2e6)
    #expect(money.yearlySpend.typical == year.spend && money.utilisation == year.utilisation)
    #expect(money.replicas == year.replicas && money.gpus == year.gpus)
    #expect(try #require(money.costPerCorrectAnswer) == money.costPerRequest / 0.5)
    // What prompt and answer cost by the million adds up to the request.
    let parts =
      (money.costPerMillionInputTokens * 500 + money.costPerMillionOutputTokens * 1_000) / 1e6
    #expect(abs(parts / money.costPerRequest - 1) < 1e-9)
    #expect((money.energyPerYear == nil) == (plan == .api))
  }
}
