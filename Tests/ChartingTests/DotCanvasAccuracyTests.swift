import Charting
import Screen
import Testing

/// Compares drawn lines with the exact ones, dot by dot.
@Suite struct DotCanvasAccuracyTests {
  private func dots(_ start: DotPlace, _ end: DotPlace) -> [(x: Int, y: Int)] {
    var canvas = DotCanvas(size: Size(width: 20, height: 10), tier: .braille)
    var pen = Pen(role: .series1)
    canvas.line(from: start, to: end, pen: &pen)
    return (0..<40).flatMap { x in (0..<40).map { (x, $0) } }.filter { x, y in
      var probe = DotCanvas(size: Size(width: 1, height: 1), tier: .braille)
      probe.set(x % 2, y % 4, role: .text)
      let bit = (probe.glyph(column: 0, row: 0)?.value ?? 0) & 0xFF
      return (canvas.glyph(column: x / 2, row: y / 4)?.value ?? 0x2800) & bit != 0
    }
  }

  @Test(arguments: [
    (0.0, 0.0, 39.0, 39.0), (0, 0, 39, 7), (3, 39, 8, 0), (39, 12, 0, 30), (5.4, 5.4, 30.6, 6.1),
    (20, 0, 20, 39), (0, 17, 39, 17), (-30, -10, 70, 50), (-5, 60, 45, -20),
  ])
  func everyDotIsNearTheLine(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
    let drawn = dots(DotPlace(x: x0, y: y0), DotPlace(x: x1, y: y1))
    #expect(!drawn.isEmpty)
    let length = ((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0)).squareRoot()
    for dot in drawn {
      let area = (x1 - x0) * (y0 - Double(dot.y)) - (x0 - Double(dot.x)) * (y1 - y0)
      #expect(abs(area) / length <= 1.01, "\(dot)")
    }
  }

  @Test(arguments: [(0.0, 0.0, 39.0, 11.0), (2, 38, 30, 1), (-30, -10, 70, 50)])
  func neighboursTouch(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
    let drawn = dots(DotPlace(x: x0, y: y0), DotPlace(x: x1, y: y1))
    let ordered = drawn.sorted { abs(x1 - x0) >= abs(y1 - y0) ? $0.x < $1.x : $0.y < $1.y }
    for (left, right) in zip(ordered, ordered.dropFirst()) {
      #expect(abs(left.x - right.x) <= 1 && abs(left.y - right.y) <= 1)
    }
  }
}
