/// The screens' tabs in one row: `1 Explore  2 Frontier  3 Spend`.
package struct Tabs: Sendable, Hashable {
  /// One tab.
  package struct Item: Sendable, Hashable {
    /// Key that opens the screen; empty where none does.
    package var key: String
    /// Name of the screen.
    package var title: String

    /// Describes a tab.
    package init(key: String, title: String) {
      self.key = key
      self.title = title
    }
  }

  /// Tabs from left to right.
  package var items: [Item]
  /// Index of the screen shown.
  package var active: Int

  /// Describes the row.
  package init(items: [Item], active: Int) {
    self.items = items
    self.active = active
  }

  /// Texts of the tabs in a row of some width, empty for those not shown.
  ///
  /// Where not all titles fit, not even close together, only the active tab keeps its own and the others show
  /// their keys, those without a key nothing; where that does not fit either, the active tab stays alone.
  package func texts(width: Int) -> [String] {
    let full = items.map { $0.key.isEmpty ? $0.title : "\($0.key) \($0.title)" }
    if rowWidth(of: full, gap: 1) <= width { return full }
    let short = items.indices.map { $0 == active ? full[$0] : items[$0].key }
    if rowWidth(of: short, gap: 2) <= width { return short }
    return items.indices.map { $0 == active ? full[$0] : "" }
  }

  /// Columns of some tabs with the gaps between those shown.
  private func rowWidth(of texts: [String], gap: Int) -> Int {
    texts.filter { !$0.isEmpty }.reduce(-gap) { $0 + columnWidth(of: $1) + gap }
  }

  /// Place of every tab; those not shown are empty.
  package func layout(in rect: Rect) -> [Rect] {
    var x = rect.x
    let texts = texts(width: rect.width)
    let gap = rowWidth(of: texts, gap: 2) <= rect.width ? 2 : 1
    return texts.map { text in
      let width = max(0, min(columnWidth(of: text), rect.maxX - x))
      defer { x += width > 0 ? width + gap : 0 }
      return Rect(x: x, y: rect.y, width: width, height: min(1, rect.height))
    }
  }

  /// Draws the tabs into the first row of a rectangle.
  package func draw(in rect: Rect, on frame: inout Frame, glyphs: GlyphSet = GlyphSet()) {
    let texts = texts(width: rect.width)
    for (index, place) in layout(in: rect).enumerated() where !place.isEmpty {
      frame.writeTruncated(
        texts[index], at: Point(x: place.x, y: place.y), role: index == active ? .tabActive : .tab,
        limit: place.width, glyphs: glyphs)
    }
  }

  /// Index of the tab under a cell.
  package func item(at point: Point, in rect: Rect) -> Int? {
    layout(in: rect).firstIndex { $0.contains(point) }
  }
}
