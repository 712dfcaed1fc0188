import ScalingCore
import Testing

@testable import Storage

@Suite struct ScenarioQuotesTests {
  let catalogue: Catalogue
  let scenario: Scenario

  init() throws {
    catalogue = try Catalogue.shipped()
    scenario = try SampleTests.load("math-tutor-14b")
  }

  /// Quotes of `gpus.csv`.
  @Test(arguments: [
    ("H100-SXM", PricePlan.Kind.onDemand, 1.49, 2.99, 6.98),
    ("H100-SXM", .spot, 0.81, 0.81, 0.81), ("L4", .onDemand, 0.44, 0.57, 1.1),
    ("MI300X", .spot, 0.95, 0.95, 0.95), ("B200-SXM", .onDemand, 4, 5.49, 7.27),
  ])
  func takesQuotes(
    gpu: String, plan: PricePlan.Kind, low: Double, typical: Double, high: Double
  ) throws {
    var quoted = try with(gpu: gpu, plan: plan)
    #expect(!quoted.hasQuotedPrice)
    try quoted.takeQuotedPrice()
    let range = PriceRange(
      low: HourlyPrice(low), typical: HourlyPrice(typical), high: HourlyPrice(high))
    #expect(quoted.price.perGPUHour == range)
    #expect(quoted.price.evidence.kind == .published && quoted.hasQuotedPrice)
    #expect(quoted.price.evidence.source == quoted.deployment.gpu.price.source)
  }

  @Test(arguments: [
    ("H100-SXM", PricePlan.Kind.reserved), ("H20", .onDemand), ("H20", .spot),
    ("B200-SXM", .spot), ("GB200-NVL72", .onDemand), ("TPU-v6e", .onDemand),
  ])
  func saysWhenThereIsNone(gpu: String, plan: PricePlan.Kind) throws {
    var quoted = try with(gpu: gpu, plan: plan)
    let before = quoted
    let error = #expect(throws: MissingQuote.self) { try quoted.takeQuotedPrice() }
    #expect(error?.message.contains("no \(plan.rawValue) price of \(gpu)") == true)
    #expect(error?.message.contains("state your own as 'price.perGpuHour'") == true)
    #expect(quoted == before)
  }

  @Test func aPriceOfItsOwnIsNoQuote() throws {
    var own = try with(gpu: "H100-SXM", plan: .onDemand)
    try own.takeQuotedPrice()
    own.price.perGPUHour.low = 1
    #expect(!own.hasQuotedPrice)
    try own.takeQuotedPrice()
    own.price.evidence = Evidence(.assumed, source: "me")
    #expect(!own.hasQuotedPrice)
  }

  private func with(gpu: String, plan: PricePlan.Kind) throws -> Scenario {
    var changed = scenario
    changed.deployment.gpu = try #require(catalogue.accelerator(named: gpu))
    changed.price.kind = plan
    return changed
  }
}
