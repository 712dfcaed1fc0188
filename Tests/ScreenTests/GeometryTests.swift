import Screen
import Testing

@Suite struct GeometryTests {
  @Test func lengthsAreNeverNegative() {
    #expect(Size(width: -3, height: 4) == Size(width: 0, height: 4))
    #expect(Rect(x: 1, y: 2, width: 3, height: -1).height == 0)
  }

  @Test func edgesAndEmptiness() {
    let rect = Rect(x: 2, y: 3, width: 4, height: 5)
    #expect(rect.maxX == 6)
    #expect(rect.maxY == 8)
    #expect(!rect.isEmpty)
    #expect(Rect(x: 2, y: 3, width: 0, height: 5).isEmpty)
    #expect(Rect(x: 2, y: 3, width: 4, height: 0).isEmpty)
  }

  @Test(arguments: [
    (2, 3, true), (5, 7, true), (6, 7, false), (5, 8, false), (1, 3, false), (2, 2, false),
  ])
  func containsItsCellsOnly(_ x: Int, _ y: Int, _ isInside: Bool) {
    #expect(Rect(x: 2, y: 3, width: 4, height: 5).contains(Point(x: x, y: y)) == isInside)
  }

  @Test func countOfContainedCellsIsTheArea() {
    for width in 0...6 {
      for height in 0...5 {
        let rect = Rect(x: -2, y: 1, width: width, height: height)
        let cells = (-5...9).flatMap { y in (-5...9).map { Point(x: $0, y: y) } }
        #expect(cells.filter(rect.contains).count == width * height)
      }
    }
  }

  @Test(arguments: [(0, 0, 10, 6), (1, 1, 8, 4), (4, 2, 2, 2), (5, 3, 0, 0), (9, 9, 0, 0)])
  func insets(_ horizontal: Int, _ vertical: Int, _ width: Int, _ height: Int) {
    let rect = Rect(x: 0, y: 0, width: 10, height: 6)
    let inside = rect.inset(horizontal: horizontal, vertical: vertical)
    #expect(inside.width == width)
    #expect(inside.height == height)
    #expect(inside.x == horizontal && inside.y == vertical)
  }
}
