import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("All sizes")
struct SizeSweepTests {
  /// All widths at heights around the breakpoints, all heights at widths around them.
  private static let sizes: [Size] =
    [1, 9, 10, 14, 20, 30].flatMap { height in
      stride(from: 1 + height % 5, through: 200, by: 5).map { Size(width: $0, height: height) }
    }
    + [1, 39, 40, 77, 78, 100, 110, 200].flatMap { width in
      stride(from: 1 + width % 4, through: 70, by: 4).map { Size(width: width, height: $0) }
    }

  private func check(_ frame: Frame, _ size: Size, _ what: String) {
    #expect(frame.size == size, "\(what)")
    #expect(frame.damage == nil, "\(what) \(size): \(frame.damage ?? "")")
    guard size.width >= 40, size.height >= 10 else {
      #expect(frame.cells.count { $0.role != .text } <= size.width)
      return
    }
    #expect(
      frame[1, 0].role == .brand || frame[1, 0].role == .disabled || what != "explore", "\(size)")
    #expect(frame.text(row: size.height - 1).contains { $0.isLetter } || what == "entry", "\(size)")
  }

  @Test("Explore, at every step of width and height")
  func explore() throws {
    var bench = try Bench()
    for (index, size) in Self.sizes.enumerated() {
      bench.send(.input(.resize(size)))
      bench.state.focus = Pane.allCases[index % 4]
      check(bench.frame, size, "explore")
    }
  }

  @Test(
    "Compare and everything that lies over a screen",
    arguments: [
      "2", "2 End w", "3", "3 Tab x2 Down", "3 Tab x3 End", "3 w i", "4", "4 Tab", "4 Tab x2 Down",
      "4 Tab x3 End", "4 i", "6", "?", "Tab i",
      "Enter", "T", "Right q", "e",
    ])
  func others(keys: String) throws {
    var bench = try Bench([
      Fixture.tutor(named: "A"), Fixture.sample(.large), Fixture.sample(.chat),
    ])
    bench.state.screen = .explore
    try bench.press(keys)
    for size in Self.sizes.indices.filter({ $0 % 5 == keys.count % 5 }).map({ Self.sizes[$0] }) {
      bench.send(.input(.resize(size)))
      check(bench.frame, size, keys == "Enter" ? "entry" : keys)
    }
  }

  @Test(
    "in ASCII every cell is ASCII",
    arguments: [
      "", "2", "2 Right w", "2 i", "3", "3 Tab Right", "3 Tab x2 Down i", "4", "4 Tab x2 Right",
      "4 i", "6", "?", "i", "Enter", "T",
      "Right q", "Tab Tab End", "e",
    ])
  func ascii(keys: String) throws {
    var bench = try Bench([Fixture.tutor(named: "数学 🙂"), Fixture.sample(.large)], tier: .ascii)
    bench.state.screen = .explore
    try bench.press(keys)
    for width in stride(from: 1, through: 200, by: 23) {
      for height in [1, 9, 10, 16, 24, 40] {
        bench.send(.input(.resize(Size(width: width, height: height))))
        let frame = bench.frame
        #expect(
          frame.cells.allSatisfy { (0x20..<0x7F).contains($0.glyph.value) && !$0.isContinuation })
        #expect(frame.size == Size(width: width, height: height))
      }
    }
  }

  @Test(
    "quadrants and half blocks keep to their glyphs", arguments: [GlyphTier.quadrant, .halfBlock])
  func tiers(tier: GlyphTier) throws {
    let bench = try Bench(size: .large, tier: tier)
    #expect(!bench.frame.cells.contains { (0x2801...0x28FF).contains($0.glyph.value) })
    #expect(bench.frame.cells.contains { (0x2580...0x259F).contains($0.glyph.value) })
  }

  @Test("a size of nothing draws nothing")
  func nothing() throws {
    for size in [
      Size(width: 0, height: 0), Size(width: 0, height: 20), Size(width: 100, height: 0),
    ] {
      #expect(try Bench(size: size).frame.cells.isEmpty)
    }
  }
}
