import ScalingCore
import Testing

@Suite("Published anchors of serving")
struct ServingAnchorTests {
  private func perToken(context: Double, cache: Precision) throws -> Double {
    let model = ServingModel(parameters: try ServingTestData.parameters())
    let estimate = model.estimate(
      model: try TestData.model("Llama-3.1-8B"),
      deployment: Deployment(
        gpu: try ServingTestData.gpu("H100-SXM"), kvCache: cache, concurrency: 1, backend: .vllm),
      load: ServingLoad(prompt: Tokens(context), generationLength: 2))
    return try #require(estimate.timing).timePerOutputToken.value
  }

  /// vLLM, Llama-3.1-8B on one H100, batch 1: nanoseconds a token of context (`serving_latency.md` §6).
  @Test(
    "the KV slope of vLLM on H100 is within 10 % of what vLLM published",
    arguments: [(Precision.bf16, 43.7), (.fp8, 23.7)])
  func cacheSlope(cache: Precision, published: Double) throws {
    let (near, far) = (1_000.0, 101_000.0)
    let rise = try perToken(context: far, cache: cache) - perToken(context: near, cache: cache)
    let slope = rise / (far - near) * 1e9
    #expect(abs(slope / published - 1) < 0.1, "\(slope) ns")
  }

  /// February 2025: 226.75 nodes of 8 H800 on average at $2 a GPU-hour; 608 B tokens in, 168 B out
  /// (`peers.md` §4).
  @Test("DeepSeek's production day costs $87,072, and $0.112 a million tokens")
  func productionDay() {
    let day = SpendModel.alwaysOn(gpus: 226.75 * 8, price: 2).value / 365
    // 226.75 · 8 · 24 h · $2 = $87,072.00
    #expect(abs(day - 87_072) < 0.005)
    #expect(((day / (608_000 + 168_000)) * 1_000).rounded() == 112)
    #expect(((day / 168_000) * 1_000).rounded() == 518)
  }
}
