import Testing

@testable import ScalingCore

@Suite("Prices of tokens")
struct EconomicsTokenPricesTests {
  private func prices(
    prefill: Seconds, prompt: Double = 500, length: Double = 1_000, samples: Int = 1
  ) throws -> TokenPrices {
    TokenPrices(
      scenario: try EconomicsTestData.scenario(
        samples: samples, prompt: prompt, length: length),
      timing: EconomicsTestData.timing(gpuTime: 24, prefill: prefill), costPerRequest: 0.04)
  }

  @Test("input share by hand: 2.5 s of prefill, 1000 steps of 10 ms")
  func share() throws {
    #expect(abs(TokenPrices.inputShare(prefill: 2.5, decoding: 10) - 0.2) < 1e-15)
    #expect(TokenPrices.inputShare(prefill: 2.5, decoding: 0) == 1)
    #expect(TokenPrices.inputShare(prefill: 0, decoding: 0) == 0)
  }

  @Test("interference is no part of the share: only undisturbed steps count")
  func undisturbed() throws {
    let scenario = try EconomicsTestData.scenario()
    let calm = EconomicsTestData.timing(gpuTime: 24, prefill: 2.5, step: 0.01, perToken: 0.01)
    let busy = EconomicsTestData.timing(gpuTime: 24, prefill: 2.5, step: 0.01, perToken: 0.05)
    #expect(
      TokenPrices(scenario: scenario, timing: calm, costPerRequest: 1)
        == TokenPrices(scenario: scenario, timing: busy, costPerRequest: 1))
  }

  @Test("both prices together make up the request")
  func sum() throws {
    let prices = try prices(prefill: 2.5)
    let input = prices.perMillionInput.value * 500 / 1e6
    let output = prices.perMillionOutput.value * 1_000 / 1e6
    #expect(abs(input + output - 0.04) < 1e-15)
    #expect(abs(input - 0.008) < 1e-15)
  }

  @Test("four samples: each carries a quarter of the prefill")
  func samples() throws {
    // A sample costs $0.01; input share 0.625 / (0.625 + 1000 · 0.01) = 1/17.
    let four = try prices(prefill: 2.5, samples: 4)
    #expect(abs(four.perMillionInput.value - 0.01 / 17 / 500 * 1e6) < 1e-12)
    #expect(abs(four.perMillionOutput.value - 0.01 * 16 / 17 / 1_000 * 1e6) < 1e-12)
  }

  @Test("the mean length counts, not the cap")
  func meanLength() throws {
    var scenario = try EconomicsTestData.scenario(length: 5_000)
    scenario.strategy.lengthDistribution = .empirical(
      EmpiricalLengths(source: "t", tokens: [500, 1_500]))
    let timing = EconomicsTestData.timing(gpuTime: 24, prefill: 2.5)
    let varying = TokenPrices(scenario: scenario, timing: timing, costPerRequest: 0.04)
    #expect(varying == (try prices(prefill: 2.5)))
  }

  @Test("no prompt, no price of input")
  func noPrompt() throws {
    #expect(try prices(prefill: 0, prompt: 0).perMillionInput == 0)
    #expect(abs(try prices(prefill: 0, prompt: 0).perMillionOutput.value - 40) < 1e-12)
  }
}
