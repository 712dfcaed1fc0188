import Screen

/// A row of values on top of a screen, of which the keys move the chosen one.
struct LeverRow {
  /// A value with its name.
  struct Item {
    /// Name.
    let label: String
    /// Value with its unit.
    let text: String

    fileprivate var full: String { "\(label) \(text)" }
  }

  /// An item and its cells.
  struct Placed {
    /// Place among the items.
    let index: Int
    /// Its cells.
    let place: Rect
  }

  /// All values, left to right.
  let items: [Item]
  /// Place of the one that the keys move.
  let chosen: Int

  /// Places as many items as fit, the chosen one among them.
  func placed(in rect: Rect) -> [Placed] {
    let room = rect.inset(horizontal: 1, vertical: 0)
    guard !rect.isEmpty, room.width > 0 else { return [] }
    let widths = items.map { columnWidth(of: $0.full) + 2 }
    var first = 0
    while first < chosen, widths[first...chosen].reduce(0, +) > room.width { first += 1 }
    var (x, placed) = (room.x, [Placed]())
    for index in items.indices.dropFirst(first) {
      let end = x + widths[index] - (index + 1 == items.count ? 2 : 0)
      guard end <= room.maxX || index == first else { break }
      let place = Rect(x: x, y: room.y, width: min(widths[index] - 2, room.maxX - x), height: 1)
      placed.append(Placed(index: index, place: place))
      x += widths[index]
    }
    return placed
  }

  /// Place among the items of the one at a cell.
  func item(at point: Point, in rect: Rect) -> Int? {
    placed(in: rect).first { $0.place.contains(point) }?.index
  }

  /// Draws the row; the chosen item stands out, and dots say that more follow.
  func draw(in rect: Rect, on frame: inout Frame, _ glyphs: GlyphSet) {
    let placed = placed(in: rect)
    if let last = placed.last, last.index + 1 < items.count, last.place.maxX + 1 < rect.maxX {
      frame.write(
        "...", at: Point(x: last.place.maxX + 1, y: rect.y), role: .muted,
        limit: rect.maxX - last.place.maxX - 1, glyphs: glyphs)
    }
    for item in placed {
      let isChosen = item.index == chosen
      let start = Point(x: item.place.x, y: item.place.y)
      frame.writeTruncated(
        items[item.index].full, at: start, role: isChosen ? .selection : .strong,
        limit: item.place.width, glyphs: glyphs)
      guard !isChosen else { continue }
      frame.writeTruncated(
        items[item.index].label, at: start, role: .kpiLabel, limit: item.place.width,
        glyphs: glyphs)
    }
  }
}
