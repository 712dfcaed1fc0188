import Screen
import Testing

@testable import Dashboard

@Suite("Layout of slides")
struct SlideLayoutTests {
  /// Sliders of a presentation with their frame.
  private static let sliders = 7

  private func layout(
    _ width: Int, _ height: Int, isLive: Bool = false, notes: Bool = false, phrases: Int? = nil,
    question: Int = 30, tier: GlyphTier = .braille
  ) -> SlideLayout {
    SlideLayout(
      size: Size(width: width, height: height),
      SlideContents(
        questionColumns: question, hasFigures: true,
        phraseRows: phrases.map { columns in
          { width, blank in 3 * (1 + columns / max(1, width)) + 2 * blank }
        },
        sliderRows: isLive ? Self.sliders : 0, showsNotes: notes),
      glyphs: GlyphSet(tier: tier))
  }

  private func parts(_ layout: SlideLayout) -> [Rect] {
    [
      layout.header, layout.question, layout.headline, layout.labels, layout.figures,
      layout.details, layout.body, layout.sliders, layout.notes, layout.footer,
    ].filter { !$0.isEmpty }
  }

  private func overlap(_ one: Rect, _ other: Rect) -> Bool {
    one.x < other.maxX && other.x < one.maxX && one.y < other.maxY && other.y < one.maxY
  }

  @Test(
    "parts stand inside the screen and share no cell, at every size",
    arguments: [false, true], [false, true])
  func inside(isLive: Bool, notes: Bool) {
    for phrases in [nil, 150] {
      for width in stride(from: 40, through: 220, by: 9) {
        for height in 10...70 {
          let layout = layout(width, height, isLive: isLive, notes: notes, phrases: phrases)
          let parts = parts(layout)
          for (index, part) in parts.enumerated() {
            #expect(part.x >= 0 && part.maxX <= width && part.y >= 0 && part.maxY <= height)
            let meets = parts.dropFirst(index + 1).contains { overlap(part, $0) }
            #expect(!meets, "\(width)x\(height)")
          }
          #expect(layout.notes.isEmpty == !notes, "\(width)x\(height)")
        }
      }
    }
  }

  @Test("the answer and three rows of digits have room at 80x24, the chart most of the rest")
  func standard() {
    let layout = layout(80, 24)
    #expect(layout.headline.height == 2 && layout.figures.height == 3 && layout.scale == 1)
    #expect(layout.body.height >= 12 && layout.sliders.isEmpty && layout.notes.isEmpty)
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

  @Test("where no chart has room the answer has it, and a long question a second row")
  func spare() {
    #expect(layout(40, 10).headline.height == 5 && layout(40, 10).body.isEmpty)
    let long = layout(40, 10, question: 46)
    #expect(long.question.height == 2 && long.headline.height == 4)
    #expect(layout(60, 16, question: 46).question.height == 1)
    #expect(layout(40, 11).headline.height == 1 && layout(40, 11).body.height == 5)
  }

  @Test("the slide of the decision has no headline: its sentences have the room")
  func decision() {
    let layout = layout(80, 24, phrases: 100)
    #expect(layout.headline.isEmpty)
    #expect(layout.body.height == self.layout(80, 24).body.height + 2)
  }

  @Test("sliders or notes leave the chart at least half", arguments: [80, 100, 120, 200])
  func side(width: Int) {
    for (isLive, notes) in [(true, false), (false, true), (true, true)] {
      let layout = layout(width, 24, isLive: isLive, notes: notes)
      let side = isLive ? layout.sliders : layout.notes
      #expect(!side.isEmpty && side.x > layout.body.maxX)
      #expect(layout.body.width + 1 >= side.width)
      #expect(!isLive || !notes || layout.notes.y == layout.sliders.maxY)
    }
  }

  @Test(
    "notes have lines to read on every screen, in place of the chart, then of the figures",
    arguments: [
      (40, 10, true, true), (60, 16, true, false), (80, 24, false, false), (100, 30, false, false),
      (120, 40, false, false), (200, 60, false, false),
    ])
  func notes(width: Int, height: Int, noChart: Bool, noFigures: Bool) {
    for isLive in [false, true] {
      let layout = layout(width, height, isLive: isLive, notes: true)
      #expect(layout.body.isEmpty == noChart && layout.figures.isEmpty == noFigures)
      #expect(layout.notesText.height >= 4 && layout.notesText.width >= 22, "\(layout)")
      #expect(layout.question.height == 1 && layout.footer.height == 1)
    }
    let text = layout(width, height, notes: true).notesText
    #expect(text.width >= (width == 40 ? 36 : 30))
  }

  @Test("below the sentences of the decision where these have room, else in their place")
  func below() {
    let standard = layout(80, 24, notes: true, phrases: 150)
    #expect(standard.notes.y == standard.body.maxY && standard.body.height >= 9)
    #expect(standard.notes.height >= 4 && standard.notes.width == standard.body.width)
    #expect(layout(60, 16, notes: true, phrases: 150).body.isEmpty)
    let wide = layout(120, 40, notes: true, phrases: 150)
    #expect(wide.notes.x > wide.body.maxX)
  }

  @Test("on the smallest screen live sliders have the rows below the figures")
  func smallSliders() {
    let layout = layout(40, 10, isLive: true)
    #expect(layout.sliders.width == 40 && layout.sliders.height >= 3)
    #expect(layout.headline.height == 1 && layout.body.isEmpty)
  }

  @Test("tiles share a row", arguments: 1...4)
  func tiles(count: Int) {
    let row = Rect(x: 2, y: 5, width: 70, height: 1)
    let tiles = SlideLayout.tiles(count, in: row)
    #expect(tiles.count == count && tiles[0].x == row.x && tiles[count - 1].maxX <= row.maxX)
    #expect(zip(tiles, tiles.dropFirst()).allSatisfy { $0.maxX < $1.x })
  }
}
