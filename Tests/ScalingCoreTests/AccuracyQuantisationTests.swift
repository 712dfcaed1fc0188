import ScalingCore
import Testing

@Suite("What quantised weights cost in accuracy")
struct AccuracyQuantisationTests {
  @Test("Every measured size retains what was measured", arguments: TestData.quantisation)
  func measured(point: QuantisationPoint) throws {
    let retained = try TestData.accuracy().retained(
      parameters: point.parameters, bits: point.bits)
    #expect(abs((retained ?? 0) - point.retained) < 1e-15)
  }

  @Test("Between two sizes the logarithm of the parameters decides")
  func between() throws {
    let middle = Parameters((7.616e9 * 72.706e9).squareRoot())
    let retained = try TestData.accuracy().retained(parameters: middle, bits: 4)
    let expected = (64.1 / 66.9 + 81.2 / 81.3) / 2
    #expect(abs((retained ?? 0) - expected) < 1e-14)
  }

  @Test(
    "Beyond the ends the value of the end stays",
    arguments: [(1e8, 31.1 / 34.4), (1e12, 81.2 / 81.3)])
  func clamped(parameters: Double, expected: Double) throws {
    let retained = try TestData.accuracy().retained(
      parameters: Parameters(parameters), bits: 4)
    #expect(retained == expected)
  }

  @Test("Nothing is known for bits that nobody measured")
  func unmeasuredBits() throws {
    #expect(try TestData.accuracy().retained(parameters: 1e9, bits: 2) == nil)
  }

  @Test("Quantised weights lower the value and its band", arguments: [Precision.fp8, .int4])
  func lowered(weights: Precision) throws {
    let full = try AccuracyEstimateTests.estimate("Qwen3-8B", .single, samples: 1, cap: 8_192)
    let low = try AccuracyEstimateTests.estimate(
      "Qwen3-8B", .single, samples: 1, cap: 8_192, weights: weights)
    let factor = try #require(
      TestData.accuracy().retained(parameters: 8_190_735_360, bits: weights.bits))
    #expect(factor < 1)
    for part in [\AccuracyEstimate.value, \.low, \.high] {
      let (before, after) = try (#require(full[keyPath: part]), #require(low[keyPath: part]))
      #expect(abs(after.value - before.value * factor) < 1e-15)
    }
    #expect(low.evidence.kind == .estimated)
    #expect(low.evidence.source.contains("\(weights.bits)-bit weights"))
    #expect(low.evidence.source.contains("Qwen2 quantisation table"))
  }

  @Test("A checkpoint in its own precision loses nothing")
  func native() throws {
    let own = try AccuracyEstimateTests.estimate(
      "gpt-oss-120b", .single, samples: 1, weights: .mxfp4)
    #expect(own.value == 0.919)
    #expect(own.evidence.kind == .published)
  }

  @Test("Without measurements, quantised weights have no evidence")
  func noMeasurements() throws {
    let known = try TestData.accuracy()
    let library = AccuracyLibrary(
      points: known.points, lengthFits: [], coverageFits: [], quantisation: [])
    let estimate = library.estimate(
      model: try TestData.model("Qwen3-8B"),
      strategy: Strategy(kind: .single, generationLength: 8_192), benchmark: "aime24",
      weights: .fp8)
    #expect(estimate.value == nil && estimate.low == nil)
    #expect(estimate.evidence.source.contains("quantised"))
  }

  @Test("No evidence stays no evidence with its own reason")
  func unknownStaysUnknown() throws {
    let full = try AccuracyEstimateTests.estimate("Llama-3.1-8B", .single, samples: 1)
    let low = try AccuracyEstimateTests.estimate(
      "Llama-3.1-8B", .single, samples: 1, weights: .fp8)
    #expect(full == low)
  }
}
