import Screen
import Testing

@Suite struct RectLayoutTests {
  private static let layouts: [[Track]] = [
    [.fixed(1), .fraction(1), .fixed(1)],
    [.fraction(1), .fraction(1)],
    [.fraction(2), .fraction(1), .fraction(1)],
    [.fixed(40), .atLeast(20), .atLeast(30, weight: 3)],
    [.fixed(7), .fixed(3)],
    [.fixed(0), .fraction(0), .fraction(.nan), .fixed(-4)],
    [.atLeast(10)],
  ]

  @Test(arguments: layouts.indices) func coversEverySizeExactly(_ index: Int) {
    let tracks = Self.layouts[index]
    for width in 0...200 {
      for height in stride(from: 0, through: 70, by: 1) {
        let rect = Rect(x: 3, y: 2, width: width, height: height)
        if let problem = problem(of: rect.split(columns: tracks), in: rect, along: \.width) {
          Issue.record("\(width)x\(height) columns: \(problem)")
        }
        if let problem = problem(of: rect.split(rows: tracks), in: rect, along: \.height) {
          Issue.record("\(width)x\(height) rows: \(problem)")
        }
      }
    }
  }

  /// What is wrong with a split that has to cover a rectangle without gaps.
  private func problem(
    of parts: [Rect], in rect: Rect, along length: KeyPath<Rect, Int>
  ) -> String? {
    var (x, y) = (rect.x, rect.y)
    for part in parts {
      guard part.width >= 0, part.height >= 0 else { return "negative \(part)" }
      guard part.x == x, part.y == y else { return "gap before \(part)" }
      if length == \.width { x = part.maxX } else { y = part.maxY }
    }
    let covered = parts.reduce(0) { $0 + $1[keyPath: length] }
    return covered == rect[keyPath: length] ? nil : "covers \(covered)"
  }

  @Test(arguments: [
    (100, [40, 20, 40]), (120, [40, 20, 60]), (200, [40, 40, 120]), (70, [40, 20, 10]),
    (50, [40, 10, 0]), (10, [10, 0, 0]), (0, [0, 0, 0]),
  ])
  func minimumsComeFirstThenShares(_ width: Int, _ expected: [Int]) {
    let rect = Rect(x: 0, y: 0, width: width, height: 1)
    let parts = rect.split(columns: [.fixed(40), .atLeast(20), .atLeast(30, weight: 3)])
    #expect(parts.map(\.width) == expected)
  }

  @Test func roomThatNobodyClaimsGoesToTheLastTrack() {
    let rect = Rect(x: 0, y: 0, width: 20, height: 1)
    #expect(rect.split(columns: [.fixed(7), .fixed(3)]).map(\.width) == [7, 13])
    #expect(rect.split(columns: []).isEmpty)
  }

  @Test func gapsSeparateTracks() {
    let rect = Rect(x: 0, y: 0, width: 21, height: 5)
    let parts = rect.split(columns: [.fraction(1), .fraction(1)], gap: 1)
    #expect(parts.map(\.x) == [0, 11])
    #expect(parts.map(\.width) == [10, 10])
    for width in 0...6 {
      let parts = Rect(x: 0, y: 0, width: width, height: 1)
        .split(columns: [.fixed(2), .fixed(2), .fraction(1)], gap: 4)
      #expect(parts.allSatisfy { $0.maxX <= width })
    }
  }

  @Test func rowsOfARectangle() {
    let rect = Rect(x: 2, y: 3, width: 5, height: 2)
    #expect(rect.row(1) == Rect(x: 2, y: 4, width: 5, height: 1))
    #expect(rect.row(2).isEmpty)
    #expect(rect.row(-1).isEmpty)
  }

  @Test func centredNeverExceeds() {
    let rect = Rect(x: 1, y: 1, width: 10, height: 5)
    #expect(rect.centred(width: 4, height: 3) == Rect(x: 4, y: 2, width: 4, height: 3))
    #expect(rect.centred(width: 40, height: 30) == rect)
    #expect(rect.centred(width: -4, height: 2).isEmpty)
  }
}
