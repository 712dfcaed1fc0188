import Screen
import Testing

@Suite struct FrameWritingTests {
  private func frame(_ width: Int, _ height: Int = 1) -> Frame {
    Frame(size: Size(width: width, height: height))
  }

  @Test func writesGlyphsAndRoles() {
    var frame = frame(8)
    #expect(frame.write("14B", at: Point(x: 2, y: 0), role: .strong) == 3)
    #expect(frame.rows == ["  14B   "])
    #expect(frame.roleRows == ["..SSS..."])
  }

  @Test(arguments: [
    (0, 8, "abcdefgh"), (5, 3, "     abc"), (8, 0, "        "), (-3, 11, "defghijk"),
  ])
  func clipsAtBothEdges(_ x: Int, _ used: Int, _ row: String) {
    var frame = frame(8)
    #expect(frame.write("abcdefghijkl", at: Point(x: x, y: 0), role: .text) == used)
    #expect(frame.rows == [row])
  }

  @Test(arguments: [-1, 1, 99]) func writesNothingOffTheRows(_ y: Int) {
    var frame = frame(8)
    #expect(frame.write("abc", at: Point(x: 0, y: y), role: .text) == 0)
    #expect(frame == self.frame(8))
  }

  @Test(arguments: [
    (-1, 0, "        "), (0, 0, "        "), (3, 3, "abc     "), (99, 5, "abcde   "),
  ])
  func stopsAtTheLimit(_ limit: Int, _ used: Int, _ row: String) {
    var frame = frame(8)
    #expect(frame.write("abcde", at: Point(x: 0, y: 0), role: .text, limit: limit) == used)
    #expect(frame.rows == [row])
  }

  @Test func wideGlyphsTakeTwoCells() {
    var frame = frame(6)
    #expect(frame.write("a日b", at: Point(x: 0, y: 0), role: .title) == 4)
    #expect(frame.rows == ["a日b  "])
    #expect(frame.roleRows == ["nnnn.."])
    #expect(frame[2, 0] == .continuation(role: .title))
  }

  @Test(arguments: [(4, 4), (5, 4), (3, 2), (1, 0)])
  func neverHalfAWideGlyphAtTheRightEdge(_ width: Int, _ used: Int) {
    var frame = frame(width)
    #expect(frame.write("日本", at: Point(x: 0, y: 0), role: .text) == used)
    #expect(frame.cells.filter(\.isContinuation).count == used / 2)
  }

  @Test func neverHalfAWideGlyphAtTheLeftEdge() {
    var frame = frame(4)
    frame.write("日本", at: Point(x: -1, y: 0), role: .text)
    #expect(frame.rows == [" 本 "])
    #expect(!frame[0, 0].isContinuation)
  }

  @Test func overwritingHalfOfAWideGlyphBlanksTheOther() {
    var first = frame(4)
    first.write("日本", at: Point(x: 0, y: 0), role: .text)
    var second = first
    first.write("x", at: Point(x: 0, y: 0), role: .text)
    #expect(first.rows == ["x 本"])
    second.write("x", at: Point(x: 1, y: 0), role: .text)
    #expect(second.rows == [" x本"])
    second.write("日", at: Point(x: 1, y: 0), role: .text)
    #expect(second.rows == [" 日 "])
    #expect(second.cells.filter(\.isContinuation).count == 1)
  }

  @Test func escapeSequencesAreNeutralised() {
    var frame = frame(12)
    frame.write("a\u{1B}[31mb\u{202E}c", at: Point(x: 0, y: 0), role: .text)
    #expect(frame.rows == ["a\u{FFFD}[31mb\u{FFFD}c   "])
  }

  @Test func asciiKeepsColumns() {
    var frame = frame(12)
    let glyphs = GlyphSet(tier: .ascii)
    #expect(frame.write("4B × 日é\u{1B}", at: Point(x: 0, y: 0), role: .text, glyphs: glyphs) == 9)
    #expect(frame.rows == ["4B x ????   "])
  }

  @Test(arguments: [
    (0, "          "), (1, "…         "), (4, "abc…      "), (6, "abcdef    "), (9, "abcdef    "),
  ])
  func truncationShowsAnEllipsis(_ limit: Int, _ row: String) {
    var frame = frame(10)
    let start = Point(x: 0, y: 0)
    let used = frame.writeTruncated("abcdef", at: start, role: .text, limit: limit)
    #expect(frame.rows == [row])
    #expect(used == min(limit, 6))
  }

  @Test func truncationKeepsWideGlyphsWholeAndFitsTheFrame() {
    var frame = frame(6)
    #expect(frame.writeTruncated("日本語", at: Point(x: 1, y: 0), role: .text, limit: 9) == 5)
    #expect(frame.rows == [" 日本…"])
    var ascii = self.frame(4)
    let glyphs = GlyphSet(tier: .ascii)
    ascii.writeTruncated("abcdef", at: Point(x: 0, y: 0), role: .text, limit: 4, glyphs: glyphs)
    #expect(ascii.rows == ["abc~"])
  }

  @Test func alignsRightAndCentred() {
    var frame = frame(10, 3)
    let rect = Rect(x: 1, y: 0, width: 8, height: 3)
    #expect(frame.writeRight("84 %", in: rect, role: .text) == 4)
    #expect(frame.writeCentred("84 %", in: rect, row: 1, role: .text) == 4)
    #expect(frame.writeRight("much too long", in: rect, row: 2, role: .text) == 8)
    #expect(frame.rows == ["     84 % ", "   84 %   ", " much to… "])
    #expect(frame.writeRight("x", in: rect, row: 3, role: .text) == 0)
    #expect(frame.writeCentred("x", in: rect, row: -1, role: .text) == 0)
  }

  @Test func nothingCrashesAtAnySizeAndPlace() {
    for width in 0...5 {
      for x in -4...6 {
        for limit in -1...7 {
          var frame = frame(width, 2)
          frame.write("a日b\u{301}", at: Point(x: x, y: 1), role: .text, limit: limit)
          frame.writeTruncated("日本語", at: Point(x: x, y: 0), role: .text, limit: limit)
          for row in 0..<2 { #expect(columnWidth(of: frame.text(row: row)) == width) }
        }
      }
    }
  }
}
