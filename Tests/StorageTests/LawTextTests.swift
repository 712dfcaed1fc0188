import ScalingCore
import TestSupport
import Testing

@testable import Storage

@Suite("Laws in words")
struct LawTextTests {
  @Test(
    "every family has its formula, and a freed exponent its own letter",
    arguments: [
      (LawFamily.chinchilla, false, "L = E + A·N^-α + B·D^-α"),
      (.chinchilla, true, "L = E + A·N^-α + B·D^-β"),
      (.shape, false, "L = (E + A·N^-α + B·D^-α)·(1 + ε·R^α)"),
      (.gadre, false, "L = E + (a·M^η + b·M^-η)·C^-η with M = D/N and C = 6·N·D"),
    ])
  func formulas(family: LawFamily, isFree: Bool, formula: String) throws {
    let points = try ShapeSource.experiment().runs
    let fit = try LawFitting(family, freesExponent: isFree).fit(points)
    #expect(fit.formula == formula)
  }

  @Test("the shape law on the four held-out models: §1.4 says 0.69, 0.90, 0.92 and 1.15 %, order 1")
  func goodness() throws {
    let experiment = try ShapeSource.experiment()
    let fit = try LawFitting(.shape).fit(experiment.runs)
    let text = try #require(LawGoodness(fit.law, on: experiment.heldOut)).text(in: .english)
    #expect(text.hasPrefix("mean error 0.9") && text.hasSuffix("Spearman 1.00"))
  }

  @Test("what lies outside is one word each")
  func symbols() {
    let domain = LawDomain(
      parameters: 1e8...3e8, tokensPerParameter: 20...160, aspectRatio: 17...384,
      widthRatio: 0.05...0.1, mlpToAttention: 1...2)
    let run = TrainingRun(
      parameters: 1e9, tokens: 1e9, aspectRatio: 400, widthRatio: 0.2, mlpToAttention: 4)
    #expect(domain.excesses(of: run).symbols == "N D/N R d/√N r")
    #expect(domain.excesses(of: TrainingRun(parameters: 2e8, tokens: 5e9)).symbols == "")
  }

  @Test("draws say what was redrawn and how often")
  func draws() throws {
    let fit = try LawFitting(.shape).fit(try ShapeSource.experiment().runs)
    var bootstrap = try LawBootstrap(fit, candidates: [], seed: 3)
    bootstrap.run(draws: 0..<5)
    #expect(
      bootstrap.json.line
        == #"{"draws":5,"failures":0,"seed":3,"resampling":"residuals","coverage":0.95}"#)
  }
}
