import Storage
import Testing

@Suite struct YAMLDocumentTests {
  @Test func keepsPlaces() throws {
    let root = try #require(try document("a: 1\nlist:\n  - x\n  - {k: \"é\", l: v}\n").root)
    #expect(root["a"]?.value.mark == SourceMark(line: 1, column: 4))
    let items = try #require(root["list"]?.value.items)
    #expect(items[0].mark == SourceMark(line: 3, column: 5))
    #expect(items[1]["l"]?.mark == SourceMark(line: 4, column: 14))
    #expect(items[1]["k"]?.value.text == "é")
  }

  @Test func readsJSON() throws {
    let root = try #require(try document("{\"a\": [1, 2.5e-3, null], \"b\": {\"c\": true}}").root)
    #expect(root["a"]?.value.items?.map(\.text) == ["1", "2.5e-3", "null"])
    #expect(root["b"]?.value["c"]?.value.text == "true")
    #expect(root["a"]?.value.items?[2].isNull == true)
  }

  @Test func quotedNullIsText() throws {
    let root = try #require(try document("a: ~\nb: \"~\"\nc:\nd: 'null'\n").root)
    #expect(root["a"]?.value.isNull == true && root["c"]?.value.isNull == true)
    #expect(root["b"]?.value.isNull == false && root["d"]?.value.isNull == false)
  }

  @Test(arguments: [
    ("a: 1\nb: [1, 2\n", "t:3:1: error: YAML syntax"),
    ("a: 1\n\tb: 2\n", "t:2:1: error: YAML syntax"),
    ("a: b: c\n", "t:1:5: error: YAML syntax"),
    ("a: 1\nb: 2\na: 3\n", "t:1:1: error: the key 'a' is stated twice"),
    ("a: \"unclosed\n", "t:2:1: error: YAML syntax"),
    ("? [a, b]\n: c\n", "t:1:3: error: a key is a single word"),
    ("a: *nowhere\n", "t:1:4: error: YAML syntax: found undefined alias"),
    ("a: 1\n---\nb: 2\n", "t:2:1: error: YAML syntax"),
    ("a: \u{1}\n", "t:1:4: error: YAML syntax"),
  ])
  func namesThePlaceOfAnError(text: String, message: String) throws {
    let error = try #require(throws: Diagnostic.self) { try document(text) }
    #expect(error.description.hasPrefix(message), "\(error)")
    #expect(!error.description.contains("\n"))
  }

  @Test func explainsTabs() throws {
    let error = try #require(throws: Diagnostic.self) { try document("a:\n\tb: 2\n") }
    #expect(error.message.contains("indent with spaces, not tabs"))
  }

  @Test func limitsSize() throws {
    let text = "a: " + String(repeating: "x", count: YAMLDocument.Limit.bytes)
    let error = try #require(throws: Diagnostic.self) { try document(text) }
    #expect(error.message.contains("larger than 1 MB"))
  }

  @Test(arguments: ["[", "- ", "{a: ", "? "])
  func limitsDepth(opening: String) throws {
    for depth in [40, 2_000, 200_000] {
      let text = String(repeating: opening, count: depth)
      #expect(throws: Diagnostic.self) { try document(text) }
    }
  }

  @Test func limitsNodes() throws {
    let text = "[" + String(repeating: "1,", count: 60_000) + "]"
    let error = try #require(throws: Diagnostic.self) { try document(text) }
    #expect(error.message.contains("too many values"))
  }

  @Test func expandsFewAliases() throws {
    let root = try #require(try document("a: &x {k: 1}\nb: *x\n").root)
    #expect(root["b"]?.value["k"]?.value.text == "1")
  }

  @Test(arguments: [3, 9]) func stopsAliasBombs(width: Int) throws {
    var text = "a0: &a0 [x, x]\n"
    for level in 1..<12 {
      let parts = Array(repeating: "*a\(level - 1)", count: width).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(parts)]\n"
    }
    #expect(throws: Diagnostic.self) { try document(text) }
    #expect(throws: Diagnostic.self) { try document(text + "? *a11\n: 1\n") }
  }

  @Test func refusesInvalidUTF8() throws {
    let bytes = Array("a: 1\nb: ".utf8) + [0xFF]
    let error = try #require(throws: Diagnostic.self) {
      try YAMLDocument(file: "t", bytes: bytes)
    }
    #expect(error.mark == SourceMark(line: 2, column: 4))
  }

  @Test func messagesCannotSteerATerminal() {
    let hostile = Diagnostic(.error, file: "a\u{1B}[2J", "x\ny\u{202E}\u{9B}")
    #expect(hostile.description == "a\\u{1b}[2J: error: x\\u{a}y\\u{202e}\\u{9b}")
    #expect(neutralised("14B × 8K – ok") == "14B × 8K – ok")
  }

  private func document(_ text: String) throws -> YAMLDocument {
    try YAMLDocument(file: "t", bytes: Array(text.utf8))
  }
}
