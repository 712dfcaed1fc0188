import Foundation
import ScalingCore

@testable import Storage

/// Benchmark files of the tests.
///
/// Origins: `vllm_*`, `inferencex_*`, `kv_planner_*`, `llama_bench` and `optimum_*` are outputs of real runs that
/// public repositories hold; names with `shape` are built from the schemas of the tools, with invented numbers.
enum MeasurementSamples {
  /// What the other files leave out, for tests that need a whole row.
  static let naming = MeasurementNaming(
    model: "Qwen3-8B", gpu: "H100-SXM", backend: .vllm, weights: .bf16, tensorParallel: 1)

  /// Bytes of a fixture.
  static func bytes(_ name: String) throws -> [UInt8] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/Measurements/\(name)")
    return try Array(Data(contentsOf: file))
  }

  /// Text of a fixture.
  static func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  /// A fixture as a file.
  static func contents(_ name: String) throws -> BenchmarkContents {
    try BenchmarkFile.contents(file: name, bytes: bytes(name))
  }

  /// The only point of a text.
  static func point(_ text: String) throws -> BenchmarkPoint {
    let points = try read(text).points
    guard let point = points.first, points.count == 1 else { throw NotOne(count: points.count) }
    return point
  }

  /// A text as a file.
  static func read(_ text: String) throws -> BenchmarkContents {
    try BenchmarkFile.contents(file: "run", bytes: Array(text.utf8))
  }

  /// The finding that makes a text unusable, with its place; empty when it is accepted.
  static func complaint(_ text: String) throws -> String {
    do {
      _ = try read(text)
      return ""
    } catch let error as Diagnostic {
      return error.description
    }
  }

  /// Rows of fixtures.
  static func rows(
    _ names: String..., naming: MeasurementNaming = MeasurementNaming()
  ) throws -> MeasuredRows {
    try MeasurementAssembly.rows(
      of: names.map(contents), naming: naming, catalogue: MeasuredRowsSource.catalogue())
  }

  /// Whether two numbers agree to a share of the second.
  static func near(_ number: Double?, _ expected: Double, within share: Double = 1e-6) -> Bool {
    guard let number else { return false }
    return abs(number - expected) <= share * abs(expected)
  }

  /// A text that has not one point.
  struct NotOne: Error {
    let count: Int
  }
}
