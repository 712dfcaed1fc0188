import ScalingCore
import Testing

@Suite("Shape law")
struct LawShapeTests {
  /// Losses predicted for v1 to v8 (scaling_laws.md §3.3).
  static let predictions: [(ShapeLaw, [Double])] = [
    (.morph27, [2.9161, 2.9227, 2.9352, 2.9161, 2.9312, 2.9595, 2.9206, 2.9533]),
    (.morph27FreeExponent, [2.9140, 2.9187, 2.9311, 2.9117, 2.9273, 2.9604, 2.9177, 2.9564]),
    (.morphSix, [2.8750, 2.8827, 2.8968, 2.8754, 2.8924, 2.9239, 2.8807, 2.9170]),
  ]

  @Test("the published laws predict the eight 1B candidates", arguments: predictions)
  func candidates(law: ShapeLaw, losses: [Double]) {
    for (run, loss) in zip(LawTestData.candidateRuns, losses) {
      let predicted = law.loss(
        parameters: run.parameters, tokens: run.tokens, aspectRatio: run.aspectRatio ?? .nan)
      #expect(abs(predicted.value - loss) <= 1e-4, "\(run.name)")
    }
  }

  @Test(
    "what a shape costs (scaling_laws.md §1.1)",
    arguments: [(64, 1.48), (85, 1.76), (160, 2.59), (256, 3.46), (384, 4.44)] as [(Double, Double)]
  )
  func factor(aspectRatio: Double, percent: Double) {
    let factor = ShapeLaw.morph27.factor(aspectRatio: aspectRatio)
    #expect(abs((factor - 1) * 100 - percent) < 0.0051)
  }

  @Test("v8 is better than v6 at equal depth: it has 16 % more parameters")
  func moreParameters() {
    let runs = LawTestData.candidateRuns
    #expect(abs(runs[7].parameters / runs[5].parameters - 1.156) < 0.001)
    let losses = [5, 7].map { index in
      ShapeLaw.morph27.loss(
        parameters: runs[index].parameters, tokens: runs[index].tokens,
        aspectRatio: runs[index].aspectRatio ?? .nan)
    }
    #expect(losses[1] < losses[0])
  }

  @Test("the loss is a run average, and 1B models lie outside of the fit")
  func origin() {
    let law = ShapeLaw.morph27
    #expect(law.origin.lossKind == .runAverage)
    let excesses = law.origin.domain.excesses(of: LawTestData.candidateRuns[0])
    #expect(excesses.map(\.quantity) == [.parameters])
    let thin = TrainingRun(parameters: 1e8, tokens: 2e9, aspectRatio: 8)
    #expect(law.origin.domain.excesses(of: thin).map(\.quantity) == [.aspectRatio])
  }

  @Test("the kinds of loss are told apart in words")
  func kinds() {
    #expect(Set(LossKind.allCases.map(\.meaning)).count == LossKind.allCases.count)
    #expect(LossKind.runAverage.meaning.contains("averaged over the whole run"))
  }

  @Test("Morph-1B is 1.84 times as fast as the shape of 24 layers (scaling_laws.md §2.2)")
  func speedUp() {
    let line = LayerLatency(through: (24, 3.61), (12, 1.96))
    let speedUp = line.latency(layers: 24) / line.latency(layers: 12)
    #expect(abs(speedUp - 1.84) < 0.005)
  }
}
