import ScalingCore
import Testing

@testable import Storage

@Suite("Rows written for validation")
struct MeasuredRowsWritingTests {
  private func read(_ text: String) throws -> MeasuredRows {
    try MeasuredRowsSource.rows(text)
  }

  @Test(
    "what is written reads back as the same rows", arguments: BenchmarkToolTests.samples.indices)
  func roundTrip(index: Int) throws {
    let name = BenchmarkToolTests.samples[index].name
    let rows = try MeasurementSamples.rows(name, naming: MeasurementSamples.naming)
    try expectSame(try read(MeasuredRowsTable.text(of: rows)), rows)
  }

  @Test("so do rows of several files, one of them a table")
  func several() throws {
    let table = """
      model,gpu,backend,isl,osl,concurrency,ttft_ms,tpot_ms,precision,kv_precision,tp,ep,flag,measured,source
      DeepSeek-V3,b200_sxm,trtllm,1000,100,64,,12.5,fp4,bf16,4,8,gtl,2026-03-01,"a, b"

      """
    let rows = try MeasurementAssembly.rows(
      of: [
        MeasurementSamples.contents("vllm_bench_serve_appended_two_objects.json"),
        MeasurementSamples.read(table),
      ], naming: MeasurementNaming(), catalogue: MeasuredRowsSource.catalogue())
    let again = try read(MeasuredRowsTable.text(of: rows))
    try expectSame(again, rows)
    #expect(again.origins == rows.origins)
    #expect(again.origins.map(\.date) == ["2025-06-10", "2025-06-10", "2026-03-01"])
    #expect(again.origins.last?.source == "a, b")
    #expect(again.origins.first?.source.hasPrefix("vllm bench serve; TPOT median") == true)
  }

  private func expectSame(_ again: MeasuredRows, _ rows: MeasuredRows) throws {
    #expect(again.rows.count == rows.rows.count && !rows.rows.isEmpty && again.warnings.isEmpty)
    #expect(again.assumedCaches == rows.assumedCaches)
    for (new, old) in zip(again.rows, rows.rows) {
      #expect(new.model == old.model && new.deployment == old.deployment && new.load == old.load)
      #expect(new.recordedThroughput == old.recordedThroughput && new.flag == old.flag)
      let times =
        [(new.timePerOutputToken, old.timePerOutputToken)]
        + [new.timeToFirstToken].compactMap { $0 }.map { ($0, old.timeToFirstToken ?? 0) }
      for (time, original) in times {
        #expect(MeasurementSamples.near(time.value, original.value, within: 1e-14))
      }
      #expect((new.timeToFirstToken == nil) == (old.timeToFirstToken == nil))
    }
  }

  @Test("a format that the rule gives stays unrecorded, another one is written")
  func caches() throws {
    let rows = try MeasuredRowsSource.rows(
      """
      model,gpu,backend,isl,osl,concurrency,ttft_ms,tpot_ms,precision,kv_precision
      Qwen3-32B,h100_sxm,vllm,1000,100,4,100,10,fp8,fp8
      Qwen3-32B,h100_sxm,vllm,1000,100,4,100,10,fp8,

      """)
    let table = try CSVTable(
      file: "rows.csv", bytes: Array(MeasuredRowsTable.text(of: rows).utf8))
    var formats: [String] = []
    for row in table.rows { formats.append(try row.text("kv_precision")) }
    #expect(formats == ["fp8", ""])
  }

  @Test("a file is written whole, or a finding says why not")
  func file() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/rows.csv"
    let rows = try MeasurementSamples.rows("vllm_bench_serve_v0.8.5.json")
    try MeasuredRowsTable.write(rows, to: path)
    let again = try MeasuredRowsTable.load(path: path, catalogue: MeasuredRowsSource.catalogue())
    #expect(again.rows.map(\.model.id) == ["R1-Distill-Llama-8B"])
    #expect(throws: Diagnostic.self) {
      try MeasuredRowsTable.write(rows, to: "\(folder.path)/none/rows.csv")
    }
  }
}
