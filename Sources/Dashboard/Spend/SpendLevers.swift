import ScalingCore
import Screen

/// A lever of the row, and where it stands.
struct PlacedLever {
  /// The lever.
  let lever: SpendLever
  /// Name and value.
  let text: String
  /// Its cells.
  let place: Rect
}

/// Places as many levers as fit beside the chosen one.
func placedLevers(_ state: DashboardState, in rect: Rect) -> [PlacedLever] {
  let room = rect.inset(horizontal: 1, vertical: 0)
  guard !rect.isEmpty, room.width > 0 else { return [] }
  let texts = SpendLever.allCases.map { "\($0.label) \($0.text(of: state.scenario))" }
  let widths = texts.map { columnWidth(of: $0) + 2 }
  let chosen = SpendLever.allCases.firstIndex(of: state.spendSettings.lever) ?? 0
  var first = 0
  while first < chosen, widths[first...chosen].reduce(0, +) > room.width { first += 1 }
  var (x, placed) = (room.x, [PlacedLever]())
  for index in texts.indices.dropFirst(first) {
    let end = x + widths[index] - (index + 1 == texts.count ? 2 : 0)
    guard end <= room.maxX || index == first else { break }
    let place = Rect(x: x, y: room.y, width: min(widths[index] - 2, room.maxX - x), height: 1)
    placed.append(
      PlacedLever(lever: SpendLever.allCases[index], text: texts[index], place: place))
    x += widths[index]
  }
  return placed
}

/// Draws the values that the keys move; the chosen one stands out.
func drawLevers(
  _ state: DashboardState, in rect: Rect, on frame: inout Frame, _ glyphs: GlyphSet
) {
  let placed = placedLevers(state, in: rect)
  if let last = placed.last, last.lever != SpendLever.allCases.last, last.place.maxX + 1 < rect.maxX
  {
    frame.write(
      "...", at: Point(x: last.place.maxX + 1, y: rect.y), role: .muted,
      limit: rect.maxX - last.place.maxX - 1, glyphs: glyphs)
  }
  for item in placed {
    let isChosen = item.lever == state.spendSettings.lever
    let start = Point(x: item.place.x, y: item.place.y)
    frame.writeTruncated(
      item.text, at: start, role: isChosen ? .selection : .strong, limit: item.place.width,
      glyphs: glyphs)
    guard !isChosen else { continue }
    frame.writeTruncated(
      item.lever.label, at: start, role: .kpiLabel, limit: item.place.width, glyphs: glyphs)
  }
}
