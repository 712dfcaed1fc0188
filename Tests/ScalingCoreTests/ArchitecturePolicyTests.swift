import ScalingCore
import Testing

@Suite("Attention of the catalogue's models under a policy")
struct ArchitecturePolicyTests {
  static let blocks = AttentionPolicy.blockTopK(BlockSelection(blockSize: 32, blocks: 16))

  @Test("dense attention leaves every profile as it is")
  func dense() throws {
    for model in try TestData.models() {
      #expect(model.kvReads(under: .dense) == model.kvReads, "\(model.id)")
      #expect(model.decodeAttentionFLOPs(under: .dense) == model.decodeAttentionFLOPs)
      #expect(
        model.kvKept(under: .dense).amount(context: 5_000) == model.kvElements(context: 5_000))
    }
  }

  @Test("top-k and windows read at most the budget")
  func plain() throws {
    let model = try TestData.model("Qwen3-14B")
    for policy: AttentionPolicy in [.topK(512), .slidingWindow(512)] {
      let reads = model.kvReads(under: policy)
      #expect(reads == ContextProfile(whole: 0, picked: 81_920, budget: 512))
      #expect(reads.amount(context: 100) == 8_192_000)
      #expect(reads.amount(context: 9_000) == 81_920 * 512)
    }
  }

  @Test("block top-k reads one key of each block besides, half of keys and values")
  func block() throws {
    let model = try TestData.model("Qwen3-14B")
    let reads = model.kvReads(under: Self.blocks)
    #expect(reads == ContextProfile(whole: 1_280, picked: 81_920, budget: 512))
    // 8192 / 32 blocks, 40 layers of 8 keys of 128.
    #expect(reads.amount(context: 8_192) - 81_920 * 512 == 256 * 40 * 8 * 128)
    let flops = model.decodeAttentionFLOPs(under: Self.blocks)
    #expect(flops.whole == 40 * 2 * 40 * 128 / 32)
  }

  @Test("only a sliding window evicts")
  func kept() throws {
    for model in try TestData.models() {
      let dense = model.kvKept(under: .dense)
      #expect(model.kvKept(under: .topK(64)) == dense, "\(model.id)")
      #expect(model.kvKept(under: Self.blocks) == dense, "\(model.id)")
      let window = model.kvKept(under: .slidingWindow(64))
      #expect(window.whole == 0)
      #expect(window.amount(context: 50) == dense.amount(context: 50), "\(model.id)")
      #expect(window.amount(context: 9_000) == window.amount(context: 90_000), "\(model.id)")
    }
    let tutor = try TestData.model("Qwen3-14B").kvKept(under: .slidingWindow(4_096))
    #expect(tutor.amount(context: 100_000) == 81_920 * 4_096)
  }

  @Test("a window evicts latents and index keys alike")
  func keptIndex() throws {
    let kept = try TestData.model("GLM-5").kvKept(under: .slidingWindow(1_000))
    #expect(kept.amount(context: 50_000) == 78 * 704 * 1_000)
  }

  @Test("windows of the model keep their size beside that of the policy")
  func modelWindows() throws {
    let reads = try TestData.model("gpt-oss-120b").kvReads(under: .slidingWindow(4_096))
    #expect(
      reads
        == ContextProfile(whole: 0, limited: 18_432, limit: 128, picked: 18_432, budget: 4_096))
  }

  @Test("a model's own index narrows to the smaller budget and searches for block top-k as well")
  func sparseIndex() throws {
    let model = try TestData.model("GLM-5")
    #expect(model.kvReads(under: .topK(8_192)) == model.kvReads)
    for policy in [AttentionPolicy.topK(512), Self.blocks] {
      let reads = model.kvReads(under: policy)
      #expect(reads == ContextProfile(whole: 78 * 128, picked: 78 * 576, budget: 512))
    }
    let window = model.kvReads(under: .slidingWindow(4_096))
    #expect(window.amount(context: 50_000) == 78 * (128 * 4_096 + 576 * 2_048))
  }

  @Test("for every model a policy takes nothing that dense attention does not take")
  func bounds() throws {
    for model in try TestData.models() {
      for policy: AttentionPolicy in [.topK(300), .slidingWindow(300)] {
        for context: Tokens in [1, 300, 5_000] {
          let reads = model.kvReads(under: policy).amount(context: context)
          #expect(reads <= model.kvReads.amount(context: context), "\(model.id)")
        }
      }
    }
  }

  @Test("a policy binds where the context exceeds its budget")
  func binds() {
    #expect(!AttentionPolicy.dense.binds(context: 1e9))
    #expect(AttentionPolicy.topK(512).binds(context: 513))
    #expect(!AttentionPolicy.topK(512).binds(context: 512))
    #expect(Self.blocks.binds(context: 513) && !Self.blocks.binds(context: 512))
  }
}
