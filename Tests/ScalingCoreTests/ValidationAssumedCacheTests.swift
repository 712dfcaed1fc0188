import ScalingCore
import Testing

/// The rule of `serving_latency.md` §1 for rows that do not record the KV element size.
@Suite("Assumed precision of the KV cache")
struct ValidationAssumedCacheTests {
  static let quantised: [Precision] = [.fp8, .int8, .fp4, .int4, .mxfp4]
  static let blackwell = [
    "b200_sxm", "gb200", "b300_sxm", "gb300", "RTX-5090", "RTX-PRO-6000-BSE",
  ]
  static let others = ["h100_sxm", "h200_sxm", "H20", "a100_sxm", "L40S", "MI355X"]

  private func bytes(_ weights: Precision, _ backend: Backend, _ gpu: String) throws -> Double {
    Precision.assumedCache(
      weights: weights, backend: backend, on: try ServingTestData.gpu(gpu)
    ).bytesPerElement
  }

  @Test("2 bytes under BF16 weights, everywhere", arguments: Backend.allCases)
  func sixteenBit(backend: Backend) throws {
    for gpu in Self.blackwell + Self.others {
      #expect(try bytes(.bf16, backend, gpu) == 2)
    }
  }

  @Test("1 byte under quantised weights with TensorRT-LLM", arguments: quantised)
  func tensorRT(weights: Precision) throws {
    for gpu in Self.blackwell + Self.others {
      #expect(try bytes(weights, .tensorRT, gpu) == 1)
    }
  }

  @Test("vLLM and SGLang: 1 byte on Blackwell, 2 elsewhere", arguments: quantised)
  func others(weights: Precision) throws {
    for backend in [Backend.vllm, .sglang] {
      for gpu in Self.blackwell { #expect(try bytes(weights, backend, gpu) == 1, "\(gpu)") }
      for gpu in Self.others { #expect(try bytes(weights, backend, gpu) == 2, "\(gpu)") }
    }
  }
}
