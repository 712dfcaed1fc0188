import Foundation
import ScalingCore
import Testing

@Suite("Chinchilla law")
struct LawChinchillaTests {
  @Test(
    "the optimum at 5.76e23 FLOPs (scaling_laws.md §7.1)",
    arguments: [(ChinchillaLaw.hoffmann, 40.4e9, 2.38e12, 59.0), (.epoch, 72.3e9, 1.33e12, 18.4)])
  func optimum(law: ChinchillaLaw, parameters: Double, tokens: Double, ratio: Double) {
    let best = law.computeOptimum(of: 5.76e23)
    #expect(agree(best.parameters.value, parameters, digits: 3))
    #expect(agree(best.tokens.value, tokens, digits: 3))
    #expect(abs(best.tokensPerParameter - ratio) < 0.1)
    #expect(abs(best.compute / 5.76e23 - 1) < 1e-12)
  }

  @Test("no neighbour of the optimum with the same compute has a lower loss")
  func lowest() {
    let best = ChinchillaLaw.epoch.computeOptimum(of: 1e21)
    func loss(_ factor: Double) -> Loss {
      ChinchillaLaw.epoch.loss(
        parameters: best.parameters * factor, tokens: best.tokens / factor)
    }
    for factor in [0.5, 0.9, 0.99, 1.01, 1.1, 2] { #expect(loss(factor) > loss(1)) }
  }

  @Test("the optimum of a size is the inverse of the optimum of a budget")
  func inverse() {
    let run = ChinchillaLaw.hoffmann.computeOptimum(parameters: 13e9)
    let back = ChinchillaLaw.hoffmann.computeOptimum(of: run.compute)
    #expect(abs(back.parameters / 13e9 - 1) < 1e-12)
    #expect(abs(back.tokens / run.tokens - 1) < 1e-12)
  }

  @Test("the loss is the sum of three terms")
  func loss() {
    let law = ChinchillaLaw(
      irreducible: 2, parameterScale: 100, tokenScale: 30, parameterExponent: 0.5,
      tokenExponent: 0.25, origin: LawTestData.origin)
    #expect(abs(law.loss(parameters: 10_000, tokens: 810_000).value - (2 + 1 + 1)) < 1e-12)
    #expect(law.loss(parameters: 10_000) == 3)
  }

  @Test("tokens that reach a loss are the inverse of the loss")
  func tokens() throws {
    let law = ChinchillaLaw.hoffmann
    let loss = law.loss(parameters: 7e9, tokens: 1e12)
    let tokens = try #require(law.tokens(parameters: 7e9, reaching: loss))
    #expect(abs(tokens / 1e12 - 1) < 1e-9)
    #expect(law.tokens(parameters: 7e9, reaching: law.loss(parameters: 7e9)) == nil)
    #expect(law.tokens(parameters: 7e9, reaching: 1) == nil)
  }

  @Test("the sizes of the experiments bound the law")
  func domain() {
    for law in [ChinchillaLaw.hoffmann, .epoch] {
      #expect(law.origin.lossKind == .finalTraining)
      #expect(law.origin.domain.contains(TrainingRun(parameters: 1e9, tokens: 20e9)))
      let large = TrainingRun(parameters: 70e9, tokens: 1.4e12)
      #expect(law.origin.domain.excesses(of: large).map(\.quantity) == [.parameters])
      #expect(law.origin.evidence.source.contains("arXiv"))
    }
  }
}
