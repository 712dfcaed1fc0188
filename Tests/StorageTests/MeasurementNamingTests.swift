import ScalingCore
import Testing

@testable import Storage

@Suite("What the user says about measurements")
struct MeasurementNamingTests {
  @Test("nothing said replaces nothing")
  func nothing() {
    #expect(MeasurementNaming().cells.isEmpty && !MeasurementNaming().hasLayout)
  }

  @Test("every option replaces its column")
  func cells() {
    let naming = MeasurementNaming(
      model: "m", gpu: "g", backend: .tensorRT, weights: .fp4, kvCache: .fp8, concurrency: 5,
      prompt: 1000.5, answer: 20)
    #expect(
      naming.cells == [
        "model": "m", "gpu": "g", "backend": "trtllm", "precision": "fp4", "kv_precision": "fp8",
        "concurrency": "5", "isl": "1000.5", "osl": "20",
      ])
  }

  @Test("a layout replaces that of the rows as a whole")
  func layout() {
    #expect(
      MeasurementNaming(dataParallel: 4).cells == ["tp": "1", "dp": "4", "ep": "1", "ngpu": ""])
    #expect(MeasurementNaming(tensorParallel: 2).hasLayout)
    #expect(MeasurementNaming(expertParallel: 8).cells["ep"] == "8")
  }

  @Test(
    "serving software has names in benchmarks",
    arguments: [
      ("vLLM", Backend.vllm), ("sglang-oai", .sglang), ("TensorRT-LLM", .tensorRT),
      ("trt", .tensorRT),
    ])
  func backends(written: String, backend: Backend) {
    #expect(Backend(written: written) == backend)
  }

  @Test("clients and other software are none", arguments: ["openai", "llama.cpp", "pytorch", ""])
  func unknown(written: String) {
    #expect(Backend(written: written) == nil && Precision(written: written) == nil)
  }
}
