import ScalingCore
import Testing

@testable import Storage

@Suite struct ScenarioTextTests {
  let catalogue: Catalogue
  let scenario: Scenario

  init() throws {
    catalogue = try Catalogue.shipped()
    scenario = try SampleTests.load("math-tutor-14b")
  }

  @Test func keysAreThoseOfTheSchema() {
    let entries = ScenarioText.entries(of: scenario, catalogue: catalogue)
    #expect(Set(entries.map(\.key)).isSubset(of: ScenarioKeys.root))
    for entry in entries {
      guard case .mapping(let inner) = entry.value else { continue }
      #expect(Set(inner.map(\.key)).isSubset(of: ScenarioKeys.keys(at: entry.key)))
    }
  }

  @Test(arguments: [
    (["isocost"], "1"), (["name"], "\"Math tutor, 14B\""), (["model"], "Qwen3-14B"),
    (["strategy", "kind"], "best-of-n"), (["strategy", "samples"], "4"),
    (["strategy", "generationLength"], "8Ki"), (["attention"], "dense"),
    (["workload", "benchmark"], "aime24"), (["workload", "promptTokens"], "512"),
    (["workload", "requestsPerYear"], "2M"), (["workload", "peakToAverage"], "2.5"),
    (["deployment", "gpu"], "H100-SXM"), (["deployment", "tensorParallel"], "2"),
    (["deployment", "precision", "weights"], "bf16"), (["deployment", "concurrency"], "32"),
    (["deployment", "backend"], "vllm"), (["price", "plan"], "on-demand"),
    (["price", "perGpuHour", "typical"], "2.99"), (["price", "targetUtilisation"], "0.6"),
    (["goals", "accuracyAtLeast"], "0.7"), (["goals", "latencyAtMost"], "300s"),
    (["goals", "yearlyBudgetAtMost"], "$2M"),
  ])
  func writesValues(path: [String], text: String) {
    #expect(value(at: path, of: scenario) == .scalar(text))
  }

  @Test func leavesOutWhatIsDefault() {
    #expect(value(at: ["costModel"], of: scenario) == .absent)
    var plain = scenario
    plain.goals = Goals()
    plain.notes = ""
    #expect(value(at: ["goals"], of: plain) == .absent)
    #expect(value(at: ["notes"], of: plain) == .absent)
    plain.goals.latencyAtMost = 60
    #expect(value(at: ["goals", "accuracyAtLeast"], of: plain) == .absent)
    #expect(value(at: ["goals", "latencyAtMost"], of: plain) == .scalar("60s"))
  }

  @Test func writesTheCostModelInFull() {
    var changed = scenario
    changed.costModel.intensity = 295
    #expect(value(at: ["costModel", "intensity"], of: changed) == .scalar("295"))
    #expect(value(at: ["costModel", "peakTeraFlops"], of: changed) == .scalar("4500"))
    #expect(value(at: ["costModel", "combine"], of: changed) == .scalar("add"))
    #expect(value(at: ["costModel", "parameterReadBatch"], of: changed) == .scalar("none"))
    changed.costModel.parameterReadBatch = 64
    #expect(value(at: ["costModel", "parameterReadBatch"], of: changed) == .scalar("64"))
  }

  @Test func anExactPriceIsOneNumber() {
    var changed = scenario
    changed.price.perGPUHour = PriceRange(2.49)
    #expect(value(at: ["price", "perGpuHour"], of: changed) == .scalar("2.49"))
  }

  @Test func aRangeWithEqualEndsStaysARange() {
    var changed = scenario
    changed.price.perGPUHour = PriceRange(low: 2, typical: 2, high: 3)
    #expect(value(at: ["price", "perGpuHour", "low"], of: changed) == .scalar("2"))
    #expect(value(at: ["price", "perGpuHour", "high"], of: changed) == .scalar("3"))
  }

  @Test func quotesAreLeftOut() throws {
    var quoted = scenario
    try quoted.takeQuotedPrice()
    #expect(value(at: ["price", "perGpuHour"], of: quoted) == .absent)
    quoted.price.perGPUHour.high = 9
    #expect(value(at: ["price", "perGpuHour", "high"], of: quoted) == .scalar("9"))
  }

  @Test func unknownModelsAreDescribed() {
    var own = scenario
    own.model.id = "own"
    #expect(value(at: ["model", "layers"], of: own) == .scalar("40"))
    #expect(value(at: ["model", "experts"], of: own) == nil)
    own = scenario
    own.model.hidden += 1
    #expect(value(at: ["model", "hidden"], of: own) == .scalar("5121"))
  }

  @Test func inlineValuesFitIntoBraces() {
    let entries = ScenarioText.entries(of: scenario, catalogue: catalogue)
    let price = entries.first { $0.key == "price" }?.value ?? .absent
    let text =
      "{plan: on-demand, perGpuHour: {low: 1.49, typical: 2.99, high: 6.98}, "
      + "targetUtilisation: 0.6}"
    #expect(ScenarioWriter.inline(price) == text)
    #expect(ScenarioWriter.inline(.absent) == "null")
    #expect(ScenarioWriter.inline(.scalar("8Ki")) == "8Ki")
  }

  @Test func writesAReadableFile() throws {
    let text = ScenarioWriter.file(of: scenario, catalogue: catalogue)
    let expected = """
      isocost: 1
      name: "Math tutor, 14B"
      model: Qwen3-14B
      strategy:
        kind: best-of-n
        samples: 4
        generationLength: 8Ki
      attention: dense
      workload:
        benchmark: aime24
        promptTokens: 512
        sharedPrefixTokens: 0
        requestsPerYear: 2M
        peakToAverage: 2.5
      deployment:
        gpu: H100-SXM
        tensorParallel: 2
        dataParallel: 1
        expertParallel: 1
        precision: {weights: bf16, kvCache: bf16}
        concurrency: 32
        backend: vllm
        minReplicas: 1
      price:
        plan: on-demand
        perGpuHour: {low: 1.49, typical: 2.99, high: 6.98}
        targetUtilisation: 0.6
      goals:
        accuracyAtLeast: 0.7
        latencyAtMost: 300s
        yearlyBudgetAtMost: $2M

      """
    let start = try #require(text.firstRange(of: "isocost: 1\n"))
    let end = try #require(text.firstRange(of: "notes: "))
    #expect(String(text[start.lowerBound..<end.lowerBound]) == expected)
    #expect(text.hasPrefix("# A scenario of isocost"))
  }

  /// The value at a path of keys; nil when a key is not written.
  private func value(at path: [String], of scenario: Scenario) -> ScenarioText.Value? {
    var entries = ScenarioText.entries(of: scenario, catalogue: catalogue)
    var value: ScenarioText.Value?
    for key in path {
      value = entries.first { $0.key == key }?.value
      if case .mapping(let inner) = value { entries = inner } else { entries = [] }
    }
    return value
  }
}
