import ScalingCore
import Testing

@testable import Storage

/// What each fixture says; the numbers are those of the files, turned into seconds by hand.
@Suite("Benchmark tools")
struct BenchmarkToolTests {
  /// A fixture, and the point that it holds.
  struct Sample: Sendable {
    let name: String
    let tool: BenchmarkTool
    let model: String?
    let prompt: Double
    let answer: Double
    let concurrency: Double
    let source: BenchmarkPoint.Concurrency.Source
    let first: Double
    let next: Double
    let definition: BenchmarkPoint.Definition
    let throughput: Double
    let date: String
  }

  static let samples: [Sample] = [
    Sample(
      name: "sglang_bench_serving_shape.jsonl", tool: .sglang, model: nil, prompt: 997.44,
      answer: 1000, concurrency: 16, source: .configured, first: 0.06, next: 0.0064,
      definition: .decodeOnly, throughput: 2374.72, date: ""),
    Sample(
      name: "inferencex_bench_random.json", tool: .inferenceX, model: "zai-org/GLM-5-FP8",
      prompt: 10_240, answer: 128, concurrency: 16, source: .configured,
      first: 3.1382447043433785, next: 0.1410519243694666, definition: .decodeOnly,
      throughput: 95.41597717158848, date: "2026-02-13"),
    Sample(
      name: "aiperf_profile_export_shape.json", tool: .aiperf, model: nil, prompt: 550,
      answer: 205, concurrency: 4.2 * 2.1, source: .littlesLaw, first: 0.12, next: 0.0098,
      definition: .interToken, throughput: 860, date: "2026-01-01"),
    Sample(
      name: "guidellm_benchmarks_shape.json", tool: .guideLLM, model: nil, prompt: 1024,
      answer: 256, concurrency: 8, source: .configured, first: 0.14, next: 0.0089,
      definition: .interToken, throughput: 845, date: ""),
    Sample(
      name: "kv_planner_validation.json", tool: .kvPlanner, model: "Qwen/Qwen2.5-7B-Instruct",
      prompt: 2048, answer: 256, concurrency: 8, source: .configured, first: 0.0516, next: 0.006,
      definition: .decodeOnly, throughput: 1093.3, date: ""),
  ]

  private func near(_ number: Double?, _ expected: Double) -> Bool {
    MeasurementSamples.near(number, expected)
  }

  @Test("the only point of a file has its numbers in seconds", arguments: samples.indices)
  func numbers(index: Int) throws {
    let sample = Self.samples[index]
    let contents = try MeasurementSamples.contents(sample.name)
    let point = try #require(contents.points.first)
    #expect(contents.points.count == 1 && contents.warnings.isEmpty && contents.table == nil)
    #expect(point.tool == sample.tool && point.model == sample.model)
    #expect(near(point.prompt?.value, sample.prompt) && near(point.answer?.value, sample.answer))
    #expect(near(point.concurrency?.value, sample.concurrency))
    #expect(point.concurrency?.source == sample.source && point.date == sample.date)
    #expect(near(point.timeToFirstToken?.value.value, sample.first))
    #expect(near(point.timePerOutputToken?.value.value, sample.next))
    #expect(point.timeToFirstToken?.statistic == .median)
    #expect(point.timePerOutputToken?.statistic == .median)
    #expect(point.definition == sample.definition && point.obstacle == nil)
    #expect(near(point.throughput?.value.value, sample.throughput))
    #expect(point.throughput?.statistic == .mean)
  }

  @Test("with the options that they ask for, all fixtures become rows", arguments: samples.indices)
  func rows(index: Int) throws {
    let sample = Self.samples[index]
    let rows = try MeasurementSamples.rows(sample.name, naming: MeasurementSamples.naming)
    let row = try #require(rows.rows.first)
    #expect(near(row.timePerOutputToken.value, sample.next))
    #expect(row.deployment.concurrency == Int(sample.concurrency.rounded()))
    #expect(near(row.recordedThroughput?.value, sample.throughput))
  }

  @Test("a checkpoint that is stored in FP8 is read so, and found in the catalogue")
  func checkpoint() throws {
    let naming = MeasurementNaming(gpu: "b200", backend: .sglang, tensorParallel: 8)
    let rows = try MeasurementSamples.rows("inferencex_bench_random.json", naming: naming)
    let row = try #require(rows.rows.first)
    #expect(row.model.id == "GLM-5" && row.deployment.weights == .fp8 && rows.warnings.isEmpty)
    #expect(MeasurementSamples.near(row.recordedThroughput?.value, 95.41597717158848 / 8))
  }

  @Test("a file without decoding says so, and what it holds")
  func optimum() throws {
    let finding = try MeasurementSamples.complaint(
      MeasurementSamples.text("optimum_benchmark_report.json"))
    #expect(
      finding == "run:1:1: error: no decode measurement: the report has load, forward, but neither "
        + "'per_token' nor 'decode'; run the task text-generation")
  }

  @Test("a server that states model and layout names the point of SGLang")
  func server() throws {
    let text = try MeasurementSamples.text("sglang_bench_serving_shape.jsonl")
    func point(_ layout: String) throws -> BenchmarkPoint {
      let server = "{\"model_path\": \"Qwen/Qwen3-8B\", \(layout)}"
      return try MeasurementSamples.point(
        text.replacing("\"server_info\": {}", with: "\"server_info\": \(server)"))
    }
    let plain = try point("\"tp_size\": 4, \"dp_size\": 1")
    #expect(plain.model == "Qwen/Qwen3-8B" && plain.tensorParallel == 4)
    #expect(try point("\"tp_size\": 4, \"dp_size\": 4").tensorParallel == nil)
  }

  @Test("an open loop counts what SGLang measured, not the limit that nothing reached")
  func limit() throws {
    let text = try MeasurementSamples.text("sglang_bench_serving_shape.jsonl")
      .replacing("\"max_concurrency\": 16", with: "\"max_concurrency\": 64")
    let contents = try MeasurementSamples.read(text)
    #expect(contents.points.first?.concurrency == .init(15.7, .measured))
    #expect(contents.warnings.count == 1)
  }

  @Test("a file of InferenceX in milliseconds is noticed")
  func seconds() throws {
    let text = try MeasurementSamples.text("inferencex_bench_random.json")
      .replacing("0.1410519243694666", with: "141.0519243694666")
      .replacing("0.196229197233622", with: "196.2")
    #expect(try MeasurementSamples.complaint(text).contains("'median_tpot' is 141.05"))
  }
}
