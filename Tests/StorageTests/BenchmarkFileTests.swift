import ScalingCore
import Testing

@testable import Storage

@Suite("Benchmark files")
struct BenchmarkFileTests {
  /// Texts that are no benchmark, and words of the finding.
  static let strange: [(text: String, words: String)] = [
    ("{}", "run:1:1: error: not known; results of a serving benchmark (vllm bench serve"),
    ("[]", "run: error: no measurement"), ("[1]", "run:1:2: error: a single value where an object"),
    ("{\"results\": {\"gsm8k\": {}}}", "not known"),
    ("{\"completed\": 1", "',' or '}' belongs here; the file may be cut off"),
    ("", "the table is empty"),
  ]

  @Test("what is no benchmark is refused with what would be one", arguments: strange.indices)
  func refused(index: Int) throws {
    let (text, words) = Self.strange[index]
    #expect(try MeasurementSamples.complaint(text).contains(words))
  }

  @Test("a missing file is said to be missing")
  func missing() {
    let finding = #expect(throws: Diagnostic.self) {
      try BenchmarkFile.load(path: "/nonexistent/run.json")
    }
    #expect(finding?.message == "no such file or folder")
  }

  @Test("blanks and a byte-order mark before the first bracket do not hide it")
  func blanks() throws {
    let text = try MeasurementSamples.text("vllm_bench_serve_v0.8.5.json")
    for start in ["\u{FEFF}", "\n\n  ", "\r\n"] {
      #expect(try MeasurementSamples.read(start + text).points.count == 1)
    }
  }
}
