import Testing

@testable import ScalingCore

@Suite("Plans of an API")
struct EconomicsAPITests {
  private func scenario(samples: Int = 1) throws -> Scenario {
    var scenario = try EconomicsTestData.scenario(plan: .api, samples: samples)
    scenario.price.api.inputPerMillion = DollarRange(0.5)
    scenario.price.api.outputPerMillion = DollarRange(2)
    return scenario
  }

  private func cost(_ scenario: Scenario) throws -> Double {
    try #require(APICharge(scenario)).costPerRequest(at: .typical).value
  }

  @Test("500 prompt and 1000 generated tokens at $0.5 and $2 cost $0.00225")
  func request() throws {
    #expect(abs(try cost(scenario()) - 0.002_25) < 1e-15)
    let money = try #require(Economics(scenario: scenario(), timing: nil, accuracy: nil))
    #expect(abs(money.yearlySpend.typical.value - 4_500) < 1e-9)
    #expect(money.costPerMillionInputTokens == 0.5 && money.costPerMillionOutputTokens == 2)
    #expect(money.gpus == 0 && money.utilisation == nil && money.energyPerYear == nil)
    #expect(money.spend.elastic == money.spend.alwaysOn)
    #expect(money.costPerRequestWithIdleHours == nil)
  }

  @Test("four samples pay the prompt four times")
  func samples() throws {
    #expect(abs(try cost(scenario(samples: 4)) - 4 * 0.002_25) < 1e-15)
  }

  @Test("a cache that finds half of the prompt tokens halves their price at a tenth")
  func cache() throws {
    var scenario = try scenario(samples: 4)
    scenario.price.api.cachedInputPerMillion = DollarRange(0.05)
    scenario.price.api.cachedShare = 0.5
    // 2,000 prompt tokens at 0.275, 4,000 generated at 2: 0.00055 + 0.008
    #expect(abs(try cost(scenario) - 0.008_55) < 1e-15)
    scenario.price.api.batchDiscount = 0.5
    #expect(abs(try cost(scenario) - 0.004_275) < 1e-15)
  }

  @Test("without a price, or a price of the cache it counts on, there is no charge")
  func missing() throws {
    var scenario = try scenario()
    scenario.price.api.cachedShare = 0.5
    #expect(APICharge(scenario) == nil)
    scenario.price.api.cachedShare = 0
    scenario.price.api.outputPerMillion = nil
    #expect(APICharge(scenario) == nil)
  }

  @Test("ranges of prices are a range of spend")
  func range() throws {
    var scenario = try scenario()
    scenario.price.api.outputPerMillion = DollarRange(low: 1, typical: 2, high: 4)
    let money = try #require(Economics(scenario: scenario, timing: nil, accuracy: nil))
    // 2e6 · (0.00025 + 0.001, 0.002, 0.004)
    #expect(abs(money.yearlySpend.low.value - 2_500) < 1e-9)
    #expect(abs(money.yearlySpend.high.value - 8_500) < 1e-9)
    #expect(money.yearlySpendPercentiles != nil)
  }

  private let prices = [
    ("a", "a/Org/Model-8B", 0.1, 0.4, 0.05), ("b", "b/model-8b", 0.2, 0.6, nil),
    ("c", "Org/MODEL_8B", 0.6, 0.8, nil), ("d", "model-8b-turbo", 9, 9, nil),
  ].map { host, model, input, output, cached in
    APIPrice(
      host: host, model: model, input: Dollars(input), output: Dollars(output),
      cachedInput: cached.map { Dollars($0) }, date: "2026-10", source: "list")
  }

  @Test(
    "a model is found at every host, and its median is typical",
    arguments: ["Model-8B", "model 8b"])
  func quote(name: String) throws {
    let quote = try #require(APIQuote(named: name, among: prices))
    #expect(quote.hosts == 3 && quote.model == "Model-8B")
    #expect(quote.input == DollarRange(low: 0.1, typical: 0.2, high: 0.6))
    #expect(quote.output == DollarRange(low: 0.4, typical: 0.6, high: 0.8))
    #expect(quote.cachedInput == DollarRange(0.05))
    #expect(quote.evidence.kind == .published && quote.evidence.date == "2026-10")
    #expect(quote.evidence.source == "a: list; b: list; c: list")
    #expect(APIQuote(named: "model", among: prices) == nil)
  }

  @Test("two quotes are typical half-way")
  func median() {
    let range = DollarRange(quotes: [3, 1])
    #expect(range == DollarRange(low: 1, typical: 2, high: 3))
    #expect(DollarRange(quotes: []) == nil)
  }

  @Test("taking a quote and stating a price")
  func terms() throws {
    var terms = APITerms()
    #expect(terms.evidence.kind == .none)
    terms.take(try #require(APIQuote(named: "Model-8B", among: prices)))
    #expect(terms.model == "Model-8B" && terms.inputPerMillion?.high == 0.6)
    terms.stopQuoting()
    #expect(terms.model == nil && terms.inputPerMillion == DollarRange(0.2))
    #expect(terms.evidence.kind == .assumed)
  }
}
