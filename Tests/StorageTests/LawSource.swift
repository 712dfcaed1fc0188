import Foundation
import ScalingCore

@testable import Storage

/// Tables of training runs for tests.
enum LawSource {
  /// Bytes of a file in `samples/laws`.
  static func sample(_ name: String) throws -> [UInt8] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../samples/laws/\(name).csv")
    return Array(try Data(contentsOf: url))
  }

  /// A sample as a table.
  static func table(
    _ name: String, for purpose: LawTable.Purpose = .fit, family: LawFamily = .shape
  ) throws -> LawTable {
    try LawTable.read(
      file: "\(name).csv", bytes: try sample(name), for: purpose, family: family)
  }

  /// Text as a table.
  static func table(
    text: String, for purpose: LawTable.Purpose = .fit, family: LawFamily = .chinchilla
  ) throws(Diagnostic) -> LawTable {
    try LawTable.read(
      file: "runs.csv", bytes: Array(text.utf8), for: purpose, family: family)
  }

  /// A report on a fit to samples.
  static func report(
    _ name: String = "morph_six_points", family: LawFamily = .shape, candidates: String? = nil,
    draws: Int = 60
  ) throws -> LawReport {
    let points = try table(name, family: family)
    let others = try candidates.map { try table($0, for: .prediction, family: family) } ?? points
    let fit = try LawFitting(family).fit(points.points)
    var bootstrap = draws > 0 ? try LawBootstrap(fit, candidates: others.runs) : nil
    bootstrap?.run(draws: 0..<draws)
    return LawReport(
      LawForecast(fit, candidates: others.runs, bootstrap: bootstrap), table: points,
      candidates: others)
  }
}
