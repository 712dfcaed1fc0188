import Screen
import Testing

@testable import Dashboard

@Suite("Rectangles of panes")
struct PaneRectsTests {
  private var panes: PaneRects<ShapePane> {
    var panes = PaneRects<ShapePane>()
    panes[.chart] = Rect(x: 0, y: 2, width: 10, height: 4)
    panes[.plan] = Rect(x: 10, y: 2, width: 5, height: 4)
    return panes
  }

  @Test("a part has the room that it was given, others none")
  func room() {
    #expect(panes[.chart] == Rect(x: 0, y: 2, width: 10, height: 4))
    #expect(panes[.table].isEmpty && panes[.laws] == .none)
    var moved = panes
    moved[.chart] = .none
    #expect(moved[.chart].isEmpty && moved != panes)
  }

  @Test("a cell belongs to the part that covers it")
  func cells() {
    #expect(panes.pane(at: Point(x: 9, y: 5)) == .chart)
    #expect(panes.pane(at: Point(x: 10, y: 5)) == .plan)
    for point in [Point(x: 0, y: 1), Point(x: 0, y: 6), Point(x: 15, y: 3), Point(x: -1, y: 3)] {
      #expect(panes.pane(at: point) == nil)
    }
  }
}
