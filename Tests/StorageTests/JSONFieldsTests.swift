import Testing

@testable import Storage

@Suite("Values of JSON objects")
struct JSONFieldsTests {
  private static let text = """
    {"number": 2.5, "whole": 8, "text": "abc", "typed": "16", "empty": "", "none": null,
     "list": ["first", 2], "object": {"inner": {"deep": 7, "name": "x"}}, "flag": true,
     "endless": Infinity, "quoted": "inf", "negative": -3}
    """
  private let fields: JSONFields

  init() throws {
    var scanner = JSONScanner(file: "f", bytes: Array(Self.text.utf8))
    fields = JSONFields(file: "f", node: try scanner.document())
  }

  private func message<Value>(_ read: () throws -> Value) -> String {
    do {
      let value = try read()
      return "\(value)"
    } catch {
      return "\(error)"
    }
  }

  @Test("numbers are read in the unit of the limits")
  func numbers() throws {
    #expect(try fields.number("number", in: 0...10) == 2.5)
    #expect(try fields.number("number", unit: 0.001, in: 0...1) == 0.0025)
    #expect(try fields.number("absent", in: 0...10) == nil)
    #expect(try fields.number("none", in: 0...10) == nil)
    #expect(try fields.requiredNumber("whole", in: 8...8) == 8)
  }

  @Test("a count may be a text, as what users typed is passed on")
  func counts() throws {
    #expect(try fields.count("whole", upTo: 8) == 8 && fields.count("typed", upTo: 16) == 16)
    #expect(try fields.count("absent", upTo: 8) == nil)
  }

  @Test("an empty text counts as none")
  func texts() throws {
    #expect(try fields.text("text") == "abc" && fields.text("empty") == nil)
    #expect(fields["none"] == nil && fields.hasAny(["none", "text"]) && !fields.hasAny(["none"]))
  }

  @Test("paths lead into objects, lists give their first item")
  func paths() throws {
    #expect(try fields.text(atAnyOf: ["object/x/name", "object/inner/name"]) == "x")
    #expect(try fields.number(atAnyOf: ["object/inner/deep"], in: 0...9) == 7)
    #expect(try fields.text(atAnyOf: ["list"]) == "first")
    #expect(try fields.text(atAnyOf: ["text/inner", ""]) == nil)
    #expect(try fields.number(atAnyOf: ["flag/x"], in: 0...9) == nil)
    #expect(try fields.object("object")?.object("inner")?.count("deep", upTo: 9) == 7)
  }

  @Test("what is wrong is said with its place")
  func mistakes() {
    let wrong = [
      message { try fields.number("text", in: 0...9) },
      message { try fields.number("typed", in: 0...99) },
      message { try fields.number("flag", in: 0...9) },
      message { try fields.number("list", in: 0...9) },
      message { try fields.number("endless", in: 0...9) },
      message { try fields.number("negative", in: 0...9) },
      message { try fields.count("number", upTo: 9) },
      message { try fields.count("quoted", upTo: 9) },
      message { try fields.count("endless", upTo: 9) },
      message { try fields.count("typed", upTo: 9) },
      message { try fields.text("number") }, message { try fields.text("object") },
      message { try fields.object("list") }, message { try fields.requiredNumber("x", in: 0...9) },
    ]
    for text in wrong {
      #expect(text.hasPrefix("f:") && text.contains(": error: "), "\(text)")
    }
    #expect(wrong[0] == "f:1:37: error: 'text' is 'abc'; a number belongs here")
    #expect(
      wrong[5].contains("'negative' is -3; a number from 0 to 9 belongs here; check its unit"))
  }

  @Test("limits are named in the unit of the file")
  func limits() {
    let text = message { try fields.number("whole", unit: 0.001, in: 0.01...1) }
    #expect(text.contains("'whole' is 8; a number from 10 to 1000 belongs here"))
  }
}
