import Screen
import Testing

@testable import Dashboard

@Suite("Layout of the Speed screen")
struct SpeedLayoutTests {
  private func layout(
    _ width: Int, _ height: Int, focus: SpeedPane = .latency, isExpanded: Bool = false
  ) -> (SpeedLayout, Rect) {
    let screen = ExploreLayout(
      size: Size(width: width, height: height), focus: .options, isExpanded: false)
    let top = screen.headline.maxY
    let body = Rect(x: 0, y: top, width: width, height: screen.footer.y - top)
    return (SpeedLayout(screen, focus: focus, rows: 10, isExpanded: isExpanded), body)
  }

  @Test("the parts cover the body without overlap", arguments: SpeedPane.allCases)
  func covers(focus: SpeedPane) {
    for (width, height) in [
      (200, 60), (120, 40), (110, 24), (80, 24), (78, 20), (60, 16), (40, 10),
    ] {
      for isExpanded in [false, true] {
        let (parts, body) = layout(width, height, focus: focus, isExpanded: isExpanded)
        let rects = SpeedPane.allCases.map { parts.panes[$0] }.filter { !$0.isEmpty }
        #expect(rects.reduce(0) { $0 + $1.width * $1.height } == body.width * body.height)
        #expect(!parts.panes[focus].isEmpty, "\(width)x\(height)")
      }
    }
  }

  @Test("two charts from 110 columns on, one below, the focused part alone on small screens")
  func breakpoints() {
    #expect(!layout(110, 30).0.panes[.throughput].isEmpty)
    let narrow = layout(80, 24).0
    #expect(
      narrow.panes[.throughput].isEmpty && !narrow.panes[.latency].isEmpty
        && !narrow.panes[.table].isEmpty)
    #expect(layout(80, 24, focus: .throughput).0.panes[.latency].isEmpty)
    #expect(layout(77, 24, focus: .table).0.panes[.split].isEmpty)
    #expect(layout(120, 40, focus: .split, isExpanded: true).0.panes[.table].isEmpty)
  }
}
