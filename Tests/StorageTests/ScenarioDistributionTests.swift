import ScalingCore
import Testing

@testable import Storage

@Suite struct ScenarioDistributionTests {
  private static let requests = "workload.requestsPerYear"

  @Test(arguments: [
    (
      "{low: 1M, typical: 2M, high: 5M}", Distribution.triangular(low: 1e6, typical: 2e6, high: 5e6)
    ),
    (
      "{triangular: {low: 1M, typical: 2M, high: 5M}}",
      .triangular(low: 1e6, typical: 2e6, high: 5e6)
    ),
    ("{uniform: {low: 1k/day, high: 3k/day}}", .uniform(low: 365_000, high: 1_095_000)),
    ("{normal: {mean: 2M, deviation: 250k}}", .normal(mean: 2e6, deviation: 250_000)),
    ("{lognormal: {median: 2M, deviation: 0.4}}", .lognormal(median: 2e6, deviation: 0.4)),
    ("{lognormal: {deviation: 0.4, median: 2M}}", .lognormal(median: 2e6, deviation: 0.4)),
  ])
  func readsEveryForm(text: String, distribution: Distribution) throws {
    let scenario = try ScenarioSource.parse(ScenarioSource.minimal([("2M", text)])).value
    #expect(scenario.distribution(at: Self.requests) == distribution)
    #expect(scenario.workload.requestsPerYear.value == distribution.typical)
  }

  @Test func readsUnitsOfTheValue() throws {
    let text = ScenarioSource.minimal([
      ("8Ki", "{low: 4Ki, typical: 8Ki, high: 16Ki}"),
      ("0.6", "{normal: {mean: 60 %, deviation: 5 %}}"),
      ("concurrency: 32", "concurrency: {uniform: {low: 16, high: 64}}"),
    ])
    let scenario = try ScenarioSource.parse(text).value
    #expect(
      scenario.uncertainFields == [
        UncertainField(
          path: "strategy.generationLength",
          distribution: .triangular(low: 4_096, typical: 8_192, high: 16_384)),
        UncertainField(
          path: "deployment.concurrency", distribution: .uniform(low: 16, high: 64)),
        UncertainField(
          path: "price.targetUtilisation", distribution: .normal(mean: 0.6, deviation: 0.05)),
      ])
    #expect(scenario.strategy.generationLength == 8_192)
    #expect(scenario.deployment.concurrency == 40 && scenario.price.targetUtilisation == 0.6)
  }

  @Test(arguments: [
    ("{low: 3M, typical: 2M, high: 5M}", "8:20: error: 'workload.requestsPerYear' is out of"),
    ("{low: -1, typical: 2M, high: 5M}", "8:26: error: 'workload.requestsPerYear.low' is -1"),
    ("{low: 1, typical: 2M, high: 1e16}", "8:48: error: 'workload.requestsPerYear.high' is"),
    ("{low: 1, typical: lots, high: 3}", "8:38: error: 'workload.requestsPerYear.typical' 'lots'"),
    ("{low: 1, typical: 2}", "8:20: error: 'workload.requestsPerYear.high' is missing; add it"),
    (
      "{low: 1, typical: [2], high: 3}", "8:38: error: 'workload.requestsPerYear.typical' is a list"
    ),
    ("{uniform: {low: 5, high: 1}}", "8:20: error: 'workload.requestsPerYear' is out"),
    ("{uniform: {low: 5}}", "error: 'workload.requestsPerYear.high' is missing; add it here"),
    ("{normal: {mean: 5, deviation: -1}}", "8:20: error: 'workload.requestsPerYear' has no"),
    ("{normal: {mean: 5, deviation: 2 kg}}", "8:50: error: 'workload.requestsPerYear.deviation'"),
    ("{lognormal: {median: 0, deviation: 1}}", "8:20: error: 'workload.requestsPerYear' has no"),
    (
      "{lognormal: {median: 1, deviation: 2s}}", "8:55: error: 'workload.requestsPerYear.deviation'"
    ),
    ("{poisson: {mean: 3}}", "8:20: error: 'workload.requestsPerYear' is no distribution; write"),
    ("{uniform: 3}", "8:20: error: 'workload.requestsPerYear' is no distribution; write {low,"),
    ("{low: 1, typical: 2, high: 3, mode: 2}", "unknown key 'workload.requestsPerYear.mode' is"),
    ("[1, 2]", "8:20: error: 'workload.requestsPerYear' is a list; write a single value"),
  ])
  func saysWhatIsWrong(text: String, finding: String) throws {
    let findings = try ScenarioSource.findings(ScenarioSource.minimal([("2M", text)]))
    #expect(findings.contains { $0.contains(finding) }, "\(findings)")
  }

  @Test func namesHaveNoDistribution() throws {
    let text = ScenarioSource.minimal([("benchmark: aime24", "benchmark: {low: 1, high: 2}")])
    let findings = try ScenarioSource.findings(text)
    #expect(findings.contains { $0.contains("6:14: error: 'workload.benchmark' is a mapping") })
  }

  @Test(arguments: [
    ("2M", "requestsPerYear: {low: 1M, typical: 2M, high: 5M}"),
    ("2M", "requestsPerYear: {uniform: {low: 1M, high: 3M}}"),
    ("8Ki", "generationLength: {normal: {mean: 8Ki, deviation: 1024}}"),
    ("0.6", "targetUtilisation: {lognormal: {median: 0.6, deviation: 0.1}}"),
  ])
  func writesOneLine(place: String, line: String) throws {
    let value = String(line.split(separator: ": ", maxSplits: 1)[1])
    let scenario = try ScenarioSource.parse(ScenarioSource.minimal([(place, value)])).value
    let text = ScenarioWriter.file(of: scenario, catalogue: try .shipped())
    #expect(text.contains("  \(line)\n"), "\(text)")
  }

  /// Every number of random scenarios gets a distribution of each kind in turn.
  @Test func randomDistributionsReadBack() throws {
    let catalogue = try Catalogue.shipped()
    for seed in 0..<16 {
      var scenario = try RandomScenario.make(seed: UInt64(seed), catalogue: catalogue)
      for (index, field) in ScenarioField.all.enumerated() where field.mayBeUncertain {
        let kinds: [Distribution] = [
          .triangular(low: 0.7, typical: 1, high: 1.9), .uniform(low: 0.4, high: 1.6),
          .normal(mean: 1, deviation: 0.2), .lognormal(median: 1, deviation: 0.3),
        ]
        let form = kinds[(index + seed) % kinds.count]
        guard case .number(let value) = field.read(scenario),
          let moved = form.moved(
            toTypical: value, within: field.limits, isWhole: field.isWhole)
        else { continue }
        try field.write(moved, to: &scenario, catalogue: catalogue)
      }
      #expect(scenario.uncertainFields.count > 8)
      let text = ScenarioWriter.file(of: scenario, catalogue: catalogue)
      let read = try ScenarioFile.parse(Array(text.utf8), file: "s.yaml", catalogue: catalogue)
      let isSame = scenario.isSaved(as: read.value)
      #expect(isSame, "seed \(seed)\n\(text)")
    }
  }

  @Test func aMovedValueIsPatchedIn() throws {
    let catalogue = try Catalogue.shipped()
    let source = ScenarioSource.minimal([("2M", "{low: 1M, typical: 2M, high: 5M}  # guess")])
    let old = try ScenarioSource.parse(source).value
    var new = old
    try ScenarioSetting("\(Self.requests)=4M").apply(to: &new, catalogue: catalogue)
    let patched = try #require(
      ScenarioPatcher.patched(
        Array(source.utf8), file: "s.yaml", from: old, to: new, catalogue: catalogue))
    let text = String(decoding: patched, as: UTF8.self)
    #expect(text.contains("requestsPerYear: {low: 2M, typical: 4M, high: 10M}  # guess"), "\(text)")
    let isSame = new.isSaved(as: try ScenarioSource.parse(text).value)
    #expect(isSame)
  }

  @Test func settingsTakeThreeNumbers() throws {
    let catalogue = try Catalogue.shipped()
    var scenario = try ScenarioSource.parse(ScenarioSource.minimal).value
    try ScenarioSetting("\(Self.requests)=1M..3M..4M").apply(to: &scenario, catalogue: catalogue)
    #expect(
      scenario.distribution(at: Self.requests) == .triangular(low: 1e6, typical: 3e6, high: 4e6))
    #expect(scenario.workload.requestsPerYear == 3e6)
    for wrong in ["3M..1M..4M", "1M..x..4M", "1M..2M", "-1..2M..4M"] {
      let before = scenario
      #expect(throws: Diagnostic.self) {
        try ScenarioSetting("\(Self.requests)=\(wrong)").apply(to: &scenario, catalogue: catalogue)
      }
      #expect(scenario == before)
    }
  }
}
