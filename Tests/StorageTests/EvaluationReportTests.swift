import Foundation
import ScalingCore
import TestSupport
import Testing

@testable import Storage

@Suite struct EvaluationReportTests {
  static func entries() throws -> [EvaluationCatalogue.Entry] {
    try EvaluationSamples.entries([
      String(decoding: EvaluationSamples.bytes("questions.csv"), as: UTF8.self)
    ])
  }

  @Test func theTableHasEveryNumberWithItsInterval() throws {
    let table = EvaluationReport.table(of: try Self.entries())
    let cap = try #require(table.columns.firstIndex { $0.key == "tokenCap" })
    let metric = try #require(table.columns.firstIndex { $0.key == "metric" })
    let value = try #require(table.columns.firstIndex { $0.key == "value" })
    // Two caps; pass@1 and pass@2, 4, 8, 16, 32 at each.
    #expect(table.rows.count == 12)
    #expect(table.rows[0][metric].text == "pass@1" && table.rows[0][cap].value == .number(4_096))
    // (20 + 0 + 32 + 2) / 128.
    #expect(table.rows[0][value].value == .number(0.421875))
    for row in table.rows {
      guard case .number(let low) = row[value + 1].value,
        case .number(let middle) = row[value].value, case .number(let high) = row[value + 2].value
      else {
        Issue.record("a number has no interval")
        continue
      }
      #expect(low <= middle && middle <= high)
    }
  }

  @Test func fitsAreStatedOrRefused() throws {
    let lines = EvaluationReport.fits(of: try Self.entries())
    #expect(lines.count == 2)
    #expect(lines[0].contains("no curve over the cap, 2 caps"))
    #expect(lines[1].contains("alpha ") && lines[1].contains("z "))
    #expect(lines.allSatisfy { $0.hasPrefix("Qwen3-8B on own, dense: ") })
  }

  @Test func theDocumentLeavesNothingOut() throws {
    let contents = try EvaluationFile.load(path: EvaluationSamples.path("questions.csv"))
    let warning = Diagnostic(.warning, file: "f", "look")
    let document = EvaluationReport.document(
      of: try Self.entries(), files: [contents], path: nil, warnings: [warning])
    guard case .list(let evaluations)? = document["evaluations"], let first = evaluations.first
    else {
      Issue.record("no evaluations")
      return
    }
    #expect(document["catalogueFile"] == .null)
    #expect(document["warnings"] == .list([.text("f: warning: look")]))
    #expect(first["lengthFit"]?["ceiling"] == .null)
    #expect(first["lengthFit"]?["refused"] != .null)
    #expect(first["coverageFit"]?["refused"] == .null)
    guard case .list(let points)? = first["points"], let point = points.last else {
      Issue.record("no points")
      return
    }
    #expect(point["tokenCap"] == .number(8_192) && point["metric"] == .text("pass@32"))
    #expect(point["evidence"]?["kind"] == .text("measured"))
    #expect(first["coverageFit"]?["alpha"]?["low"] != .null)
    let parsed = try JSONSerialization.jsonObject(with: Data(document.document.utf8))
    #expect(parsed is [String: Any])
  }
}
