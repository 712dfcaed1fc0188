import ScalingCore
import Testing

@testable import Storage

@Suite struct ScenarioRoundTripTests {
  @Test(arguments: SampleTests.names) func samplesReadBack(name: String) throws {
    let catalogue = try Catalogue.shipped()
    let scenario = try SampleTests.load(name)
    let text = ScenarioWriter.file(of: scenario, catalogue: catalogue)
    let read = try ScenarioFile.parse(Array(text.utf8), file: "s.yaml", catalogue: catalogue)
    let isSame = read.value.isSaved(as: scenario)
    #expect(isSame)
    #expect(read.warnings.isEmpty)
    #expect(ScenarioWriter.file(of: read.value, catalogue: catalogue) == text)
  }

  @Test func randomScenariosReadBack() throws {
    let catalogue = try Catalogue.shipped()
    for seed in 0..<150 {
      let scenario = try RandomScenario.make(seed: UInt64(seed), catalogue: catalogue)
      let text = ScenarioWriter.file(of: scenario, catalogue: catalogue)
      let read = try ScenarioFile.parse(Array(text.utf8), file: "s.yaml", catalogue: catalogue)
      let isSame = read.value.isSaved(as: scenario)
      #expect(isSame, "seed \(seed)\n\(text)")
    }
  }

  @Test(arguments: SampleTests.names) func everyChangeIsPatchedIn(name: String) throws {
    let catalogue = try Catalogue.shipped()
    let bytes = try FileReading.bytes(of: SampleTests.path(name))
    let old = try ScenarioFile.parse(bytes, file: "s.yaml", catalogue: catalogue).value
    let comments = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("#") }
    for seed in 0..<12 {
      var new = try RandomScenario.make(seed: UInt64(seed), catalogue: catalogue)
      new.notes = old.notes
      let patched = try #require(
        ScenarioPatcher.patched(
          bytes, file: "s.yaml", from: old, to: new, catalogue: catalogue), "seed \(seed)")
      let read = try ScenarioFile.parse(patched, file: "s.yaml", catalogue: catalogue).value
      let isSame = read.isSaved(as: new)
      #expect(isSame, "seed \(seed)")
      let lines = String(decoding: patched, as: UTF8.self).split(separator: "\n")
      #expect(comments.allSatisfy(lines.contains))
    }
  }

  @Test func describedModelsReadBack() throws {
    let catalogue = try Catalogue.shipped()
    var scenario = try SampleTests.load("math-tutor-14b")
    for model in catalogue.models {
      scenario.model = model
      scenario.model.id = "own-\(model.id)"
      scenario.deployment.tensorParallel = 1
      let text = ScenarioWriter.file(of: scenario, catalogue: catalogue)
      let read = try ScenarioFile.parse(Array(text.utf8), file: "s.yaml", catalogue: catalogue)
      #expect(read.value.model == scenario.model, "\(model.id)")
    }
  }

  @Test(arguments: [
    "plain", "Math tutor, 14B", "yes", "null", "~", "", " lead", "trail ", "a: b", "a #b", "#x",
    "it's", "\"quoted\"", "tab\there", "line\nbreak", "nul\0", "esc\u{1B}[2J", "日本語",
    "emoji 👩‍🔬", "b\u{FEFF}om", "\u{2028}", "{flow}", "[x]", "- item", "? q", "*alias", "&anchor",
    "!tag", "%", "@", "`", "1e5", "0x10", "\\", "a\u{85}b", "\u{FFFE}", "|", ">", "40 %",
  ])
  func textsReadBack(text: String) throws {
    let catalogue = try Catalogue.shipped()
    var scenario = try SampleTests.load("large-32b")
    scenario.name = text
    scenario.notes = text + "\n" + text
    let written = ScenarioWriter.file(of: scenario, catalogue: catalogue)
    let read = try ScenarioFile.parse(Array(written.utf8), file: "s.yaml", catalogue: catalogue)
    #expect(read.value.name == text)
    #expect(read.value.notes == scenario.notes)
  }
}

/// Scenarios with every value drawn at random.
enum RandomScenario {
  static func make(seed: UInt64, catalogue: Catalogue) throws -> Scenario {
    var draw = SplitMix64(seed: seed)
    let model = try #require(catalogue.models.randomElement(using: &draw))
    let gpu = try #require(catalogue.accelerators.randomElement(using: &draw))
    let kind = try #require(Strategy.Kind.allCases.randomElement(using: &draw))
    let prices = (0..<3).map { _ in HourlyPrice(number(0.01...50, &draw)) }.sorted()
    var scenario = Scenario(
      name: "option \(seed)", model: model,
      strategy: Strategy(
        kind: kind, samples: kind == .single ? 1 : Int.random(in: 2...64, using: &draw),
        generationLength: Tokens(number(1...32_768, &draw).rounded())),
      workload: Workload(
        benchmark: ["aime24", "own id", "x: y"].randomElement(using: &draw) ?? "",
        promptTokens: Tokens(number(1_000...4_000, &draw)),
        sharedPrefixTokens: Tokens(number(0...1_000, &draw)),
        requestsPerYear: YearlyRequests(number(1...1e9, &draw)),
        peakToAverage: number(1...10, &draw)),
      deployment: Deployment(
        gpu: gpu, tensorParallel: [1, 2, 4, 8].randomElement(using: &draw) ?? 1,
        weights: Precision.allCases.randomElement(using: &draw) ?? .bf16,
        kvCache: Precision.allCases.randomElement(using: &draw) ?? .bf16,
        concurrency: Int.random(in: 1...512, using: &draw),
        backend: Backend.allCases.randomElement(using: &draw) ?? .vllm,
        minReplicas: Int.random(in: 0...9, using: &draw)),
      costModel: KineticsInputs(
        intensity: number(1...2_000, &draw), peak: FLOPRate(number(1e12...1e16, &draw)),
        combination: Bool.random(using: &draw) ? .add : .max,
        parameterReadBatch: Bool.random(using: &draw) ? number(1...4_096, &draw) : nil),
      price: PricePlan(
        kind: PricePlan.Kind.rented.randomElement(using: &draw) ?? .spot,
        perGPUHour: PriceRange(low: prices[0], typical: prices[1], high: prices[2]),
        evidence: Evidence(.assumed, source: "test"), targetUtilisation: number(0.01...1, &draw)),
      goals: Goals(
        accuracyAtLeast: Bool.random(using: &draw) ? Probability(number(0...1, &draw)) : nil,
        latencyAtMost: Bool.random(using: &draw) ? Seconds(number(0.1...1e5, &draw)) : nil,
        yearlyBudgetAtMost: Bool.random(using: &draw) ? Dollars(number(1...1e9, &draw)) : nil))
    RandomMoney.add(to: &scenario, &draw)
    return scenario
  }

  static func number(
    _ range: ClosedRange<Double>, _ draw: inout SplitMix64
  ) -> Double {
    let value = Double.random(in: range, using: &draw)
    return Bool.random(using: &draw) ? max(range.lowerBound, value.rounded()) : value
  }
}
