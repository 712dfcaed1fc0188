import ScalingCore
import Testing

@Suite("Accuracy of one sample")
struct AccuracyCurveTests {
  static func single(
    _ id: String, cap: Tokens, benchmark: String = "aime24", library: AccuracyLibrary? = nil
  ) throws -> AccuracyEstimate {
    try (library ?? TestData.accuracy()).estimate(
      model: TestData.model(id), strategy: Strategy(kind: .single, generationLength: cap),
      benchmark: benchmark, weights: .bf16)
  }

  static func point(
    cap: Tokens?, value: Probability, source: String = "own", kind: Evidence.Kind = .published,
    variant: String = ""
  ) -> AccuracyPoint {
    AccuracyPoint(
      model: "Qwen3-8B", variant: variant, benchmark: "own", metric: .pass1, tokenCap: cap,
      value: value, evidence: Evidence(kind, source: source))
  }

  static func library(_ points: [AccuracyPoint]) -> AccuracyLibrary {
    AccuracyLibrary(points: points, lengthFits: [], coverageFits: [], quantisation: [])
  }

  @Test("Every digitised cap is returned as it is, whatever other sources say there")
  func measuredCaps() throws {
    let library = try TestData.accuracy()
    for point in try TestData.lengthPoints() {
      let estimate = try Self.single(point.model, cap: point.tokenCap ?? 0, library: library)
      #expect(abs((estimate.value?.value ?? -1) - point.value.value) < 1e-15)
      #expect(estimate.evidence.kind == .digitised)
      #expect(estimate.evidence.source == "Kinetics Fig 4")
    }
  }

  @Test("Between caps the value is interpolated, as scipy does")
  func between() throws {
    let estimate = try Self.single("Qwen3-14B", cap: 7_000)
    #expect(abs((estimate.value?.value ?? -1) - 0.5313513310695557) < 1e-14)
    #expect(estimate.evidence.kind == .interpolated)
    #expect(estimate.evidence.source.contains("Kinetics Fig 4"))
    #expect(estimate.metric == .pass1)
  }

  @Test("The band is the reading precision plus the distance to the fit")
  func band() throws {
    let estimate = try Self.single("Qwen3-14B", cap: 7_000)
    let fit = TestData.lengthFits[4].accuracy(cap: 7_000).value
    let value = try #require(estimate.value?.value)
    let halfWidth = 0.01 + abs(fit - value)
    #expect(abs((estimate.low?.value ?? 0) - (value - halfWidth)) < 1e-14)
    #expect(abs((estimate.high?.value ?? 0) - (value + halfWidth)) < 1e-14)
    #expect(abs((estimate.evidence.precision ?? 0) - halfWidth) < 1e-14)
  }

  @Test("At 2K the wider reading precision of 14B and 32B counts, also on the way to 4K")
  func widerPrecision() throws {
    let estimate = try Self.single("Qwen3-32B", cap: 3_000)
    let width = try #require(estimate.high) - #require(estimate.low)
    #expect(width.value >= 0.06)
  }

  @Test("Below the smallest cap there is no evidence, and the reason names the cap")
  func below() throws {
    let estimate = try Self.single("Qwen3-14B", cap: 2_047)
    #expect(estimate.value == nil && estimate.low == nil && estimate.high == nil)
    #expect(estimate.evidence.kind == .none)
    #expect(estimate.evidence.source.contains("2048"))
  }

  @Test("Above the largest cap the value stays")
  func above() throws {
    #expect(try Self.single("Qwen3-14B", cap: 131_072) == Self.single("Qwen3-14B", cap: 32_768))
  }

  @Test("Without any number there is no evidence", arguments: ["Llama-3.1-8B", "DeepSeek-V3"])
  func unknownModel(id: String) throws {
    let estimate = try Self.single(id, cap: 32_768)
    #expect(estimate.value == nil)
    #expect(estimate.evidence.kind == .none)
    #expect(!estimate.evidence.source.isEmpty)
  }

  @Test("An unknown benchmark has no evidence")
  func unknownBenchmark() throws {
    #expect(try Self.single("Qwen3-14B", cap: 32_768, benchmark: "own").value == nil)
  }

  @Test("Curves rise with the cap up to the digitised plateau")
  func rising() throws {
    let library = try TestData.accuracy()
    for fit in TestData.lengthFits {
      var last = 0.0
      for cap in stride(from: 2_048.0, through: 20_480, by: 256) {
        let value = try Self.single(fit.model, cap: Tokens(cap), library: library).value?.value
        #expect(value ?? -1 >= last, "\(fit.model) \(cap)")
        last = value ?? -1
      }
    }
  }

  @Test("The Qwen3 report serves where there is nothing from the paper's authors")
  func reportOnly() throws {
    let estimate = try Self.single("Qwen3-30B-A3B", cap: 40_000)
    #expect(estimate.value == 0.804)
    #expect(try Self.single("Qwen3-30B-A3B", cap: 32_768).value == nil)
  }

  @Test("Qwen3-235B follows its figure, and the single number of the table does not bend it")
  func figureCurve() throws {
    let middle = try Self.single("Qwen3-235B-A22B", cap: 8_192)
    #expect(middle.value == 0.726 && middle.evidence.precision == 0.003)
    #expect(try Self.single("Qwen3-235B-A22B", cap: 38_912).value == 0.868)
    #expect(try Self.single("Qwen3-235B-A22B", cap: 1_024, benchmark: "gpqa").value == 0.642)
  }

  @Test("Other modes and fine-tunes under the same id never count")
  func variants() throws {
    #expect(try Self.single("Qwen3-8B", cap: 32_768).value == 0.753)
    let only = Self.library([Self.point(cap: 8_192, value: 0.4, variant: "non-thinking")])
    #expect(
      try Self.single("Qwen3-8B", cap: 8_192, benchmark: "own", library: only).value == nil)
  }

  @Test("A number without a cap serves from 32,768 tokens and says so")
  func capNotStated() throws {
    let estimate = try Self.single("gpt-oss-120b", cap: 32_768)
    #expect(estimate.value == 0.919)
    #expect(estimate.evidence.source.contains("cap not stated"))
    let below = try Self.single("gpt-oss-120b", cap: 32_767)
    #expect(below.value == nil)
    #expect(below.evidence.source.contains("does not state its cap"))
  }

  @Test("The user's own measurements take the place of everything published")
  func measuredFirst() throws {
    let library = Self.library([
      Self.point(cap: 1_000, value: 0.1), Self.point(cap: 2_000, value: 0.2),
      Self.point(cap: 4_000, value: 0.9, source: "run.csv", kind: .measured),
    ])
    let own = try Self.single("Qwen3-8B", cap: 4_000, benchmark: "own", library: library)
    #expect(own.value == 0.9 && own.evidence.kind == .measured)
    #expect(
      try Self.single("Qwen3-8B", cap: 2_000, benchmark: "own", library: library).value == nil)
  }

  @Test(
    "Numbers outside their domain are ignored",
    arguments: [
      (1_000.0, 1.5), (1_000, -0.1), (1_000, .nan), (0, 0.5), (.infinity, 0.5), (.nan, 0.5),
    ])
  func outOfDomain(cap: Double, value: Double) throws {
    let library = Self.library([Self.point(cap: Tokens(cap), value: Probability(value))])
    let estimate = try Self.single("Qwen3-8B", cap: 1e6, benchmark: "own", library: library)
    #expect(estimate.value == nil)
  }

  @Test("Of equal caps the first source counts")
  func preference() throws {
    let library = Self.library([
      Self.point(cap: 1_000, value: 0.3, source: "first"),
      Self.point(cap: 1_000, value: 0.4, source: "second"),
    ])
    let estimate = try Self.single("Qwen3-8B", cap: 1_000, benchmark: "own", library: library)
    #expect(estimate.value == 0.3 && estimate.evidence.source == "first")
    #expect(estimate.low == 0.3 && estimate.high == 0.3)
  }
}
