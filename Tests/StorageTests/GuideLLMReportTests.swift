import ScalingCore
import Testing

@testable import Storage

@Suite("Benchmarks of GuideLLM")
struct GuideLLMReportTests {
  static let name = "guidellm_benchmarks_shape.json"
  static let strategy = "\"type_\": \"concurrent\",\n     \"streams\": 8"

  private func text(_ strategy: String) throws -> String {
    let text = try MeasurementSamples.text(Self.name)
    try #require(text.contains(Self.strategy))
    return text.replacing(Self.strategy, with: strategy)
  }

  /// A strategy, and what follows for the concurrency; 8 requests ran on average.
  static let strategies: [(String, BenchmarkPoint.Concurrency, Double?)] = [
    ("\"type_\": \"concurrent\", \"streams\": 8", .init(8, .configured), nil),
    ("\"type_\": \"concurrent\", \"streams\": 64", .init(8, .measured), nil),
    ("\"type_\": \"throughput\", \"max_concurrency\": 512", .init(8, .measured), nil),
    ("\"type_\": \"constant\", \"rate\": 3.5", .init(8, .measured), 3.5),
    ("\"type_\": \"poisson\", \"rate\": 3.5", .init(8, .measured), 3.5),
    ("\"type_\": \"sweep\"", .init(8, .measured), nil),
  ]

  @Test("the strategy says where the concurrency comes from", arguments: strategies.indices)
  func concurrency(index: Int) throws {
    let (strategy, expected, rate) = Self.strategies[index]
    let contents = try MeasurementSamples.read(text(strategy))
    #expect(contents.points.map(\.concurrency) == [expected])
    #expect(contents.points.map(\.requestsPerSecond) == [rate])
    #expect(contents.warnings.count == (strategy.contains("64") ? 1 : 0))
  }

  @Test("a synchronous strategy is one stream")
  func synchronous() throws {
    let text = try text("\"type_\": \"synchronous\"")
      .replacing("\"mean\": 8.0", with: "\"mean\": 1.0")
      .replacing("\"total_sum\": 800.0", with: "\"total_sum\": 100.0")
      .replacing("\"mean\": 3.3,", with: "\"mean\": 0.41,")
      .replacing("\"total_sum\": 330.0", with: "\"total_sum\": 41.0")
      .replacing("\"mean\": 845.0", with: "\"mean\": 105.0")
      .replacing("\"total_sum\": 84500.0", with: "\"total_sum\": 10500.0")
    let contents = try MeasurementSamples.read(text)
    #expect(contents.points.first?.concurrency == .init(1, .configured))
    #expect(contents.warnings.isEmpty, "\(contents.warnings)")
  }

  @Test("several benchmarks of a file are as many points, each with its place")
  func several() throws {
    let text = try MeasurementSamples.text(Self.name)
    let start = try #require(text.firstRange(of: "\"benchmarks\": [")).upperBound
    let end = try #require(text.lastIndex(of: "]"))
    let benchmark = text[start..<end]
    let contents = try MeasurementSamples.read(
      "{\"benchmarks\": [\(benchmark), \(benchmark)]}")
    #expect(contents.points.count == 2 && contents.points[0].mark < contents.points[1].mark)
    #expect(contents.points[0].timePerOutputToken == contents.points[1].timePerOutputToken)
  }

  @Test("its time per output token has the first token in it, and does not pass for TPOT")
  func prefillIncluded() throws {
    let text = try MeasurementSamples.text(Self.name)
      .replacing("inter_token_latency_ms", with: "other")
    let point = try MeasurementSamples.point(text)
    #expect(point.definition == .prefillIncluded && point.obstacle != nil)
    #expect(point.timePerOutputToken == .init(0.0091, .median))
    let rows = try MeasurementAssembly.rows(
      of: [MeasurementSamples.read(text)], naming: MeasurementSamples.naming,
      catalogue: MeasuredRowsSource.catalogue())
    #expect(rows.rows.isEmpty && rows.leftOut.map(\.value) == ["prefill included"])
  }

  /// Part of the file, what takes its place, and words of the finding.
  static let mistakes: [(String, String, String)] = [
    ("\"metrics\"", "\"m\"", "no key 'metrics'"),
    ("\"median\": 8.9", "\"median\": 80.9", "'p50' of 'inter_token_latency_ms' is 0.0089, but"),
    ("\"mean\": 8.0", "\"mean\": 4.0", "'mean' of 'request_concurrency' is 4, but total_sum/count"),
    ("\"streams\": 8", "\"streams\": \"8\"", "'streams' is '8'; a number"),
    ("\"type_\": \"concurrent\"", "\"type_\": 3", "'type_' is '3'; a text"),
    ("\"start_time\": 0", "\"start_time\": -5", "'start_time' is -5"),
    ("\"benchmarks\": [", "\"benchmarks\": [7, ", "a single value where a benchmark belongs"),
  ]

  @Test("a wrong value is refused with its place", arguments: mistakes.indices)
  func wrong(index: Int) throws {
    let (old, new, words) = Self.mistakes[index]
    let text = try MeasurementSamples.text(Self.name)
    let range = try #require(text.firstRange(of: old))
    let complaint = try MeasurementSamples.complaint(
      text.replacing(old, with: new, maxReplacements: 1))
    #expect(complaint.contains(words) && !range.isEmpty, "\(complaint)")
    #expect(complaint.hasPrefix("run:"), "\(complaint)")
  }
}
