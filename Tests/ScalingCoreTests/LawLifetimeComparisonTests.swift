import ScalingCore
import Testing

@Suite("Lifetime: the cheapest size of a quality against the one that is cheapest to train")
struct LawLifetimeComparisonTests {
  private let law = ChinchillaLaw.hoffmann

  private func flops(_ tokens: Double) throws -> LifetimeComparison<FLOPUnit> {
    try LifetimeComparison(
      qualityOf: 13e9, law: law, cost: LifetimeCost(inferenceTokens: Tokens(tokens)))
  }

  @Test("13B quality with 2e12 tokens of use: 7.12B, 2.10 times the data, 16.3 % saved (§7.2)")
  func golden() throws {
    let comparison = try flops(2e12)
    #expect(agree(comparison.optimum.run.parameters.value, 7.12e9, digits: 3))
    #expect(abs(comparison.tokensRatio - 2.098) < 5e-4)
    #expect(abs(comparison.saving - 0.163) < 5e-4)
    #expect(abs(comparison.trainingOptimum.run.parameters / 13e9 - 1) < 1e-9)
    #expect(abs(comparison.parameterRatio - 7.12 / 13) < 1e-3)
  }

  @Test("use makes the model smaller, longer trained and the saving larger")
  func monotonic() throws {
    let steps = try [0, 1e11, 1e12, 1e13, 1e14].map(flops)
    for (less, more) in zip(steps, steps.dropFirst()) {
      #expect(more.optimum.run.parameters < less.optimum.run.parameters)
      #expect(more.tokensRatio > less.tokensRatio)
      #expect(more.saving > less.saving)
    }
    #expect(abs(steps[0].saving) < 1e-9 && abs(steps[0].tokensRatio - 1) < 1e-3)
  }

  @Test("no run of the curve costs less than the optimum, and all reach the quality")
  func curve() throws {
    let comparison = try flops(2e12)
    let curve = comparison.curve(points: 101)
    #expect(curve.count > 50)
    for point in curve {
      #expect(point.total.value >= comparison.optimum.total.value * (1 - 1e-12))
      let loss = law.loss(parameters: point.run.parameters, tokens: point.run.tokens)
      #expect(abs((loss - comparison.quality).value) < 1e-9)
    }
    let sizes = curve.map(\.run.parameters)
    #expect(sizes == sizes.sorted())
    // Falling before the optimum, rising after it.
    let lowest = curve.indices.min { curve[$0].total < curve[$1].total } ?? 0
    #expect(abs(curve[lowest].run.parameters / comparison.optimum.run.parameters - 1) < 0.03)
  }

  @Test("sizes that can't reach the quality are left out of the curve")
  func unreachable() throws {
    let comparison = try flops(2e12)
    // A·N^−α alone takes all of 13B's loss above E at (β/(α + β))^(1/α) = 0.099 of its size.
    #expect(comparison.run(parameters: 1.274e9) == nil)
    #expect(comparison.run(parameters: 1.313e9) != nil)
    let all = comparison.curve(points: 11, range: 0.01...1)
    #expect(all.count < 11 && !all.isEmpty)
    #expect(comparison.curve(points: 1).isEmpty && comparison.curve(points: -1).isEmpty)
  }

  @Test("a loss that can't be reached and costs that make no sense are refused with the reason")
  func refused() {
    #expect(throws: ShapeRefusal.self) {
      try LifetimeComparison(
        reaching: 1.69, law: law, cost: LifetimeCost(inferenceTokens: 1e12))
    }
    for size in [0, -1, .nan, .infinity] {
      #expect(throws: ShapeRefusal.self) {
        try LifetimeComparison(
          qualityOf: Parameters(size), law: law, cost: LifetimeCost(inferenceTokens: 1e12))
      }
    }
    for (training, used) in [(0.0, 1.0), (.nan, 1), (1, -1), (1, .infinity)] {
      #expect(throws: ShapeRefusal.self) {
        try LifetimeComparison(
          qualityOf: 1e9, law: law,
          cost: LifetimeCost<FLOPUnit>(
            perParameterAndTrainingToken: FLOPs(training), perParameterUsed: FLOPs(used)))
      }
    }
  }
}

@Suite("Lifetime: what a model reads and writes")
struct LawLifetimeUseTests {
  @Test("requests of all years, growth included")
  func requests() {
    var use = LifetimeUse(
      requestsPerYear: 1_000, years: 3, promptTokens: 500, outputTokens: 2_000)
    #expect(use.requests == 3_000)
    #expect(use.inputTokensOfLife == 1_500_000 && use.outputTokensOfLife == 6_000_000)
    use.growthPerYear = 0.5
    #expect(use.requests == 1_000 * (1 + 1.5 + 2.25))
    use.years = -1
    #expect(use.requests == 0)
  }

  @Test("a scenario lends its requests, prompt, samples and mean answer")
  func scenario() throws {
    var scenario = try ScenarioTestData.tutor(samples: 4, length: 8_192)
    scenario.workload.growthPerYear = 0.1
    let use = LifetimeUse(scenario, years: 2)
    #expect(use.requestsPerYear == scenario.workload.requestsPerYear)
    #expect(use.promptTokens == scenario.workload.promptTokens)
    #expect(use.outputTokens == 32_768)
    #expect(use.growthPerYear == 0.1 && use.years == 2)
    #expect(LifetimeUse(scenario).years == scenario.horizon.years ?? 1)
    scenario.strategy.lengthDistribution = .weibull(scale: 3_000, shape: 1.4)
    #expect(LifetimeUse(scenario).outputTokens < 32_768)
  }

  @Test("money and operations agree where every operation costs one dollar")
  func forms() {
    let use = LifetimeUse(
      requestsPerYear: 1e6, years: 2, promptTokens: 500, outputTokens: 1_500)
    let prices = LifetimePrices(
      trainingPerFLOP: 1, inferencePerFLOP: 1, trainingUtilisation: 1, inputUtilisation: 1,
      outputUtilisation: 1)
    let (money, flops) = (LifetimeCost(use: use, prices: prices), LifetimeCost(use: use))
    #expect(
      money.perParameterAndTrainingToken.value == flops.perParameterAndTrainingToken.value)
    #expect(abs(money.perParameterUsed.value / flops.perParameterUsed.value - 1) < 1e-12)
  }

  @Test("a GPU's price per operation is that of its 16-bit peak; the shares are marked as assumed")
  func prices() throws {
    let gpu = try ServingTestData.gpu("H100-SXM")
    let prices = LifetimePrices(gpu: gpu, price: 3.6)
    #expect(abs(prices.trainingPerFLOP.value * gpu.peak16.value * 1_000 - 1) < 1e-12)
    #expect(prices.inferencePerFLOP == prices.trainingPerFLOP)
    #expect(prices.trainingUtilisation == 0.5 && prices.outputUtilisation == 0.01)
    #expect(LifetimePrices.utilisationEvidence.kind == .assumed)
  }

  @Test("in money the generated tokens count fifty times as much, and the model gets smaller")
  func money() throws {
    let use = LifetimeUse(
      requestsPerYear: 1e8, years: 3, promptTokens: 500, outputTokens: 500)
    let prices = LifetimePrices(trainingPerFLOP: 1e-18, inferencePerFLOP: 1e-18)
    let dollars = try LifetimeComparison(
      qualityOf: 13e9, law: .hoffmann, cost: LifetimeCost(use: use, prices: prices))
    let flops = try LifetimeComparison(
      qualityOf: 13e9, law: .hoffmann, cost: LifetimeCost<FLOPUnit>(use: use))
    #expect(dollars.optimum.run.parameters < flops.optimum.run.parameters)
    #expect(dollars.saving > flops.saving)
    #expect(dollars.optimum.total < dollars.trainingOptimum.total)
  }
}
