import Testing

@testable import Storage

@Suite struct NodeExtentTests {
  @Test(arguments: [
    ("k: value", "value"),
    ("k: value   # note", "value"),
    ("k: a b c", "a b c"),
    ("k: a#b", "a#b"),
    ("k: http://x", "http://x"),
    ("k: \"a # b\"  # note", "\"a # b\""),
    ("k: \"say \\\"hi\\\"\"", "\"say \\\"hi\\\"\""),
    ("k: 'it''s'", "'it''s'"),
    ("k: {a: 1, b: [2, 3]}  # note", "{a: 1, b: [2, 3]}"),
    ("k: {a: '}', b: \"]\"}", "{a: '}', b: \"]\"}"),
    ("k: {a: it's}", "{a: it's}"),
    ("k: [1,\n  2]\nl: 3", "[1,\n  2]"),
    ("k: é日", "é日"),
    ("k: 40 %", "40 %"),
    ("k: $2.49/h", "$2.49/h"),
  ])
  func findsTheEnd(text: String, part: String) throws {
    #expect(try extent(text) == part)
  }

  @Test(arguments: [
    "k: |\n  block\n", "k: >\n  folded\n", "k: &a value", "k: !!str 3", "k: two\n  lines",
    "k: \"two\n  lines\"", "k: 'two\n  lines'", "k:\n  a: 1\n", "k:\n  - 1\n",
    "k: {a: 1, # note }\n  b: 2}",
  ])
  func givesUpOnWhatHasSeveralLines(text: String) throws {
    #expect(try extent(text) == nil)
  }

  @Test func commasEndScalarsInFlow() throws {
    let bytes = Array("{a: 1, b: x y}".utf8)
    let root = try #require(try YAMLDocument(file: "t", bytes: bytes).root)
    let extent = NodeExtent(bytes)
    let first = try #require(root["a"]?.value)
    let second = try #require(root["b"]?.value)
    #expect(extent.range(from: 4, of: first, inFlow: true) == 4..<5)
    #expect(extent.range(from: 10, of: second, inFlow: true) == 10..<13)
    #expect(extent.range(from: 4, of: first, inFlow: false) == nil)
  }

  @Test func anEmptyValueHasNoBytes() throws {
    let bytes = Array("a:".utf8)
    let root = try #require(try YAMLDocument(file: "t", bytes: bytes).root)
    let value = try #require(root["a"]?.value)
    #expect(NodeExtent(bytes).range(from: 2, of: value, inFlow: false) == 2..<2)
  }

  /// Text of the value of `k`; nil when its end is not found.
  private func extent(_ text: String) throws -> String? {
    let bytes = Array(text.utf8)
    let root = try #require(try YAMLDocument(file: "t", bytes: bytes).root)
    let value = try #require(root["k"]?.value)
    guard let start = LineIndex(bytes).offset(of: value.mark),
      let range = NodeExtent(bytes).range(from: start, of: value, inFlow: false)
    else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }
}
