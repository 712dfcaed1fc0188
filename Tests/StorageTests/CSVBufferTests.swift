import ScalingCore
import Testing

@testable import Storage

@Suite struct CSVBufferTests {
  private func text(columns: Int, _ lines: [(inout CSVLine) -> Void]) -> String {
    var buffer = CSVBuffer(columns: columns)
    for line in lines { buffer.writeLine(line) }
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  private func cell(_ number: Double) -> String {
    String(text(columns: 1, [{ $0.writeCell(number) }]).dropLast())
  }

  @Test func separatesCellsAndEndsLines() {
    let lines = text(
      columns: 3,
      [
        { line in
          line.writeCell(1.5)
          line.writeCell("a")
          line.writeCell(Double?.none)
        },
        { line in
          line.writeCell(Double?.none)
          line.writeCell(String?.none)
          line.writeCell(-2)
        },
      ])
    #expect(lines == "1.5,a,\n,,-2\n")
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("", ""), ("höhe", "höhe"),
  ])
  func quotesWhereNeeded(value: String, expected: String) {
    #expect(text(columns: 1, [{ $0.writeCell(value) }]) == expected + "\n")
  }

  @Test(
    arguments: [
      (0, "0"), (-0.0, "-0"), (1, "1"), (-7, "-7"), (10, "10"), (1_234_567, "1234567"),
      (0.1, "0.1"), (1e21, "1e+21"), (1e-7, "1e-07"), (9_007_199_254_740_991, "9007199254740991"),
      (9_007_199_254_740_992, "9007199254740992"),
      (-9_007_199_254_740_994, "-9.007199254740994e+15"),
      (.nan, ""), (.infinity, ""), (-.infinity, ""),
    ] as [(Double, String)])
  func writesNumbers(number: Double, expected: String) {
    #expect(cell(number) == expected)
  }

  @Test func numbersAreThoseOfJSON() {
    var generator = SplitMix64(seed: 7)
    let numbers = (0..<20_000).flatMap { _ in
      let bits = Double(bitPattern: generator.next())
      let usual = Double.random(in: -1e6...1e6, using: &generator)
      return [bits, usual, usual.rounded(), usual * 1e12].filter(\.isFinite)
    }
    let cells = text(columns: 1, numbers.map { number in { $0.writeCell(number) } })
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(cells.count == numbers.count + 1 && cells.last == "")
    let wrong = zip(numbers, cells).filter { NumberText.shortest($0) != $1 }
    #expect(wrong.isEmpty, "\(wrong.prefix(10))")
  }

  @Test func repeatsAreTheSameAsNewCells() {
    var generator = SplitMix64(seed: 9)
    let values: [FieldValue] = [
      .absent, .number(1), .number(0.1), .text("a"), .text("a,b"), .text("1"), .text(""),
    ]
    let rows = (0..<500).map { _ in (0..<4).map { _ in values.randomElement(using: &generator) } }
    let lines = text(
      columns: 4,
      rows.map { row in
        { line in for value in row { line.writeCell(value ?? .absent) } }
      })
    let expected = CSVText.table(rows.map { $0.map { JSONValue($0 ?? .absent).cell } })
    #expect(lines == expected)
  }

  @Test(arguments: [4_000, 4_094, 4_095, 4_096, 5_000, 100_000])
  func longTextsMakeRoom(length: Int) {
    let long = String(repeating: "x", count: length)
    let line: (inout CSVLine) -> Void = { line in
      line.writeCell(0.5)
      line.writeCell(long)
      line.writeCell(12)
    }
    let lines = text(columns: 3, [line, line, line])
    #expect(lines == String(repeating: "0.5,\(long),12\n", count: 3))
  }

  @Test func manyLinesMakeRoom() {
    var buffer = CSVBuffer(columns: 2, capacity: 10)
    for number in 0..<5_000 {
      buffer.writeLine { line in
        line.writeCell(Double(number))
        line.writeCell("same")
      }
    }
    let expected = (0..<5_000).map { "\($0),same\n" }.joined()
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }
}
