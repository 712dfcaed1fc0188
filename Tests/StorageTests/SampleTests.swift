import Foundation
import ScalingCore
import Storage
import Testing

@Suite struct SampleTests {
  static let names = [
    "aime24-qwen3", "best-of-n-4b", "chat-service", "large-32b", "llama-70b-serving",
    "majority-vote-7b",
    "math-tutor-14b",
    "moe-30b-a3b", "owned-node", "small-model-long-thinking",
  ]

  @Test func listsEverySample() {
    #expect(FileReading.yamlNames(in: Self.folder) == Self.names.map { "\($0).yaml" })
  }

  @Test(arguments: names) func loadsWithoutWarnings(name: String) throws {
    let loaded = try ScenarioFile.load(path: Self.path(name), catalogue: .shipped())
    #expect(loaded.warnings.isEmpty, "\(loaded.warnings)")
    #expect(loaded.value.scenario.validate().isEmpty)
  }

  @Test func readsTheFirstSample() throws {
    let scenario = try ScenarioFile.embeddedSample(catalogue: .shipped()).value
    #expect(scenario.name == "Math tutor, 14B")
    #expect(scenario.model.id == "Qwen3-14B")
    let strategy = Strategy(kind: .bestOfN, samples: 4, generationLength: 8192)
    #expect(scenario.strategy == strategy)
    let workload = Workload(
      benchmark: "aime24", promptTokens: 512, requestsPerYear: 2_000_000, peakToAverage: 2.5)
    #expect(scenario.workload == workload)
    #expect(scenario.deployment.gpu.id == "H100-SXM" && scenario.deployment.tensorParallel == 2)
    #expect(scenario.deployment.concurrency == 32 && scenario.deployment.backend == .vllm)
    #expect(scenario.costModel == KineticsInputs())
    #expect(scenario.price.perGPUHour == PriceRange(low: 1.49, typical: 2.99, high: 6.98))
    #expect(scenario.price.kind == .onDemand && scenario.price.targetUtilisation == 0.6)
    #expect(scenario.price.evidence.kind == .assumed)
    let goals = Goals(
      accuracyAtLeast: 0.7, latencyAtMost: 300, yearlyBudgetAtMost: 2_000_000)
    #expect(scenario.goals == goals)
  }

  @Test func embeddedSampleIsTheFile() throws {
    let path = Self.path("math-tutor-14b")
    #expect(
      try EmbeddedResource.bytes("samples/math-tutor-14b.yaml") == FileReading.bytes(of: path))
  }

  @Test func quotesFillMissingPrices() throws {
    let large = try Self.load("large-32b")
    #expect(large.price.perGPUHour == PriceRange(low: 2.5, typical: 3.99, high: 7))
    #expect(large.price.evidence.kind == .published)
    #expect(large.price.evidence.date == "2026-03..2026-10")
    let spot = try Self.load("moe-30b-a3b")
    #expect(spot.price.perGPUHour == PriceRange(1.65))
  }

  @Test func unitsAreRead() throws {
    let assistant = try Self.load("moe-30b-a3b")
    #expect(assistant.workload.requestsPerYear == 1_460_000)
    #expect(assistant.goals.accuracyAtLeast == 0.6)
    #expect(assistant.goals.yearlyBudgetAtMost == 500_000)
    #expect(try Self.load("chat-service").goals.latencyAtMost == 15)
  }

  /// Every story can be told: the model fits, and accuracy is known where a goal asks for it.
  @Test(arguments: names) func everySampleHasAnAnswer(name: String) throws {
    let catalogue = try Catalogue.shipped()
    let scenario = try Self.load(name)
    let evaluation = Evaluator(catalogue: catalogue).evaluate(scenario)
    let timing = try #require(evaluation.serving.timing)
    #expect(evaluation.serving.fits)
    #expect(timing.runningSequences == Double(scenario.deployment.concurrency))
    #expect((evaluation.accuracy.value == nil) == (scenario.goals.accuracyAtLeast == nil))
    #expect(!evaluation.goals.failures.contains(.accuracyUnknown))
  }

  /// Shape of the public conversation trace of `peers.md` §4.
  @Test func chatHasTheShapeOfTheTrace() throws {
    let chat = try Self.load("chat-service")
    #expect(chat.workload.promptTokens == 1155 && chat.strategy.generationLength == 211)
  }

  @Test(arguments: names) func survivesDamage(name: String) throws {
    let catalogue = try Catalogue.shipped()
    let bytes = try FileReading.bytes(of: Self.path(name))
    for seed in 0..<300 {
      let damaged = Damage.apply(seed: UInt64(seed), to: bytes)
      do throws(InputFailure) {
        let loaded = try ScenarioFile.parse(damaged, file: "s.yaml", catalogue: catalogue)
        #expect(!loaded.value.validate().contains { $0.severity == .error })
      } catch {
        #expect(error.diagnostics.contains { $0.severity == .error }, "seed \(seed)")
      }
    }
  }

  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("samples").path

  static func path(_ name: String) -> String { "\(folder)/\(name).yaml" }

  static func load(_ name: String) throws -> Scenario { try #require(loaded[name]).get() }

  /// The samples, read once for all tests.
  private static let loaded = Dictionary(
    uniqueKeysWithValues: names.map { name in
      (
        name,
        Result { try ScenarioFile.load(path: path(name), catalogue: .shipped()).value.scenario }
      )
    })
}
