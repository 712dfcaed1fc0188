import ScalingCore
import Testing

/// Numbers of the table `ARCH` in `serving_model.py`, written out.
@Suite("Matrix elements by group, as the serving model counts them")
struct ArchitectureWeightsTests {
  @Test("Attention projections (N_a)")
  func attention() throws {
    let latent61: Double = 61 * (7_168 * 1_536 + 7_168 * 576)
    let heads61: Double = 61 * (1_536 * 192 + 512 * 256 + 128 * 7_168)
    let glm: Double = 78 * (6_144 * 2_048 + 6_144 * 576)
    let glmHeads: Double = 78 * 64 * (2_048 * 256 + 512 * 448 + 256 * 6_144)
    let full: Double = 15 * (4_096 * 68 * 256 + 32 * 256 * 4_096)
    let linear: Double = 45 * (4_096 * (4_096 + 16_384) + 8_192 * 4_096)
    let expected: [(String, Double)] = [
      ("Llama-3.1-8B", 32 * (4_096 * 48 * 128 + 32 * 128 * 4_096)),
      ("Llama-3.1-70B", 80 * (8_192 * 80 * 128 + 64 * 128 * 8_192)),
      ("Qwen3-32B", 64 * (5_120 * 80 * 128 + 64 * 128 * 5_120)),
      ("Qwen3-235B-A22B", 94 * (4_096 * 72 * 128 + 64 * 128 * 4_096)),
      ("MiniMax-M2.5", 62 * (3_072 * 64 * 128 + 48 * 128 * 3_072)),
      ("gpt-oss-120b", 36 * (2_880 * 80 * 64 + 64 * 64 * 2_880)),
      ("DeepSeek-V3", latent61 + 128 * heads61),
      ("Kimi-K2.5", latent61 + 64 * heads61),
      ("GLM-5", glm + glmHeads),
      ("Qwen3.5-397B-A17B", full + linear),
    ]
    for (id, elements) in expected {
      #expect(try TestData.model(id).weights.attention == elements, "\(id)")
    }
  }

  @Test("Feed-forward blocks that every token passes (N_m)")
  func everyTokenFeedForward() throws {
    let expected: [(String, Double)] = [
      ("Llama-3.1-8B", 32 * 3 * 4_096 * 14_336),
      ("Qwen3-32B", 64 * 3 * 5_120 * 25_600),
      ("Qwen3-235B-A22B", 0),
      ("gpt-oss-120b", 0),
      ("DeepSeek-V3", 3 * 3 * 7_168 * 18_432 + 58 * 3 * 7_168 * 2_048),
      ("Kimi-K2.5", 3 * 7_168 * 18_432 + 60 * 3 * 7_168 * 2_048),
      ("GLM-5", 3 * 3 * 6_144 * 12_288 + 75 * 3 * 6_144 * 2_048),
      ("Qwen3.5-397B-A17B", 60 * 3 * 4_096 * 1_024),
    ]
    for (id, elements) in expected {
      #expect(try TestData.model(id).weights.everyTokenFeedForward == elements, "\(id)")
    }
  }

  @Test("One expert (x) and the layers that have experts (L_m)")
  func experts() throws {
    let expected: [(String, oneExpert: Double, layers: Double)] = [
      ("Llama-3.1-70B", 0, 0),
      ("Qwen3-235B-A22B", 3 * 4_096 * 1_536, 94),
      ("MiniMax-M2.5", 3 * 3_072 * 1_536, 62),
      ("gpt-oss-120b", 3 * 2_880 * 2_880, 36),
      ("DeepSeek-V3", 3 * 7_168 * 2_048, 58),
      ("Kimi-K2.5", 3 * 7_168 * 2_048, 60),
      ("GLM-5", 3 * 6_144 * 2_048, 75),
      ("Qwen3.5-397B-A17B", 3 * 4_096 * 1_024, 60),
    ]
    for (id, oneExpert, layers) in expected {
      let weights = try TestData.model(id).weights
      #expect(weights.oneExpert == oneExpert, "\(id)")
      #expect(weights.mixtureLayers == layers, "\(id)")
    }
  }

  @Test("One embedding matrix (V·d), tied or not")
  func embedding() throws {
    #expect(try TestData.model("Llama-3.1-8B").weights.embedding == 128_256 * 4_096)
    #expect(try TestData.model("Qwen3-4B").weights.embedding == 151_936 * 2_560)
  }

  @Test("The groups leave out less than 0.1 % of all weights, biased mixtures apart")
  func leftOut() throws {
    for model in try TestData.models() where !model.mlpBias {
      let groups = model.weights
      let experts = groups.mixtureLayers * Double(model.experts) * groups.oneExpert
      let heads = groups.embedding * (model.tied ? 1 : 2)
      let covered = groups.attention + groups.everyTokenFeedForward + experts + heads
      let share = 1 - covered / model.totalParameters.value
      #expect(share > 0 && share < 0.001, "\(model.id): \(share)")
    }
  }

  @Test("Kernels per layer, as the reference counts them")
  func kernels() throws {
    let expected = [
      "Llama-3.1-8B": 9, "Llama-3.1-70B": 9, "Qwen3-32B": 10, "Qwen3-235B-A22B": 14,
      "MiniMax-M2.5": 14, "gpt-oss-120b": 13, "DeepSeek-V3": 19, "Kimi-K2.5": 19, "GLM-5": 25,
      "Qwen3.5-397B-A17B": 16,
    ]
    for (id, kernels) in expected {
      #expect(try TestData.model(id).kernelsPerLayer == kernels, "\(id)")
    }
  }
}
