import ScalingCore
import Testing

@Suite("Shape explorer: predictions")
struct ShapeExplorerTests {
  /// Published latencies of the two shapes (`scaling_laws.md` §2.2).
  private static let published: [String: Seconds] = ["v1": 3.61, "v8": 1.96]

  @Test(
    "losses of v1 to v8 by the 27- and six-point laws (§3.3)",
    arguments: LawShapeTests.predictions)
  func losses(law: ShapeLaw, losses: [Double]) throws {
    let found = try ShapeTestData.explorer(law).explore().candidates
    #expect(found.count == 8)
    for (candidate, loss) in zip(found, losses) {
      #expect(abs(candidate.loss.value - loss) <= 1e-4, "\(candidate.name)")
    }
  }

  @Test("parameters and R of all candidates (§3.3)")
  func shapes() throws {
    var explorer = ShapeTestData.explorer()
    explorer.space = ShapeTestData.only(ShapeTestData.own(15))
    let ratios = [
      85.3, 115.2, 160, 121.6, 168, 234.7, 192, 256, 219.4, 416, 1_152, 2_816, 187.4, 320, 682.7,
    ]
    let found = try explorer.explore().candidates
    for (index, candidate) in found.enumerated() {
      let billions = ShapeTestData.candidates[index].billions
      #expect(abs(candidate.parameters.value / 1e9 - billions) <= 5.001e-4)
      #expect(abs((candidate.run.aspectRatio ?? 0) - ratios[index]) <= 0.05)
      #expect(candidate.run.tokens == ShapeTestData.tokens)
    }
  }

  @Test("the ranking of the trained four is the measured one by both shape laws (§1.4)")
  func ranking() throws {
    for law in [ShapeLaw.morph27, .morphSix] {
      let exploration = try ShapeTestData.explorer(law).explore()
      let names = exploration.best(8).map(\.name)
      // Measured: v1 2.896, v3 2.909, v8 2.9198, v6 2.9326.
      #expect(names.filter { ["v1", "v3", "v6", "v8"].contains($0) } == ["v1", "v3", "v8", "v6"])
    }
  }

  @Test("Morph-1B against v1: 1.84 times as fast, loss up by 0.0372 (§2.2, §3.3)")
  func speedUp() throws {
    let exploration = try ShapeTestData.explorer(measured: Self.published).explore()
    let comparison = try #require(exploration.comparison(of: 7))
    #expect(comparison.baseline.name == "v1")
    #expect(abs((comparison.speedUp ?? 0) - 1.84) < 0.005)
    #expect(abs(comparison.lossDifference.value - (2.9533 - 2.9161)) < 2e-4)
    #expect(abs(comparison.relativeLossDifference - 0.0372 / 2.9161) < 1e-4)
    #expect(abs(comparison.parameterRatio - 1.16) < 0.005)
    #expect(!comparison.mixesLatencies)
    #expect(comparison.chosen.latencyOrigin == .measured)
  }

  @Test("without any measurement there is no speed-up to state")
  func noLatency() throws {
    let exploration = try ShapeTestData.explorer(measured: ["v1": 3.61]).explore()
    let comparison = try #require(exploration.comparison(of: 7))
    #expect(comparison.speedUp == nil)
    #expect(exploration.candidates[7].latency == nil)
  }

  @Test("a measured latency counts in place of the model's and is marked")
  func measured() throws {
    let exploration = try ShapeTestData.explorer(
      measured: ["v8": 1.96], latency: ShapeTestData.line
    ).explore()
    #expect(exploration.candidates[7].latency == 1.96)
    #expect(exploration.candidates[7].latencyOrigin == .measured)
    #expect(exploration.candidates[0].latencyOrigin == .modelled)
    #expect(exploration.comparison(of: 7)?.mixesLatencies == true)
    #expect(exploration.comparison(of: 5)?.mixesLatencies == false)
  }

  @Test("tokens are the same for all, or follow the parameters that the law counts")
  func training() throws {
    var explorer = ShapeTestData.explorer()
    explorer.training = .perParameter(20)
    for candidate in try explorer.explore().candidates {
      #expect(abs(candidate.run.tokensPerParameter - 20) < 1e-9)
      #expect(candidate.run.parameters == candidate.parameters)
    }
    explorer.predictor = LossPredictor(.fittedTo297M, best: .hoffmann)
    for candidate in try explorer.explore().candidates {
      #expect(candidate.run.parameters == candidate.shape.nonEmbeddingParameters)
      #expect(candidate.run.parameters < candidate.parameters)
    }
  }

  @Test("tokens that make no sense are refused", arguments: [0, -1, .nan, .infinity])
  func tokens(value: Double) {
    var explorer = ShapeTestData.explorer()
    explorer.training = .tokens(Tokens(value))
    #expect(throws: ShapeRefusal.self) { try explorer.explore() }
    explorer.training = .perParameter(value)
    #expect(throws: ShapeRefusal.self) { try explorer.explore() }
  }

  @Test("a law that gives no loss is refused, single gaps are left out")
  func unpredicted() throws {
    var explorer = ShapeTestData.explorer()
    explorer.predictor = LossPredictor(origin: LawTestData.origin) { _ in nil }
    #expect(throws: ShapeRefusal("the law predicts no loss for any of these shapes")) {
      try explorer.explore()
    }
    explorer.predictor = LossPredictor(origin: LawTestData.origin) { run in
      run.aspectRatio.map { $0 > 100 ? Loss(.nan) : Loss($0) }
    }
    #expect(try explorer.explore().candidates.map(\.name) == ["v1"])
  }
}

@Suite("Shape explorer: laws")
struct ShapePredictorTests {
  @Test("a plain law sees no shape: equal sizes have equal losses")
  func plain() throws {
    var explorer = ShapeTestData.explorer()
    explorer.predictor = LossPredictor(.hoffmann)
    for candidate in try explorer.explore().candidates {
      let loss = ChinchillaLaw.hoffmann.loss(
        parameters: candidate.parameters, tokens: ShapeTestData.tokens)
      #expect(candidate.loss == loss)
    }
  }

  @Test("the conditional law prefers Panda-1B to LLaMA-3.2-1B by 1.28 % (§6)")
  func conditional() throws {
    let shapes = [
      OwnShape(
        name: "LLaMA-3.2-1B",
        shape: TransformerShape(
          layers: 16, width: 2_048, heads: 32, kvHeads: 8, headWidth: 64, feedForward: 8_192)),
      OwnShape(
        name: "Panda-1B",
        shape: TransformerShape(
          layers: 16, width: 2_560, heads: 72, kvHeads: 18, headWidth: 64, feedForward: 4_096)),
    ]
    // The same best loss for both, so that only the brackets count.
    let best = ChinchillaLaw(
      irreducible: 2.78, parameterScale: 0, tokenScale: 0, parameterExponent: 1, tokenExponent: 1,
      origin: LawTestData.origin)
    let exploration = try ShapeExplorer(
      space: ShapeTestData.only(shapes), training: .tokens(1e11),
      predictor: LossPredictor(.fittedTo297M, best: best)
    ).explore()
    #expect(exploration.best(1).map(\.name) == ["Panda-1B"])
    let comparison = try #require(exploration.comparison(of: 0, against: 1))
    #expect(abs(comparison.relativeLossDifference - 0.0128) < 2e-4)
  }

  @Test("what of a candidate lies outside of the law is said, and intervals are asked for")
  func domain() throws {
    var explorer = ShapeTestData.explorer()
    explorer.predictor.interval = { run in
      run.aspectRatio.map { Loss($0)...Loss($0 + 1) }
    }
    let exploration = try explorer.explore()
    let first = exploration.candidates[0]
    #expect(exploration.excesses(of: first).map(\.quantity) == [.parameters])
    #expect(exploration.interval(of: exploration.candidates[2]) == 160...161)
    let published = try ShapeTestData.explorer().explore()
    #expect(published.interval(of: published.candidates[0]) == nil)
  }
}
