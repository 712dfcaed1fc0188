import ScalingCore
import Testing

/// Published latencies of 1B models of three shapes: Hugging Face on A100-40GB, batch 1, 128 tokens in, 256 out
/// (arXiv 2501.18107; `serving_latency.md` §6).
@Suite("Eager frameworks: depth costs launches")
struct ServingEagerTests {
  /// Layers, hidden size and seconds.
  private static let measured: [(layers: Int, hidden: Int, seconds: Double)] = [
    (24, 2_048, 3.61), (16, 2_560, 2.57), (12, 2_816, 1.96),
  ]

  private func estimate(
    layers: Int, hidden: Int, backend: Backend = .transformers, scales: SiteScales = SiteScales()
  ) throws -> ServingTiming {
    var shape = try TestData.model("Llama-3.2-1B")
    shape.layers = layers
    shape.fullAttentionLayers = layers
    shape.hidden = hidden
    let gpu = try ServingTestData.gpu("A100-40GB-SXM")
    let profile = ServingProfile(
      id: "site", gpu: gpu.id, backend: backend, weights: .bf16, scales: scales,
      errorBand: ServingModel.errorBand, evidence: ServingModel.shippedEvidence)
    let model = ServingModel(parameters: try ServingTestData.parameters())
    let estimate = model.estimate(
      model: shape,
      deployment: Deployment(gpu: gpu, concurrency: 1, backend: backend, profile: profile),
      load: ServingLoad(prompt: 128, generationLength: 256))
    return try #require(estimate.timing)
  }

  @Test("latency of three shapes is within 6 % of what was published", arguments: measured)
  func latency(layers: Int, hidden: Int, seconds: Double) throws {
    let predicted = try estimate(layers: layers, hidden: hidden).requestLatency.value
    #expect(abs(predicted / seconds - 1) < 0.06, "\(predicted) s against \(seconds) s")
  }

  @Test("the line through 24 and 12 layers gives the 16-layer model within 5 %")
  func line() {
    let (deep, middle, shallow) = (Self.measured[0], Self.measured[1], Self.measured[2])
    let line = LayerLatency(
      through: (deep.layers, Seconds(deep.seconds)), (shallow.layers, Seconds(shallow.seconds)))
    // c = (3.61 − 1.96) / 12 = 0.1375 s a layer; c0 = 1.96 − 12 · 0.1375 = 0.31 s.
    #expect(abs(line.perLayer.value - 0.1375) < 1e-12)
    #expect(abs(line.fixed.value - 0.31) < 1e-12)
    let predicted = line.latency(layers: middle.layers).value
    #expect(abs(predicted - 2.51) < 1e-12)
    #expect(abs(predicted / middle.seconds - 1) < 0.05)
  }

  @Test("a step takes the longer of launching and the GPU's own work")
  func longer() throws {
    let small = try estimate(layers: 24, hidden: 2_048)
    #expect(abs(small.decodeStep.total.value - 24 * 0.605e-3) < 1e-12)
    #expect(small.timeToFirstToken.value >= 2 * 24 * 0.605e-3)
    // Weights of 16,384² elements a layer take longer to read than a layer takes to launch.
    let wide = try estimate(layers: 4, hidden: 16_384)
    #expect(wide.decodeStep.host == 0)
    #expect(wide.decodeStep.total.value > 4 * 0.605e-3)
  }

  @Test("the factor of the fixed times also scales launching")
  func launchScale() throws {
    // 0.90 ms a layer, as measured with Qwen2.5 on A100.
    let slow = try estimate(
      layers: 24, hidden: 2_048, scales: SiteScales(fixed: 0.90 / 0.605))
    #expect(abs(slow.decodeStep.total.value - 24 * 0.90e-3) < 1e-12)
  }

  @Test("software that replays a graph does not wait for launches")
  func graphs() throws {
    let graphed = try estimate(layers: 24, hidden: 2_048, backend: .vllm)
    #expect(graphed.decodeStep.total.value < 24 * 0.605e-3 / 2)
  }
}
