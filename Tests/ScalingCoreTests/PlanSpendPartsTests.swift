import Testing

@testable import ScalingCore

/// The node of 8 GPUs of ``EconomicsOwnedTests``, worked by hand there.
@Suite("Parts of a year's spend")
struct PlanSpendPartsTests {
  private let timing = EconomicsTestData.timing(gpuTime: 24)

  private func parts(_ scenario: Scenario, housing: Dollars = 0) throws -> (SpendParts, PlanYear) {
    let model = try #require(PlanModel(scenario: scenario, timing: timing))
    let year = model.year(scenario.workload.requestsPerYear)
    return (SpendParts(of: year, under: model, housingPerGPU: housing), year)
  }

  @Test("own GPUs: loss of value, electricity, housing and staff")
  func owned() throws {
    var scenario = try EconomicsTestData.scenario(plan: .owned)
    scenario.price.owned = EconomicsTestData.ownedNode
    let (parts, year) = try parts(scenario, housing: 1_000)
    let expected: [(SpendParts.Part, Double)] = [
      (.depreciation, 57_600), (.power, 8_760), (.housing, 8_000), (.staff, 20_000), (.rent, 0),
      (.tokens, 0),
    ]
    for (part, amount) in expected {
      #expect(abs(parts[part].value - amount) < 0.005, "\(part)")
    }
    #expect(abs((parts.total - year.spend).value) < 0.005)
  }

  @Test("every plan's parts add up to its spend", arguments: PricePlan.Kind.allCases)
  func sum(kind: PricePlan.Kind) throws {
    let scenario = try EconomicsTestData.complete(plan: kind)
    let (parts, year) = try parts(
      scenario, housing: scenario.price.owned.hostingPerGPUYear ?? 0)
    #expect(abs((parts.total - year.spend).value) < 0.005)
    let largest = SpendParts.Part.allCases.max { parts[$0] < parts[$1] }
    #expect(largest == (kind == .owned ? .depreciation : kind == .api ? .tokens : .rent))
  }

  @Test("a plan at one level of its prices costs what that level costs", arguments: [0, 1, 2, 3])
  func levels(index: Int) throws {
    let level: PriceLevel = [.low, .typical, .high, .quantile(0.9)][index]
    for kind in PricePlan.Kind.allCases {
      var scenario = try EconomicsTestData.complete(plan: kind)
      scenario.price.owned.purchasePerGPU = DollarRange(low: 20_000, typical: 30_000, high: 50_000)
      let model = try #require(PlanModel(scenario: scenario, timing: timing))
      let exact = model.priced(at: level)
      #expect(!exact.hasPriceRange)
      #expect(exact.year(2e6).spend == model.year(2e6, at: level).spend, "\(kind)")
    }
  }

  @Test("the present values of the years add up to the net present value")
  func presentValues() throws {
    var scenario = try EconomicsTestData.scenario(plan: .owned)
    scenario.price.owned = EconomicsTestData.ownedNode
    scenario.horizon.years = 2
    scenario.horizon.discountRate = 0.1
    let model = try #require(PlanModel(scenario: scenario, timing: timing))
    let forecast = try #require(SpendForecast(model: model, scenario: scenario))
    // Bought at once: 8 · 32,000 = 256,000. Running: 8,760 + 8,000 + 20,000 = 36,760 at the end of each year;
    // after two of four years 1 − 0.9 / 2 = 0.55 of the purchase is left: 140,800.
    let values = forecast.years.map { $0.presentValue(under: scenario.horizon).value }
    #expect(abs(values[0] - (256_000 + 36_760 / 1.1)) < 0.005)
    #expect(abs(values[1] - (36_760 - 140_800) / 1.21) < 0.005)
    #expect(abs(forecast.netPresentValue.value - values.reduce(0, +)) < 0.005)
  }
}
