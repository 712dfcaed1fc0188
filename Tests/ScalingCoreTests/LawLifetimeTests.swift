import ScalingCore
import Testing

@Suite("Lifetime optimum")
struct LawLifetimeTests {
  private let law = ChinchillaLaw.hoffmann

  @Test("13B quality with 2e12 tokens of use: 7.12B, 2.098 times the data, 16.3 % saved (§7.2)")
  func thirteenB() throws {
    let baseline = law.computeOptimum(parameters: 13e9)
    let quality = law.loss(parameters: 13e9, tokens: baseline.tokens)
    let cost = LifetimeCost(inferenceTokens: 2e12)
    let best = try #require(LifetimeOptimum(reaching: quality, law: law, cost: cost))
    let other = LifetimeOptimum(baseline, cost: cost)
    #expect(agree(best.run.parameters.value, 7.12e9, digits: 3))
    #expect(agree(best.run.tokens / baseline.tokens, 2.098, digits: 4))
    #expect(abs(best.saving(against: other) - 0.163) < 5e-4)
    // The paper prints 1.7e22 FLOPs for its rounded 7B.
    #expect(abs((other.total - best.total).value / 1.7e22 - 1) < 0.05)
    let loss = law.loss(parameters: best.run.parameters, tokens: best.run.tokens)
    #expect(abs((loss - quality).value) < 1e-9)
  }

  @Test("without use the compute optimum is the cheapest")
  func noUse() throws {
    let baseline = law.computeOptimum(parameters: 13e9)
    let quality = law.loss(parameters: 13e9, tokens: baseline.tokens)
    let best = try #require(
      LifetimeOptimum(reaching: quality, law: law, cost: LifetimeCost(inferenceTokens: 0)))
    #expect(abs(best.run.parameters / 13e9 - 1) < 1e-4)
    #expect(best.inference == 0 && best.total == best.training)
  }

  @Test("more use makes the model smaller", arguments: [(1e11, 1e12), (1e12, 1e14)])
  func moreUse(few: Double, many: Double) throws {
    let sizes = try [few, many].map { tokens in
      try #require(
        LifetimeOptimum(
          reaching: 2.02, law: law, cost: LifetimeCost(inferenceTokens: Tokens(tokens)))
      ).run.parameters
    }
    #expect(sizes[1] < sizes[0])
  }

  @Test("a loss below the irreducible one has no answer", arguments: [1.6934, 1.0, -1, .nan])
  func unreachable(loss: Double) {
    let cost = LifetimeCost(inferenceTokens: 1e12)
    #expect(LifetimeOptimum(reaching: Loss(loss), law: law, cost: cost) == nil)
  }

  @Test("the cost form is the FLOPs form where prices and utilisations are 1")
  func plainPrices() {
    let prices = LifetimePrices(
      trainingPerFLOP: 1, inferencePerFLOP: 1, trainingUtilisation: 1, inputUtilisation: 1,
      outputUtilisation: 1)
    let money = LifetimeCost(inputTokens: 7e11, outputTokens: 3e11, prices: prices)
    let flops = LifetimeCost(inferenceTokens: 1e12)
    #expect(
      money.perParameterAndTrainingToken.value == flops.perParameterAndTrainingToken.value)
    #expect(abs(money.perParameterUsed.value / flops.perParameterUsed.value - 1) < 1e-12)
  }

  @Test("the cost form divides each part by the share of the peak (Eq. 6)")
  func money() {
    let price = LifetimePrices.perFLOP(3.6, peak: 1e15)
    #expect(abs(price.value / 1e-18 - 1) < 1e-12)
    let cost = LifetimeCost(
      inputTokens: 1e12, outputTokens: 1e11,
      prices: LifetimePrices(trainingPerFLOP: price, inferencePerFLOP: 2 * price))
    let run = TrainingRun(parameters: 1e9, tokens: 1e11)
    // 6e20 operations at 50 %; 2e9 · (1e12/0.5 + 1e11/0.01) at twice the price.
    #expect(abs(cost.training(run).value / 1_200 - 1) < 1e-9)
    #expect(abs(cost.inference(run).value / 48_000 - 1) < 1e-9)
  }

  @Test("generation at 1 % of the peak moves the optimum far more than FLOPs do")
  func outputs() throws {
    let flops = try #require(
      LifetimeOptimum(reaching: 2.02, law: law, cost: LifetimeCost(inferenceTokens: 1e11)))
    let prices = LifetimePrices(trainingPerFLOP: 1e-18, inferencePerFLOP: 1e-18)
    let money = try #require(
      LifetimeOptimum(
        reaching: 2.02, law: law,
        cost: LifetimeCost(inputTokens: 0, outputTokens: 1e11, prices: prices)))
    #expect(money.run.parameters < flops.run.parameters)
    #expect(money.run.tokensPerParameter > flops.run.tokensPerParameter)
  }
}
