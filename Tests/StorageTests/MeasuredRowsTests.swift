import ScalingCore
import Testing

@testable import Storage

@Suite("Measured rows")
struct MeasuredRowsTests {
  @Test("columns that are left out have their defaults")
  func defaults() throws {
    let row = try MeasuredRowsSource.only()
    #expect(row.model.id == "Qwen3-32B" && row.deployment.gpu.id == "H100-SXM")
    #expect(row.deployment.backend == .vllm && row.deployment.concurrency == 8)
    #expect(row.deployment.tensorParallel == 1 && row.deployment.gpusPerReplica == 1)
    #expect(row.deployment.weights == .bf16 && row.deployment.kvCache == .bf16)
    #expect(row.load == ServingLoad(prompt: 1000, generationLength: 101))
    #expect(row.timePerOutputToken == 0.02 && row.timeToFirstToken == 0.5)
    #expect(row.recordedThroughput == nil && row.flag == "ok")
  }

  @Test("columns that are there are read, wherever they stand")
  func columns() throws {
    let row = try MeasuredRowsSource.only(
      ",ngpu,tp,dp,ep,precision,kv_precision,flag,mode,pp,output_tokens_per_s_per_gpu",
      ",8,4,2,8,fp8,bf16,probe,agg,1,123.5")
    let deployment = row.deployment
    #expect(deployment.tensorParallel == 4 && deployment.dataParallel == 2)
    #expect(deployment.expertParallel == 8 && deployment.gpusPerReplica == 8)
    #expect(deployment.weights == .fp8 && deployment.kvCache == .bf16)
    #expect(row.flag == "probe" && row.recordedThroughput == 123.5)
  }

  @Test("empty cells count as columns left out")
  func empty() throws {
    let row = try MeasuredRowsSource.only(
      ",ngpu,tp,dp,ep,precision,kv_precision,flag,mode,pp,output_tokens_per_s_per_gpu",
      ",,,,,,,,,,")
    #expect(try row == MeasuredRowsSource.only())
  }

  @Test("a time to first token may be missing")
  func withoutFirst() throws {
    let rows = try MeasuredRowsSource.rows(
      "\(MeasuredRowsSource.header)\nh100,Qwen3-32B,vllm,8,1000,101,20,\n")
    let row = try #require(rows.rows.first)
    #expect(row.timeToFirstToken == nil && row.tokensPerSecondPerGPU == nil)
  }

  /// Cells of `precision`, and how such weights are stored.
  static let formats: [(String, Precision)] = [
    ("bf16", .bf16), ("BF16", .bf16), ("fp16", .bf16), ("float16", .bf16), ("bfloat16", .bf16),
    ("fp8", .fp8), ("int8", .int8), ("nvfp4", .fp4), ("NVFP4", .fp4), ("int4", .int4),
    ("mxfp4", .mxfp4),
  ]

  @Test("number formats have aliases", arguments: formats)
  func precisions(text: String, format: Precision) throws {
    let row = try MeasuredRowsSource.only(",precision", ",\(text)")
    #expect(row.deployment.weights == format)
  }

  @Test(
    "serving software has aliases",
    arguments: [
      ("vLLM", Backend.vllm), ("SGLang", .sglang), ("trtllm", .tensorRT),
      ("TensorRT-LLM", .tensorRT), ("trt-llm", .tensorRT),
    ])
  func backends(text: String, backend: Backend) throws {
    let row = MeasuredRowsSource.row.replacing("vllm", with: text)
    let rows = try MeasuredRowsSource.rows("\(MeasuredRowsSource.header)\n\(row)\n").rows
    #expect(rows.map(\.deployment.backend) == [backend])
  }

  @Test("a whole number may be written with decimals, as tables with gaps are exported")
  func decimals() throws {
    let row = try MeasuredRowsSource.only(",tp,ngpu", ",4.0,4.0")
    #expect(row.deployment.tensorParallel == 4)
  }

  @Test("the precision of the KV cache follows the rule unless it is recorded")
  func cache() throws {
    let rows = try MeasuredRowsSource.rows(
      """
      model,gpu,backend,isl,osl,concurrency,ttft_ms,tpot_ms,precision,kv_precision
      Qwen3-32B,h100_sxm,vllm,1000,100,4,100,10,fp8,
      Qwen3-32B,h100_sxm,trtllm,1000,100,4,100,10,fp8,
      Qwen3-32B,b200_sxm,sglang,1000,100,4,100,10,fp4,
      Qwen3-32B,b200_sxm,sglang,1000,100,4,100,10,fp4,fp16
      Qwen3-32B,b200_sxm,sglang,1000,100,4,100,10,,

      """)
    #expect(rows.rows.map(\.deployment.kvCache) == [.bf16, .fp8, .fp8, .bf16, .bf16])
    #expect(rows.assumedCaches == 4)
  }

  @Test("the columns of the layout give no warning, others do")
  func warnings() throws {
    let columns = MeasuredRowsTable.optional + MeasuredRowsTable.origin
    let known = "\(MeasuredRowsSource.header),\(columns.joined(separator: ","))"
    let gaps = String(repeating: ",", count: columns.count)
    #expect(
      try MeasuredRowsSource.rows("\(known)\n\(MeasuredRowsSource.row)\(gaps)\n").warnings.isEmpty)
    let rows = try MeasuredRowsSource.rows(
      "\(MeasuredRowsSource.header),kv_precison\n\(MeasuredRowsSource.row),fp8\n")
    #expect(
      rows.warnings.map(\.description) == [
        "rows.csv:1:1: warning: unknown column 'kv_precison' is ignored; did you mean 'kv_precision'?"
      ])
  }

  @Test("the data set that ships is read whole")
  func sample() throws {
    let rows = try MeasuredRowsTable.load(
      path: MeasuredRowsSource.sample, catalogue: MeasuredRowsSource.catalogue())
    #expect(rows.count == 1231 && rows.rows.count == 1231)
    #expect(rows.leftOut.isEmpty && rows.warnings.isEmpty)
    #expect(rows.assumedCaches == 1231 && rows.recordedThroughputs == 0)
    // The counts of serving_latency.md §4.
    let dense = rows.rows.filter { $0.model.experts == 0 }
    #expect(dense.count == 515 && dense.count { $0.flag == "ok" } == 503)
    #expect(rows.rows.count { $0.flag == "ok" } == 503 + 629)
  }
}
