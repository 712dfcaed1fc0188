import ScalingCore
import Testing

@testable import Storage

@Suite struct ScenarioPatcherTests {
  let catalogue: Catalogue

  init() throws {
    catalogue = try Catalogue.shipped()
  }

  @Test func changesNothingWithoutAChange() throws {
    let text = ScenarioSource.minimal
    #expect(try patched(text) { _ in } == text)
  }

  @Test func changesOneValue() throws {
    let text = ScenarioSource.minimal
    #expect(
      try patched(text) { $0.strategy.generationLength = 16_384 }
        == text.replacing("8Ki", with: "16Ki"))
    #expect(
      try patched(text) { $0.workload.requestsPerYear = 2_500_000 }
        == text.replacing("2M", with: "2.5M"))
    #expect(
      try patched(text) { $0.price.perGPUHour = PriceRange(3) }
        == text.replacing("2.99", with: "3"))
  }

  @Test func changesModelAndGPU() throws {
    let model = try #require(catalogue.model(named: "Qwen3-32B"))
    let gpu = try #require(catalogue.accelerator(named: "H200-SXM"))
    let result = try patched(ScenarioSource.minimal) {
      $0.model = model
      $0.deployment.gpu = gpu
    }
    #expect(
      result
        == ScenarioSource.minimal.replacing("Qwen3-14B", with: "Qwen3-32B")
        .replacing("H100-SXM", with: "H200-SXM"))
  }

  @Test func keepsTheNotationOfOtherValues() throws {
    let text = ScenarioSource.minimal.replacing("8Ki", with: "8192   # as typed")
      .replacing("2M", with: "5k/day").replacing("0.6", with: "60 %")
    let result = try patched(text) { $0.deployment.concurrency = 64 }
    #expect(result == text.replacing("concurrency: 32", with: "concurrency: 64"))
  }

  @Test func oneNumberBecomesARange() throws {
    let result = try patched(ScenarioSource.minimal) {
      $0.price.perGPUHour = PriceRange(low: 2, typical: 3, high: 4)
    }
    let range = "{low: 2, typical: 3, high: 4}"
    #expect(result == ScenarioSource.minimal.replacing("2.99", with: range))
  }

  @Test func aRangeBecomesOneNumber() throws {
    let text = ScenarioSource.minimal.replacing("2.99", with: "{low: 1, typical: 2, high: 3}")
    let result = try patched(text) { $0.price.perGPUHour = PriceRange(2.5) }
    #expect(result == ScenarioSource.minimal.replacing("2.99", with: "2.5"))
  }

  @Test func aBlockRangeChangesInPlace() throws {
    let block = "\n    low: 1   # Vast\n    typical: 2\n    high: 3"
    let text = ScenarioSource.minimal.replacing(" 2.99", with: block)
    let result = try patched(text) { $0.price.perGPUHour.low = 1.5 }
    #expect(result == text.replacing("low: 1 ", with: "low: 1.5 "))
  }

  @Test func aBlockRangeCannotBecomeOneNumber() throws {
    let block = "\n    low: 1\n    typical: 2\n    high: 3"
    let text = ScenarioSource.minimal.replacing(" 2.99", with: block)
    #expect(try patched(text) { $0.price.perGPUHour = PriceRange(2.5) } == nil)
  }

  @Test func missingSectionsComeInSchemaOrder() throws {
    let result = try patched(ScenarioSource.minimal) {
      $0.costModel.combination = .max
      $0.goals.latencyAtMost = 60
    }
    let text = try #require(result)
    let keys = text.split(separator: "\n").filter { $0.first != " " }
      .map { $0.prefix { $0 != ":" } }
    let expected = [
      "isocost", "model", "strategy", "workload", "deployment", "costModel", "price", "goals",
    ]
    #expect(keys.map(String.init) == expected)
    #expect(text.contains("combine: max") && text.contains("latencyAtMost: 60s"))
  }

  @Test func goalsAreAddedAndTakenBack() throws {
    let text = ScenarioSource.minimal + "goals:\n  latencyAtMost: 90s\n"
    let added = try patched(text) { $0.goals.accuracyAtLeast = 0.7 }
    #expect(added == text.replacing("  latency", with: "  accuracyAtLeast: 0.7\n  latency"))
    let removed = try patched(text) { $0.goals.latencyAtMost = nil }
    #expect(removed == text.replacing("90s", with: "null"))
  }

  @Test func textsAreQuotedWhereNeeded() throws {
    let result = try patched("name: x\n" + ScenarioSource.minimal) { $0.name = "a: b # c" }
    #expect(result == "name: \"a: b # c\"\n" + ScenarioSource.minimal)
  }

  @Test func describedModelsChangeInPlace() throws {
    let model = """
      {id: own, layers: 16, hidden: 2048, heads: 32, kv_heads: 8, head_dim: 64, ffn: 8192, \
      vocab: 128256, max_context: 4096}
      """
    let text = ScenarioSource.minimal.replacing("Qwen3-14B", with: model)
      .replacing("8Ki", with: "1Ki")
    let result = try patched(text) { $0.model.layers = 18 }
    let changed = try #require(result)
    #expect(changed.contains("{") && changed.contains("layers: 18"))
    let read = try ScenarioSource.parse(changed).value
    #expect(read.model.layers == 18 && read.model.hidden == 2048)
  }

  @Test(arguments: ["", "- a", "isocost: [\n"]) func needsAReadableFile(text: String) throws {
    let scenario = try SampleTests.load("large-32b")
    let result = ScenarioPatcher.patched(
      Array(text.utf8), file: "s.yaml", from: scenario, to: scenario, catalogue: catalogue)
    #expect(result == nil)
  }

  /// The text with the changes of an edit; nil where they can't be made value by value.
  private func patched(
    _ text: String, _ edit: (inout Scenario) -> Void
  ) throws -> String? {
    let old = try ScenarioSource.parse(text).value
    var new = old
    edit(&new)
    let bytes = ScenarioPatcher.patched(
      Array(text.utf8), file: "s.yaml", from: old, to: new, catalogue: catalogue)
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }
}
