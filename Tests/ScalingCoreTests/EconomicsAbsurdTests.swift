import Testing

@testable import ScalingCore

@Suite("Absurd money")
struct EconomicsAbsurdTests {
  /// Numbers of every figure that money has.
  private func numbers(_ money: Economics) -> [Double] {
    [
      money.costPerRequest.value, money.costPerMillionInputTokens.value,
      money.costPerMillionOutputTokens.value, money.replicas, money.gpus,
      money.spend.elastic.value, money.spend.alwaysOn.value, money.yearlySpend.low.value,
      money.yearlySpend.typical.value, money.yearlySpend.high.value,
      money.costPerCorrectAnswer?.value ?? 0, money.energyPerYear?.value ?? 0,
      money.carbonPerYear?.value ?? 0, money.utilisation ?? 0,
    ] + (money.forecast.map(numbers) ?? [])
  }

  private func numbers(_ forecast: SpendForecast) -> [Double] {
    [forecast.total.value, forecast.netPresentValue.value, forecast.utilisation ?? 0]
      + forecast.years.flatMap { year in
        [
          year.requests.value, year.plan.spend.value, year.outlay.value, year.running.value,
          year.residual.value, year.plan.utilisation ?? 0, year.energy?.value ?? 0,
          year.carbon?.value ?? 0,
        ]
      }
  }

  /// Sets every number of money to an end of its limits or in between.
  private func draw(_ generator: inout SplitMix64, _ catalogue: Catalogue) throws -> Scenario {
    let plan = try #require(PricePlan.Kind.allCases.randomElement(using: &generator))
    var scenario = try EconomicsTestData.complete(plan: plan)
    let sections = ["price.", "horizon.", "energy.", "currency.perUSD", "workload."]
    for field in ScenarioField.all {
      guard let limits = field.limits, sections.contains(where: field.path.hasPrefix) else {
        continue
      }
      var number =
        [
          limits.lowest, limits.highest, limits.lowest.nextUp,
          .random(in: limits.lowest...limits.highest, using: &generator), 1,
        ].randomElement(using: &generator) ?? 1
      if field.kind == .count { number = number.rounded() }
      try? field.write(.number(number), to: &scenario, catalogue: catalogue)
    }
    scenario.workload.dailyProfile =
      [.unstated, .flat, .officeHours, .hours([1] + [Double](repeating: 0, count: 23))]
      .randomElement(using: &generator) ?? .flat
    return scenario
  }

  @Test("no number of any accepted input is NaN or infinite")
  func accepted() throws {
    let catalogue = try ScenarioTestData.catalogue()
    var generator = SplitMix64(seed: 5)
    var counted = 0
    for _ in 0..<3_000 {
      let scenario = try draw(&generator, catalogue)
      let gpuTime = Seconds([1e-9, 24, 1e6].randomElement(using: &generator) ?? 1)
      guard
        let money = Economics(
          scenario: scenario, timing: EconomicsTestData.timing(gpuTime: gpuTime), accuracy: 0.5)
      else { continue }
      counted += 1
      let isFinite = numbers(money).allSatisfy(\.isFinite)
      #expect(isFinite, "\(scenario.price), \(scenario.horizon), \(scenario.workload)")
    }
    #expect(counted > 1_000)
  }

  @Test("nothing requested, everything used, nothing paid", arguments: PricePlan.Kind.allCases)
  func limits(plan: PricePlan.Kind) throws {
    var scenario = try EconomicsTestData.complete(plan: plan)
    scenario.workload.requestsPerYear = 0
    scenario.price.targetUtilisation = 1
    scenario.price.perGPUHour = PriceRange(0)
    scenario.deployment.minReplicas = 0
    scenario.horizon = EconomicsTestData.horizon(20, discount: 1, decline: 0.99)
    scenario.workload.growthPerYear = -0.999_999
    let money = try #require(
      Economics(
        scenario: scenario, timing: EconomicsTestData.timing(gpuTime: 24), accuracy: 1))
    let isFinite = numbers(money).allSatisfy(\.isFinite)
    #expect(isFinite)
    // People are paid though no GPU is owned.
    #expect(money.yearlySpend.typical == (plan == .owned ? 20_000 : 0))
  }
}
