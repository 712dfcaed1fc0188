import Foundation
import ScalingCore
import Testing

@Suite("Train-to-test laws")
struct LawTrainToTestTests {
  private let law = TrainToTestLaw(
    base: ChinchillaLaw(
      irreducible: 0.1, parameterScale: 100, tokenScale: 100, parameterExponent: 0.5,
      tokenExponent: 0.25, origin: LawTestData.origin),
    sampleScale: 2, sampleExponent: 0.5)

  @Test("the loss is −ln pass@k, the sum of four terms")
  func loss() {
    let loss = law.loss(parameters: 10_000, tokens: 100_000_000, samples: 16)
    #expect(abs(loss.value - (0.1 + 1 + 1 + 0.5)) < 1e-12)
    let coverage = law.coverage(parameters: 10_000, tokens: 100_000_000, samples: 16)
    #expect(abs(coverage.value - exp(-2.6)) < 1e-12)
  }

  @Test("the optimum spends both budgets, and no neighbour is better")
  func optimum() throws {
    let best = try #require(law.optimum(training: 1e18, inference: 1e9))
    #expect(abs(best.run.compute / 1e18 - 1) < 1e-12)
    #expect(abs(best.samples * 2 * best.run.parameters.value / 1e9 - 1) < 1e-12)
    for factor in [0.5, 0.9, 1.1, 2] {
      let size = best.run.parameters * factor
      let loss = law.loss(
        parameters: size, tokens: Tokens(1e18 / (6 * size.value)),
        samples: 1e9 / (2 * size.value))
      #expect(loss > best.loss)
    }
  }

  @Test("a tiny weight of samples gives the compute optimum of training")
  func withoutSamples() throws {
    var plain = law
    plain.sampleScale = 0
    let best = try #require(plain.optimum(training: 1e18, inference: 1e15))
    let chinchilla = law.base.computeOptimum(of: 1e18)
    #expect(abs(best.run.parameters / chinchilla.parameters - 1) < 1e-6)
  }

  @Test("samples make the best model smaller and its training longer")
  func smaller() throws {
    let best = try #require(law.optimum(training: 1e18, inference: 1e9))
    #expect(best.run.parameters < law.base.computeOptimum(of: 1e18).parameters)
  }

  @Test("no budget, no answer", arguments: [(0.0, 1e9), (1e18, 0), (-1, 1e9), (1e18, 1)])
  func nothing(training: Double, inference: Double) {
    #expect(law.optimum(training: FLOPs(training), inference: FLOPs(inference)) == nil)
  }

  @Test("the spread over questions has the mean σ(θ1 + θ2·L) and the concentration exp(θ3 + θ4·L)")
  func spread() {
    let spread = TrainToTestSpread(
      meanOffset: 4, meanSlope: -2, concentrationOffset: 1, concentrationSlope: 0.5,
      evidence: Evidence(.assumed, source: "test"))
    let fit = spread.spread(at: 2.5, model: "m", benchmark: "b")
    let mean = 1 / (1 + exp(1.0))
    #expect(abs(fit.alpha + fit.beta - exp(2.25)) < 1e-9)
    #expect(abs(fit.coverage(samples: 1).value - mean) < 1e-12)
    // 1 − b(b + 1)/((a + b)(a + b + 1)) for two samples.
    let two = 1 - fit.beta * (fit.beta + 1) / (exp(2.25) * (exp(2.25) + 1))
    #expect(abs(fit.coverage(samples: 2).value - two) < 1e-9)
  }
}
