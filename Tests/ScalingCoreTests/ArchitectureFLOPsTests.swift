import ScalingCore
import Testing

@Suite("Floating-point operations of the catalogue's models")
struct ArchitectureFLOPsTests {
  @Test("Matrix products take two operations per weight, the input embedding none")
  func linear() throws {
    #expect(try TestData.model("Qwen3-4B").linearFLOPsPerToken == 8_044_936_192)
    #expect(try TestData.model("gpt-oss-120b").linearFLOPsPerToken == 10_265_698_944)
    let untied = try TestData.model("Qwen3-8B").linearFLOPsPerToken.value
    #expect(untied == 2 * (8_190_735_360.0 - 622_329_856))
  }

  @Test("Query heads decide attention, KV heads do not")
  func groupedQuery() throws {
    var model = try TestData.model("Qwen3-8B")
    #expect(model.decodeAttentionFLOPs == ContextProfile(whole: 36 * 4 * 32 * 128))
    model.kvHeads = 1
    #expect(model.decodeAttentionFLOPs == ContextProfile(whole: 36 * 4 * 32 * 128))
  }

  @Test("Sliding layers attend to their window at most")
  func sliding() throws {
    let profile = try TestData.model("gpt-oss-120b").decodeAttentionFLOPs
    let half = 18.0 * 4 * 64 * 64
    #expect(profile == ContextProfile(whole: half, limited: half, limit: 128))
    #expect(profile.amount(context: 1_000) == half * 1_128)
    #expect(profile.amount(context: 100) == half * 200)
  }

  @Test("Latents are absorbed in decoding and expanded in prefill")
  func latent() throws {
    let model = try TestData.model("DeepSeek-V3")
    #expect(model.decodeAttentionFLOPs.whole == 61 * 2 * 128 * (2 * 512 + 64))
    #expect(model.prefillAttentionFLOPs.whole == 61 * 2 * 128 * (192 + 128))
  }

  @Test("A sparse index scores all tokens, attention meets its top tokens")
  func sparseIndex() throws {
    let model = try TestData.model("GLM-5")
    let decode = model.decodeAttentionFLOPs
    #expect(decode.whole == 78 * 2 * 32 * 128)
    #expect(decode.picked == 78 * 2 * 64 * (2 * 512 + 64))
    #expect(decode.budget == 2_048)
    #expect(model.prefillAttentionFLOPs.picked == 78 * 2 * 64 * (256 + 256))
  }

  @Test("Linear layers cost the same at every context")
  func linearMix() throws {
    let profile = try TestData.model("Qwen3.5-397B-A17B").decodeAttentionFLOPs
    #expect(profile.whole == 15 * 4 * 32 * 256)
    #expect(profile.constant == 45 * 7 * 64 * 128 * 128)
  }

  @Test("A decode step is its matrix products and its attention")
  func decodeStep() throws {
    let model = try TestData.model("Qwen3-4B")
    let attention = 36.0 * 4 * 32 * 128 * 2_000
    #expect(model.decodeFLOPs(context: 2_000).value == 8_044_936_192 + attention)
    #expect(model.decodeFLOPs(context: 0) == model.linearFLOPsPerToken)
  }

  @Test("With plain attention, decoding and prefill agree for all but latent models")
  func prefillEqualsDecode() throws {
    for model in try TestData.models() {
      let same = model.decodeAttentionFLOPs == model.prefillAttentionFLOPs
      switch model.attention {
      case .groupedQuery, .linearMix: #expect(same, "\(model.id)")
      case .latent, .sparseIndex: #expect(!same, "\(model.id)")
      }
    }
  }
}
