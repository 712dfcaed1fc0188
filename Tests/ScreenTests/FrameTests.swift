import Screen
import Testing

@Suite struct FrameTests {
  @Test func startsBlankWithoutACursor() {
    let frame = Frame(size: Size(width: 3, height: 2))
    #expect(frame.cells == Array(repeating: Cell.blank, count: 6))
    #expect(frame.cursor == nil)
    #expect(!frame.reportsMouse)
    #expect(frame.bounds == Rect(x: 0, y: 0, width: 3, height: 2))
  }

  @Test(arguments: [(-1, 0), (3, 0), (0, -1), (0, 2), (.max, .max), (.min, 0)])
  func cellsOffTheScreenAreBlankAndTakeNothing(_ x: Int, _ y: Int) {
    var frame = Frame(size: Size(width: 3, height: 2))
    frame[x, y] = Cell("x", role: .error)
    #expect(frame[x, y] == .blank)
    #expect(frame == Frame(size: Size(width: 3, height: 2)))
  }

  @Test func modesBelongToTheValue() {
    let plain = Frame(size: Size(width: 1, height: 1))
    var other = plain
    other.cursor = Point(x: 0, y: 0)
    #expect(other != plain)
    #expect(Frame(size: plain.size, reportsMouse: true) != plain)
    #expect(Frame(size: plain.size, title: "x") != plain)
  }

  /// Whether every wide glyph has its continuation and every continuation its wide glyph.
  private func isWellFormed(_ frame: Frame) -> Bool {
    for y in 0..<frame.size.height {
      for x in 0..<frame.size.width {
        let isWide = columnWidth(of: frame[x, y].glyph) == 2
        if isWide && (x + 1 == frame.size.width || !frame[x + 1, y].isContinuation) { return false }
        let isLed = x > 0 && columnWidth(of: frame[x - 1, y].glyph) == 2
        if frame[x, y].isContinuation && !isLed { return false }
      }
    }
    return true
  }

  @Test(arguments: [UInt64(1), 7, 42, 2026]) func wideGlyphsStayWholeWhateverIsDrawn(_ seed: UInt64)
  {
    var random = Generator(state: seed)
    var frame = Frame(size: Size(width: 13, height: 4))
    var other = Frame(size: Size(width: 6, height: 2))
    other.write("日本語", at: Point(x: 0, y: 0), role: .text)
    other.write("a日b日", at: Point(x: 0, y: 1), role: .text)
    for _ in 0..<2000 {
      let start = Point(x: random.number(in: -5...15), y: random.number(in: -1...4))
      let width = random.number(in: 0...8)
      let rect = Rect(x: start.x, y: start.y, width: width, height: 2)
      switch random.number(in: 0...6) {
      case 0: frame.write("日本", at: start, role: .title, limit: width)
      case 1: frame.write("a日b", at: start, role: .title, glyphs: GlyphSet(tier: .ascii))
      case 2: frame.writeTruncated("語a語a", at: start, role: .text, limit: width)
      case 3: frame.fill(rect, role: .band, glyph: "░")
      case 4: frame.box(rect, title: "日本")
      case 5: frame.paste(other, at: start)
      default: frame.put("語", at: start, role: .error)
      }
      #expect(isWellFormed(frame))
      #expect(frame.rows.allSatisfy { columnWidth(of: $0) == 13 })
    }
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014), so that a failure can be repeated.
struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}
