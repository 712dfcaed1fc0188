import ScalingCore
import Testing

@testable import Storage

@Suite("Mistakes in measured rows")
struct MeasuredRowsMistakeTests {
  static let header =
    "model,gpu,backend,isl,osl,concurrency,ttft_ms,tpot_ms,tp,ngpu,precision,kv_precision"
  /// Cells of a row without any mistake, by column.
  static let cells = [
    "Qwen3-32B", "h100", "vllm", "1000", "100", "4", "100", "10", "4", "4", "fp8", "fp8",
  ]

  /// Column, what it says, and the words of the complaint.
  static let mistakes: [(column: Int, text: String, words: [String])] = [
    (0, "", ["2:1: ", "'model' is missing"]),
    (1, "", ["2:11: ", "'gpu' is missing"]),
    (2, "", ["'backend' is missing"]),
    (2, "lmdeploy", ["2:16: ", "'lmdeploy' is not known", "vllm, trtllm, sglang"]),
    (3, "", ["2:21: ", "'isl' is missing; a number"]),
    (3, "1k", ["2:21: ", "'1k' is not a number"]),
    (3, "0", ["'isl' is 0; a number from 1 to"]),
    (3, "1e10", ["'isl' is 10000000000; a number from 1 to 1000000000 belongs here"]),
    (4, "-5", ["2:26: ", "'osl' is -5"]),
    (4, "nan", ["'nan' is not a number"]),
    (5, "0", ["2:30: ", "'concurrency' is 0; a number from 1 to 1000000"]),
    (5, "", ["'concurrency' is missing; a whole number"]),
    (5, "2.5", ["'concurrency' is 2.5; a whole number"]),
    (6, "inf", ["2:32: ", "'inf' is not a number"]),
    (6, "0", ["'ttft_ms' is 0; a number from 0.001"]),
    (7, "", ["2:36: ", "'tpot_ms' is missing; a number"]),
    (7, "0", ["'tpot_ms' is 0; a number from 0.001"]),
    (7, "1e999", ["'1e999' is not a number"]),
    (8, "0", ["2:39: ", "'tp' is 0; a number from 1"]),
    (8, "8", ["2:41: ", "'ngpu' is 4, but the layout takes 8"]),
    (9, "many", ["2:41: ", "'many' is not a number"]),
    (9, "9", ["'ngpu' is 9, but the layout takes 4", "the larger of tp × dp and ep"]),
    (10, "fp7", ["2:43: ", "'fp7' is not known in 'precision'", "bf16, fp8, int8"]),
    (11, "auto", ["2:47: ", "'auto' is not known in 'kv_precision'"]),
  ]

  private func complaint(_ text: String) -> String {
    do {
      let rows = try MeasuredRowsSource.rows(text)
      return "no complaint about \(rows.count) rows"
    } catch {
      return "\(error)"
    }
  }

  @Test("the place is named, what is wrong and what would be right", arguments: mistakes.indices)
  func cell(index: Int) {
    let mistake = Self.mistakes[index]
    var cells = Self.cells
    cells[mistake.column] = mistake.text
    let found = complaint("\(Self.header)\n\(cells.joined(separator: ","))\n")
    #expect(found.hasPrefix("rows.csv:2:") && found.contains(": error: "), "\(found)")
    for word in mistake.words { #expect(found.contains(word), "\(found)") }
  }

  @Test("the row itself has no mistake")
  func sound() throws {
    let rows = try MeasuredRowsSource.rows("\(Self.header)\n\(Self.cells.joined(separator: ","))\n")
    #expect(rows.rows.count == 1)
  }

  @Test("a needed column is asked for", arguments: MeasuredRowsTable.required)
  func column(name: String) {
    let header = MeasuredRowsTable.required.map { $0 == name ? "\(name)_2" : $0 }
    let found = complaint(header.joined(separator: ",") + "\n")
    #expect(found.hasPrefix("rows.csv:1:1: error: no column '\(name)'"), "\(found)")
    #expect(found.contains("did you mean '\(name)_2'?"), "\(found)")
  }

  @Test(
    "a file without rows, or cut off, is refused",
    arguments: [
      ("", "the table is empty"), ("\(header)\n", "the table has no rows"),
      ("\(header)\nQwen3-32B,h100\n", "2 cells, but the header has 12"),
      ("\(header)\n\(cells.joined(separator: ","))", "the last line has no end"),
      ("{\"rows\": []}\n", "a quote inside a cell"),
    ])
  func file(text: String, words: String) {
    let found = complaint(text)
    #expect(found.hasPrefix("rows.csv") && found.contains(words), "\(found)")
  }

  @Test("a damaged copy gives an error with its place, or possible numbers", arguments: 0..<60)
  func damaged(seed: UInt64) throws {
    let bytes = Array(try FileReading.bytes(of: MeasuredRowsSource.sample).prefix(20_000))
    let whole = Array(bytes[...(bytes.lastIndex(of: UInt8(ascii: "\n")) ?? 0)])
    let rows: MeasuredRows
    do {
      rows = try MeasuredRowsSource.rows(Damage.apply(seed: seed, to: whole))
    } catch let error as Diagnostic {
      #expect(error.severity == .error && !error.message.isEmpty)
      return
    }
    let report = try MeasuredRowsSource.report(of: rows)
    #expect(rows.rows.allSatisfy { $0.timePerOutputToken > 0 && $0.timePerOutputToken.isFinite })
    #expect(report.validation.overall.all.rows == rows.rows.count)
    #expect(report.validation.overall.all.timePerOutputToken?.meanAbsolute.isFinite != false)
  }
}
