import Foundation
import ScalingCore
import Testing

@Suite("Gadre laws")
struct LawGadreTests {
  @Test(
    "RedPajama: loss and mean error over 17 tasks (issue 6)",
    arguments: [(1.4e9, 640.0, 2.52585, 0.49408), (6.9e9, 20, 2.44321, 0.47200)])
  func redPajama(parameters: Double, ratio: Double, loss: Double, error: Double) throws {
    let law = GadreLaw.redPajama
    let tokens = Tokens(parameters * ratio)
    let predicted = law.loss(parameters: Parameters(parameters), tokens: tokens)
    #expect(abs(predicted.value - loss) < 1e-5)
    let mean = try #require(
      GadreErrorLaw.redPajamaOn17.error(at: predicted, of: law.origin.lossKind))
    #expect(abs(mean.value - error) < 1e-5)
    let run = TrainingRun(parameters: Parameters(parameters), tokens: tokens)
    #expect(law.origin.domain.contains(run))
    #expect(law.loss(compute: run.compute, tokensPerParameter: ratio) == predicted)
  }

  @Test(
    "the error is ε − k·exp(−γ·L) for each set",
    arguments: [
      (GadreErrorLaw.c4On17, 17, 0.8497, 2.0789, 0.7561),
      (.c4On46, 46, 0.7589, 1.2885, 0.9722),
      (.redPajamaOn17, 17, 0.8570, 2.2065, 0.7146),
      (.redPajamaOn46, 46, 0.7608, 1.3229, 0.8907),
    ])
  func errors(law: GadreErrorLaw, tasks: Int, ceiling: Double, scale: Double, steepness: Double) {
    let error = law.error(at: 2.5, of: .c4Evaluation)
    #expect(law.tasks == tasks)
    #expect(abs((error?.value ?? 0) - (ceiling - scale * exp(-steepness * 2.5))) < 1e-12)
  }

  @Test("a loss of another kind has no error", arguments: LossKind.allCases)
  func kinds(kind: LossKind) {
    let error = GadreErrorLaw.c4On17.error(at: 2.9, of: kind)
    #expect((error != nil) == (kind == .c4Evaluation))
  }

  @Test("it is a Chinchilla law with α = β = 2η, A = a·6^−η, B = b·6^−η")
  func chinchilla() {
    let law = GadreLaw.c4
    let six = pow(6, -law.exponent)
    let chinchilla = ChinchillaLaw(
      irreducible: law.irreducible, parameterScale: law.parameterScale * six,
      tokenScale: law.tokenScale * six, parameterExponent: 2 * law.exponent,
      tokenExponent: 2 * law.exponent, origin: law.origin)
    let loss = chinchilla.loss(parameters: 411e6, tokens: 20 * 411e6)
    #expect(abs(loss.value - law.loss(parameters: 411e6, tokens: 20 * 411e6).value) < 1e-12)
    let back = GadreLaw(tied: chinchilla)
    #expect(abs(back.parameterScale / law.parameterScale - 1) < 1e-12)
    #expect(abs(back.tokenScale / law.tokenScale - 1) < 1e-12)
    #expect(back.exponent == law.exponent)
  }

  @Test("C4 models read C4 with less loss than RedPajama models")
  func sets() {
    #expect(
      GadreLaw.c4.loss(parameters: 1.4e9, tokens: 28e9)
        < GadreLaw.redPajama.loss(parameters: 1.4e9, tokens: 28e9))
  }
}
