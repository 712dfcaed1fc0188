import Testing

@testable import ScalingCore

@Suite("One scenario under every plan")
struct PlanComparisonTests {
  private let timing = EconomicsTestData.timing(gpuTime: 24)

  private func comparison(_ scenario: Scenario) -> PlanComparison {
    PlanComparison(scenario: scenario, timing: timing, accuracy: 0.5)
  }

  @Test("holds every plan whose terms are stated")
  func complete() throws {
    let scenario = try EconomicsTestData.complete(plan: .onDemand)
    let comparison = comparison(scenario)
    let found = comparison.entries.map(\.kind)
    // No spot price is stated, but the catalogue has one.
    #expect(found == [.onDemand, .spot, .reserved, .owned, .api, .mix])
    #expect(comparison.problems.isEmpty)
    for entry in comparison.entries {
      let alone = try scenario.paying(by: entry.kind)
      #expect(Economics(scenario: alone, timing: timing, accuracy: 0.5) == entry.economics)
      #expect(entry.model.year(2e6).spend == entry.economics.yearlySpend.typical)
    }
    #expect(
      comparison[.spot]?.economics.costPerRequest != comparison[.onDemand]?.economics.costPerRequest
    )
  }

  @Test("says which term another plan lacks")
  func missing() throws {
    let comparison = comparison(try EconomicsTestData.scenario())
    #expect(comparison.entries.map(\.kind) == [.onDemand, .spot])
    let paths = comparison.problems.map(\.path)
    #expect(
      paths == [
        "price.perGpuHour", "price.owned.purchasePerGpu", "price.api.inputPerMillion",
        "price.mix.base",
      ])
    #expect(comparison[.owned] == nil)
  }

  @Test("a discounted or interruptible price is no list price")
  func listPrice() throws {
    var scenario = try EconomicsTestData.complete(plan: .spot)
    scenario.price.perGPUHour = PriceRange(0.8)
    // The catalogue's on-demand price, not the stated one of spot.
    let rented = try scenario.paying(by: .onDemand)
    #expect(rented.price.perGPUHour == scenario.deployment.gpu.price.range)
    #expect(try scenario.paying(by: .spot) == scenario)
    scenario.price.kind = .reserved
    scenario.price.reserved.discount = nil
    #expect(try scenario.paying(by: .onDemand).price.perGPUHour != PriceRange(0.8))
    scenario.price.reserved.discount = 0.3
    #expect(try scenario.paying(by: .onDemand).price.perGPUHour == PriceRange(0.8))
  }

  @Test("a price of the catalogue follows the plan")
  func quoted() throws {
    var scenario = try EconomicsTestData.complete(plan: .onDemand)
    try scenario.takeQuotedPrice()
    #expect(scenario.hasQuotedPrice)
    let spot = try scenario.paying(by: .spot)
    let quote = try #require(scenario.deployment.gpu.price.spot)
    #expect(spot.price.perGPUHour == PriceRange(quote))
  }

  @Test("plans without a price of a GPU-hour need none")
  func unpriced() throws {
    var scenario = try EconomicsTestData.complete(plan: .api)
    scenario.deployment.gpu.price = Accelerator.PriceQuote(
      low: nil, typical: nil, high: nil, spot: nil, date: "", source: "")
    try scenario.takeQuotedPrice()
    #expect(scenario.price.evidence.kind == .none && scenario.hasQuotedPrice)
    let comparison = comparison(scenario)
    #expect(comparison.entries.map(\.kind) == [.owned, .api])
  }

  @Test("a reservation that is too small is no entry")
  func shortage() throws {
    var scenario = try EconomicsTestData.complete(plan: .onDemand)
    scenario.price.reserved.commitment = 1
    let comparison = comparison(scenario)
    #expect(comparison[.reserved] == nil)
    #expect(comparison.problems.map(\.path) == ["price.reserved.commitment"])
  }

  @Test("an API answers for a model that does not fit")
  func unfit() throws {
    let comparison = PlanComparison(
      scenario: try EconomicsTestData.complete(plan: .onDemand), timing: nil, accuracy: nil)
    #expect(comparison.entries.map(\.kind) == [.api])
  }
}
