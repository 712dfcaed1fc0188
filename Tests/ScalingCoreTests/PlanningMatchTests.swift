import ScalingCore
import Testing

@Suite("Measured rows of a configuration")
struct PlanningMatchTests {
  /// The configuration of ``ValidationTestData``: Qwen3-32B on four H100, 1000 tokens in, 101 out.
  private func scenario() throws -> Scenario {
    var scenario = try ScenarioTestData.tutor(model: "Qwen3-32B", samples: 1, length: 101)
    scenario.workload.promptTokens = 1_000
    scenario.deployment.tensorParallel = 4
    return scenario
  }

  @Test("takes rows of the same model, GPU, software, weights and layout")
  func matches() throws {
    let row = try ValidationTestData.row()
    var spread = row
    spread.deployment.dataParallel = 2
    var expert = row
    expert.deployment.expertParallel = 4
    var cache = row
    cache.deployment.kvCache = .fp8
    let others = [
      try ValidationTestData.row("Qwen3-14B"), try ValidationTestData.row(on: "H200-SXM"),
      try ValidationTestData.row(tensorParallel: 2), try ValidationTestData.row(weights: .fp8),
      try ValidationTestData.row(backend: .tensorRT), try ValidationTestData.row(flag: "mtp"),
      spread, expert,
    ]
    let matched = MatchedMeasurements([row] + others + [cache], of: try scenario())
    #expect(matched.rows == [row, cache])
    #expect(MatchedMeasurements([], of: try scenario()).rows.isEmpty)
  }

  @Test(
    "lengths within a tenth are near",
    arguments: [
      (1_000.0, 101.0, true), (1_100, 101, true), (1_101, 101, false), (900, 111, true),
      (899, 101, false), (1_000, 90, false), (1_000, 112, false),
    ])
  func near(prompt: Double, answer: Double, isNear: Bool) throws {
    var row = try ValidationTestData.row()
    row.load = ServingLoad(prompt: Tokens(prompt), generationLength: Tokens(answer))
    let scenario = try scenario()
    let matched = MatchedMeasurements([row], of: scenario)
    #expect(matched.rows(near: scenario.lengths).count == (isNear ? 1 : 0))
    #expect(matched.lengths == [row.lengths])
  }

  @Test("rows come by concurrency, lengths by prompt and answer, each once")
  func order() throws {
    var rows = try [32, 4, 8].map { try ValidationTestData.row(concurrency: $0) }
    var long = rows[0]
    long.load = ServingLoad(prompt: 1_000, generationLength: 8_192)
    var early = rows[0]
    early.load = ServingLoad(prompt: 128, generationLength: 9_000)
    rows += [long, early]
    let scenario = try scenario()
    let matched = MatchedMeasurements(rows, of: scenario)
    #expect(matched.rows(near: scenario.lengths).map(\.deployment.concurrency) == [4, 8, 32])
    #expect(
      matched.lengths.map(\.prompt) == [128, 1_000, 1_000]
        && matched.lengths.map(\.answer) == [9_000, 101, 8_192])
  }

  @Test("a scenario takes measured lengths: single answers of that length")
  func lengths() throws {
    var scenario = try ScenarioTestData.tutor()
    scenario.workload.sharedPrefixTokens = 100
    scenario.strategy.lengthDistribution = .weibull(scale: 4_000, shape: 1.4)
    let measured = scenario.measured(at: .init(prompt: 1_024, answer: 2_048))
    #expect(ServingLoad(measured) == ServingLoad(prompt: 1_024, generationLength: 2_048))
    #expect(measured.lengths == .init(prompt: 1_024, answer: 2_048))
    #expect(measured.deployment == scenario.deployment)
  }

  @Test("the error is that of the scenario's deployment at the rows' own concurrency")
  func accuracy() throws {
    let model = try ValidationTestData.model()
    let rows = try [4, 16].map { concurrency in
      try ValidationTestData.row(
        ValidationTestData.row(concurrency: concurrency), offBy: 0.1, first: -0.3, throughput: 0)
    }
    let found = MatchedMeasurements.accuracy(on: rows, of: try scenario(), by: model)
    let accuracy = try #require(found)
    #expect(abs((accuracy.timePerOutputToken?.meanAbsolute ?? 0) - 0.1) < 1e-9)
    #expect(abs((accuracy.timeToFirstToken?.bias ?? 0) + 0.3) < 1e-9)
    #expect(accuracy.rows == 2)
    #expect(MatchedMeasurements.accuracy(on: [], of: try scenario(), by: model) == nil)
  }
}
