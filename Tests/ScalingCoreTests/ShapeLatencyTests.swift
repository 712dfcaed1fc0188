import ScalingCore
import Testing

@Suite("Shape explorer: latency")
struct ShapeLatencyTests {
  @Test(
    "the line through the published latencies gives §3.3's", arguments: ShapeTestData.candidates)
  func line(name: String, width: Int, layers: Int, billions: Double) {
    let printed: [Int: Double] = [
      24: 3.62, 20: 3.08, 16: 2.53, 12: 1.99, 14: 2.26, 8: 1.44, 4: 0.89, 2: 0.62, 10: 1.71,
      6: 1.17,
    ]
    let shape = TransformerShape.openLM(width: width, layers: layers)
    let latency = ShapeTestData.line.latency(of: shape, tied: false)
    #expect(abs((latency?.value ?? 0) - (printed[layers] ?? .nan)) < 0.006, "\(name)")
  }

  @Test(
    "software that launches each layer: published latencies within 6 %", arguments: OwnShape.morph)
  func eager(own: OwnShape) throws {
    let source = try ShapeTestData.serving(.transformers)
    let latency = try #require(source.latency(of: own.shape, tied: false))
    #expect(abs(latency / (own.measuredLatency ?? 0) - 1) < 0.06, "\(latency.value) s")
  }

  @Test("with graphs bytes decide and hardly any of the speed-up of 1.84 is left (§2.3)")
  func graphs() throws {
    let exploration = try ShapeTestData.explorer(latency: try ShapeTestData.serving(.vllm))
      .explore()
    let speedUp = try #require(exploration.comparison(of: 7)?.speedUp)
    #expect(speedUp < 1.1)
    let eager = try ShapeTestData.explorer(latency: try ShapeTestData.serving(.transformers))
      .explore()
    #expect((eager.comparison(of: 7)?.speedUp ?? 0) > 1.7)
  }

  @Test("shared heads and tied embeddings do not slow a request down")
  func lighter() throws {
    let source = try ShapeTestData.serving(.vllm)
    let plain = TransformerShape.openLM(width: 2_048, layers: 24, heads: 16)
    var shared = plain
    shared.kvHeads = 4
    let latency = try #require(source.latency(of: plain, tied: false))
    #expect(try #require(source.latency(of: shared, tied: false)) < latency)
    #expect(try #require(source.latency(of: plain, tied: true)) <= latency)
  }

  @Test("what does not fit has no latency, nor a line below 0")
  func absent() throws {
    let huge = TransformerShape.openLM(width: 16_384, layers: 100)
    #expect(try ShapeTestData.serving(.vllm).latency(of: huge, tied: false) == nil)
    let falling = LatencySource.line(LayerLatency(through: (0, 1), (10, 0.5)))
    #expect(falling.latency(of: .openLM(width: 512, layers: 30), tied: false) == nil)
    #expect(falling.latency(of: .openLM(width: 512, layers: 10), tied: false) == 0.5)
  }

  @Test("a scenario lends its lengths, GPU and software; the batch is stated")
  func scenario() throws {
    var scenario = try PlanningTestData.llama()
    scenario.workload.promptTokens = 128
    scenario.strategy.generationLength = 256
    scenario.deployment = Deployment(
      gpu: try ServingTestData.gpu("A100-40GB-SXM"), concurrency: 64, backend: .transformers)
    let model = ServingModel(parameters: try ServingTestData.parameters())
    let shape = OwnShape.morph[0].shape
    let one = LatencySource.serving(model, scenario: scenario)
    #expect(
      one.latency(of: shape, tied: false)
        == (try ShapeTestData.serving(.transformers).latency(of: shape, tied: false)))
    let none = LatencySource.serving(model, scenario: scenario, batch: 0)
    #expect(none.latency(of: shape, tied: false) == one.latency(of: shape, tied: false))
    let many = LatencySource.serving(model, scenario: scenario, batch: 256)
    #expect(
      try #require(many.latency(of: shape, tied: false))
        > #require(one.latency(of: shape, tied: false)))
  }
}

@Suite("Architectures of shapes")
struct ShapeArchitectureTests {
  @Test("they have the weights of the shape, tied or not", arguments: ShapeTestData.candidates)
  func parameters(name: String, width: Int, layers: Int, billions: Double) {
    let shape = TransformerShape.openLM(width: width, layers: layers, heads: 16)
    for tied in [false, true] {
      let model = ModelArchitecture(shape: shape, id: name, tied: tied)
      #expect(model.totalParameters == shape.parameters(tied: tied))
      #expect(model.activeParameters == model.totalParameters)
    }
    let model = ModelArchitecture(shape: shape, id: name, tied: false)
    #expect(abs(model.totalParameters.value / 1e9 - billions) <= 5.001e-4)
  }

  @Test("KV elements of a token: 98,304 of v1, 73,728 of v8 (scaling_laws.md §2.3)")
  func cache() {
    for (width, layers, elements) in [(2_048, 24, 98_304.0), (3_072, 12, 73_728.0)] {
      let model = ModelArchitecture(
        shape: .openLM(width: width, layers: layers, heads: 16), id: "", tied: false)
      let profile = model.kvKept(under: .dense)
      #expect(profile.amount(context: 1_001) - profile.amount(context: 1_000) == elements)
    }
  }

  @Test("weights by counting: the conditional law leaves embeddings out")
  func counting() {
    let shape = TransformerShape.openLM(width: 2_048, layers: 24)
    #expect(shape.parameters(tied: false, counting: .total).value == 1_439_795_200)
    #expect(
      shape.parameters(tied: true, counting: .withoutEmbeddings).value
        == 1_439_795_200 - 2 * 50_432 * 2_048)
  }
}
