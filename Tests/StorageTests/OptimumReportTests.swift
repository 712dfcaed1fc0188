import ScalingCore
import Testing

@testable import Storage

@Suite("Reports of optimum-benchmark")
struct OptimumReportTests {
  /// A latency of a part in seconds.
  private static func part(_ name: String, _ mean: Double, unit: String = "s") -> String {
    """
    "\(name)": {"memory": null, "latency": {"unit": "\(unit)", "count": 10, "total": \(mean * 10),
      "mean": \(mean), "p50": \(mean), "p90": \(mean * 1.1)}, "throughput": null}
    """
  }

  private static let configuration = """
    "config": {"backend": {"name": "pytorch", "model": "Qwen/Qwen3-8B"},
      "environment": {"gpu": ["NVIDIA A10G"]},
      "scenario": {"input_shapes": {"batch_size": 2, "sequence_length": 256},
        "generate_kwargs": {"max_new_tokens": 101}}}
    """

  @Test("the time of a step is TPOT, that of the prefill TTFT")
  func steps() throws {
    let text =
      "{\(Self.part("prefill", 0.05)), \(Self.part("decode", 2.5)), "
      + "\(Self.part("per_token", 0.025))}"
    let point = try MeasurementSamples.point(text)
    #expect(point.tool == .optimum && point.definition == .decodeOnly)
    #expect(point.timePerOutputToken == .init(0.025, .median))
    #expect(point.timeToFirstToken == .init(0.05, .median))
    #expect(point.prompt == nil && point.concurrency == nil)
  }

  @Test("a report with its configuration names model, GPU, batch and lengths")
  func configured() throws {
    let text = "{\(Self.configuration), \"report\": {\(Self.part("decode", 3))}}"
    let point = try MeasurementSamples.point(text)
    #expect(point.model == "Qwen/Qwen3-8B" && point.gpu == "NVIDIA A10G")
    #expect(point.prompt == 256 && point.answer == 101)
    #expect(point.concurrency == .init(2, .configured))
    // 100 steps in 3 s; two streams.
    #expect(MeasurementSamples.near(point.timePerOutputToken?.value.value, 0.03))
    #expect(MeasurementSamples.near(point.throughput?.value.value, 2 / 0.03))
  }

  @Test("what the report leaves out is asked for")
  func missing() throws {
    let contents = try MeasurementSamples.read("{\(Self.part("per_token", 0.025))}")
    func message(_ naming: MeasurementNaming) throws -> String {
      do {
        let rows = try MeasurementAssembly.rows(
          of: [contents], naming: naming, catalogue: MeasuredRowsSource.catalogue())
        return "\(rows.count) row"
      } catch let finding as Diagnostic {
        return finding.message
      }
    }
    var naming = MeasurementSamples.naming
    #expect(try message(naming).contains("--concurrency"))
    naming.concurrency = 1
    #expect(try message(naming).contains("--prompt-tokens"))
    naming.prompt = 256
    #expect(try message(naming).contains("--output-tokens"))
    naming.answer = 100
    #expect(try message(naming) == "1 row")
  }

  /// Reports, and words of the finding.
  static let mistakes: [(String, String)] = [
    ("{\(part("decode", 3))}", "'decode' without the number of tokens"),
    ("{\(part("per_token", 0.025, unit: "weeks"))}", "'weeks' is no unit of 'per_token'"),
    ("{\(part("per_token", 2500))}", "'mean' is 2500; a number from 0.0001 to 100"),
    (
      "{\"per_token\": {\"latency\": {\"unit\": \"s\", \"mean\": 0.1, \"total\": 9, \"count\": 10}}}",
      "'mean' of 'per_token' is 0.1, but total/count is 0.9"
    ),
    (
      "{\"per_token\": {\"latency\": {\"unit\": \"s\", \"mean\": 0.1, \"p50\": 0.3, \"p90\": 0.2}}}",
      "'p50' of 'per_token' is 0.3, above 'p90'"
    ),
  ]

  @Test("a wrong report is refused with its place", arguments: mistakes.indices)
  func wrong(index: Int) throws {
    let (text, words) = Self.mistakes[index]
    let complaint = try MeasurementSamples.complaint(text)
    #expect(complaint.contains(words) && complaint.hasPrefix("run:"), "\(complaint)")
  }
}
