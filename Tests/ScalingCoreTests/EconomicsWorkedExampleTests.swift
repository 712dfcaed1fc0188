import Testing

@testable import ScalingCore

@Suite("Money: examples worked by hand")
struct EconomicsWorkedExampleTests {
  private func near(_ amount: Double, _ expected: Double) -> Bool {
    abs(amount - expected) <= 1e-9 * max(1, abs(expected))
  }

  @Test("every number of one option")
  func onDemand() throws {
    // 24 GPU-seconds a request, $3 a GPU-hour, utilisation 0.5, 2 M requests a year, peak 2 times the
    // mean, 2 GPUs a replica, 500 prompt and 1000 generated tokens, accuracy 0.8; H100: 1.73 kW.
    let range = PriceRange(low: 1.5, typical: 3, high: 6)
    let scenario = try EconomicsTestData.scenario(price: range)
    let timing = EconomicsTestData.timing(gpuTime: 24, prefill: 2.5, step: 0.01, perToken: 0.012)
    let money = try #require(Economics(scenario: scenario, timing: timing, accuracy: 0.8))
    // 24 · 3 / 3600 / 0.5 = 0.04
    #expect(near(money.costPerRequest.value, 0.04))
    // 0.04 / 0.8 = 0.05
    #expect(near(try #require(money.costPerCorrectAnswer).value, 0.05))
    // Input share 2.5 / (2.5 + 1000 · 0.01) = 0.2: 0.04 · 0.2 / 500 · 1e6 = 16; 0.04 · 0.8 / 1000 · 1e6 = 32
    #expect(near(money.costPerMillionInputTokens.value, 16))
    #expect(near(money.costPerMillionOutputTokens.value, 32))
    // Peak 2e6 / 31,536,000 · 2 = 0.126839 requests a second; one replica serves 2 / 24 · 0.5 = 0.0416667:
    // 3.044, so 4 replicas of 2 GPUs.
    #expect(money.replicas == 4)
    #expect(money.gpus == 8)
    // 2e6 · 0.04 = 80,000;  8 · 3 · 8760 = 210,240
    #expect(near(money.spend.elastic.value, 80_000))
    #expect(near(money.spend.alwaysOn.value, 210_240))
    // Elastic at $1.5, $3, $6.
    #expect(near(money.yearlySpend.low.value, 40_000))
    #expect(near(money.yearlySpend.typical.value, 80_000))
    #expect(near(money.yearlySpend.high.value, 160_000))
    // 2e6 · 24 / 3600 / 0.5 = 26,666.67 GPU-hours · 1.73 kW = 46.1333 MWh
    #expect(near(try #require(money.energyPerYear).value, 46.133_333_333_333))
  }

  @Test("a reserved plan pays around the clock")
  func reserved() throws {
    let scenario = try EconomicsTestData.scenario(plan: .reserved)
    let money = try #require(
      Economics(
        scenario: scenario, timing: EconomicsTestData.timing(gpuTime: 24), accuracy: nil))
    #expect(near(money.yearlySpend.typical.value, 210_240))
    #expect(money.costPerCorrectAnswer == nil)
    #expect(money.yearlySpendPercentiles == nil)
    // 8 GPUs · 8760 h · 1.73 kW = 121.2384 MWh
    #expect(near(try #require(money.energyPerYear).value, 121.238_4))
  }

  @Test("generated tokens cost the same with four samples, prompt tokens a quarter")
  func samples() throws {
    // One sample: 2.5 s of prefill and 10 s of decoding, times 1.92 for what runs beside; four samples
    // prefill once: (2.5 + 4 · 10) · 1.92 = 81.6 s.
    let one = try #require(
      Economics(
        scenario: EconomicsTestData.scenario(),
        timing: EconomicsTestData.timing(gpuTime: 24, prefill: 2.5), accuracy: nil))
    let four = try #require(
      Economics(
        scenario: EconomicsTestData.scenario(samples: 4),
        timing: EconomicsTestData.timing(gpuTime: 81.6, prefill: 2.5), accuracy: nil))
    #expect(near(four.costPerRequest.value, 3.4 * one.costPerRequest.value))
    #expect(near(four.costPerMillionInputTokens.value, one.costPerMillionInputTokens.value / 4))
    #expect(near(four.costPerMillionOutputTokens.value, one.costPerMillionOutputTokens.value))
  }

  @Test("DeepSeek's published day: 226.75 nodes of 8 at $2 cost $87,072 a day")
  func deepSeekDay() {
    let perYear = SpendModel.alwaysOn(gpus: 226.75 * 8, price: 2)
    let perDay = perYear / 365
    #expect(near(perDay.value, 87_072))
    // 608 billion input and 168 billion output tokens: $0.112 per million of both, $0.518 per million output.
    #expect(abs(perDay.value / 776_000 - 0.112) < 0.000_5)
    #expect(abs(perDay.value / 168_000 - 0.518) < 0.000_5)
  }

  @Test("DeepSeek's published day as an on-demand option costs the same")
  func deepSeekElastic() throws {
    // As requests of one mean shape: 1e9 a day of 608 prompt and 168 generated tokens. The day has
    // 226.75 · 8 · 86,400 = 156,729,600 GPU-seconds, all of them useful: 0.1567296 a request.
    let scenario = try EconomicsTestData.scenario(
      price: PriceRange(2), requests: 365e9, utilisation: 1, prompt: 608, length: 168)
    let timing = EconomicsTestData.timing(gpuTime: 0.156_729_6)
    let money = try #require(Economics(scenario: scenario, timing: timing, accuracy: nil))
    #expect(near(money.spend.elastic.value / 365, 87_072))
    // Without prefill all cost is on output.
    #expect(abs(money.costPerMillionOutputTokens.value - 0.518) < 0.000_5)
    #expect(money.costPerMillionInputTokens == 0)
  }
}
