import ScalingCore
import Testing

@Suite("KV cache of the catalogue's models")
struct ArchitectureKVCacheTests {
  /// Elements per token: column D of test_time_scaling.md §4 and serving_model.py.
  static let perToken: [(id: String, elements: Double)] = [
    ("Qwen3-0.6B", 57_344), ("Qwen3-1.7B", 57_344), ("Qwen3-4B", 73_728),
    ("Qwen3-8B", 73_728), ("Qwen3-14B", 81_920), ("Qwen3-32B", 131_072),
    ("Qwen3-30B-A3B", 49_152), ("Qwen3-235B-A22B", 96_256), ("R1-Distill-Qwen-1.5B", 14_336),
    ("R1-Distill-Qwen-7B", 28_672), ("R1-Distill-Qwen-14B", 98_304),
    ("R1-Distill-Qwen-32B", 131_072), ("Llama-3.1-8B", 65_536), ("Llama-3.1-70B", 163_840),
    ("Llama-3.1-405B", 258_048), ("gpt-oss-20b", 12_288), ("gpt-oss-120b", 18_432),
    ("DeepSeek-V3", 35_136), ("Kimi-K2.5", 35_136), ("GLM-5", 78 * (576 + 128)),
    ("Qwen3.5-397B-A17B", 15_360), ("Mistral-7B-v0.1", 0),
  ]

  @Test("Elements per token", arguments: perToken)
  func elementsPerToken(id: String, elements: Double) throws {
    #expect(try TestData.model(id).kvElementsPerToken == elements)
  }

  @Test(
    "Bytes per token at 16 bit of architectures.md",
    arguments: [
      ("Qwen3-8B", 147_456.0), ("Llama-3.1-70B", 327_680), ("DeepSeek-V3", 70_272),
      ("gpt-oss-120b", 36_864),
    ])
  func bytesPerToken(id: String, bytes: Double) throws {
    let elements = try TestData.model(id).kvElementsPerToken
    #expect(elements * Precision.bf16.bytesPerElement == bytes)
  }

  @Test("A full cache grows in proportion to the context")
  func fullAttention() throws {
    let model = try TestData.model("Qwen3-14B")
    #expect(model.kvElements(context: 32_768) * 2 == 5.0 * 1_073_741_824)
    #expect(model.kvReads == ContextProfile(whole: 81_920))
  }

  @Test("Sliding layers stop at their window: gpt-oss-120b keeps 4.7 MB there")
  func slidingWindow() throws {
    let model = try TestData.model("gpt-oss-120b")
    let growing = 18_432.0
    #expect(model.kvElements(context: 100) == 2 * growing * 100)
    #expect(model.kvElements(context: 1_000) == growing * 1_000 + 18 * 2 * 8 * 64 * 128)
    let fixed = model.kvElements(context: 10_000) - growing * 10_000
    #expect(fixed * 2 == 4_718_592)
  }

  @Test("A model that only slides has a cache of constant size beyond the window")
  func onlySliding() throws {
    let model = try TestData.model("Mistral-7B-v0.1")
    #expect(model.kvElements(context: 4_096) == model.kvElements(context: 8_192))
    #expect(model.kvElements(context: 4_096) == 65_536 * 4_096)
  }

  @Test("A sparse index keeps all latents, but reads at most its top tokens of them")
  func sparseIndex() throws {
    let model = try TestData.model("GLM-5")
    #expect(model.kvElements(context: 10_000) == 78 * (576 + 128) * 10_000)
    #expect(model.kvReads.amount(context: 10_000) == 78 * (128 * 10_000 + 576 * 2_048))
    #expect(model.kvReads.amount(context: 1_000) == model.kvElements(context: 1_000))
  }

  @Test("A linear mix keeps a state of fixed size besides its full layers")
  func linearMix() throws {
    let model = try TestData.model("Qwen3.5-397B-A17B")
    let state = 45.0 * 64 * 128 * 128
    #expect(model.kvElements(context: 0) == state)
    #expect(model.kvElements(context: 1_000) == 15_360 * 1_000 + state)
  }

  @Test("Keys and values split by KV heads, a latent not at all")
  func shards() throws {
    #expect(try TestData.model("Qwen3-235B-A22B").kvShards == 4)
    #expect(try TestData.model("Qwen3.5-397B-A17B").kvShards == 2)
    #expect(try TestData.model("DeepSeek-V3").kvShards == 1)
    #expect(try TestData.model("GLM-5").kvShards == 1)
  }

  @Test("Without a window every layer is a full layer, whatever the column says")
  func noWindow() throws {
    var model = try TestData.model("Qwen3-8B")
    model.fullAttentionLayers = 0
    #expect(model.kvElementsPerToken == 73_728)
    #expect(model.kvElements(context: 10) == 737_280)
  }
}
