import ScalingCore
import Testing

@Suite("Accuracy of sizes between the members of a family")
struct AccuracyFamilyTests {
  /// A dense Qwen3 of another depth than the published ones.
  static func hypothetical(layers: Int) throws -> ModelArchitecture {
    var model = try TestData.model("Qwen3-14B")
    model.id = "my-model"
    model.layers = layers
    model.denseLayers = layers
    model.fullAttentionLayers = layers
    return model
  }

  static func estimate(
    _ model: ModelArchitecture, cap: Tokens = 8_192, samples: Int = 1,
    library: AccuracyLibrary? = nil
  ) throws -> AccuracyEstimate {
    try (library ?? TestData.accuracy()).estimate(
      model: model, strategy: Strategy(kind: .bestOfN, samples: samples, generationLength: cap),
      benchmark: "aime24", weights: .bf16)
  }

  @Test("A size between 14B and 32B scores between them and names both")
  func between() throws {
    let estimate = try Self.estimate(Self.hypothetical(layers: 60))
    let value = try #require(estimate.value).value
    #expect(value > 0.597 && value < 0.614)
    #expect(estimate.evidence.kind == .interpolated)
    #expect(estimate.evidence.source.contains("Qwen3-14B and Qwen3-32B"))
    let (low, high) = try (#require(estimate.low), #require(estimate.high))
    #expect(low.value < value && value < high.value)
  }

  @Test("The geometric middle of two sizes has the middle logit")
  func geometricMiddle() throws {
    let members = try [TestData.model("Qwen3-1.7B"), TestData.model("Qwen3-4B")]
    let library = AccuracyLibrary(
      points: zip(members, [0.2, 0.8]).map { model, value in
        AccuracyPoint(
          model: model.id, benchmark: "aime24", metric: .pass1, tokenCap: 8_192,
          value: Probability(value), evidence: Evidence(.published, source: model.id))
      },
      lengthFits: [], coverageFits: [], quantisation: [], models: members)
    var middle = members[1]
    middle.id = "middle"
    let wanted = (members[0].totalParameters.value * members[1].totalParameters.value).squareRoot()
    // One vocabulary entry is `hidden` weights: fine enough to hit the geometric mean.
    let step = Double(middle.hidden)
    middle.vocabulary -= Int((middle.totalParameters.value - wanted) / step)
    let estimate = try Self.estimate(middle, library: library)
    #expect(abs((estimate.value?.value ?? 0) - 0.5) < 1e-5)
  }

  @Test("A member's own size has the member's accuracy")
  func sameSize() throws {
    let estimate = try Self.estimate(Self.hypothetical(layers: 40))
    #expect(abs((estimate.value?.value ?? 0) - 0.597) < 1e-14)
  }

  @Test("Several samples are interpolated too, and stay estimated")
  func severalSamples() throws {
    let estimate = try Self.estimate(Self.hypothetical(layers: 60), samples: 4)
    #expect(estimate.value != nil)
    #expect(estimate.evidence.kind == .estimated)
    #expect(estimate.metric == .passN(4))
  }

  @Test("Beyond the smallest and largest member there is no evidence", arguments: [1, 200])
  func outside(layers: Int) throws {
    var model = try Self.hypothetical(layers: layers)
    if layers == 1 { model.vocabulary = 1_000 }
    let estimate = try Self.estimate(model)
    #expect(estimate.value == nil)
    #expect(estimate.evidence.source.contains("two dense members"))
  }

  @Test("Below the caps of the members there is no evidence")
  func belowCaps() throws {
    #expect(try Self.estimate(Self.hypothetical(layers: 60), cap: 1_000).value == nil)
  }

  @Test("A model of the catalogue without evidence is never interpolated")
  func catalogueModel() throws {
    let model = try Self.hypothetical(layers: 60)
    let known = try TestData.accuracy().knowing(models: TestData.models() + [model])
    #expect(try Self.estimate(model, library: known).value == nil)
  }

  @Test("A library that knows no catalogue interpolates nothing")
  func noCatalogue() throws {
    let bare = try TestData.accuracy().knowing(models: [])
    #expect(try Self.estimate(Self.hypothetical(layers: 60), library: bare).value == nil)
  }

  @Test("A mixture is never interpolated")
  func mixture() throws {
    var model = try TestData.model("Qwen3-30B-A3B")
    model.id = "my-mixture"
    #expect(try Self.estimate(model).value == nil)
  }

  @Test("Fine-tunes under another name do not take part")
  func fineTune() throws {
    var model = try TestData.model("R1-Distill-Qwen-14B")
    model.id = "my-distill"
    #expect(try Self.estimate(model, cap: 32_768).value == nil)
  }

  @Test("Certain outcomes have no logit and are joined by a line")
  func certainOutcome() throws {
    let members = try [TestData.model("Qwen3-14B"), TestData.model("Qwen3-32B")]
    let library = AccuracyLibrary(
      points: zip(members, [0.5, 1.0]).map { model, value in
        AccuracyPoint(
          model: model.id, benchmark: "aime24", metric: .pass1, tokenCap: 8_192,
          value: Probability(value), evidence: Evidence(.published, source: "same"))
      },
      lengthFits: [], coverageFits: [], quantisation: [], models: members)
    let estimate = try Self.estimate(Self.hypothetical(layers: 60), library: library)
    let value = try #require(estimate.value).value
    #expect(value > 0.5 && value < 1)
    #expect(estimate.evidence.source.hasSuffix(": same"))
  }
}
