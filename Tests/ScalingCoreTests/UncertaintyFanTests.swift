import RealModule
import Testing

@testable import ScalingCore

@Suite("Fan of drawn spend along volumes and years")
struct UncertaintyFanTests {
  private typealias Data = UncertaintyTestData

  private func simulation(
    _ scenario: Scenario, draws: Int = SpendFan.draws, volumes: [YearlyRequests]
  ) throws -> SpendSimulation {
    var simulation = SpendSimulation(try Data.option(scenario), fanAt: volumes)
    simulation.run(draws: 0..<draws)
    return simulation
  }

  @Test("an API's spend is proportional to the volume, also between the drawn places")
  func proportional() throws {
    let scenario = try Data.hosted(output: .lognormal(median: 8, deviation: 0.3))
    let volumes = SpendCurve.volumes(around: 1e6)
    let simulation = try simulation(scenario, volumes: volumes)
    let middle = try #require(simulation.percentiles(of: .yearlySpend))
    let cuts = try #require(simulation.fan).volumePercentiles
    #expect(cuts.count == 61)
    for (volume, cut) in zip(volumes, cuts) {
      let cut = try #require(cut)
      let factor = volume.value / 1e6
      for (found, own) in [(cut.p10, middle.p10), (cut.p50, middle.p50), (cut.p90, middle.p90)] {
        #expect(abs(found / (own * factor) - 1) < 1e-9, "\(volume)")
      }
    }
  }

  @Test("at each volume an uncertain volume of the scenario's own does not count")
  func ownVolume() throws {
    var scenario = try Data.hosted(output: .uniform(low: 8, high: 8))
    scenario.keep(
      UncertainField(
        path: "workload.requestsPerYear", distribution: .lognormal(median: 1e6, deviation: 1)))
    let simulation = try simulation(scenario, volumes: [1e5, 1e6])
    let spread = try #require(simulation.percentiles(of: .yearlySpend))
    #expect(spread.p90 > spread.p10 * 10)
    // 1,000 output tokens a request at $8 a million.
    let cuts = try #require(simulation.fan?.volumePercentiles)
    #expect(cuts == [Self.exact(800), Self.exact(8_000)])
  }

  private static func exact(_ amount: Dollars) -> Economics.Percentiles {
    Economics.Percentiles(p10: amount, p50: amount, p90: amount)
  }

  @Test("years and payments add up to the total of the horizon")
  func years() throws {
    var scenario = try Data.hosted(output: .uniform(low: 8, high: 8))
    scenario.horizon = EconomicsTestData.horizon(2, discount: 0.25)
    scenario.workload.growthPerYear = 0.5
    let fan = try #require(try simulation(scenario, draws: 50, volumes: [1e6]).fan)
    // 8,000 in the first year, half as much again in the second.
    #expect(fan.yearPercentiles == [Self.exact(8_000), Self.exact(12_000)])
    #expect(fan.paidPercentiles == [Self.exact(0), Self.exact(8_000), Self.exact(20_000)])
  }

  @Test("a volume above a stated reservation has no spend")
  func reservation() throws {
    var scenario = try EconomicsTestData.scenario(plan: .reserved)
    let needed = try #require(
      PlanModel(
        scenario: scenario,
        timing: Evaluator(catalogue: ScenarioTestData.catalogue()).evaluate(scenario).serving.timing
      ))
    let requests = scenario.workload.requestsPerYear
    scenario.price.reserved.commitment = Int(needed.year(requests).replicas)
    let cuts = try #require(
      try simulation(scenario, draws: 20, volumes: [requests * 0.5, requests, requests * 1e4]).fan
    ).volumePercentiles
    #expect(cuts[0] != nil && cuts[2] == nil)
  }

  @Test("only the first draws take part, and none without places")
  func limit() throws {
    let scenario = try Data.hosted(output: .uniform(low: 1, high: 9))
    let most = try simulation(scenario, draws: SpendFan.draws, volumes: [1e6])
    let more = try simulation(scenario, draws: SpendFan.draws + 500, volumes: [1e6])
    #expect(most.fan == more.fan && more.draws.count == SpendFan.draws + 500)
    #expect(try simulation(scenario, draws: 10, volumes: []).fan == nil)
    let alone = try Data.simulation(scenario, draws: SpendFan.draws)
    #expect(alone.draws == most.draws)
  }
}

@Suite("Uncertain inputs in words")
struct UncertainInputTextTests {
  @Test(
    "a path is read as words",
    arguments: [
      ("price.perGpuHour", "GPU price"), ("price.owned.purchasePerGpu", "purchase price"),
      ("workload.growthPerYear", "growth per year"), ("serving model", "serving model"),
    ])
  func words(path: String, words: String) {
    #expect(UncertainInput.words(of: path) == words)
  }

  @Test("numbers have the unit of their value; the models' own errors say what they are")
  func text() {
    #expect(UncertainInput.text(of: 0.2, for: "workload.growthPerYear") == "20 %")
    #expect(UncertainInput.text(of: 1.3812, for: UncertainInput.servingError) == "×1.38")
    #expect(UncertainInput.text(of: -1.2816, for: UncertainInput.accuracyError) == "-1.28 SD")
  }

  @Test("every amount has a name of its own")
  func measures() {
    #expect(Set(SpendMeasure.allCases.map(\.words)).count == SpendMeasure.allCases.count)
  }
}
