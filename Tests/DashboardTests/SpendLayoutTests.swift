import Screen
import Testing

@testable import Dashboard

@Suite("Layout of the Spend screen")
struct SpendLayoutTests {
  private func layout(
    _ width: Int, _ height: Int, focus: SpendPane = .volume, isExpanded: Bool = false
  ) -> (SpendLayout, Rect) {
    let screen = ExploreLayout(
      size: Size(width: width, height: height), focus: .options, isExpanded: false)
    let top = screen.headline.maxY
    let body = Rect(x: 0, y: top, width: width, height: screen.footer.y - top)
    return (SpendLayout(screen, focus: focus, rows: 5, drivers: 3, isExpanded: isExpanded), body)
  }

  @Test("levers and parts cover the body without overlap", arguments: SpendPane.allCases)
  func covers(focus: SpendPane) {
    for (width, height) in [
      (200, 60), (120, 40), (110, 24), (80, 24), (78, 20), (60, 16), (40, 10),
    ] {
      for isExpanded in [false, true] {
        let (parts, body) = layout(width, height, focus: focus, isExpanded: isExpanded)
        let rects = (SpendPane.allCases.map { parts.panes[$0] } + [parts.levers]).filter {
          !$0.isEmpty
        }
        #expect(rects.reduce(0) { $0 + $1.width * $1.height } == body.width * body.height)
        #expect(!parts.panes[focus].isEmpty, "\(width)x\(height)")
      }
    }
  }

  @Test("all parts from 110 columns on, two below, the focused part alone on small screens")
  func breakpoints() {
    #expect(SpendPane.allCases.allSatisfy { !layout(110, 40).0.panes[$0].isEmpty })
    let low = { (focus: SpendPane) in layout(110, 30, focus: focus).0 }
    #expect(low(.plans).panes[.drivers].isEmpty && !low(.plans).panes[.plans].isEmpty)
    #expect(!low(.drivers).panes[.drivers].isEmpty && low(.drivers).panes[.plans].isEmpty)
    let shown = { (focus: SpendPane) in
      let parts = layout(80, 24, focus: focus).0
      return SpendPane.allCases.filter { !parts.panes[$0].isEmpty }
    }
    #expect(shown(.volume) == [.volume, .plans] && shown(.plans) == [.volume, .plans])
    #expect(shown(.time) == [.time, .plans] && shown(.years) == [.time, .years])
    #expect(shown(.drivers) == [.volume, .drivers])
    #expect(layout(77, 24, focus: .years).0.panes[.plans].isEmpty)
    #expect(layout(120, 40, focus: .time, isExpanded: true).0.panes[.volume].isEmpty)
    #expect(layout(40, 10).0.levers.isEmpty && !layout(60, 16).0.levers.isEmpty)
  }
}
