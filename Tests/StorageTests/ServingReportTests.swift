import ScalingCore
import Testing

@testable import Storage

@Suite("Results of vllm bench serve")
struct ServingReportTests {
  static let name = "vllm_bench_serve_v0.8.5.json"

  private func near(_ number: Double?, _ expected: Double, within: Double = 1e-6) -> Bool {
    MeasurementSamples.near(number, expected, within: within)
  }

  @Test("names and numbers are those of the file, in seconds")
  func whole() throws {
    let contents = try MeasurementSamples.contents(Self.name)
    let point = try #require(contents.points.first)
    #expect(contents.points.count == 1 && contents.warnings.isEmpty)
    #expect(point.tool == .vllm && point.backend == "vllm" && point.date == "2025-06-10")
    #expect(point.model == "deepseek-ai/DeepSeek-R1-Distill-Llama-8B")
    #expect(point.gpu == "NVIDIA-H100-PCIe" && point.gpus == 1)
    #expect(near(point.prompt?.value, 41_169 / 200) && near(point.answer?.value, 42_322 / 200))
    #expect(near(point.timeToFirstToken?.value.value, 0.024665106990141794))
    #expect(near(point.timePerOutputToken?.value.value, 0.012234931640705327))
    #expect(point.timeToFirstToken?.statistic == .median)
    #expect(point.timePerOutputToken?.statistic == .median && point.definition == .decodeOnly)
    #expect(point.throughput == .init(2141.9844875649706, .mean))
    #expect(point.requestsPerSecond == 16 && point.obstacle == nil)
  }

  @Test("a request rate without a limit is an open loop: Little's law gives the concurrency")
  func openLoop() throws {
    let point = try #require(try MeasurementSamples.contents(Self.name).points.first)
    // 10.1223 requests/s, each of 24.153 ms + (211.61 - 1) · 12.2428 ms.
    let request = 0.024153464749688283 + (42_322.0 / 200 - 1) * 0.012242844250505648
    #expect(point.concurrency?.source == .littlesLaw)
    #expect(near(point.concurrency?.value, 10.122321665162188 * request))
    #expect(near(point.concurrency?.value, 26.34, within: 1e-3))
  }

  @Test("a file to which results were appended holds several objects")
  func appended() throws {
    let contents = try MeasurementSamples.contents("vllm_bench_serve_appended_two_objects.json")
    #expect(contents.points.map(\.mark) == [.init(line: 1, column: 1), .init(line: 2, column: 1)])
    #expect(near(contents.points[0].timePerOutputToken?.value.value, 0.020182460282984163))
    #expect(near(contents.points[1].timePerOutputToken?.value.value, 0.020337580334845477))
    #expect(contents.tools == [.vllm])
  }

  @Test("a list of the same objects, or all on one line, gives the same points")
  func layouts() throws {
    let text = try MeasurementSamples.text("vllm_bench_serve_appended_two_objects.json")
    let expected = try MeasurementSamples.read(text).points.map(\.timePerOutputToken)
    let objects = text.split(separator: "\n").map(String.init)
    for other in [objects.joined(separator: " "), "[\(objects.joined(separator: ",\n"))]\n"] {
      #expect(try MeasurementSamples.read(other).points.map(\.timePerOutputToken) == expected)
    }
  }

  /// Part of the file, what takes its place, and the concurrency that follows.
  static let concurrencies:
    [(limit: String, value: Double, source: BenchmarkPoint.Concurrency.Source)] = [
      ("28", 28, .configured), ("26", 26, .configured), ("256", 26.34, .littlesLaw),
      ("null", 26.34, .littlesLaw),
    ]

  @Test("a limit counts as far as so many requests ran", arguments: concurrencies.indices)
  func limits(index: Int) throws {
    let (limit, value, source) = Self.concurrencies[index]
    let text = try MeasurementSamples.text(Self.name)
      .replacing("\"max_concurrency\": null", with: "\"max_concurrency\": \(limit)")
    let contents = try MeasurementSamples.read(text)
    let concurrency = try #require(contents.points.first?.concurrency)
    #expect(concurrency.source == source && near(concurrency.value, value, within: 1e-3))
    #expect(contents.warnings.count == (limit == "256" ? 1 : 0))
    #expect(contents.warnings.allSatisfy { $0.message.contains("only 26.34 requests ran") })
  }

  @Test("a rate of inf is all requests at once", arguments: ["\"inf\"", "Infinity", "\"trace\""])
  func unlimited(rate: String) throws {
    let text = try MeasurementSamples.text(Self.name)
      .replacing("\"request_rate\": 16.0", with: "\"request_rate\": \(rate)")
    #expect(try MeasurementSamples.point(text).requestsPerSecond == nil)
  }

  @Test("the mean counts where no median is stated, and is called so")
  func means() throws {
    let text = try MeasurementSamples.text(Self.name)
      .replacing("median_", with: "x_").replacing("p50_", with: "y_")
    let point = try MeasurementSamples.point(text)
    #expect(point.timePerOutputToken?.statistic == .mean)
    #expect(near(point.timePerOutputToken?.value.value, 0.012242844250505648))
  }

  @Test("gaps between tokens count where no TPOT is stated, and are called so")
  func gaps() throws {
    let text = try MeasurementSamples.text(Self.name).replacing("tpot", with: "other")
    let point = try MeasurementSamples.point(text)
    #expect(point.definition == .interToken)
    #expect(near(point.timePerOutputToken?.value.value, 0.012196445983136073))
  }

  @Test("a stated time of requests gives the concurrency")
  func statedLatency() throws {
    let text = try MeasurementSamples.text(Self.name)
      .replacing("\"burstiness\": 1.0", with: "\"mean_e2el_ms\": 2700.0")
    #expect(near(try MeasurementSamples.point(text).concurrency?.value, 10.122321665162188 * 2.7))
  }

  @Test("lists of single requests are not read")
  func details() throws {
    let lists = "\"ttfts\": [0.1, \"x\"], \"itls\": [[1]], \"errors\": [\"\"], \"burstiness\""
    let text = try MeasurementSamples.text(Self.name).replacing("\"burstiness\"", with: lists)
    #expect(try MeasurementSamples.point(text) == MeasurementSamples.contents(Self.name).points[0])
  }

  /// Part of the file, what takes its place, and words of the complaint.
  static let mistakes: [(old: String, new: String, words: String)] = [
    ("\"completed\": 200", "\"completed\": 0", "'completed' is 0; a number from 1"),
    ("\"completed\": 200", "\"completed\": \"200\"", "'completed' is '200'; a number belongs here"),
    ("\"completed\": 200", "\"completed\": 100", "completed/duration is 5.061"),
    ("\"completed\": 200, ", "", "no key 'completed'"),
    ("41169", "91169", "'total_token_throughput' is 4226, but"),
    ("42322", "200", "'output_throughput' is 2142, but what counts and duration give is 10.12"),
    ("\"median_tpot_ms\": 12.", "\"median_tpot_ms\": 13.", "p50_tpot_ms is 0.01223, but"),
    ("\"p99_tpot_ms\": 13", "\"p99_tpot_ms\": 3", "above p99_tpot_ms"),
    ("12.234931640705327", "0.012", "'median_tpot_ms' is 0.012; a number from 0.1 to 100000"),
    ("\"request_rate\": 16.0", "\"request_rate\": \"fast\"", "'request_rate' is 'fast'"),
    ("\"gpu_count\": \"1\"", "\"gpu_count\": \"one\"", "'gpu_count' is 'one'; a whole number"),
    ("\"model_id\": \"deep", "\"model_id\": 7, \"m\": \"deep", "'model_id' is '7'; a text"),
    ("\"max_concurrency\": null", "\"max_concurrency\": 0", "'max_concurrency' is 0"),
    ("\"duration\": 19", "\"duration\": -19", "'duration' is -19"),
  ]

  @Test("a wrong value is refused with its place", arguments: mistakes.indices)
  func wrong(index: Int) throws {
    let (old, new, words) = Self.mistakes[index]
    let text = try MeasurementSamples.text(Self.name)
    try #require(text.contains(old))
    let complaint = try MeasurementSamples.complaint(text.replacing(old, with: new))
    #expect(complaint.contains(words), "\(complaint)")
    #expect(complaint.hasPrefix("run:1:"), "\(complaint)")
  }

  @Test("times in seconds that pass for milliseconds are noticed")
  func seconds() throws {
    let text = try MeasurementSamples.text(Self.name)
      .replacing(/_ms": ([0-9.]+)/) { match in
        "_ms\": \((Double(match.output.1) ?? 0) * 1000)"
      }
    #expect(try MeasurementSamples.complaint(text).contains("above the duration of the run"))
  }

  @Test("answers of one token say nothing about decoding")
  func oneToken() throws {
    let text = """
      {"completed": 10, "duration": 1, "total_input_tokens": 100, "total_output_tokens": 10,
       "median_ttft_ms": 9, "median_tpot_ms": 0.0, "output_throughput": 10}
      """
    let complaint = try MeasurementSamples.complaint(text)
    #expect(
      complaint == "run:1:1: error: no decode measurement: the answers have one token; "
        + "ask for longer ones")
  }
}
