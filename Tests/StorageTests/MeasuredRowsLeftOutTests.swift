import ScalingCore
import Testing

@testable import Storage

@Suite("Measured rows that can't be compared")
struct MeasuredRowsLeftOutTests {
  static let text = """
    model,gpu,backend,isl,osl,concurrency,ttft_ms,tpot_ms,pp,mode
    Qwen3-32B,h100_sxm,vllm,1000,100,4,100,10,1,agg
    Qwen3-33B,h100_sxm,vllm,1000,100,4,100,10,1,agg
    Qwen3-32B,h100_sx,vllm,1000,100,4,100,10,1,agg
    Qwen3-33B,h100_sxm,vllm,1000,100,8,100,10,1,agg
    Qwen3-32B,h100_sxm,vllm,1000,100,4,100,10,2,agg
    Qwen3-32B,h100_sxm,vllm,1000,100,4,100,10,1,disagg
    Qwen3-33B,unheard-of,vllm,1000,100,8,100,10,1,agg

    """

  @Test("are counted and named, by reason and in the order of the file")
  func groups() throws {
    let rows = try MeasuredRowsSource.rows(Self.text)
    #expect(rows.rows.count == 1 && rows.count == 7)
    #expect(rows.leftOut.map(\.column) == ["model", "gpu", "pp", "mode"])
    #expect(rows.leftOut.map(\.value) == ["Qwen3-33B", "h100_sx", "2", "disagg"])
    #expect(rows.leftOut.map(\.count) == [3, 1, 1, 1])
  }

  @Test("have their place and what may have been meant")
  func warnings() throws {
    #expect(
      try MeasuredRowsSource.rows(Self.text).leftOutWarnings.map(\.description) == [
        "rows.csv:3:1: warning: 3 rows are left out: no model 'Qwen3-33B' is known; "
          + "did you mean 'Qwen3-32B'?",
        "rows.csv:4:11: warning: 1 row is left out: no GPU 'h100_sx' is known; "
          + "did you mean 'H100-SXM'?",
        "rows.csv:6:43: warning: 1 row is left out: pipeline parallelism is not modelled",
        "rows.csv:7:45: warning: 1 row is left out: mode 'disagg' is not modelled, "
          + "only aggregated serving, 'agg'",
      ])
  }

  @Test("their numbers are checked all the same")
  func checked() throws {
    let text = Self.text.replacing(
      "Qwen3-33B,h100_sxm,vllm,1000", with: "Qwen3-33B,h100_sxm,vllm,x")
    let error = #expect(throws: Diagnostic.self) { try MeasuredRowsSource.rows(text) }
    #expect(error?.mark == SourceMark(line: 3, column: 25))
  }

  @Test("an own model makes them comparable")
  func ownModel() throws {
    let shipped = try MeasuredRowsSource.catalogue()
    var model = try #require(shipped.model(named: "Qwen3-32B"))
    model.id = "Qwen3-33B"
    let rows = try MeasuredRowsTable.rows(
      file: "rows.csv", bytes: Array(Self.text.utf8), catalogue: shipped.merging(models: [model]))
    #expect(rows.rows.map(\.model.id) == ["Qwen3-32B", "Qwen3-33B", "Qwen3-33B"])
    #expect(rows.leftOut.map(\.value) == ["h100_sx", "2", "disagg", "unheard-of"])
  }
}
