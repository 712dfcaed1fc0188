import ScalingCore
import Testing

@testable import Storage

@Suite struct ScenarioPlansTests {
  private static let owned = """
    plan: owned
      owned:
        purchasePerGpu: {low: 22k, typical: 30k, high: 40k}
        depreciationYears: 4
        powerPerGpu: 1 kW
        pue: 1.25
        electricityPerKWh: $0.10
    """

  @Test func readsARangeOfPurchases() throws {
    let text = ScenarioSource.minimal([("perGpuHour: 2.99", Self.owned)])
    let scenario = try ScenarioSource.parse(text).value
    let range = DollarRange(low: 22_000, typical: 30_000, high: 40_000)
    #expect(scenario.price.owned.purchasePerGPU == range)
    #expect(scenario.price.owned.powerPerGPU == 1 && scenario.price.owned.pue == 1.25)
    let single = text.replacing("{low: 22k, typical: 30k, high: 40k}", with: "30k")
    #expect(
      try ScenarioSource.parse(single).value.price.owned.purchasePerGPU == DollarRange(30_000))
  }

  @Test func aRangeHasAllThree() throws {
    let text = ScenarioSource.minimal([("perGpuHour: 2.99", Self.owned)])
      .replacing("typical: 30k, ", with: "")
    let findings = try ScenarioSource.findings(text)
    #expect(findings.contains { $0.contains("'price.owned.purchasePerGpu.typical' is missing") })
  }

  @Test func ownedNeedsNoPriceOfAnHour() throws {
    let text = ScenarioSource.minimal([
      ("perGpuHour: 2.99", Self.owned), ("H100-SXM", "H20"),
    ])
    let scenario = try ScenarioSource.parse(text).value
    #expect(scenario.price.evidence.kind == .none)
    let written = ScenarioWriter.file(of: scenario, catalogue: try .shipped())
    #expect(!written.contains("perGpuHour"))
    #expect(try ScenarioSource.parse(written).value.isSaved(as: scenario))
  }

  @Test func readsProfilesAndSeasons() throws {
    let hours = (1...24).map { "\($0)" }.joined(separator: ", ")
    let months = (1...12).map { "\($0)" }.joined(separator: ", ")
    let lines = "2M\n  dailyProfile: {hours: [\(hours)]}\n  seasonality: {months: [\(months)]}"
    let workload = try ScenarioSource.parse(ScenarioSource.minimal([("2M", lines)])).value.workload
    #expect(workload.dailyProfile == .hours((1...24).map(Double.init)))
    #expect(workload.seasonality == .months((1...12).map(Double.init)))
  }

  @Test(arguments: [
    "price.owned.depreciationYears=0", "price.reserved.discount=101 %", "horizon.years=2.5",
    "workload.growthPerYear=-1", "price.spot.interruptionShare=1", "currency.perUSD=0",
    "energy.gridIntensity=-1", "price.owned.pue=0.9", "workload.dailyProfile=weekend",
  ])
  func refusesAbsurdSettings(argument: String) throws {
    var scenario = try SampleTests.load("math-tutor-14b")
    let before = scenario
    let setting = try ScenarioSetting(argument)
    #expect(throws: Diagnostic.self) {
      try setting.apply(to: &scenario, catalogue: .shipped())
    }
    #expect(scenario == before)
  }

  @Test func amountsAreShownInTheCurrency() throws {
    var scenario = try SampleTests.load("math-tutor-14b")
    let evaluator = Evaluator(catalogue: try .shipped())
    let dollars = EvaluationJSON.document(of: evaluator.evaluate(scenario), scenario: scenario)
    scenario.currency = DisplayCurrency(code: "EUR", perUSD: 0.5)
    scenario.horizon.years = 2
    let evaluation = evaluator.evaluate(scenario)
    let euros = EvaluationJSON.document(of: evaluation, scenario: scenario)
    for key in ["costPerRequest", "yearlySpend", "costPerMillionOutputTokens"] {
      let (usd, eur) = (dollars["economics"]?[key], euros["economics"]?[key])
      #expect(usd?["currency"] == .text("USD") && eur?["currency"] == .text("EUR"))
      guard case .number(let more) = usd?["amount"], case .number(let less) = eur?["amount"] else {
        Issue.record("no amount of \(key)")
        continue
      }
      #expect(less == more / 2)
    }
    #expect(dollars["economics"]?["forecast"] == .null)
    #expect(euros["economics"]?["forecast"]?["npv"]?["currency"] == .text("EUR"))
    let table = EvaluationTable.table(of: evaluation, scenario: scenario).text
    #expect(table.contains(" EUR") && !table.contains("$"))
    #expect(table.contains("\nyear 2 ") && table.contains("net present value"))
  }
}
