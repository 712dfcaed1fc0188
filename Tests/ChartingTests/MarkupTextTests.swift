import Charting
import TestSupport
import Testing

@Suite("Texts in markup") struct MarkupTextTests {
  @Test("what would be markup is written by name")
  func marks() {
    #expect(
      MarkupText.escaped("<a href=\"x\">&'</a>")
        == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;")
  }

  @Test("ordinary text stays, in any script", arguments: ["14B × 8.2k", "数学", "naïve é", "👩‍🔬"])
  func ordinary(_ text: String) {
    #expect(MarkupText.escaped(text) == text)
  }

  @Test(
    "what steers a terminal, turns text around or breaks XML is replaced",
    arguments: [
      "\u{0}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{200F}", "\u{202E}", "\u{2066}", "\u{FFFE}",
      "\u{FFFF}", "\u{1FFFF}", "\u{2028}",
    ])
  func unsafe(_ sign: String) {
    #expect(MarkupText.escaped("a\(sign)b") == "a\u{FFFD}b")
  }

  @Test("line breaks and tabs are blanks")
  func blanks() {
    #expect(MarkupText.escaped("a\nb\tc\rd") == "a b c d")
  }

  @Test("any scalar reads back, or as its replacement")
  func everyScalar() throws {
    for start in stride(from: UInt32(0), to: 0x1_1000, by: 0x800) {
      let scalars = (start..<(start + 0x800)).compactMap(Unicode.Scalar.init)
      let text = String(String.UnicodeScalarView(scalars))
      let document = try MarkupDocument(
        "<t a=\"\(MarkupText.escaped(text))\">\(MarkupText.escaped(text))</t>")
      let kept = document.elements[0].text.unicodeScalars
      #expect(kept.count == scalars.count, "\(start)")
      #expect(document.elements[0].attributes["a"]?.unicodeScalars.count == scalars.count)
    }
  }
}
