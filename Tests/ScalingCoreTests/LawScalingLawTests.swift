import ScalingCore
import Testing

@Suite("Any scaling law")
struct LawScalingLawTests {
  private let run = TrainingRun(
    parameters: 1e8, tokens: 2e9, aspectRatio: 64, widthRatio: 0.1, mlpToAttention: 2)

  static let laws: [ScalingLaw] = [
    .chinchilla(.epoch), .shape(.morph27), .gadre(.c4),
    .conditional(.fittedTo297M, best: .hoffmann),
  ]

  @Test("each predicts as its own law does")
  func losses() {
    let losses = Self.laws.map { $0.loss(of: run) }
    #expect(
      losses == [
        ChinchillaLaw.epoch.loss(parameters: 1e8, tokens: 2e9),
        ShapeLaw.morph27.loss(parameters: 1e8, tokens: 2e9, aspectRatio: 64),
        GadreLaw.c4.loss(parameters: 1e8, tokens: 2e9),
        ConditionalLaw.fittedTo297M.loss(
          best: ChinchillaLaw.hoffmann.loss(parameters: 1e8, tokens: 2e9), widthRatio: 0.1,
          mlpToAttention: 2),
      ])
    #expect(Self.laws.map(\.family) == [.chinchilla, .shape, .gadre, .conditional])
  }

  @Test("without the architecture that a law asks for there is no prediction")
  func unknown() {
    let plain = TrainingRun(parameters: 1e8, tokens: 2e9)
    #expect(Self.laws.map { $0.loss(of: plain) != nil } == [true, false, true, false])
    let half = TrainingRun(parameters: 1e8, tokens: 2e9, widthRatio: 0.1)
    #expect(Self.laws[3].loss(of: half) == nil)
  }

  @Test("coefficients bear the symbols of the papers")
  func symbols() {
    let symbols = Self.laws.map { $0.coefficients.map(\.coefficient.rawValue) }
    #expect(symbols[0] == ["A", "B", "E", "alpha", "beta"])
    #expect(symbols[1] == ["A", "B", "E", "alpha", "beta", "gamma", "epsilon"])
    #expect(symbols[2] == ["A", "B", "E", "alpha", "beta", "a", "b", "eta"])
    #expect(symbols[3].suffix(2) == ["bestWidthRatio", "bestMlpToAttention"])
    #expect(
      LawCoefficient.common.map(\.rawValue) == [
        "A", "B", "E", "alpha", "beta", "gamma", "epsilon",
      ])
  }

  @Test("the coefficients of a Gadre law are those of the Chinchilla law that it is")
  func gadre() throws {
    let values = Dictionary(
      uniqueKeysWithValues: Self.laws[2].coefficients.map { ($0.coefficient, $0.value) })
    let law = ChinchillaLaw(.c4)
    #expect(values[.parameterScale] == law.parameterScale)
    #expect(values[.tokenExponent] == 2 * GadreLaw.c4.exponent)
    #expect(values[.computeParameterScale] == 141.28)
    let loss = law.loss(parameters: 1e9, tokens: 2e10)
    #expect(abs((loss - GadreLaw.c4.loss(parameters: 1e9, tokens: 2e10)).value) < 1e-12)
  }

  @Test("each says what loss means and where it comes from", arguments: laws)
  func origins(law: ScalingLaw) {
    #expect(law.origin.evidence.kind == .published)
    #expect(law.origin.evidence.source.contains("arXiv"))
  }
}
