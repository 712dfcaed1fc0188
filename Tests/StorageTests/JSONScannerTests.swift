import Testing

@testable import Storage

@Suite struct JSONScannerTests {
  func scan(_ text: String, unwanted: Set<String> = []) throws -> YAMLNode {
    try scan(Array(text.utf8), unwanted: unwanted)
  }

  func scan(_ bytes: [UInt8], line: Int = 1, unwanted: Set<String> = []) throws -> YAMLNode {
    var scanner = JSONScanner(file: "f", bytes: bytes, line: line, unwanted: unwanted)
    return try scanner.document()
  }

  @Test func readsEveryKindOfValue() throws {
    let node = try scan(#" {"a": [1, -2.5e3, true, null], "b": {"c": "x"}, "d": [], "e": {}} "#)
    #expect(node.entries?.map(\.key) == ["a", "b", "d", "e"])
    #expect(node["a"]?.value.items?.map(\.text) == ["1", "-2.5e3", "true", "null"])
    #expect(node["a"]?.value.items?[3].isNull == true)
    #expect(node["b"]?.value["c"]?.value.text == "x")
    #expect(node["d"]?.value.items?.isEmpty == true)
    #expect(node["e"]?.value.entries?.isEmpty == true)
  }

  @Test(arguments: [
    (#""a\n\t\"\\\/\b\f\r""#, "a\n\t\"\\/\u{8}\u{C}\r"), (#""\u00e9""#, "é"),
    (#""\ud83d\ude00""#, "😀"), (#""\ud83d""#, "\u{FFFD}"), (#""\ud83dx""#, "\u{FFFD}x"),
    (#""\udc00""#, "\u{FFFD}"), ("\"日本\"", "日本"), ("\"\"", ""),
  ])
  func readsTexts(json: String, text: String) throws {
    let node = try scan(json)
    #expect(node.text == text)
    #expect(!node.isNull)
  }

  @Test func quotedWordsAreTexts() throws {
    #expect(try !scan(#""null""#).isNull)
    #expect(try scan("null").isNull)
  }

  @Test func pythonsNumbersAreKeptForWhoeverReadsThem() throws {
    #expect(
      try scan("[NaN, Infinity, -Infinity]").items?.map(\.text) == ["NaN", "Infinity", "-Infinity"])
  }

  @Test func knowsPlaces() throws {
    let node = try scan("{\n  \"é\": 1,\n  \"b\": [\n    true]}")
    #expect(node.mark == SourceMark(line: 1, column: 1))
    #expect(node["é"]?.mark == SourceMark(line: 2, column: 3))
    #expect(node["é"]?.value.mark == SourceMark(line: 2, column: 8))
    #expect(node["b"]?.value.items?[0].mark == SourceMark(line: 4, column: 5))
    let later = try scan(Array(#"{"a": 1}"#.utf8), line: 7)
    #expect(later["a"]?.value.mark == SourceMark(line: 7, column: 7))
  }

  @Test func leavesOutWhatNobodyWants() throws {
    let text = #"{"doc": {"doc": [1, {"x": "\u00e9"}]}, "a": {"doc": 2}, "doc": 3}"#
    let node = try scan(text, unwanted: ["doc"])
    #expect(node.entries?.map(\.key) == ["a"])
    #expect(node["a"]?.value["doc"]?.value.text == "2")
  }

  @Test(arguments: [
    ("", "1:1: the file ends early"), ("{", "1:2: a key in double quotes"),
    ("{\"a\"", "1:5: ':' belongs"), ("{\"a\":", "1:6: the file ends early"),
    ("{\"a\":1", "1:7: ',' or '}'"), ("[1", "1:3: ',' or ']'"), ("[1 2]", "1:4: ',' or ']'"),
    ("{\"a\":1,}", "1:8: a key in double quotes"), ("[1,]", "1:4: '' is no JSON value"),
    ("{\"a\":1} x", "1:9: more text"), ("{a:1}", "1:2: a key"), ("'a'", "1:1: ''a'' is no JSON"),
    ("\"abc", "1:1: the text that starts here"), ("[\n\"a\nb\"]", "2:3: a control character"),
    ("\"\\x\"", "1:4: an unknown escape"), ("\"\\u12g4\"", "1:4: four hexadecimal"),
    ("0x10", "1:1: '0x10' is no"), ("nan", "1:1: 'nan' is no"), ("inf", "1:1: 'inf'"),
    ("{\"a\":1,\"a\":2}", "1:8: the key 'a' is stated twice"), ("--1", "1:1: '--1'"),
  ])
  func refuses(text: String, complaint: String) {
    let error = #expect(throws: Diagnostic.self) { try scan(text) }
    let place = error?.mark.map { "\($0.line):\($0.column): " } ?? ""
    let found = place + (error?.message ?? "")
    #expect(found.hasPrefix(complaint), "\(found)")
  }

  @Test func refusesDepthAndBadBytes() {
    let deep = String(repeating: "[", count: 100_000)
    let error = #expect(throws: Diagnostic.self) { try scan(deep) }
    #expect(error?.message.contains("deeper") == true)
    let hidden = #expect(throws: Diagnostic.self) {
      try scan("{\"doc\":" + deep, unwanted: ["doc"])
    }
    #expect(hidden?.message.contains("deeper") == true)
    let bytes = Array("[\"a".utf8) + [0xFF] + Array("\"]".utf8)
    let invalid = #expect(throws: Diagnostic.self) { try scan(bytes, line: 3) }
    #expect(invalid?.mark == SourceMark(line: 3, column: 4))
  }

  @Test func refusesTooManyValues() {
    let many = "[" + String(repeating: "1,", count: JSONScanner.mostNodes + 1) + "1]"
    let error = #expect(throws: Diagnostic.self) { try scan(many) }
    #expect(error?.message.contains("too many") == true)
  }

  @Test(arguments: 0..<200) func survivesDamage(seed: UInt64) throws {
    let bytes = try EvaluationSamples.bytes(EvaluationSamples.all[Int(seed % 2)])
    let line = bytes.prefix { seed % 2 == 0 || $0 != 0x0A }
    _ = try? scan(Damage.apply(seed: seed, to: Array(line)))
  }

  @Test func readsSeveralValues() throws {
    var scanner = JSONScanner(file: "f", bytes: Array("{\"a\": 1} {\"a\": 2}\n[3]\n".utf8))
    let nodes = try scanner.documents()
    #expect(nodes.map { $0["a"]?.value.text } == ["1", "2", nil])
    #expect(nodes.map(\.mark.line) == [1, 1, 2])
    var empty = JSONScanner(file: "f", bytes: Array(" \n".utf8))
    #expect(try empty.documents().isEmpty)
  }

  @Test func reportsWhatIsBetweenTwoValues() {
    var scanner = JSONScanner(file: "f", bytes: Array("{}\n{},\n{}".utf8))
    let error = #expect(throws: Diagnostic.self) { try scanner.documents() }
    #expect(error?.mark == SourceMark(line: 2, column: 3))
  }

  @Test func leavesOutKeysDownToADepth() throws {
    let text = "{\"x\": 1, \"b\": [{\"x\": 2, \"c\": {\"x\": 3}}]}"
    for (depth, kept) in [(0, ["2", "3"]), (2, ["3"]), (3, [])] {
      var scanner = JSONScanner(
        file: "f", bytes: Array(text.utf8), unwanted: ["x"], unwantedDepth: depth)
      let node = try scanner.document()
      let item = try #require(node["b"]?.value.items?.first)
      let found = [node, item, item["c"]?.value].compactMap { $0?["x"]?.value.text }
      #expect(node["x"] == nil && found == kept)
    }
  }
}
