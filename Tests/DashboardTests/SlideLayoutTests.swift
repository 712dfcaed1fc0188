import Screen
import Testing

@testable import Dashboard

@Suite("Layout of slides")
struct SlideLayoutTests {
  private func layout(
    _ width: Int, _ height: Int, hasSide: Bool = false, tier: GlyphTier = .braille
  ) -> SlideLayout {
    SlideLayout(
      size: Size(width: width, height: height), hasFigures: true, hasSide: hasSide,
      glyphs: GlyphSet(tier: tier))
  }

  private func parts(_ layout: SlideLayout) -> [Rect] {
    [
      layout.header, layout.question, layout.headline, layout.labels, layout.figures,
      layout.details, layout.body, layout.side, layout.footer,
    ].filter { !$0.isEmpty }
  }

  @Test("parts stand below each other inside the screen, at every size", arguments: [false, true])
  func inside(hasSide: Bool) {
    for width in stride(from: 40, through: 220, by: 9) {
      for height in 10...70 {
        let layout = layout(width, height, hasSide: hasSide)
        let parts = parts(layout)
        for part in parts {
          #expect(part.x >= 0 && part.maxX <= width && part.y >= 0 && part.maxY <= height)
        }
        for (upper, lower) in zip(parts, parts.dropFirst()) where lower != layout.side {
          #expect(upper.maxY <= lower.y, "\(width)x\(height)")
        }
      }
    }
  }

  @Test("the answer and three rows of digits have room at 80x24, the chart most of the rest")
  func standard() {
    let layout = layout(80, 24)
    #expect(layout.headline.height == 2 && layout.figures.height == 3 && layout.scale == 1)
    #expect(layout.body.height >= 12 && layout.side.isEmpty)
  }

  @Test("on a large screen digits are twice as large; in ASCII they need five rows")
  func large() {
    #expect(layout(200, 60).scale == 2 && layout(200, 60).figures.height == 5)
    #expect(layout(120, 40).scale == 1)
    #expect(layout(80, 24, tier: .ascii).figures.height == 5)
  }

  @Test("where rows are short the figures are plain and ranges are left out")
  func short() {
    #expect(layout(60, 16).figures.height == 1)
    #expect(layout(40, 10).figures.height == 1 && layout(40, 10).details.isEmpty)
  }

  @Test("sliders or notes leave the chart at least half", arguments: [40, 60, 80, 120, 200])
  func side(width: Int) {
    let layout = layout(width, 24, hasSide: true)
    #expect(!layout.side.isEmpty && layout.side.x > layout.body.maxX)
    #expect(layout.body.width + 1 >= layout.side.width)
  }

  @Test("tiles share a row", arguments: 1...4)
  func tiles(count: Int) {
    let row = Rect(x: 2, y: 5, width: 70, height: 1)
    let tiles = SlideLayout.tiles(count, in: row)
    #expect(tiles.count == count && tiles[0].x == row.x && tiles[count - 1].maxX <= row.maxX)
    #expect(zip(tiles, tiles.dropFirst()).allSatisfy { $0.maxX < $1.x })
  }
}
