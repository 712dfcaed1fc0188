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
    let timing = EconomicsTestData.timing(gpuTime: 24, prefill: 2.5)
    #expect(abs(TokenPrices.inputShare(timing: timing, generationLength: 1_000) - 0.2) < 1e-15)
    #expect(TokenPrices.inputShare(timing: timing, generationLength: 0) == 1)
    let idle = EconomicsTestData.timing(gpuTime: 24, prefill: 0, step: 0, perToken: 0)
    #expect(TokenPrices.inputShare(timing: idle, generationLength: 0) == 0)
  }

  @Test("interference is no part of the share: only undisturbed steps count")
  func undisturbed() {
    let calm = EconomicsTestData.timing(gpuTime: 24, prefill: 2.5, step: 0.01, perToken: 0.01)
    let busy = EconomicsTestData.timing(gpuTime: 24, prefill: 2.5, step: 0.01, perToken: 0.05)
    #expect(
      TokenPrices.inputShare(timing: calm, generationLength: 1_000)
        == TokenPrices.inputShare(timing: busy, generationLength: 1_000))
  }

  @Test("both prices together make up the request")
  func sum() throws {
    let prices = try prices(prefill: 2.5)
    let input = prices.perMillionInput.value * 500 / 1e6
    let output = prices.perMillionOutput.value * 1_000 / 1e6
    #expect(abs(input + output - 0.04) < 1e-15)
    #expect(abs(input - 0.008) < 1e-15)
  }

  @Test("samples share the cost evenly")
  func samples() throws {
    let (one, four) = (try prices(prefill: 2.5), try prices(prefill: 2.5, samples: 4))
    #expect(abs(one.perMillionOutput / four.perMillionOutput - 4) < 1e-12)
  }

  @Test("no prompt, no price of input")
  func noPrompt() throws {
    #expect(try prices(prefill: 0, prompt: 0).perMillionInput == 0)
    #expect(abs(try prices(prefill: 0, prompt: 0).perMillionOutput.value - 40) < 1e-12)
  }
}
