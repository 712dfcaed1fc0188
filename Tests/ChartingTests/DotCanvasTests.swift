import Charting
import Screen
import Testing

@Suite struct DotCanvasTests {
  private func canvas(_ width: Int, _ height: Int, _ tier: GlyphTier = .braille) -> DotCanvas {
    DotCanvas(size: Size(width: width, height: height), tier: tier)
  }

  private func glyph(_ dots: [(Int, Int)], _ tier: GlyphTier) -> Unicode.Scalar? {
    var canvas = canvas(1, 1, tier)
    for (x, y) in dots { canvas.set(x, y, role: .series1) }
    return canvas.glyph(column: 0, row: 0)
  }

  /// Bits of reference/terminal.md B2.
  @Test(
    arguments: [
      (0, 0, 0x01), (1, 0, 0x08), (0, 1, 0x02), (1, 1, 0x10), (0, 2, 0x04), (1, 2, 0x20),
      (0, 3, 0x40),
      (1, 3, 0x80),
    ] as [(Int, Int, UInt32)])
  func brailleBits(_ x: Int, _ y: Int, _ bit: UInt32) {
    #expect(glyph([(x, y)], .braille)?.value == 0x2800 + bit)
  }

  @Test(
    arguments: [
      ([(0, 0)], "▘"), ([(1, 0)], "▝"), ([(0, 1)], "▖"), ([(1, 1)], "▗"), ([(0, 0), (1, 0)], "▀"),
      ([(0, 1), (1, 1)], "▄"), ([(0, 0), (0, 1)], "▌"), ([(1, 0), (1, 1)], "▐"),
      ([(0, 0), (1, 1)], "▚"), ([(1, 0), (0, 1)], "▞"), ([(0, 0), (1, 0), (0, 1)], "▛"),
      ([(0, 0), (1, 0), (1, 1)], "▜"), ([(0, 0), (0, 1), (1, 1)], "▙"),
      ([(1, 0), (0, 1), (1, 1)], "▟"), ([(0, 0), (1, 0), (0, 1), (1, 1)], "█"),
    ] as [([(Int, Int)], Unicode.Scalar)])
  func quadrants(_ dots: [(Int, Int)], _ expected: Unicode.Scalar) {
    #expect(glyph(dots, .quadrant) == expected)
  }

  @Test func halfBlocks() {
    #expect(glyph([(0, 0)], .halfBlock) == "▀")
    #expect(glyph([(0, 1)], .halfBlock) == "▄")
    #expect(glyph([(0, 0), (0, 1)], .halfBlock) == "█")
  }

  @Test(
    arguments: [(1, "."), (2, "."), (3, ":"), (4, ":"), (5, "*"), (6, "*"), (7, "#"), (8, "#")]
      as [(Int, Unicode.Scalar)])
  func asciiShowsDensity(_ count: Int, _ expected: Unicode.Scalar) {
    let dots = (0..<8).map { ($0 % 2, $0 / 2) }.prefix(count)
    #expect(glyph(Array(dots), .ascii) == expected)
  }

  @Test(arguments: [
    (GlyphTier.braille, 6, 8), (.quadrant, 6, 4), (.halfBlock, 3, 4), (.ascii, 6, 8),
  ])
  func dotsOfEveryTier(_ tier: GlyphTier, _ width: Int, _ height: Int) {
    let canvas = canvas(3, 2, tier)
    #expect(canvas.width == width)
    #expect(canvas.height == height)
  }

  @Test func emptyCellsHaveNoGlyph() {
    #expect(canvas(2, 2).glyph(column: 1, row: 1) == nil)
    #expect(canvas(2, 2).glyph(column: 2, row: 0) == nil)
    #expect(canvas(2, 2).glyph(column: 0, row: -1) == nil)
  }

  @Test func dotsOffTheCanvasAreIgnored() {
    var canvas = canvas(2, 1)
    for (x, y) in [(-1, 0), (4, 0), (0, -1), (0, 4), (.max, .min)] {
      canvas.set(x, y, role: .error)
    }
    #expect(canvas.glyph(column: 0, row: 0) == nil)
    #expect(canvas.glyph(column: 1, row: 0) == nil)
  }

  @Test func theLaterLayerGivesTheRole() {
    var canvas = canvas(1, 1)
    canvas.beginLayer()
    canvas.set(0, 0, role: .series1)
    canvas.beginLayer()
    canvas.set(1, 0, role: .series2)
    var frame = Frame(size: Size(width: 1, height: 1))
    canvas.draw(on: &frame, at: Point(x: 0, y: 0))
    #expect(frame[0, 0] == Cell("⠉", role: .series2))
  }

  @Test func anOwningLayerClearsItsCells() {
    var canvas = canvas(2, 1)
    canvas.beginLayer()
    for x in 0..<4 { canvas.set(x, 3, role: .series1) }
    canvas.beginLayer(isOwning: true)
    canvas.set(0, 0, role: .frontier)
    canvas.set(1, 0, role: .frontier)
    #expect(canvas.glyph(column: 0, row: 0) == "⠉")
    #expect(canvas.glyph(column: 1, row: 0) == "⣀")
  }

  @Test func drawingKeepsWhatIsUnderEmptyCells() {
    var canvas = canvas(3, 1)
    canvas.set(2, 0, role: .series1)
    var frame = Frame(size: Size(width: 4, height: 1))
    frame.write("abcd", at: Point(x: 0, y: 0), role: .muted)
    canvas.draw(on: &frame, at: Point(x: 1, y: 0))
    #expect(frame.rows == ["ab⠁d"])
    #expect(frame.roleRows == ["mm1m"])
  }
}
