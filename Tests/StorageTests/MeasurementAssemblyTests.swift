import ScalingCore
import Testing

@testable import Storage

@Suite("Benchmarks as measured rows")
struct MeasurementAssemblyTests {
  static let llama = "vllm_bench_serve_v0.8.5.json"
  static let qwen = "vllm_bench_serve_appended_two_objects.json"

  @Test("a file that names everything needs no options")
  func whole() throws {
    let rows = try MeasurementSamples.rows(Self.llama)
    let row = try #require(rows.rows.first)
    #expect(rows.count == 1 && rows.file == Self.llama)
    #expect(row.model.id == "R1-Distill-Llama-8B" && row.deployment.gpu.id == "H100-PCIe")
    #expect(row.deployment.backend == .vllm && row.deployment.gpusPerReplica == 1)
    #expect(row.deployment.concurrency == 26)
    #expect(row.deployment.weights == .bf16 && row.deployment.kvCache == .bf16)
    #expect(rows.assumedCaches == 1)
    #expect(MeasurementSamples.near(row.timePerOutputToken.value, 0.012234931640705327))
    #expect(row.recordedThroughput == 2141.9844875649706 && row.flag == "ok")
    #expect(rows.warnings.map(\.message).first?.contains("bf16 is assumed") == true)
  }

  @Test("several files join their rows")
  func several() throws {
    let rows = try MeasurementSamples.rows(Self.llama, Self.qwen)
    #expect(
      rows.rows.map(\.model.id) == [
        "R1-Distill-Llama-8B", "R1-Distill-Qwen-14B", "R1-Distill-Qwen-14B",
      ])
    #expect(rows.file == "\(Self.llama), \(Self.qwen)")
    #expect(rows.warnings.map(\.file) == [Self.llama, Self.qwen, Self.qwen])
  }

  @Test("options go before what the file says")
  func options() throws {
    let naming = MeasurementNaming(
      model: "Qwen3-8B", gpu: "L40S", backend: .sglang, weights: .fp8, kvCache: .fp8,
      tensorParallel: 1, concurrency: 3, prompt: 100, answer: 50)
    let rows = try MeasurementSamples.rows(Self.llama, naming: naming)
    let row = try #require(rows.rows.first)
    #expect(row.model.id == "Qwen3-8B" && row.deployment.gpu.id == "L40S")
    #expect(row.deployment.backend == .sglang && row.deployment.concurrency == 3)
    #expect(row.deployment.weights == .fp8 && row.deployment.kvCache == .fp8)
    #expect(row.load == ServingLoad(prompt: 100, generationLength: 50))
    #expect(rows.assumedCaches == 0 && rows.warnings.isEmpty)
  }

  @Test("all GPUs of a file without a layout share each matrix")
  func gpus() throws {
    let text = try MeasurementSamples.text(Self.llama)
      .replacing("\"gpu_count\": \"1\"", with: "\"gpu_count\": 8")
    func rows(_ naming: MeasurementNaming) throws -> [MeasuredServing] {
      try MeasurementAssembly.rows(
        of: [MeasurementSamples.read(text)], naming: naming,
        catalogue: MeasuredRowsSource.catalogue()
      ).rows
    }
    let plain = try #require(try rows(MeasurementNaming()).first)
    #expect(plain.deployment.tensorParallel == 8)
    #expect(plain.recordedThroughput?.value == 2141.9844875649706 / 8)
    let split = try #require(try rows(MeasurementNaming(dataParallel: 4)).first)
    #expect(split.deployment.tensorParallel == 2 && split.deployment.dataParallel == 4)
    let finding = #expect(throws: Diagnostic.self) {
      try rows(MeasurementNaming(tensorParallel: 4))
    }
    #expect(finding?.message.contains("states 8 GPUs, but the layout takes 4") == true)
  }

  /// What a file leaves out or writes, and words of the finding.
  static let missing: [(old: String, new: String, words: String)] = [
    ("\"model_id\"", "\"m\"", "names no model; name it with --model"),
    (
      "DeepSeek-R1-Distill-Llama-8B", "Nobody-7B", "'deepseek-ai/Nobody-7B' is not in the catalogue"
    ),
    ("\"gpu_name\"", "\"g\"", "names no GPU; name it with --gpu"),
    ("NVIDIA-H100-PCIe", "Voodoo", "the GPU 'Voodoo' is not in the catalogue; name one with --gpu"),
    ("\"gpu_count\"", "\"n\"", "state it with --tensor-parallel"),
    ("\"backend\"", "\"b\"", "does not name the serving software; name it with --backend"),
    (
      "\"backend\": \"vllm\"", "\"backend\": \"openai-chat\"",
      "'openai-chat' is no serving software"
    ),
    ("\"backend\": \"vllm\"", "\"backend\": \"llama.cpp\"", "--backend: vllm, trtllm, sglang"),
  ]

  @Test("what is missing names the option that states it", arguments: missing.indices)
  func names(index: Int) throws {
    let (old, new, words) = Self.missing[index]
    let text = try MeasurementSamples.text(Self.llama).replacing(old, with: new)
    let contents = try MeasurementSamples.read(text)
    let finding = #expect(throws: Diagnostic.self) {
      try MeasurementAssembly.rows(
        of: [contents], naming: MeasurementNaming(), catalogue: MeasuredRowsSource.catalogue())
    }
    #expect(finding?.message.contains(words) == true, "\(finding?.message ?? "")")
    #expect(finding?.mark == SourceMark(line: 1, column: 1))
  }

  @Test("a table in the layout of the data set gives the rows that it always gave")
  func table() throws {
    let contents = try BenchmarkFile.load(path: MeasuredRowsSource.sample)
    let catalogue = try MeasuredRowsSource.catalogue()
    let rows = try MeasurementAssembly.rows(
      of: [contents], naming: MeasurementNaming(), catalogue: catalogue)
    let expected = try MeasuredRowsTable.load(
      path: MeasuredRowsSource.sample, catalogue: catalogue)
    #expect(rows.rows == expected.rows && rows.assumedCaches == expected.assumedCaches)
    #expect(contents.points.count == 1231 && contents.tools == [.table])
    #expect(contents.points.first?.model == "Qwen3.5-397B-A17B")
    #expect(contents.points.first?.date == "2026-04-18")
  }

  @Test("options complete a table that leaves columns out")
  func tableOptions() throws {
    let text = "model,isl,osl,ttft_ms,tpot_ms,tp,ngpu\nx,1000,100,90,9,1,1\n"
    let naming = MeasurementNaming(
      model: "Qwen3-32B", gpu: "h100", backend: .vllm, weights: .fp8, tensorParallel: 2,
      concurrency: 4)
    let rows = try MeasurementAssembly.rows(
      of: [MeasurementSamples.read(text)], naming: naming,
      catalogue: MeasuredRowsSource.catalogue())
    let row = try #require(rows.rows.first)
    #expect(row.model.id == "Qwen3-32B" && row.deployment.gpu.id == "H100-SXM")
    #expect(row.deployment.gpusPerReplica == 2 && row.deployment.concurrency == 4)
  }

  @Test("a finding about an option that a table has no column for names the row")
  func tableFinding() throws {
    let text = "gpu,backend,concurrency,isl,osl,ttft_ms,tpot_ms\nh100,vllm,4,1000,100,90,9\n"
    let rows = try MeasurementAssembly.rows(
      of: [MeasurementSamples.read(text)], naming: MeasurementNaming(model: "Nobody-7B"),
      catalogue: MeasuredRowsSource.catalogue())
    #expect(
      rows.leftOutWarnings.map(\.description).first?.hasPrefix(
        "run:2:1: warning: 1 row is left out: no model 'Nobody-7B' is known") == true)
  }
}
