import TestSupport
import Testing

@Suite("VTParser")
struct VTParserTests {
  static let pieces: [(String, [VTParser.Action])] = [
    ("aé", [.print("a"), .print("é")]),
    ("⣿漢🙂", [.print("⣿"), .print("漢"), .print("🙂")]),
    ("\r\n\u{8}\u{7F}", [.control(13), .control(10), .control(8), .control(127)]),
    ("\u{1B}[m", [.csi(mark: nil, parameters: [], final: "m")]),
    ("\u{1B}[;5H", [.csi(mark: nil, parameters: [0, 5], final: "H")]),
    ("\u{1B}[12;34H", [.csi(mark: nil, parameters: [12, 34], final: "H")]),
    ("\u{1B}[?1006;1000h", [.csi(mark: "?", parameters: [1006, 1000], final: "h")]),
    ("\u{1B}[>1u", [.csi(mark: ">", parameters: [1], final: "u")]),
    ("\u{1B}(0q", [.escape(intermediates: "(", final: "0"), .print("q")]),
    (
      "\u{1B}7\u{1B}M",
      [
        .escape(intermediates: "", final: "7"), .escape(intermediates: "", final: "M"),
      ]
    ),
    ("\u{1B}]2;a;b\u{7}c", [.osc("2;a;b"), .print("c")]),
    ("\u{1B}]0;é\u{1B}\\c", [.osc("0;é"), .print("c")]),
    ("\u{1B}[1\u{1B}[2J", [.csi(mark: nil, parameters: [2], final: "J")]),
    ("\u{1B}[2\nJ", [.control(10), .csi(mark: nil, parameters: [2], final: "J")]),
  ]

  @Test("splits output into actions", arguments: pieces)
  func parses(_ text: String, _ expected: [VTParser.Action]) {
    var parser = VTParser()
    #expect(parser.parse(text.utf8) == expected)
  }

  @Test("keeps its place between single bytes", arguments: pieces)
  func parsesByteByByte(_ text: String, _ expected: [VTParser.Action]) {
    var parser = VTParser()
    let actions = text.utf8.flatMap { parser.parse(CollectionOfOne($0)) }
    #expect(actions == expected)
  }

  @Test("shows what is no UTF-8 as a replacement")
  func replacesBadBytes() {
    var parser = VTParser()
    #expect(parser.parse([0xFF, 0x41]) == [.print("\u{FFFD}"), .print("A")])
  }
}
