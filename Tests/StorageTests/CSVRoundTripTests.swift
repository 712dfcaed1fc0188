import ScalingCore
import Testing

@testable import Storage

@Suite struct CSVRoundTripTests {
  @Test(arguments: 0..<200) func anyTableReadsBack(seed: UInt64) throws {
    var draw = SplitMix64(seed: seed)
    let width = Int.random(in: 1...5, using: &draw)
    let header = (0..<width).map { "column\($0)" }
    let records = (0..<Int.random(in: 0...8, using: &draw)).map { _ in
      // A record of one empty cell is a blank line, which readers pass over.
      (0..<width).map { _ in "x" + text(&draw) }
    }
    let bytes = Array(CSVText.table([header] + records).utf8)
    let table = try CSVTable(file: "t.csv", bytes: bytes)
    #expect(table.header == header)
    let read = try table.rows.map { row in try header.map { try row.text($0) } }
    #expect(read == records)
  }

  @Test(arguments: 0..<100) func placesAreThoseOfTheCells(seed: UInt64) throws {
    var draw = SplitMix64(seed: seed)
    let cells = (0..<4).map { _ in "x" + text(&draw) }
    let record = CSVText.table([cells])
    let bytes = Array((CSVText.table([["a", "b", "c", "d"]]) + record).utf8)
    let row = try #require(Array(try CSVTable(file: "t.csv", bytes: bytes).rows).first)
    let index = LineIndex(bytes)
    for column in ["a", "b", "c", "d"] {
      let mark = try #require(try row.failure(column, "").mark)
      // The index knows more line breaks than CSV has, so only cells before them are compared.
      guard !record.contains("\u{2028}"), let start = index.offset(of: mark) else { continue }
      let text = try row.text(column)
      let isQuoted = bytes[start] == UInt8(ascii: "\"")
      let first = bytes[isQuoted ? start + 1 : start]
      #expect(first == text.utf8.first)
    }
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("cr\rlf", "\"cr\rlf\""), ("", ""), (" x ", " x "),
    ("日本, é", "\"日本, é\""),
  ])
  func quotesOnlyWhereNeeded(text: String, cell: String) {
    #expect(CSVText.table([[text, "y"]]) == "\(cell),y\n")
  }

  @Test func anEmptyTableIsEmpty() {
    #expect(CSVText.table([]).isEmpty)
  }

  private func text(_ draw: inout SplitMix64) -> String {
    let alphabet = Array("ab,\"\n1 é日\u{2028};'#")
    let count = Int.random(in: 0...8, using: &draw)
    return String((0..<count).map { _ in alphabet.randomElement(using: &draw) ?? "a" })
  }
}
