import Testing

@testable import Storage

@Suite("Fields of YAML files")
struct YAMLFieldsTests {
  private static let fields: [YAMLFields.Field] = [
    ("name", "a"), ("date", nil), ("size", YAMLFields.number(0.1)),
  ]

  @Test("a key without a value is left out")
  func mapping() {
    #expect(YAMLFields.mapping(Self.fields) == "{name: a, size: 0.1}")
    #expect(YAMLFields.mapping([]) == "{}")
    #expect(YAMLFields.written(Self.fields).map(\.key) == ["name", "size"])
  }

  @Test("an entry has a key a line, lists stand below it")
  func entry() throws {
    let text =
      "things:\n" + YAMLFields.entry(Self.fields) + YAMLFields.list("parts", [Self.fields, []])
    #expect(
      text == """
        things:
          - name: a
            size: 0.1
            parts:
              - {name: a, size: 0.1}
              - {}

        """)
    let root = try #require(try YAMLDocument(file: "f", bytes: Array(text.utf8)).root)
    let thing = try #require(root["things"]?.value.items?.first)
    #expect(thing["size"]?.value.text == "0.1" && thing["parts"]?.value.items?.count == 2)
  }

  @Test("an empty list and an empty text are left out")
  func empty() {
    #expect(YAMLFields.list("parts", []) == "")
    #expect(YAMLFields.scalar(unlessEmpty: "") == nil)
    #expect(YAMLFields.scalar(unlessEmpty: "true") == "\"true\"")
  }

  @Test("numbers keep every digit", arguments: [0.1, 1e11, 79_794_560, 213.33333333333334, 1e-7])
  func numbers(value: Double) {
    #expect(Double(YAMLFields.number(value)) == value)
  }
}
