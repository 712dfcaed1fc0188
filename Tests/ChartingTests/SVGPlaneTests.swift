import Testing

@testable import Charting

@Suite("Cutting lines and areas at a rectangle") struct SVGPlaneTests {
  private let plot = SVGRect(left: 10, top: 20, right: 110, bottom: 70)

  private func clip(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double
  ) -> [Double]? {
    plot.clipped(from: SVGPoint(x: x1, y: y1), to: SVGPoint(x: x2, y: y2)).map {
      [$0.start.x, $0.start.y, $0.end.x, $0.end.y].map { ($0 * 1000).rounded() / 1000 }
    }
  }

  @Test("a line inside stays as it is")
  func inside() {
    #expect(clip(20, 30, 100, 60) == [20, 30, 100, 60])
    #expect(clip(10, 20, 110, 70) == [10, 20, 110, 70])
    #expect(clip(50, 50, 50, 50) == [50, 50, 50, 50])
  }

  @Test("a line across is cut at both edges, in its own direction")
  func across() {
    #expect(clip(0, 45, 200, 45) == [10, 45, 110, 45])
    #expect(clip(200, 45, 0, 45) == [110, 45, 10, 45])
    #expect(clip(60, 0, 60, 100) == [60, 20, 60, 70])
    #expect(clip(0, 15, 20, 25) == [10, 20, 20, 25])
  }

  @Test("a line outside is nothing")
  func outside() {
    #expect(clip(0, 0, 5, 100) == nil)
    #expect(clip(0, 10, 200, 10) == nil)
    #expect(clip(0, 25, 25, 0) == nil)
    #expect(clip(120, 30, 130, 40) == nil)
  }

  @Test("ends that rounding put beyond an edge count as on it")
  func rounding() {
    #expect(clip(10 - 1e-9, 30, 110 + 1e-9, 30) != nil)
    #expect(plot.contains(SVGPoint(x: 10 - 1e-9, y: 70 + 1e-9)))
    #expect(!plot.contains(SVGPoint(x: 9.9, y: 30)))
  }

  @Test("every kept point of a line lies inside, and on the line")
  func property() throws {
    for step in 0..<400 {
      let start = SVGPoint(x: Double(step * 37 % 200) - 40, y: Double(step * 53 % 160) - 40)
      let end = SVGPoint(x: Double(step * 71 % 200) - 40, y: Double(step * 29 % 160) - 40)
      guard let part = plot.clipped(from: start, to: end) else { continue }
      for point in [part.start, part.end] {
        #expect(plot.contains(point))
        let area =
          (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)
        #expect(abs(area) < 1e-6 * max(1, abs(end.x - start.x) + abs(end.y - start.y)) * 100)
      }
    }
  }

  /// Area inside a polygon (shoelace formula).
  private func area(_ corners: [SVGPoint]) -> Double {
    abs(
      zip(corners, corners.dropFirst() + corners.prefix(1)).reduce(0) {
        $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y
      }) / 2
  }

  @Test("an area inside stays, one around becomes the rectangle")
  func areas() {
    let small = [SVGPoint(x: 20, y: 30), SVGPoint(x: 40, y: 30), SVGPoint(x: 30, y: 60)]
    #expect(plot.clipped(small) == small)
    let large = [
      SVGPoint(x: -500, y: -500), SVGPoint(x: 500, y: -500), SVGPoint(x: 500, y: 500),
      SVGPoint(x: -500, y: 500),
    ]
    let cut = plot.clipped(large)
    #expect(area(cut) == 100 * 50)
    #expect(cut.allSatisfy(plot.contains))
  }

  @Test("half an area is half of it")
  func half() {
    let wide = [
      SVGPoint(x: -90, y: 30), SVGPoint(x: 110, y: 30), SVGPoint(x: 110, y: 60),
      SVGPoint(x: -90, y: 60),
    ]
    #expect(abs(area(plot.clipped(wide)) - 100 * 30) < 1e-9)
  }

  @Test("an area outside is nothing")
  func noArea() {
    let away = [SVGPoint(x: 0, y: 0), SVGPoint(x: 5, y: 0), SVGPoint(x: 5, y: 5)]
    #expect(plot.clipped(away).isEmpty)
    #expect(plot.clipped([SVGPoint]()).isEmpty)
  }

  @Test("coordinates have one decimal and no zeros behind the point")
  func numbers() {
    #expect(SVGWriter.number(12) == "12")
    #expect(SVGWriter.number(12.04) == "12")
    #expect(SVGWriter.number(12.06) == "12.1")
    #expect(SVGWriter.number(-0.01) == "0")
    #expect(SVGWriter.number(100, decimals: 0) == "100")
    #expect(SVGWriter.number(0.25, decimals: 2) == "0.25")
  }
}
