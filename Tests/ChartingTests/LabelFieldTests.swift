import Screen
import Testing

@testable import Charting

@Suite struct LabelFieldTests {
  private func field(_ row: String, _ roles: [Role]) -> LabelField {
    var frame = Frame(size: Size(width: row.count, height: 1))
    for (x, scalar) in row.unicodeScalars.enumerated() {
      frame.put(scalar, at: Point(x: x, y: 0), role: roles[x])
    }
    var field = LabelField(size: frame.size)
    field.weigh(frame, in: frame.bounds)
    return field
  }

  @Test func gridAndBandsCostNothing() {
    let field = field(" ·⠄⣀⣤", [.text, .chartGrid, .band, .series1, .frontier])
    #expect(field.cost(at: Point(x: 0, y: 0), width: 3) == 0)
    #expect(field.cost(at: Point(x: 3, y: 0), width: 1) == LabelField.curve)
    #expect(field.cost(at: Point(x: 4, y: 0), width: 1) == LabelField.frontier)
    #expect(
      field.cost(of: Rect(x: 0, y: 0, width: 5, height: 1))
        == LabelField.curve + LabelField.frontier)
  }

  @Test func textMustNotTouchText() {
    var field = LabelField(size: Size(width: 10, height: 2))
    field.block(Point(x: 4, y: 0), width: 2)
    #expect(field.cost(at: Point(x: 0, y: 0), width: 4) >= LabelField.blocked)
    #expect(field.cost(at: Point(x: 0, y: 0), width: 3) == 0)
    #expect(field.cost(at: Point(x: 6, y: 0), width: 3) >= LabelField.blocked)
    #expect(field.cost(at: Point(x: 4, y: 1), width: 2) == 0)
  }

  @Test func cellsOffTheFieldCostNothing() {
    var field = LabelField(size: Size(width: 2, height: 1))
    field.weigh(Point(x: 5, y: 5), LabelField.sign)
    #expect(field.cost(at: Point(x: -4, y: 3), width: 9) == 0)
  }
}
