import ScalingCore
import Testing

@Suite("Roofline position")
struct PlanningRooflineTests {
  private let model: ServingModel
  private let parameters: ServingParameters

  init() throws {
    parameters = try ServingTestData.parameters()
    model = ServingModel(parameters: parameters)
  }

  private func scenario(
    _ id: String = "Llama-3.1-8B", concurrency: Int, tensorParallel: Int = 1
  ) throws -> Scenario {
    var scenario = try ScenarioTestData.tutor(model: id, samples: 1, length: 1_000)
    scenario.workload.promptTokens = 4_000
    scenario.deployment.concurrency = concurrency
    scenario.deployment.tensorParallel = tensorParallel
    return scenario
  }

  @Test("attention of grouped queries has H/KV heads FLOPs a byte at 16 bit: 4, whatever runs")
  func attention() throws {
    for concurrency in [1, 8] {
      let cache = try #require(model.roofline(scenario(concurrency: concurrency))).cache
      #expect(abs(cache.intensity - 4) < 1e-12 && cache.resource == .memory)
      // 4·H·h·L operations for each of 4500 tokens.
      let operations = Double(concurrency) * 4 * 32 * 128 * 32 * 4_500
      #expect(abs(cache.operations.value / operations - 1) < 1e-12)
    }
  }

  @Test("latent attention reads each byte for hundreds of operations: 2·128·(2·512 + 64)/(576·2)")
  func latent() throws {
    var scenario = try scenario("DeepSeek-V3", concurrency: 8, tensorParallel: 8)
    scenario.deployment.gpu = try ServingTestData.gpu("B300-SXM")
    scenario.deployment.weights = .fp8
    let cache = try #require(model.roofline(scenario)).cache
    // The latent has one head: each of the 8 GPUs reads it whole and multiplies an eighth of the queries.
    #expect(abs(cache.intensity * 8 - 256.0 * 1_088 / 1_152) < 1e-9)
  }

  @Test("weights are read once for the batch: about b FLOPs a byte at 16 bit")
  func weights() throws {
    let one = try #require(model.roofline(scenario(concurrency: 1))).weights
    let many = try #require(model.roofline(scenario(concurrency: 64))).weights
    #expect(abs(many.intensity / one.intensity - 64) < 1e-9)
    // 6.98e9 weights in matrix products, and the head of 4096 × 128,256 that is only read.
    let matrices = 6_979_321_856.0
    #expect(abs(one.intensity / (matrices / (matrices + 4_096 * 128_256)) - 1) < 1e-12)
    #expect(one.resource == .memory)
  }

  @Test("the ridge is peak over bandwidth, both as far as kernels reach them")
  func ridge() throws {
    let position = try #require(model.roofline(scenario(concurrency: 64)))
    let rates = (989e12 * parameters.utilisation16, 3.35e12 * parameters.weightBandwidth)
    #expect(abs(position.weights.ridge / (rates.0 / rates.1) - 1) < 1e-12)
    let attention = (989e12 * parameters.attentionUtilisation, 3.35e12 * parameters.cacheBandwidth)
    #expect(abs(position.cache.ridge / (attention.0 / attention.1) - 1) < 1e-12)
  }

  @Test("beyond the ridge multiplying takes longer")
  func bound() throws {
    for prompt in [10.0, 200, 300, 4_000] {
      var scenario = try scenario(concurrency: 1)
      scenario.workload.promptTokens = Tokens(prompt)
      let prefill = try #require(model.roofline(scenario)).prefill
      #expect(prefill.resource == (prefill.intensity > prefill.ridge ? .compute : .memory))
      #expect((prefill.resource == .compute) == (prompt >= 300), "\(prefill.intensity)")
    }
  }

  @Test("times are those of the serving model")
  func times() throws {
    for id in ["Llama-3.1-8B", "Qwen3-14B"] {
      let scenario = try scenario(id, concurrency: 8)
      let position = try #require(model.roofline(scenario))
      let timing = try #require(
        model.estimate(
          model: scenario.model, deployment: scenario.deployment, load: ServingLoad(scenario)
        ).timing)
      #expect(abs(position.cache.reading / timing.decodeStep.kvCache - 1) < 1e-12)
      #expect(abs(position.prefill.computing / timing.prefill - 1) < 1e-12)
      let longer = max(position.weights.reading, position.weights.computing)
      #expect(timing.decodeStep.weights >= longer && timing.decodeStep.weights < 1.1 * longer)
    }
  }

  @Test("experts count once, those that are touched: few operations a byte in a mixture")
  func mixture() throws {
    let dense = try #require(
      model.roofline(scenario("Qwen3-32B", concurrency: 8, tensorParallel: 2)))
    let mixture = try #require(
      model.roofline(scenario("Qwen3-30B-A3B", concurrency: 8, tensorParallel: 2)))
    #expect(mixture.weights.intensity < dense.weights.intensity / 2)
  }

  @Test("a model that does not fit has no position")
  func misfit() throws {
    #expect(try model.roofline(PlanningTestData.misfit()) == nil)
  }
}
