import Foundation
import Testing

@testable import Storage

@Suite("Telling benchmarks from evaluations")
struct BenchmarkRecognitionTests {
  /// All fixtures of benchmarks.
  static let names = [
    "aiperf_profile_export_shape.json", "guidellm_benchmarks_shape.json",
    "inferencex_bench_random.json", "kv_planner_validation.json", "llama_bench.json",
    "optimum_benchmark_report.json", "sglang_bench_serving_shape.jsonl",
    "vllm_bench_serve_appended_two_objects.json", "vllm_bench_serve_v0.8.5.json",
  ]

  @Test("benchmarks are known whatever they are called", arguments: names)
  func benchmarks(name: String) throws {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/results_lm_eval.txt"
    try Data(MeasurementSamples.bytes(name)).write(to: URL(fileURLWithPath: file))
    #expect(try BenchmarkFile.recognises(path: file))
  }

  @Test("evaluations are none", arguments: EvaluationSamples.all)
  func evaluations(name: String) throws {
    #expect(try !BenchmarkFile.recognises(path: EvaluationSamples.path(name)))
  }

  @Test("tables are told by their header")
  func tables() throws {
    #expect(try BenchmarkFile.recognises(path: MeasuredRowsSource.sample))
    let llama = Array(LlamaBenchTests.table("0", "1", "0", "9").utf8)
    #expect(BenchmarkFile.recognises(llama, isWhole: true))
    for text in ["question,correct,total\ntpot_ms,1,1\n", "", "n_gen\n"] {
      #expect(!BenchmarkFile.recognises(Array(text.utf8), isWhole: true))
    }
  }

  @Test("a benchmark that is cut off is still one, an evaluation that speaks of TTFT is none")
  func cut() throws {
    let bytes = try MeasurementSamples.bytes("vllm_bench_serve_v0.8.5.json")
    #expect(BenchmarkFile.recognises(Array(bytes.dropLast(40)), isWhole: true))
    #expect(BenchmarkFile.recognises(bytes, isWhole: false))
    let question = "{\"doc_id\": 1, \"doc\": \"what is ttft?\"}\n{\"doc_id\""
    #expect(!BenchmarkFile.recognises(Array(question.utf8), isWhole: false))
    #expect(!BenchmarkFile.recognises(Array("{\"a\": 1".utf8), isWhole: true))
    #expect(!BenchmarkFile.recognises(Array("[1, 2]".utf8), isWhole: true))
  }

  @Test("the start of a file is read, and whether it is all")
  func start() throws {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/f"
    try Data("abcdef".utf8).write(to: URL(fileURLWithPath: file))
    #expect(try FileReading.start(of: file, length: 10).isWhole)
    let part = try FileReading.start(of: file, length: 3)
    #expect(part.bytes == Array("abc".utf8) || part.isWhole)
    let finding = #expect(throws: Diagnostic.self) {
      try FileReading.start(of: "\(file)/none", length: 3)
    }
    #expect(finding?.message == "a part of the path is not a folder")
  }
}
