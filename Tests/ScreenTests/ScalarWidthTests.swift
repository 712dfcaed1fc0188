import Screen
import Testing

@Suite struct ScalarWidthTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("─", 1), ("█", 1), ("●", 1), ("◆", 1), ("⣿", 1), ("€", 1), ("…", 1),
    ("日", 2), ("本", 2), ("ア", 2), ("한", 2), ("Ａ", 2), ("、", 2), ("￥", 2), ("🚀", 2), ("⚡", 2),
    ("\u{20000}", 2), ("ｱ", 1), ("\u{303F}", 1),
  ])
  func widthOfPrintableScalars(_ scalar: Unicode.Scalar, _ columns: Int) {
    #expect(columnWidth(of: scalar) == columns)
  }

  @Test(
    arguments: [
      "\u{0}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{AD}", "\u{301}", "\u{20DD}", "\u{200B}",
      "\u{200D}",
      "\u{202E}", "\u{FE0F}", "\u{FEFF}", "\u{1160}", "\u{E0001}",
    ] as [Unicode.Scalar])
  func invisibleScalarsTakeNoColumn(_ scalar: Unicode.Scalar) {
    #expect(columnWidth(of: scalar) == 0)
  }

  @Test func everyBrailleAndBoxGlyphTakesOneColumn() {
    for value in Array(0x2500...0x259F) + Array(0x2800...0x28FF) {
      #expect(Unicode.Scalar(UInt32(value)).map { columnWidth(of: $0) } == 1)
    }
  }

  @Test(arguments: [
    ("", 0), ("14B × 8K", 8), ("日本語", 6), ("e\u{301}", 1), ("a\u{1B}[31m", 6), ("👩\u{200D}🚀", 5),
  ])
  func widthOfTextCountsWhatIsDrawn(_ text: String, _ columns: Int) {
    #expect(columnWidth(of: text) == columns)
  }

  @Test func widthOfTextIsWhatWritingUses() {
    for text in ["plain", "日本", "a\u{301}b", "x\u{202E}y", "\t\n", "🚀!", "ﾊﾝｶｸ", "\u{E000}"] {
      var frame = Frame(size: Size(width: 40, height: 1))
      let used = frame.write(text, at: Point(x: 0, y: 0), role: .text)
      #expect(used == columnWidth(of: text), "\(text)")
    }
  }
}
