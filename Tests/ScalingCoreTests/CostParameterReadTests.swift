import ScalingCore
import Testing

@Suite("Read of the parameters, shared by a batch")
struct CostParameterReadTests {
  private func memory(_ id: String, batch: Double?, samples: Int = 1) throws -> Double {
    KineticsCost(
      model: try TestData.model(id),
      strategy: Strategy(kind: .majority, samples: samples, generationLength: 1_000),
      workload: Workload(benchmark: "", promptTokens: 128, requestsPerYear: 1),
      inputs: KineticsInputs(parameterReadBatch: batch)
    ).memoryAccess.value
  }

  /// Bytes of parameters that one token reads.
  private func perToken(_ id: String, batch: Double) throws -> Double {
    try (memory(id, batch: batch) - memory(id, batch: nil)) / 1_000
  }

  @Test("Qwen3-30B-A3B by hand: 128 experts of 3·2048·768 weights in 48 layers, 8 for a token")
  func mixture() throws {
    let expert = 3 * 2_048 * 768.0 * 48
    let everyToken: Double = 3_353_032_704 - 8 * expert
    // 128·(1 − (15/16)^b): 8 for one token, 15.5 for two, 22.53125 for three.
    for (batch, distinct) in [(1.0, 8.0), (2, 15.5), (3, 22.53125)] {
      let expected = 2 * (everyToken + distinct * expert) / batch
      #expect(abs(try perToken("Qwen3-30B-A3B", batch: batch) / expected - 1) < 1e-9)
    }
  }

  @Test("one sequence reads the active parameters")
  func alone() throws {
    #expect(abs(try perToken("Qwen3-30B-A3B", batch: 1) / (2 * 3_353_032_704.0) - 1) < 1e-9)
  }

  @Test("a large batch reads all parameters once")
  func large() throws {
    let read = try perToken("Qwen3-30B-A3B", batch: 4_096) * 4_096 / 2
    #expect(abs(read / 30_532_122_624 - 1) < 1e-9)
  }

  @Test("a dense model reads all of them whatever the batch, every sample anew")
  func dense() throws {
    for batch in [1.0, 7, 512] {
      let expected = 2 * 8_190_735_360 / batch
      #expect(abs(try perToken("Qwen3-8B", batch: batch) / expected - 1) < 1e-9)
    }
    let three = try memory("Qwen3-8B", batch: 64, samples: 3)
    let without = try memory("Qwen3-8B", batch: nil, samples: 3)
    let expected: Double = 3 * 2 * 8_190_735_360 * 1_000 / 64
    #expect(abs((three - without) / expected - 1) < 1e-9)
  }

  @Test("parameters read: between the active and all, rising with the batch")
  func bounds() throws {
    for model in try TestData.models() where model.isMixture {
      let reads = [1, 2, 16, 256, 65_536].map { model.parametersRead(batch: $0) }
      #expect(reads == reads.sorted(), "\(model.id)")
      let active = model.activeParametersWithEmbeddings
      #expect(abs(reads[0] / active - 1) < 1e-12, "\(model.id)")
      #expect(reads[4] <= model.totalParameters * (1 + 1e-12), "\(model.id)")
    }
  }
}
