import ScalingCore
import Testing

@testable import Storage

/// Damaged benchmark files: refused with a place, warned about, or read as what they said.
@Suite("Damaged benchmarks")
struct BenchmarkDamageTests {
  @Test("a damaged copy never crashes and gives no wrong number in silence", arguments: 0..<50)
  func copies(seed: UInt64) throws {
    for name in BenchmarkRecognitionTests.names {
      let bytes = try MeasurementSamples.bytes(name)
      let whole = try? MeasurementSamples.contents(name)
      try check(Damage.apply(seed: seed, to: bytes), whole?.points ?? [], "\(name) \(seed)")
    }
    let table = Array(LlamaBenchTests.table("0", "128", "0", "118.88").utf8)
    try check(Damage.apply(seed: seed, to: table), [], "table \(seed)")
  }

  /// Points that are read without a warning say what the file said, as far as it says it twice.
  private func check(_ bytes: [UInt8], _ whole: [BenchmarkPoint], _ name: String) throws {
    let contents: BenchmarkContents
    do {
      contents = try BenchmarkFile.contents(file: "run", bytes: bytes)
    } catch {
      #expect(error.severity == .error && !error.message.isEmpty, "\(name)")
      return
    }
    for point in contents.points {
      expectPossible(point, name)
      guard contents.warnings.isEmpty, contents.points.count == whole.count,
        let original = whole.first(where: { $0.mark.line == point.mark.line })
      else { continue }
      expectNear(
        point.timePerOutputToken?.value.value, original.timePerOutputToken?.value.value, name)
      expectNear(point.throughput?.value.value, original.throughput?.value.value, name)
      expectNear(point.answer?.value, original.answer?.value, name)
    }
    _ = try? MeasurementAssembly.rows(
      of: [contents], naming: MeasurementSamples.naming, catalogue: MeasuredRowsSource.catalogue())
  }

  private func expectPossible(_ point: BenchmarkPoint, _ name: String) {
    let times = [point.timeToFirstToken, point.timePerOutputToken].compactMap { $0?.value.value }
    #expect(times.allSatisfy { $0 > 0 && $0 < 1e6 }, "\(name)")
    let counts = [point.prompt?.value, point.answer?.value].compactMap { $0 }
    #expect(counts.allSatisfy { (1...1e9).contains($0) }, "\(name)")
    #expect((point.concurrency?.value ?? 1) > 0 && (point.concurrency?.value ?? 1) <= 1e6)
    #expect(point.throughput.map { $0.value > 0 && $0.value.value.isFinite } ?? true)
  }

  private func expectNear(_ number: Double?, _ original: Double?, _ name: String) {
    guard let number, let original else { return }
    #expect(number < 2.2 * original && number > original / 2.2, "\(name): \(number), \(original)")
  }

  /// Keys that are read, by fixture, behind a word of it.
  struct Keys: Sendable {
    let name: String
    var behind = ""
    var numbers: [String] = []
    var texts: [String] = []
  }

  static let keys: [Keys] = [
    Keys(
      name: "vllm_bench_serve_v0.8.5.json",
      numbers: [
        "completed", "total_input_tokens", "total_output_tokens", "duration", "request_rate",
        "request_throughput", "output_throughput", "total_token_throughput", "mean_ttft_ms",
        "median_ttft_ms", "p50_ttft_ms", "p99_ttft_ms", "mean_tpot_ms", "median_tpot_ms",
        "p90_tpot_ms", "median_itl_ms", "max_concurrency", "num_prompts", "gpu_count",
      ], texts: ["model_id", "gpu_name", "backend", "date"]),
    Keys(
      name: "sglang_bench_serving_shape.jsonl",
      numbers: [
        "completed", "total_input_tokens", "total_output_tokens", "input_throughput",
        "total_throughput", "concurrency", "mean_e2e_latency_ms", "median_e2e_latency_ms",
        "median_tpot_ms", "max_concurrency",
      ], texts: ["backend"]),
    Keys(
      name: "inferencex_bench_random.json",
      numbers: [
        "median_ttft", "median_tpot", "p99_tpot", "median_e2el", "max_concurrency", "duration",
      ], texts: ["model_id", "date"]),
    Keys(
      name: "aiperf_profile_export_shape.json", behind: "\"inter_token_latency\"",
      numbers: ["avg", "p50", "p99", "count", "sum"], texts: ["unit", "start_time"]),
    Keys(
      name: "aiperf_profile_export_shape.json", behind: "\"output_sequence_length\"",
      numbers: ["avg", "count", "sum"], texts: ["unit"]),
    Keys(
      name: "guidellm_benchmarks_shape.json",
      numbers: ["start_time", "mean", "count", "total_sum", "streams"]),
    Keys(
      name: "guidellm_benchmarks_shape.json", behind: "\"inter_token_latency_ms\"",
      numbers: ["median", "p50", "p99"]),
    Keys(
      name: "llama_bench.json", numbers: ["n_prompt", "n_gen", "n_depth", "avg_ts", "avg_ns"],
      texts: ["model_filename", "gpu_info", "type_k", "test_time"]),
    Keys(
      name: "kv_planner_validation.json",
      numbers: [
        "input_length", "output_length", "concurrency", "aggregate_tok_s", "ttft_ms_p50",
        "tpot_ms_p50", "tpot_ms_p99", "e2e_ms_p50",
      ], texts: ["gpu_key", "model_hf", "precision", "runtime"]),
  ]

  @Test("a value of the wrong type is refused with its place", arguments: keys.indices)
  func wrongTypes(index: Int) throws {
    let sample = Self.keys[index]
    let text = try MeasurementSamples.text(sample.name)
    let place =
      sample.behind.isEmpty ? text.startIndex : text.firstRange(of: sample.behind)?.upperBound
    let from = try #require(place)
    let asNumber = ["\"x\"", "[]", "{}", "true", "-1", "1e999", "NaN"]
    let asText = ["7", "{}", "[[]]", "false"]
    for (keys, values) in [(sample.numbers, asNumber), (sample.texts, asText)] {
      for key in keys {
        let start = try #require(text[from...].firstRange(of: "\"\(key)\":"), "\(key)").upperBound
        let end = try #require(text[start...].firstIndex { ",}\n".contains($0) })
        for value in values {
          let complaint = try MeasurementSamples.complaint(
            text.replacingCharacters(in: start..<end, with: " \(value)"))
          #expect(complaint.wholeMatch(of: /run:\d+:\d+: error: .+/) != nil, "\(key) \(value)")
        }
      }
    }
  }

  @Test(
    "every truncation is refused, or ends between two objects",
    arguments: BenchmarkRecognitionTests.names)
  func truncations(name: String) throws {
    let bytes = try MeasurementSamples.bytes(name)
    let whole = (try? MeasurementSamples.contents(name))?.points ?? []
    for length in stride(from: 0, to: bytes.count - 1, by: max(1, bytes.count / 60)) {
      let part = try? BenchmarkFile.contents(file: "run", bytes: Array(bytes.prefix(length)))
      guard let part else { continue }
      #expect(part.points.count < whole.count || bytes[length...].allSatisfy { $0 <= 0x20 })
      #expect(part.points == Array(whole.prefix(part.points.count)))
    }
  }
}
