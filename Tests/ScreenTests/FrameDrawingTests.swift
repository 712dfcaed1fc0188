import Screen
import Testing

@Suite struct FrameDrawingTests {
  private func frame(_ width: Int, _ height: Int) -> Frame {
    Frame(size: Size(width: width, height: height))
  }

  @Test(arguments: [
    (GlyphSet(border: .rounded), ["╭ go ──╮", "│      │", "╰──────╯"]),
    (GlyphSet(border: .square), ["┌ go ──┐", "│      │", "└──────┘"]),
    (GlyphSet(border: .double), ["╔ go ══╗", "║      ║", "╚══════╝"]),
    (GlyphSet(tier: .ascii), ["+ go --+", "|      |", "+------+"]),
  ])
  func boxesInEveryBorder(_ glyphs: GlyphSet, _ rows: [String]) {
    var frame = frame(8, 3)
    let inside = frame.box(frame.bounds, title: "go", glyphs: glyphs)
    #expect(frame.rows == rows)
    #expect(frame.roleRows == ["bbnnbbbb", "b......b", "bbbbbbbb"])
    #expect(inside == Rect(x: 1, y: 1, width: 6, height: 1))
  }

  @Test func longTitlesAreCut() {
    var frame = frame(8, 2)
    frame.box(frame.bounds, title: "accuracy", role: .borderFocus, titleRole: .titleFocus)
    #expect(frame.rows == ["╭ acc… ╮", "╰──────╯"])
    #expect(frame.roleRows == ["FFNNNNFF", "FFFFFFFF"])
  }

  @Test func boxesOfEverySizeStayInside() {
    for width in 0...9 {
      for height in 0...4 {
        var frame = frame(11, 6)
        let rect = Rect(x: 1, y: 1, width: width, height: height)
        frame.box(rect, title: "日本")
        for y in 0..<6 {
          for x in 0..<11 where !rect.contains(Point(x: x, y: y)) {
            #expect(frame[x, y] == .blank)
          }
        }
      }
    }
  }

  @Test func fillAndTintClip() {
    var frame = frame(4, 3)
    frame.fill(Rect(x: -2, y: 1, width: 4, height: 9), role: .band, glyph: "░")
    #expect(frame.rows == ["    ", "░░  ", "░░  "])
    frame.tint(Rect(x: 1, y: 1, width: 9, height: 1), role: .selection)
    #expect(frame.roleRows == ["....", "wVVV", "ww.."])
    frame.dim(frame.bounds)
    #expect(frame.roleRows == ["uuuu", "uuuu", "uuuu"])
    #expect(frame.rows == ["    ", "░░  ", "░░  "])
  }

  @Test func linesCrossTheFrame() {
    var frame = frame(4, 3)
    frame.horizontalLine(from: Point(x: 1, y: 0), length: 9, role: .border)
    frame.verticalLine(from: Point(x: 0, y: 1), length: 9, role: .border)
    #expect(frame.rows == [" ───", "│   ", "│   "])
    var ascii = self.frame(3, 2)
    let glyphs = GlyphSet(tier: .ascii)
    ascii.horizontalLine(from: Point(x: 0, y: 0), length: 3, role: .border, glyphs: glyphs)
    ascii.verticalLine(from: Point(x: 2, y: 1), length: 1, role: .border, glyphs: glyphs)
    #expect(ascii.rows == ["---", "  |"])
  }

  @Test func clippedRectangles() {
    let frame = frame(10, 5)
    #expect(frame.clipped(frame.bounds) == frame.bounds)
    let cases: [(Rect, Rect)] = [
      (Rect(x: -3, y: -2, width: 5, height: 4), Rect(x: 0, y: 0, width: 2, height: 2)),
      (Rect(x: 8, y: 3, width: 5, height: 4), Rect(x: 8, y: 3, width: 2, height: 2)),
    ]
    for (rect, expected) in cases { #expect(frame.clipped(rect) == expected) }
    #expect(frame.clipped(Rect(x: 30, y: 9, width: 5, height: 5)).isEmpty)
    #expect(frame.clipped(Rect(x: -9, y: 0, width: 5, height: 5)).isEmpty)
  }

  @Test func pastesAFrameWithWideGlyphs() {
    var source = frame(3, 2)
    source.write("日x", at: Point(x: 0, y: 0), role: .title)
    source.write("abc", at: Point(x: 0, y: 1), role: .muted)
    var target = frame(5, 3)
    target.paste(source, at: Point(x: 1, y: 1))
    #expect(target.rows == ["     ", " 日x ", " abc "])
    #expect(target.roleRows == [".....", ".nnn.", ".mmm."])
    target.paste(source, at: Point(x: -1, y: 0))
    #expect(target.rows == [" x   ", "bc x ", " abc "])
  }

  @Test func pastingCutsWideGlyphsAtTheRightEdge() {
    var source = frame(2, 1)
    source.write("日", at: Point(x: 0, y: 0), role: .text)
    var target = frame(3, 1)
    target.paste(source, at: Point(x: 2, y: 0))
    #expect(target.rows == ["   "])
    target.paste(source, at: Point(x: 1, y: 0))
    #expect(target.rows == [" 日"])
  }
}
