import ScalingCore
import Testing

@testable import Storage

@Suite("Printed benchmarks")
struct BenchmarkReportTests {
  private func contents() throws -> [BenchmarkContents] {
    try [
      MeasurementSamples.contents("vllm_bench_serve_v0.8.5.json"),
      MeasurementSamples.contents("llama_bench.json"),
    ]
  }

  @Test("the table shows every number with what it means")
  func table() throws {
    let lines = try BenchmarkReport.table(of: contents()).text.split(separator: "\n")
    try #require(lines.count == 4)
    for words in [
      "vllm bench serve", "Little's law", "24.67 ms", "12.23 ms", "median", "decode only",
    ] {
      #expect(lines[1].contains(words), "\(words)")
    }
    #expect(lines[2].contains("72.11 ms") && !lines[2].contains("decode only"))
    #expect(lines[3].contains("single stream") && lines[3].contains("8.412 ms"))
  }

  @Test("statistics that differ are both named")
  func statistics() throws {
    var file = try MeasurementSamples.contents("vllm_bench_serve_v0.8.5.json")
    file.points[0].timeToFirstToken?.statistic = .mean
    #expect(BenchmarkReport.table(of: [file]).text.contains("mean, median"))
  }

  @Test("reasons against a comparison are named once")
  func obstacles() throws {
    let twice = try contents() + contents()
    #expect(
      BenchmarkReport.obstacles(of: twice) == ["a prefill test (pp) has no decode measurement"])
  }

  @Test("the document has the keys of a point in SI units, null where the file says nothing")
  func document() throws {
    let document = BenchmarkReport.document(
      of: try contents(), path: "rows.csv",
      warnings: [Diagnostic(.warning, file: "f", "odd")])
    #expect(document["rowsFile"] == .text("rows.csv"))
    #expect(document["warnings"] == .list([.text("f: warning: odd")]))
    guard case .list(let points)? = document["points"], points.count == 3 else {
      Issue.record("three points")
      return
    }
    #expect(points[0]["tpotSeconds"] == .number(0.012234931640705327))
    #expect(points[0]["ttftStatistic"] == .text("median"))
    #expect(points[0]["tpotDefinition"] == .text("decode only"))
    #expect(points[0]["concurrencySource"] == .text("Little's law"))
    #expect(points[0]["requestsPerSecond"] == .number(16) && points[0]["leftOut"] == .null)
    #expect(points[1]["tpotSeconds"] == .null && points[1]["tpotDefinition"] == .null)
    #expect(points[2]["ttftSeconds"] == .null && points[2]["line"] == .number(60))
    for point in points {
      guard case .object(let members) = point else { continue }
      #expect(members.count == 22)
    }
  }
}
