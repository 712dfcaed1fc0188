import Screen
import Testing

@Suite struct ScalarSafetyTests {
  @Test(
    arguments: [
      "\u{0}", "\u{7}", "\n", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{AD}", "\u{200B}",
      "\u{200E}",
      "\u{202E}", "\u{2028}", "\u{2029}", "\u{2066}", "\u{FEFF}", "\u{E000}", "\u{378}",
      "\u{10FFFF}",
    ] as [Unicode.Scalar])
  func dangerousScalarsAreReplaced(_ scalar: Unicode.Scalar) {
    #expect(scalar.drawable == "\u{FFFD}")
  }

  @Test(arguments: ["\u{301}", "\u{20DD}", "\u{FE0F}", "\u{1161}", "\u{3099}"] as [Unicode.Scalar])
  func combiningMarksAreDropped(_ scalar: Unicode.Scalar) {
    #expect(scalar.drawable == nil)
  }

  @Test(arguments: ["a", " ", "~", "é", "日", "⣿", "─", "◆", "🚀", "\u{FFFD}"] as [Unicode.Scalar])
  func printableScalarsStay(_ scalar: Unicode.Scalar) {
    #expect(scalar.drawable == scalar)
  }

  @Test func nothingDrawableCanSteerATerminal() {
    for value in 0..<UInt32(0x3000) {
      guard let drawn = Unicode.Scalar(value)?.drawable else { continue }
      #expect(drawn.value >= 0x20 && !(0x7F...0x9F).contains(drawn.value))
      #expect(columnWidth(of: drawn) > 0, "U+\(String(value, radix: 16))")
    }
  }

  @Test(
    arguments: [
      ("×", "x"), ("…", "~"), ("─", "-"), ("│", "|"), ("╭", "+"), ("●", "o"), ("◆", "+"),
      ("▲", "x"),
      ("■", "*"), ("⣿", "."), ("█", "#"), ("▗", "#"), ("\u{2800}", " "), ("é", "?"), ("日", "?"),
      ("a", "a"), (" ", " "), ("\u{1B}", "?"),
    ] as [(Unicode.Scalar, Unicode.Scalar)])
  func asciiForms(_ scalar: Unicode.Scalar, _ form: Unicode.Scalar) {
    #expect(scalar.asciiForm == form)
  }

  @Test func asciiFormIsAlwaysPrintableASCII() {
    for value in 0..<UInt32(0x3000) {
      guard let form = Unicode.Scalar(value)?.asciiForm else { continue }
      #expect((0x20..<0x7F).contains(form.value))
    }
  }
}
