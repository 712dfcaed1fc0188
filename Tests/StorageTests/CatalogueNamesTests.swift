import ScalingCore
import Testing

@testable import Storage

@Suite("Names that benchmarks write")
struct CatalogueNamesTests {
  private let names: CatalogueNames

  init() throws { names = CatalogueNames(try MeasuredRowsSource.catalogue()) }

  @Test(
    "models are found by repository, path and file name",
    arguments: [
      ("deepseek-ai/DeepSeek-R1-Distill-Llama-8B", "R1-Distill-Llama-8B"),
      ("DeepSeek-R1-Distill-Llama-8B", "R1-Distill-Llama-8B"),
      ("/models/Qwen/Qwen3-8B/", "Qwen3-8B"), ("qwen3-8b-fp8", "Qwen3-8B"),
      ("models/Qwen2.5-7B-Instruct-Q4_K_M.gguf", "Qwen2.5-7B"),
      ("Llama-3.1-8B-Instruct.Q8_0.gguf", "Llama-3.1-8B"), ("zai-org/GLM-5-FP8", "GLM-5"),
      ("Qwen3-32B-bf16", "Qwen3-32B"), ("somebody/gpt-oss-20b-mxfp4.gguf", "gpt-oss-20b"),
    ])
  func models(written: String, id: String) {
    #expect(names.model(written)?.id == id)
  }

  @Test(
    "what is no model of the catalogue is none", arguments: ["", "/", "Nobody-7B", "FP8", "8B"])
  func unknownModels(written: String) {
    #expect(names.model(written) == nil)
  }

  @Test(
    "GPUs are found whatever the maker's name and the blanks",
    arguments: [
      ("NVIDIA-H100-PCIe", "H100-PCIe"), ("NVIDIA GeForce RTX 4080", "RTX-4080"),
      ("NVIDIA H100 80GB HBM3", "H100-SXM"), ("H100-SXM-80GB", "H100-SXM"),
      ("h100 sxm", "H100-SXM"), ("rtx 4090", "RTX-4090"), ("AMD Instinct MI300X", "MI300X"),
      ("Nvidia_L40S", "L40S"),
    ])
  func gpus(written: String, id: String) {
    #expect(names.gpu(written)?.id == id)
  }

  @Test("what is no GPU of the catalogue is none", arguments: ["", "NVIDIA", "Voodoo 2"])
  func unknownGPUs(written: String) {
    #expect(names.gpu(written) == nil)
  }

  @Test(
    "checkpoints state their number format",
    arguments: [
      ("zai-org/GLM-5-FP8", Precision.fp8), ("Qwen/Qwen3-8B-AWQ", .int4),
      ("Qwen/Qwen3-30B-A3B-GPTQ-Int4", .int4), ("nvidia/Qwen3-32B-NVFP4", .fp4),
      ("models/Qwen2.5-7B-Instruct-Q4_K_M.gguf", .int4), ("x-Q8_0.gguf", .int8),
      ("x-BF16", .bf16), ("RedHatAI/x-quantized.w8a8", .int8),
    ])
  func formats(written: String, format: Precision) {
    #expect(Precision(ofCheckpoint: written) == format)
  }

  @Test("a name without a format states none", arguments: ["Qwen/Qwen3-8B", "", "x-Q6_K.gguf"])
  func noFormat(written: String) {
    #expect(Precision(ofCheckpoint: written) == nil)
  }
}
