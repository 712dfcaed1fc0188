/// The row of keys at the bottom: `? help  q quit  s save`.
package struct KeyBar: Sendable, Hashable {
  /// One key and what it does.
  package struct Item: Sendable, Hashable {
    /// Key as the user reads it.
    package var key: String
    /// What it does, in one or two words.
    package var label: String
    /// Whether it works now.
    package var isEnabled: Bool

    /// Describes a key.
    package init(key: String, label: String, isEnabled: Bool = true) {
      self.key = key
      self.label = label
      self.isEnabled = isEnabled
    }

    /// Columns that the item takes without the gap behind it.
    fileprivate var width: Int { columnWidth(of: key) + 1 + columnWidth(of: label) }
  }

  /// Keys, the most important first.
  package var items: [Item]

  /// Describes the row.
  package init(items: [Item]) {
    self.items = items
  }

  /// Place of every item that fits whole; the later ones fall away, in order.
  package func layout(in rect: Rect) -> [Rect] {
    guard !rect.isEmpty else { return [] }
    var places: [Rect] = []
    var x = rect.x
    for item in items {
      guard x + item.width <= rect.maxX else { break }
      places.append(Rect(x: x, y: rect.y, width: item.width, height: 1))
      x += item.width + 2
    }
    return places
  }

  /// Draws the items that fit into the first row of a rectangle.
  package func draw(in rect: Rect, on frame: inout Frame, glyphs: GlyphSet = GlyphSet()) {
    for (item, place) in zip(items, layout(in: rect)) {
      let start = Point(x: place.x, y: place.y)
      let used = frame.write(
        item.key, at: start, role: item.isEnabled ? .key : .disabled, glyphs: glyphs)
      frame.write(
        item.label, at: Point(x: start.x + used + 1, y: start.y),
        role: item.isEnabled ? .keyLabel : .disabled, glyphs: glyphs)
    }
  }

  /// Index of the item under a cell.
  package func item(at point: Point, in rect: Rect) -> Int? {
    layout(in: rect).firstIndex { $0.contains(point) }
  }
}
