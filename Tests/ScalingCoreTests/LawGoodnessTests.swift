import ScalingCore
import Testing

@Suite("Agreement of a law with runs")
struct LawGoodnessTests {
  @Test("squares, variance and order by hand")
  func byHand() throws {
    let goodness = try #require(
      LawGoodness(predicted: [2.1, 2.9, 4.2], measured: [2, 3, 4]))
    #expect(goodness.count == 3)
    #expect(abs(goodness.meanSquare - 0.02) < 1e-12)
    #expect(abs((goodness.rSquared ?? 0) - 0.97) < 1e-12)
    #expect(goodness.spearman == 1)
    #expect(abs(goodness.meanAbsoluteError - (0.05 + 0.1 / 3 + 0.05) / 3) < 1e-12)
  }

  @Test("equal losses have neither variance nor order")
  func equal() throws {
    let goodness = try #require(LawGoodness(predicted: [2, 3], measured: [2.5, 2.5]))
    #expect(goodness.rSquared == nil && goodness.spearman == nil)
  }

  @Test("nothing to compare, nothing to say")
  func nothing() {
    #expect(LawGoodness(predicted: [], measured: []) == nil)
    #expect(LawGoodness(predicted: [1], measured: [1, 2]) == nil)
    let run = TrainingRun(parameters: 1e8, tokens: 2e9)
    #expect(LawGoodness(.shape(.morph27), on: [MeasuredRun(run, loss: 3)]) == nil)
  }
}
