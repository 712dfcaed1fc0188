import Foundation
import ScalingCore
import Testing

/// What holds for every law and every run.
@Suite("Properties of scaling laws")
struct LawPropertyTests {
  private static let runs = [7e7, 1e9, 3e10].flatMap { size in
    [5.0, 20, 400].map { ratio in
      TrainingRun(
        parameters: Parameters(size), tokens: Tokens(size * ratio), aspectRatio: 90,
        widthRatio: 0.07, mlpToAttention: 1.6)
    }
  }

  @Test("more parameters or tokens never raise the loss", arguments: LawScalingLawTests.laws, runs)
  func monotone(law: ScalingLaw, run: TrainingRun) throws {
    let loss = try #require(law.loss(of: run))
    for factor in [1.1, 10] {
      var larger = run
      larger.parameters = run.parameters * factor
      var longer = run
      longer.tokens = run.tokens * factor
      #expect(try #require(law.loss(of: larger)) < loss)
      #expect(try #require(law.loss(of: longer)) < loss)
    }
  }

  @Test("no loss is below the irreducible one", arguments: LawScalingLawTests.laws)
  func floor(law: ScalingLaw) throws {
    let floor = try #require(
      law.coefficients.first { $0.coefficient == .irreducible }?.value)
    for run in Self.runs { #expect(try #require(law.loss(of: run)).value > floor) }
  }

  @Test("the lifetime optimum is the best of a fine grid", arguments: [1e10, 1e12, 1e14])
  func lifetime(tokens: Double) throws {
    let law = ChinchillaLaw.epoch
    let cost = LifetimeCost(inferenceTokens: Tokens(tokens))
    let quality = Loss(2.1)
    let best = try #require(LifetimeOptimum(reaching: quality, law: law, cost: cost))
    for step in 0...400 {
      let size = Parameters(1e8 * pow(1e4, Double(step) / 400))
      guard let tokens = law.tokens(parameters: size, reaching: quality) else { continue }
      let other = LifetimeOptimum(TrainingRun(parameters: size, tokens: tokens), cost: cost)
      #expect(other.total.value >= best.total.value * (1 - 1e-9))
    }
  }

  @Test(
    "a shared factor of both brackets of the conditional law changes nothing",
    arguments: [0.5, 3.0])
  func calibration(factor: Double) {
    let law = ConditionalLaw.fittedTo297M
    var scaled = law
    scaled.width = LogWithReciprocal(
      constant: law.width.constant * factor, logScale: law.width.logScale * factor,
      reciprocalScale: law.width.reciprocalScale * factor)
    for run in Self.runs {
      let (width, mlp) = (run.widthRatio ?? 0, run.mlpToAttention ?? 0)
      let (first, second) = (
        law.factor(widthRatio: width, mlpToAttention: mlp),
        scaled.factor(widthRatio: width, mlpToAttention: mlp)
      )
      #expect(abs(first - second) < 1e-12)
    }
  }

  @Test(
    "the compute optimum splits what is left by β/(α + β)",
    arguments: [ChinchillaLaw.hoffmann, .epoch])
  func split(law: ChinchillaLaw) {
    let best = law.computeOptimum(of: 1e22)
    let byData = law.loss(parameters: best.parameters)
    let whole = law.loss(parameters: best.parameters, tokens: best.tokens)
    let share = (byData - law.irreducible) / (whole - law.irreducible)
    let expected = law.tokenExponent / (law.parameterExponent + law.tokenExponent)
    #expect(abs(share - expected) < 1e-9)
  }

  @Test("doubling the compute at the optimum grows the model by 2^(β/(α+β))")
  func growth() {
    let law = ChinchillaLaw.epoch
    let sizes = [1e21, 2e21].map { law.computeOptimum(of: FLOPs($0)).parameters }
    // β/(α+β) = 0.513 of §7.1.
    #expect(abs(log2(sizes[1] / sizes[0]) - 0.513) < 5e-4)
  }

  @Test("intervals hold the truth about as often as they say")
  func coverage() throws {
    let truth = ScalingLaw.shape(LawFitTestData.shape)
    let target = TrainingRun(parameters: 1.5e9, tokens: 3e10, aspectRatio: 120)
    let loss = try #require(truth.loss(of: target))
    var hits = 0
    for seed in 0..<24 {
      let points = LawFitTestData.scattered(
        LawFitTestData.points(of: truth), by: 0.01, seed: UInt64(seed))
      let fit = try LawFitting(.shape).fit(points)
      var bootstrap = try LawBootstrap(fit, candidates: [target])
      bootstrap.run(draws: 0..<60)
      let forecast = LawForecast(fit, candidates: [target], bootstrap: bootstrap)
      if try #require(forecast.predictions[0].interval).contains(loss) { hits += 1 }
    }
    // 95 % of 24 are 22.8; fewer than 19 have a chance below 0.2 %.
    #expect(hits >= 19, "\(hits) of 24")
  }
}
