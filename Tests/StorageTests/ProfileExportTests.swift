import ScalingCore
import Testing

@testable import Storage

@Suite("Exports of aiperf and genai-perf")
struct ProfileExportTests {
  static let name = "aiperf_profile_export_shape.json"

  private func text(_ changes: [(String, String)]) throws -> String {
    try changes.reduce(MeasurementSamples.text(Self.name)) { text, change in
      text.replacing(change.0, with: change.1)
    }
  }

  /// A metric in a unit of its own; the others are left as they are.
  private func metric(_ unit: String, _ value: Double) -> String {
    """
    {"time_to_first_token": {"unit": "ms", "avg": 120},
     "inter_token_latency": {"unit": "\(unit)", "avg": \(value)},
     "input_sequence_length": {"unit": "tokens", "avg": 550},
     "output_sequence_length": {"unit": "tokens", "avg": 205}}
    """
  }

  @Test(
    "the unit of the file counts",
    arguments: [("ms", 9.8), ("s", 0.0098), ("sec", 0.0098), ("us", 9800), ("ns", 9.8e6)])
  func units(unit: String, value: Double) throws {
    let point = try MeasurementSamples.point(metric(unit, value))
    #expect(MeasurementSamples.near(point.timePerOutputToken?.value.value, 0.0098))
    #expect(point.timePerOutputToken?.statistic == .mean)
  }

  @Test("a unit that is not known, or none, is refused", arguments: ["minutes", "tokens", ""])
  func unknownUnits(unit: String) throws {
    let complaint = try MeasurementSamples.complaint(metric(unit, 9.8))
    #expect(complaint.contains(unit.isEmpty ? "no key 'unit'" : "'\(unit)' is no unit"))
    #expect(complaint.hasPrefix("run:2:"))
  }

  @Test(
    "the configured concurrency is found where versions write it",
    arguments: [
      "{\"loadgen\": {\"concurrency\": 9}, \"endpoint\": {\"model_names\": [\"m\"]}}",
      "{\"perf_analyzer\": {\"stimulus\": {\"concurrency\": 9}}, \"model_names\": [\"m\"]}",
      "{\"concurrency\": 9, \"model\": [\"m\"]}", "{\"concurrency\": 9, \"model\": \"m\"}",
    ])
  func configured(input: String) throws {
    let point = try MeasurementSamples.point(
      text([("\"schema_version\"", "\"input_config\": \(input), \"schema_version\"")]))
    #expect(point.concurrency == .init(9, .configured) && point.model == "m")
  }

  @Test("a request rate makes an open loop")
  func openLoop() throws {
    let input = "\"input_config\": {\"loadgen\": {\"request_rate\": 4.5}}, \"schema_version\""
    let point = try MeasurementSamples.point(text([("\"schema_version\"", input)]))
    #expect(point.requestsPerSecond == 4.5 && point.concurrency?.source == .littlesLaw)
  }

  @Test("a run that was cancelled is used with a warning")
  func cancelled() throws {
    let contents = try MeasurementSamples.read(
      text([("\"was_cancelled\": false", "\"was_cancelled\": true")]))
    #expect(contents.warnings.map(\.message) == ["the run was cancelled"])
  }

  /// What is changed, and words of the finding.
  static let mistakes: [(changes: [(String, String)], words: String)] = [
    ([("\"inter_token_latency\"", "\"x\"")], "no decode measurement: no key 'inter_token_latency'"),
    (
      [("\"avg\": 9.8", "\"avg\": 19.8")], "'avg' of 'inter_token_latency' is 0.0198, but sum/count"
    ),
    ([("\"avg\": 550.0,", "\"avg\": 55.0,")], "'avg' of 'input_sequence_length' is 55, but"),
    ([("\"p50\": 9.8", "\"p50\": 90.8")], "above 'p75' of 'inter_token_latency'"),
    ([("\"avg\": 9.8,", "")], "no key 'avg'"),
    ([("\"avg\": 7.6", "\"avg\": 1.6")], "above 'benchmark_duration'"),
    ([("\"avg\": 860.0", "\"avg\": 86000.0")], "'output_token_throughput' is 86000"),
  ]

  @Test("numbers that contradict each other are refused", arguments: mistakes.indices)
  func contradictions(index: Int) throws {
    let (changes, words) = Self.mistakes[index]
    let complaint = try MeasurementSamples.complaint(text(changes))
    #expect(complaint.contains(words) && complaint.hasPrefix("run:"), "\(complaint)")
  }

  @Test("a throughput that is three times what the times give is used with a warning")
  func odd() throws {
    let contents = try MeasurementSamples.read(text([("\"avg\": 860.0", "\"avg\": 2700.0")]))
    #expect(contents.warnings.count == 2)
    #expect(contents.warnings.allSatisfy { $0.severity == .warning && $0.message.contains("2700") })
  }
}
