import ScalingCore
import Testing

@testable import Storage

@Suite struct UserCatalogueReaderTests {
  let shipped: Catalogue

  init() throws {
    shipped = try Catalogue.shipped()
  }

  @Test func anEntryOfTheSameIdReplaces() throws {
    let text = """
      gpus:
        - {id: L4, bf16_tflops: 120, memory_gb: 25, bandwidth_tbps: 0.3,
           link_gbps_one_direction: 32}
      """
    let catalogue = try read(text)
    #expect(catalogue.accelerators.count == shipped.accelerators.count)
    #expect(catalogue.accelerator(named: "L4")?.memory == Bytes(25e9))
    #expect(catalogue.accelerator(named: "L4")?.price.typical == nil)
  }

  @Test func pricesReplaceTheWholeQuote() throws {
    let price = try #require(
      read("prices: [{gpu: L4, spot: 0.2}]").accelerator(named: "L4")?.price)
    #expect(price.spot == 0.2)
    #expect(price.low == nil && price.typical == nil && price.high == nil)
    #expect(price.source == "stated in own.yaml" && price.date.isEmpty)
  }

  @Test(arguments: [
    ("low: 1, typical: 2, high: 3", true), ("low: 1, high: 3", true), ("typical: 2", true),
    ("low: 2, typical: 1", false), ("typical: 3, high: 2", false), ("low: 0", false),
    ("typical: -1", false),
  ])
  func pricesAreInOrder(prices: String, isRight: Bool) {
    let text = "prices: [{gpu: L4, \(prices)}]"
    let isAccepted = (try? read(text)) != nil
    #expect(isAccepted == isRight)
  }

  @Test func pricesReachScenarios() throws {
    let catalogue = try read("prices: [{gpu: H20, low: 1, typical: 1.2, high: 1.5}]")
    let text = ScenarioSource.minimal([("  perGpuHour: 2.99\n", ""), ("H100-SXM", "H20")])
    let scenario = try ScenarioFile.parse(
      Array(text.utf8), file: "s.yaml", catalogue: catalogue
    ).value
    #expect(scenario.price.perGPUHour == PriceRange(low: 1, typical: 1.2, high: 1.5))
    #expect(scenario.price.evidence.source == "stated in own.yaml")
  }

  @Test(arguments: [
    ("", Evidence.Kind.measured), ("kind: published", .published),
    ("kind: digitised", .digitised), ("kind: estimated", .estimated), ("kind: assumed", .assumed),
  ])
  func evidenceIsMeasuredUnlessStated(kind: String, result: Evidence.Kind) throws {
    let point = try point(kind)
    #expect(point.evidence.kind == result && point.evidence.source == "stated in own.yaml")
  }

  @Test(arguments: ["kind: none", "kind: interpolated", "kind: guessed"])
  func otherKindsAreRefused(kind: String) {
    #expect(throws: InputFailure.self) { try point(kind) }
  }

  @Test(arguments: [("0.84", 0.84), ("84 %", 0.84), ("0", 0), ("1", 1)])
  func valuesAreShares(text: String, value: Double) throws {
    let text = "accuracy: [{model: Phi-4, benchmark: b, metric: pass@1, value: \(text)}]"
    #expect(try read(text).accuracy.points.first?.value == Probability(value))
  }

  @Test func ownEvidenceGoesFirst() throws {
    let text = """
      accuracy:
        - {model: Qwen3-14B, benchmark: aime24, metric: pass@1, tokenCap: 8Ki, value: 0.5}
      """
    let catalogue = try read(text)
    var scenario = try SampleTests.load("math-tutor-14b")
    scenario.strategy = Strategy(kind: .single, generationLength: 8_192)
    let before = Evaluator(catalogue: shipped).evaluate(scenario).accuracy.value
    let after = Evaluator(catalogue: catalogue).evaluate(scenario).accuracy.value
    #expect(before == 0.597)
    #expect(after == 0.5)
  }

  @Test func findingsOfSeveralEntriesAddUp() {
    let text = """
      prices:
        - {gpu: nothing}
        - {gpu: L4, low: x}
      accuracy:
        - {model: nothing}
      """
    let failure = #expect(throws: InputFailure.self) { try read(text) }
    #expect(failure?.diagnostics.map { $0.mark?.line } == [2, 3, 5])
  }

  @Test(arguments: [
    "models: [1]", "gpus: [x]", "prices: [[1]]", "accuracy: ['a']", "prices: {gpu: L4}",
    "prices: L4",
  ])
  func entriesAreMappingsInLists(text: String) {
    #expect(throws: InputFailure.self) { try read(text) }
  }

  @Test(arguments: 0..<150) func survivesDamage(seed: UInt64) {
    let text = """
      prices: [{gpu: L4, low: 1, typical: 2, high: 3, source: "list"}]
      accuracy: [{model: Phi-4, benchmark: b, metric: pass@1, tokenCap: 1Ki, value: 84 %}]
      """
    let damaged = Damage.apply(seed: seed, to: Array(text.utf8))
    do throws(InputFailure) {
      let loaded = try UserCatalogue.extend(shipped, file: "own.yaml", bytes: damaged)
      #expect(loaded.value.models.count >= shipped.models.count)
    } catch {
      #expect(error.diagnostics.contains { $0.severity == .error })
    }
  }

  private func point(_ kind: String) throws -> AccuracyPoint {
    let text = """
      accuracy: [{model: Phi-4, benchmark: b, metric: pass@1, value: 0.5, \(kind)}]
      """
    return try #require(try read(text).accuracy.points.first)
  }

  private func read(_ text: String) throws -> Catalogue {
    try UserCatalogue.extend(shipped, file: "own.yaml", bytes: Array(text.utf8)).value
  }
}
