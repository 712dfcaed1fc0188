import ScalingCore
import Testing

@Suite("Training runs")
struct LawTrainingRunTests {
  @Test("tokens a parameter and compute follow from size and tokens")
  func derived() {
    let run = TrainingRun(parameters: 1.4e9, tokens: 28e9)
    #expect(run.tokensPerParameter == 20)
    #expect(run.compute == FLOPs(6 * 1.4e9 * 28e9))
    #expect(run.aspectRatio == nil && run.widthRatio == nil && run.mlpToAttention == nil)
  }

  @Test("a run of a shape has its parameters and ratios")
  func shape() {
    let shape = TransformerShape.openLM(width: 3_072, layers: 12, heads: 16)
    let run = TrainingRun(name: "v8", shape: shape, tokens: 28_991_029_248)
    #expect(run.name == "v8" && run.parameters == 1_668_885_504)
    #expect(run.aspectRatio == 256)
    #expect(run.widthRatio == shape.widthRatio && run.mlpToAttention == shape.mlpToAttention)
  }

  @Test("the 27 points cost 1.199e20 FLOPs, the six 2.97e19 (scaling_laws.md §1.3)")
  func cost() throws {
    func total(_ points: [MeasuredRun]) -> Double {
      points.reduce(0) { $0 + $1.run.compute.value }
    }
    #expect(agree(total(try LawTestData.twentySeven()), 1.199e20, digits: 4))
    #expect(agree(total(try LawTestData.six()), 2.97e19, digits: 3))
  }

  @Test("a measured run weighs 1 unless stated")
  func weight() {
    let run = TrainingRun(parameters: 1, tokens: 1)
    #expect(MeasuredRun(run, loss: 2).weight == 1)
    #expect(MeasuredRun(run, loss: 2, weight: 3).weight == 3)
  }

  @Test("a loss is shown with four decimals and read as a plain number")
  func text() throws {
    #expect(Loss(2.91607).formatted == "2.9161")
    #expect(Loss(.nan).formatted == "–")
    #expect(try Loss.parse("2.5") == 2.5)
    #expect(throws: QuantityParseError.self) { try Loss.parse("2.5 nats of") }
  }
}
