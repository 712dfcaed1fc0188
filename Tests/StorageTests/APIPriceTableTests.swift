import ScalingCore
import Testing

@testable import Storage

@Suite struct APIPriceTableTests {
  private let catalogue: Catalogue

  init() throws {
    catalogue = try Catalogue.shipped()
  }

  @Test func readsEveryRow() throws {
    #expect(catalogue.apiPrices().count == 83)
    let first = try #require(catalogue.apiPrices().first)
    #expect(first.host == "openai" && first.model == "gpt-4o")
    #expect(first.input == 2.5 && first.output == 10 && first.cachedInput == 1.25)
    #expect(catalogue.apiPrices().allSatisfy { !$0.source.isEmpty && !$0.date.isEmpty })
  }

  /// api_prices.csv: Qwen3-32B at deepinfra 0.08/0.28, nebius 0.1/0.3, fireworks 0.9/0.9, cerebras 0.4/0.8.
  @Test(arguments: ["Qwen3-32B", "qwen3-32b", "Qwen/Qwen3-32B"]) func joinsHosts(name: String)
    throws
  {
    let quote = try #require(catalogue.apiQuote(named: name))
    #expect(quote.hosts == 4)
    #expect(quote.input.low == 0.08 && quote.input.high == 0.9)
    #expect(abs(quote.input.typical.value - 0.25) < 1e-12)
    #expect(abs(quote.output.typical.value - 0.55) < 1e-12)
  }

  @Test func refusesARowWithoutPrice() throws {
    let text = "provider,model,input_usd_per_1m,output_usd_per_1m\na,b,,1\n"
    let table = try CSVTable(file: "api.csv", bytes: Array(text.utf8))
    #expect(throws: Diagnostic.self) { try APIPriceTable.prices(table) }
  }

  @Test func scenariosTakeTheListAndKeepItsName() throws {
    let text = ScenarioSource.minimal([
      ("perGpuHour: 2.99", "plan: api\n  api: {model: Qwen3-14B, cachedShare: 0}")
    ])
    let scenario = try ScenarioSource.parse(text).value
    // deepinfra 0.12/0.24, nebius 0.08/0.24.
    #expect(scenario.price.api.inputPerMillion == DollarRange(low: 0.08, typical: 0.1, high: 0.12))
    #expect(scenario.price.api.outputPerMillion == DollarRange(0.24))
    #expect(scenario.spendEvidence.kind == .published)
    let written = ScenarioWriter.file(of: scenario, catalogue: catalogue)
    #expect(written.contains("model: Qwen3-14B\n") && !written.contains("inputPerMillion"))
    let stated = try ScenarioSource.parse(
      text.replacing("cachedShare: 0", with: "inputPerMillion: 1")
    ).value.price.api
    #expect(stated.model == nil && stated.inputPerMillion == DollarRange(1))
    #expect(stated.outputPerMillion == DollarRange(0.24))
  }

  @Test func streetPricesOfGPUs() throws {
    let h100 = try #require(catalogue.accelerator(named: "H100-SXM")?.purchase)
    #expect(h100.range == DollarRange(low: 22_000, typical: 31_000, high: 40_000))
    #expect(h100.source.contains("aiinframap.com"))
    #expect(try #require(catalogue.accelerator(named: "L40S")).purchase == nil)
  }
}
