import ScalingCore
import Screen

/// Tabs of the screens, each with the key that shows it.
func tabs(of state: DashboardState, _ surroundings: Surroundings) -> Tabs {
  Tabs(
    items: ScreenID.allCases.map { screen in
      let key = surroundings.keys.keys(for: screen.command, in: .everywhere).first
      return Tabs.Item(
        key: key?.shortName(ascii: surroundings.glyphs.isASCII) ?? "",
        title: screen.title[surroundings.language])
    },
    active: ScreenID.allCases.firstIndex(of: state.screen) ?? 0)
}

/// Room of the tabs in the header: all names where the scenario's keeps room beside them.
func tabsRect(in header: Rect) -> Rect {
  let room = header.width - 26
  let width = min(room < 54 ? 30 : min(59, room), header.width - 10)
  return Rect(x: header.x + 10, y: header.y, width: width, height: header.height)
}

/// Draws program, tabs and what is on the screen: scenario, changes, GPU, benchmark.
func drawHeader(
  _ state: DashboardState, in rect: Rect, on frame: inout Frame, _ surroundings: Surroundings
) {
  let glyphs = surroundings.glyphs
  frame.write(" isocost", at: Point(x: rect.x, y: rect.y), role: .brand, glyphs: glyphs)
  let room = tabsRect(in: rect)
  tabs(of: state, surroundings).draw(in: room, on: &frame, glyphs: glyphs)
  let start = room.maxX + 1
  let rest = Rect(x: start, y: rect.y, width: rect.maxX - start - 1, height: 1)
  frame.writeRight(
    subject(of: state, width: rest.width, glyphs), in: rest, role: .muted, glyphs: glyphs)
}

/// Scenario with its place among the open ones, GPU and benchmark, as many as fit.
private func subject(of state: DashboardState, width: Int, _ glyphs: GlyphSet) -> String {
  let scenario = state.scenario
  let mark = state.document.hasChanges ? "*" : ""
  let count = state.documents.count
  let place = count > 1 ? " (\(state.current + 1)/\(count))" : ""
  let parts = [
    scenario.name + mark + place, scenario.deployment.gpu.id, scenario.workload.benchmark,
  ]
  let separator = glyphs.isASCII ? " | " : " · "
  for length in stride(from: parts.count, to: 1, by: -1) {
    let text = parts[..<length].joined(separator: separator)
    if columnWidth(of: text) <= width { return text }
  }
  return parts[0]
}
