import Screen
import Testing

@Suite struct BorderGlyphsTests {
  @Test(arguments: BorderStyle.allCases) func allGlyphsAreOneColumnWide(_ style: BorderStyle) {
    for tier in GlyphTier.allCases {
      let glyphs = GlyphSet(tier: tier, border: style).borderGlyphs
      let all = [
        glyphs.topLeft, glyphs.topRight, glyphs.bottomLeft, glyphs.bottomRight, glyphs.horizontal,
        glyphs.vertical,
      ]
      #expect(all.allSatisfy { columnWidth(of: $0) == 1 })
      #expect(all.allSatisfy(\.isASCII) == (tier == .ascii))
    }
  }

  @Test func stylesDifferInTheirCornersUnlessASCII() {
    let corners = BorderStyle.allCases.map { GlyphSet(border: $0).borderGlyphs.topLeft }
    #expect(Set(corners).count == 3)
    let ascii = BorderStyle.allCases.map { GlyphSet(tier: .ascii, border: $0).borderGlyphs }
    #expect(Set(ascii).count == 1)
  }

  @Test func onlyTheASCIITierIsASCII() {
    #expect(GlyphTier.allCases.filter { GlyphSet(tier: $0).isASCII } == [.ascii])
  }
}
