import Charting
import Screen
import Testing

@Suite struct DotCanvasLinesTests {
  private func rows(
    _ width: Int, _ height: Int, tier: GlyphTier = .braille, pen: Pen = Pen(role: .series1),
    _ lines: [(Double, Double, Double, Double)]
  ) -> [String] {
    var canvas = DotCanvas(size: Size(width: width, height: height), tier: tier)
    var pen = pen
    for line in lines {
      canvas.line(
        from: DotPlace(x: line.0, y: line.1), to: DotPlace(x: line.2, y: line.3), pen: &pen)
    }
    var frame = Frame(size: Size(width: width, height: height))
    canvas.draw(on: &frame, at: Point(x: 0, y: 0))
    return frame.rows
  }

  @Test func straightLines() {
    #expect(rows(3, 1, [(0, 0, 5, 0)]) == ["⠉⠉⠉"])
    #expect(rows(1, 2, [(0, 0, 0, 7)]) == ["⡇", "⡇"])
    #expect(rows(2, 1, [(0, 0, 3, 3)]) == ["⠑⢄"])
    #expect(rows(2, 1, [(3, 3, 0, 0)]) == ["⠑⢄"])
    #expect(rows(3, 1, tier: .halfBlock, [(0, 1, 2, 1)]) == ["▄▄▄"])
  }

  @Test func steepLinesHaveNoGaps() {
    for end in 0..<8 {
      for tier in GlyphTier.allCases {
        var canvas = DotCanvas(size: Size(width: 4, height: 10), tier: tier)
        var pen = Pen(role: .series1)
        let last = Double(canvas.height - 1)
        let right = Double(min(end, canvas.width - 1))
        canvas.line(from: DotPlace(x: 0, y: 0), to: DotPlace(x: right, y: last), pen: &pen)
        for row in 0..<10 {
          #expect((0..<4).contains { canvas.glyph(column: $0, row: row) != nil })
        }
      }
    }
  }

  @Test func clippingKeepsTheSlope() {
    #expect(rows(2, 1, [(-100, -100, 100, 100)]) == ["⠑⢄"])
    #expect(rows(3, 1, [(-1e9, 3, 1e9, 3)]) == ["⣀⣀⣀"])
    #expect(rows(1, 1, [(0.4, -1e12, 0.4, 1e12)]) == ["⡇"])
  }

  @Test(arguments: [
    (-5.0, -5.0, -1.0, 9.0), (0, -3, 5, -1), (8, 0, 9, 3), (0, 9, 5, 9), (-4, 0, 0, -4),
    (.nan, 0, 3, 3), (0, 0, .infinity, 0),
  ])
  func linesOffTheCanvasDrawNothing(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
    #expect(rows(3, 1, [(x0, y0, x1, y1)]) == ["   "])
  }

  @Test func aPointIsALine() {
    #expect(rows(1, 1, [(1, 2, 1, 2)]) == ["⠠"])
  }

  @Test func dashesRunOnOverCorners() {
    let dotted = Pen(role: .series1, on: 1, off: 2)
    #expect(rows(3, 1, pen: dotted, [(0, 0, 5, 0)]) == ["⠁⠈ "])
    let dashed = Pen(role: .series1, on: 3, off: 3)
    #expect(rows(3, 1, pen: dashed, [(0, 0, 5, 0)]) == ["⠉⠁ "])
    #expect(rows(6, 1, pen: dashed, [(0, 0, 4, 0), (5, 0, 11, 0)]) == ["⠉⠁ ⠉⠁ "])
  }

  @Test func impossibleDashesAreSolid() {
    #expect(rows(2, 1, pen: Pen(role: .series1, on: 0, off: -4), [(0, 0, 3, 0)]) == ["⠉⠉"])
  }

  @Test func thickLinesFillWholeDotPairs() {
    let thick = Pen(role: .frontier, isThick: true)
    #expect(rows(2, 1, pen: thick, [(0, 0, 3, 0)]) == ["⠛⠛"])
    #expect(rows(2, 1, pen: thick, [(0, 3, 3, 3)]) == ["⣤⣤"])
    #expect(rows(1, 1, pen: thick, [(1, 0, 1, 3)]) == ["⣿"])
    #expect(rows(2, 1, tier: .quadrant, pen: thick, [(0, 1, 3, 1)]) == ["██"])
    #expect(rows(2, 1, tier: .halfBlock, pen: thick, [(0, 1, 1, 1)]) == ["██"])
    #expect(rows(2, 1, tier: .ascii, pen: thick, [(0, 1, 3, 1)]) == ["::"])
  }

  @Test func canvasesWithoutCellsTakeNoLine() {
    #expect(rows(0, 0, [(0, 0, 5, 5)]) == [])
    #expect(rows(0, 1, [(0, 0, 5, 5)]) == [""])
  }
}
