import Screen
import Testing

@testable import Charting

@Suite struct GlyphTierDotsTests {
  @Test(arguments: GlyphTier.allCases) func bitsOfACellDiffer(_ tier: GlyphTier) {
    let bits = (0..<tier.dots.height).flatMap { y in
      (0..<tier.dots.width).map { tier.bit($0, y) }
    }
    #expect(Set(bits).count == tier.dots.width * tier.dots.height)
    #expect(bits.allSatisfy { $0.nonzeroBitCount == 1 })
  }

  @Test(arguments: [GlyphTier.braille, .quadrant, .halfBlock])
  func everyPatternHasItsOwnGlyph(_ tier: GlyphTier) {
    let patterns = 1..<(1 << (tier.dots.width * tier.dots.height))
    let glyphs = patterns.map { tier.glyph(UInt8($0)) }
    #expect(Set(glyphs).count == patterns.count)
    #expect(glyphs.allSatisfy { $0 != " " && columnWidth(of: $0) == 1 })
  }

  @Test func asciiGlyphsAreASCII() {
    #expect((1...255).allSatisfy { GlyphTier.ascii.glyph(UInt8($0)).isASCII })
    #expect(Set((1...255).map { GlyphTier.ascii.glyph(UInt8($0)) }).count == 4)
  }
}
