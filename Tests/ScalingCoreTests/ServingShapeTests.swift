import Testing

@testable import ScalingCore

@Suite("Shape for the serving model")
struct ServingShapeTests {
  private func shape(_ id: String) throws -> ServingShape {
    ServingShape(try TestData.model(id))
  }

  @Test(
    "counts kernels as the reference does, per layer",
    arguments: [
      ("Llama-3.1-8B", 9), ("Llama-3.1-70B", 9), ("Qwen3-32B", 10), ("Qwen3-235B-A22B", 14),
      ("MiniMax-M2.5", 14), ("gpt-oss-120b", 13), ("DeepSeek-V3", 19), ("Kimi-K2.5", 19),
      ("GLM-5", 25), ("Qwen3.5-397B-A17B", 16),
    ] as [(String, Double)])
  func kernels(id: String, perLayer: Double) throws {
    let shape = try shape(id)
    #expect(shape.kernels == perLayer * shape.layers)
  }

  @Test(
    "splits the cache by KV heads, a latent not at all",
    arguments: [
      ("Qwen3-32B", 8), ("Qwen3-235B-A22B", 4), ("DeepSeek-V3", 1), ("GLM-5", 1),
      ("Qwen3.5-397B-A17B", 2),
    ] as [(String, Double)])
  func shards(id: String, shards: Double) throws {
    #expect(try shape(id).cacheShards == shards)
  }

  @Test("experts of DeepSeek-V3: 256 and 8 of 3·7168·2048 weights in 58 layers")
  func experts() throws {
    let shape = try shape("DeepSeek-V3")
    #expect(shape.isMixture)
    #expect(shape.allExperts == 256 * 3 * 7_168 * 2_048 * 58)
    #expect(shape.activeExperts == 8 * 3 * 7_168 * 2_048 * 58)
    let dense = try self.shape("Qwen3-32B")
    #expect(!dense.isMixture && dense.allExperts == 0 && dense.activeExperts == 0)
  }

  @Test("a sparse index reads less than it keeps")
  func sparseIndex() throws {
    let shape = try shape("GLM-5")
    // 78 layers, 576 latent and 128 index elements a token; 2048 latents are read.
    #expect(shape.storedCache.amount(context: 100_000) == 78 * 704 * 100_000)
    #expect(shape.readCache.amount(context: 100_000) == 78 * (128 * 100_000 + 576 * 2_048))
    #expect(shape.readCache.amount(context: 1_000) == shape.storedCache.amount(context: 1_000))
  }

  @Test("linear layers add no cache: 15 full layers of 2 KV heads of 256 count")
  func linearMix() throws {
    let shape = try shape("Qwen3.5-397B-A17B")
    #expect(shape.storedCache.amount(context: 1_000) == 15 * 2 * 2 * 256 * 1_000)
    #expect(shape.storedCache.amount(context: 0) == 0)
  }

  @Test("all models of the catalogue give a usable shape")
  func all() throws {
    for model in try TestData.models() {
      let shape = ServingShape(model)
      #expect(shape.kernels > 0 && shape.cacheShards >= 1, "\(model.id)")
      #expect(shape.storedCache.amount(context: 1_000) > 0, "\(model.id)")
      #expect(
        shape.readCache.amount(context: 1_000) <= shape.storedCache.amount(context: 1_000),
        "\(model.id)")
    }
  }
}
