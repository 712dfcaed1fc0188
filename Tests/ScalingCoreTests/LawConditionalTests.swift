import Foundation
import ScalingCore
import Testing

@Suite("Conditional law")
struct LawConditionalTests {
  private let law = ConditionalLaw.fittedTo297M

  @Test("the optimum in closed form (scaling_laws.md §6, §9)")
  func optimum() {
    #expect(abs(law.bestWidthRatio - 0.0801) < 5e-5)
    #expect(abs(law.bestMLPToAttention - 1.032) < 5e-4)
    #expect(law.factor(widthRatio: law.bestWidthRatio, mlpToAttention: law.bestMLPToAttention) == 1)
  }

  @Test("the bare product at the optimum is 1.003 and 1.0005, with the natural logarithm")
  func calibration() {
    func bare(_ law: ConditionalLaw) -> Double {
      law.width.value(law.bestWidthRatio) * law.mlp.value(law.bestMLPToAttention)
    }
    #expect(abs(bare(.fittedTo297M) - 1.003) < 5e-4)
    #expect(abs(bare(.fittedTo1B) - 1.0005) < 5e-5)
  }

  @Test("the best width for 0.97B is near 2,490, to which 2,560 is the next multiple of 256")
  func width() {
    let exact = ConditionalLaw(
      width: LogWithReciprocal(lowest: 0.08, steepness: 0.04), mlp: law.mlp, origin: law.origin)
    let width = exact.bestWidth(parameters: 9.7e8)
    #expect(abs(width - 2_490) < 3)
    #expect((width / 256).rounded() * 256 == 2_560)
    #expect(abs(law.bestWidth(parameters: 9.7e8) / 2_490 - 1) < 0.003)
  }

  @Test(
    "penalties of the models of Table 1 (scaling_laws.md §6)",
    arguments: [(0.066, 4.80, 1.28), (0.082, 3.6, 0.86), (0.082, 1.07, 0.002)])
  func penalty(widthRatio: Double, mlpToAttention: Double, percent: Double) {
    let factor = law.factor(widthRatio: widthRatio, mlpToAttention: mlpToAttention)
    #expect(abs((factor - 1) * 100 - percent) < 0.005)
    let loss = law.loss(best: 2, widthRatio: widthRatio, mlpToAttention: mlpToAttention)
    #expect(loss == factor * Loss(2))
  }

  @Test(
    "every architecture but the optimum costs",
    arguments: [ConditionalLaw.fittedTo297M, .fittedTo1B])
  func lowest(law: ConditionalLaw) {
    for factor in [0.5, 0.9, 1.1, 2] {
      let wide = law.factor(
        widthRatio: law.bestWidthRatio * factor, mlpToAttention: law.bestMLPToAttention)
      let heavy = law.factor(
        widthRatio: law.bestWidthRatio, mlpToAttention: law.bestMLPToAttention * factor)
      #expect(wide > 1 && heavy > 1)
    }
  }

  @Test("a curve is given by its lowest point and steepness as well")
  func curve() {
    let curve = LogWithReciprocal(lowest: 3, steepness: 0.2)
    #expect(abs(curve.lowest - 3) < 1e-12)
    #expect(abs(curve.value(3) - 1) < 1e-12)
    #expect(abs(curve.relative(6) - (1 + 0.2 * (log(2) + 0.5 - 1))) < 1e-12)
  }

  @Test("the law holds for r from 0.5 to 5 at 100 tokens a parameter")
  func domain() {
    let run = TrainingRun(
      parameters: 9.7e8, tokens: 97e9, widthRatio: 0.08, mlpToAttention: 6)
    #expect(law.origin.domain.excesses(of: run).map(\.quantity) == [.mlpToAttention])
  }
}
