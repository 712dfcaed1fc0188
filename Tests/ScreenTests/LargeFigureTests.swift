import Screen
import Testing

@Suite("Large figures")
struct LargeFigureTests {
  private func drawn(
    _ text: String, width: Int, height: Int, largest: Int = 1, tier: GlyphTier = .braille
  ) -> [String] {
    var frame = Frame(size: Size(width: width, height: height))
    LargeFigure(text).draw(
      in: frame.bounds, largest: largest, on: &frame, role: .kpiValue, glyphs: GlyphSet(tier: tier))
    return frame.rows.map { row in String(row.reversed().drop { $0 == " " }.reversed()) }
  }

  @Test("digits are three rows of half blocks, units stand at their foot, a currency at their top")
  func digits() {
    #expect(
      drawn("$70.4k", width: 24, height: 3) == [
        "$ ▄▄▄ ▄▄▄   ▄ ▄", "    █ █ █   █▄█", "   █  █▄█ ▄   █ k",
      ])
    #expect(
      drawn("1 min 42 s", width: 24, height: 3) == [
        " ▄        ▄ ▄ ▄▄▄", "▀█        █▄█ ▄▄█", "▄█▄  min    █ █▄▄  s",
      ])
  }

  @Test("in ASCII a digit is five rows of hashes")
  func ascii() {
    #expect(
      drawn("25", width: 8, height: 5, tier: .ascii) == [
        "### ###", "  # #", "### ###", "#     #", "### ###",
      ])
  }

  @Test("the largest dots that fit are taken; where none do the figure is plain")
  func scales() {
    let large = drawn("84 %", width: 30, height: 5, largest: 2)
    #expect(large.count == 5 && large[0].contains("██████"))
    #expect(drawn("84 %", width: 12, height: 5, largest: 2)[0].isEmpty)
    #expect(drawn("84 %", width: 12, height: 5, largest: 2)[4].hasPrefix("█▄█   █"))
    #expect(drawn("84 %", width: 6, height: 3) == ["", "", "84 %"])
    #expect(drawn("84 %", width: 3, height: 1) == ["84…"])
    #expect(drawn("does not fit", width: 20, height: 3)[2] == "does not fit")
  }

  @Test("what is drawn is as wide as stated", arguments: ["0123456789", "-1.5", "$2.49", "8", "–"])
  func width(text: String) {
    for scale in 1...2 {
      let width = LargeFigure(text).width(scale: scale)
      let height = LargeFigure.height(scale: scale, glyphs: GlyphSet())
      let rows = drawn(text, width: width, height: height, largest: scale)
      #expect(rows.allSatisfy { columnWidth(of: $0) <= width })
      #expect(rows.contains { columnWidth(of: $0) >= width - 2 * scale }, "\(text) \(rows)")
    }
  }

  @Test("every digit has a shape of its own")
  func distinct() {
    let shapes = (0...9).map { drawn(String($0), width: 4, height: 3) }
    #expect(Set(shapes).count == 10)
  }
}
