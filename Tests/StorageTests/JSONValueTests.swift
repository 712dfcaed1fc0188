import Foundation
import ScalingCore
import Storage
import Testing

@Suite struct JSONValueTests {
  @Test func keepsTheOrderOfKeys() {
    let value: JSONValue = ["z": .number(1), "a": ["y": .null, "b": .flag(true)], "m": .list([])]
    #expect(value.line == #"{"z":1,"a":{"y":null,"b":true},"m":[]}"#)
  }

  @Test func indentsByTwo() {
    let value: JSONValue = ["a": .list([.number(1), .text("x")]), "b": .object([])]
    #expect(value.document == "{\n  \"a\": [\n    1,\n    \"x\"\n  ],\n  \"b\": {}\n}\n")
  }

  @Test(arguments: [
    (0.1, "0.1"), (1.0, "1"), (-0.25, "-0.25"), (1e21, "1e+21"), (2.5e-300, "2.5e-300"),
    (14_768_307_200, "14768307200"), (1.0 / 3, "0.3333333333333333"),
  ])
  func numbersReadBackUnchanged(number: Double, text: String) {
    #expect(JSONValue.number(number).line == text)
    #expect(Double(text) == number)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func neverWritesWhatIsNoNumber(number: Double) {
    #expect(JSONValue.number(number).line == "null")
    #expect(JSONValue.number(number).cell.isEmpty)
  }

  @Test(arguments: 0..<200) func randomNumbersReadBackUnchanged(seed: UInt64) throws {
    var numbers = SplitMix64(seed: seed)
    let number = Double(bitPattern: numbers.next())
    guard number.isFinite else { return }
    #expect(Double(JSONValue.number(number).line) == number)
  }

  @Test func escapesTexts() throws {
    let text = "say \"hi\"\\\n\tß\u{1B}[2J\u{2028}日本"
    let line = JSONValue.text(text).line
    #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x2028 })
    let data = Data("[\(line)]".utf8)
    let read = try JSONSerialization.jsonObject(with: data) as? [String]
    #expect(read == [text])
  }

  @Test func flattensToDottedKeys() {
    let value: JSONValue = ["a": ["b": ["c": .number(2)], "d": .list([.text("x"), .text("y")])]]
    #expect(value.flattened.map(\.key) == ["a.b.c", "a.d"])
    #expect(value.flattened.map(\.value.cell) == ["2", "x y"])
  }

  @Test(
    arguments: [
      ["a": .number(1)],
      ["a": ["b": ["c": .number(2)], "d": .list([.text("x")])], "e": .flag(true)],
      ["a": .null, "b": .text("x")],
    ] as [JSONValue])
  func leavesGiveTheObjectBack(value: JSONValue) {
    #expect(JSONValue(flattened: value.flattened) == value)
  }

  @Test func anObjectOfWhichNothingIsKnownIsNull() {
    let leaves = [("a.b", JSONValue.null), ("a.c", .null), ("d.e", .null), ("d.f", .number(1))]
    let value = JSONValue(flattened: leaves.map { JSONValue.Member($0.0, $0.1) })
    #expect(value == ["a": .null, "d": ["e": .null, "f": .number(1)]])
  }

  @Test func findsKeys() {
    let value: JSONValue = ["a": ["b": .number(2)]]
    #expect(value["a"]?["b"] == .number(2))
    #expect(value["x"] == nil && value["a"]?["b"]?["c"] == nil)
  }
}
