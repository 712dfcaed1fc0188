import Testing

@testable import ScalingCore

@Suite("Values with a distribution")
struct UncertaintyFieldTests {
  private let catalogue: Catalogue
  private let requests: ScenarioField
  private let requestsPath = "workload.requestsPerYear"

  init() throws {
    catalogue = try ScenarioTestData.catalogue()
    requests = try #require(ScenarioField.at("workload.requestsPerYear"))
  }

  private func uncertain() throws -> Scenario {
    var scenario = try ScenarioTestData.tutor()
    try requests.write(
      .triangular(low: 1e6, typical: 2e6, high: 6e6), to: &scenario, catalogue: catalogue)
    return scenario
  }

  @Test("a distribution sets the typical value of the scenario")
  func write() throws {
    var scenario = try ScenarioTestData.tutor()
    try requests.write(
      .lognormal(median: 3e6, deviation: 0.2), to: &scenario, catalogue: catalogue)
    #expect(scenario.workload.requestsPerYear == 3e6)
    #expect(scenario.distribution(at: requestsPath) == .lognormal(median: 3e6, deviation: 0.2))
    #expect(scenario.distribution(at: "strategy.samples") == nil)
  }

  @Test("fields keep the order of the file format, one distribution each")
  func order() throws {
    var scenario = try uncertain()
    let samples = try #require(ScenarioField.at("strategy.samples"))
    try samples.write(.uniform(low: 1, high: 4), to: &scenario, catalogue: catalogue)
    try requests.write(.normal(mean: 5e6, deviation: 1), to: &scenario, catalogue: catalogue)
    #expect(scenario.uncertainFields.map(\.path) == ["strategy.samples", requestsPath])
    // The middle of 1 and 4 rounded to a whole number.
    #expect(scenario.strategy.samples == 3)
  }

  @Test("a value that moves takes its distribution along")
  func moving() throws {
    var scenario = try uncertain()
    try requests.set("4M", in: &scenario, catalogue: catalogue)
    #expect(
      scenario.distribution(at: requestsPath) == .triangular(low: 2e6, typical: 4e6, high: 12e6))
    try requests.set("0", in: &scenario, catalogue: catalogue)
    #expect(
      scenario.distribution(at: requestsPath) == .triangular(low: 0, typical: 0, high: 8e6))
  }

  @Test("a value that becomes absent is no longer uncertain")
  func absence() throws {
    var scenario = try ScenarioTestData.tutor()
    let years = try #require(ScenarioField.at("horizon.years"))
    try years.write(.uniform(low: 2, high: 4), to: &scenario, catalogue: catalogue)
    #expect(scenario.horizon.years == 3 && scenario.uncertainFields.count == 1)
    try years.set("none", in: &scenario, catalogue: catalogue)
    #expect(scenario.uncertainFields.isEmpty)
  }

  @Test("a value that is restored has its saved distribution, one that is not keeps its own")
  func restoring() throws {
    let saved = try uncertain()
    var scenario = saved
    try requests.set("0", in: &scenario, catalogue: catalogue)
    scenario.restoreUncertainFields(from: saved)
    #expect(
      scenario.distribution(at: requestsPath) == .triangular(low: 0, typical: 0, high: 4e6))
    scenario.workload.requestsPerYear = saved.workload.requestsPerYear
    scenario.restoreUncertainFields(from: saved)
    #expect(scenario == saved)
  }

  @Test(
    "what the field does not accept is refused, and the scenario stays",
    arguments: [
      (Distribution.triangular(low: 3, typical: 2, high: 5), "rising order"),
      (.triangular(low: -1, typical: 2, high: 5), "is -1"), (.uniform(low: 2, high: 1), "rising"),
      (.uniform(low: 0, high: 1e16), "is 1e16"),
      (.normal(mean: -1, deviation: 1), "is -1"), (.normal(mean: 1, deviation: -1), "at least 0"),
      (.lognormal(median: 0, deviation: 1), "above 0"),
    ])
  func refused(distribution: Distribution, words: String) throws {
    var scenario = try ScenarioTestData.tutor()
    let before = scenario
    let problem = #expect(throws: ScenarioProblem.self) {
      try requests.write(distribution, to: &scenario, catalogue: catalogue)
    }
    #expect(problem?.message.contains(words) == true, "\(problem?.message ?? "")")
    #expect(scenario == before)
  }

  @Test("names, texts and prices with ranges of their own have no distribution")
  func kinds() {
    let refusing = ScenarioField.all.filter { !$0.mayBeUncertain }.map(\.path)
    for path in [
      "name", "model", "attention", "strategy.kind", "price.perGpuHour", "price.perGpuHour.low",
      "price.owned.purchasePerGpu", "price.owned.purchasePerGpu.high", "notes",
    ] {
      #expect(refusing.contains(path), "\(path)")
    }
    let numbers = ScenarioField.all.filter { $0.kind.isNumber }
    #expect(numbers.count { !$0.mayBeUncertain } == 8, "two prices with three parts each")
  }
}
