extension Frame {
  /// The part of a rectangle that lies on the screen.
  package func clipped(_ rect: Rect) -> Rect {
    let left = min(max(rect.x, 0), size.width)
    let top = min(max(rect.y, 0), size.height)
    return Rect(
      x: left, y: top, width: min(rect.maxX, size.width) - left,
      height: min(rect.maxY, size.height) - top)
  }

  /// Fills a rectangle with one narrow glyph.
  package mutating func fill(_ rect: Rect, role: Role, glyph: Unicode.Scalar = " ") {
    let area = clipped(rect)
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX {
        put(glyph, at: Point(x: x, y: y), role: role)
      }
    }
  }

  /// Gives a rectangle's cells another meaning; glyphs stay.
  package mutating func tint(_ rect: Rect, role: Role) {
    let area = clipped(rect)
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX {
        self[x, y].role = role
      }
    }
  }

  /// Greys a rectangle, as behind an overlay.
  package mutating func dim(_ rect: Rect) {
    tint(rect, role: .disabled)
  }

  /// Draws a line to the right.
  package mutating func horizontalLine(
    from start: Point, length: Int, role: Role, glyphs: GlyphSet = GlyphSet()
  ) {
    fill(
      Rect(x: start.x, y: start.y, width: length, height: 1), role: role,
      glyph: glyphs.borderGlyphs.horizontal)
  }

  /// Draws a line downwards.
  package mutating func verticalLine(
    from start: Point, length: Int, role: Role, glyphs: GlyphSet = GlyphSet()
  ) {
    fill(
      Rect(x: start.x, y: start.y, width: 1, height: length), role: role,
      glyph: glyphs.borderGlyphs.vertical)
  }

  /// Draws a pane frame with the title in its top line; nothing below 2×2 cells.
  ///
  /// - Returns: the rectangle inside the frame.
  @discardableResult
  package mutating func box(
    _ rect: Rect, title: String = "", role: Role = .border, titleRole: Role = .title,
    glyphs: GlyphSet = GlyphSet()
  ) -> Rect {
    let inside = rect.inset(horizontal: 1, vertical: 1)
    guard rect.width >= 2, rect.height >= 2 else { return inside }
    boxLines(rect, role: role, glyphs: glyphs)
    let room = rect.width - 4
    guard !title.isEmpty, room > 0 else { return inside }
    let used = writeTruncated(
      title, at: Point(x: rect.x + 2, y: rect.y), role: titleRole, limit: room, glyphs: glyphs)
    put(" ", at: Point(x: rect.x + 1, y: rect.y), role: role)
    put(" ", at: Point(x: rect.x + 2 + used, y: rect.y), role: role)
    return inside
  }

  /// Draws the four lines and corners of a pane frame of at least 2×2 cells.
  private mutating func boxLines(_ rect: Rect, role: Role, glyphs: GlyphSet) {
    let (left, top, right, bottom) = (rect.x, rect.y, rect.maxX - 1, rect.maxY - 1)
    let corners = glyphs.borderGlyphs
    for y in [top, bottom] {
      horizontalLine(from: Point(x: left, y: y), length: rect.width, role: role, glyphs: glyphs)
    }
    for x in [left, right] {
      verticalLine(from: Point(x: x, y: top), length: rect.height, role: role, glyphs: glyphs)
    }
    put(corners.topLeft, at: Point(x: left, y: top), role: role)
    put(corners.topRight, at: Point(x: right, y: top), role: role)
    put(corners.bottomLeft, at: Point(x: left, y: bottom), role: role)
    put(corners.bottomRight, at: Point(x: right, y: bottom), role: role)
  }

  /// Copies another frame's cells with its top left corner at a place.
  package mutating func paste(_ other: Frame, at origin: Point) {
    let target = Rect(
      x: origin.x, y: origin.y, width: other.size.width, height: other.size.height)
    let area = clipped(target)
    guard !area.isEmpty else { return }
    for y in area.y..<area.maxY {
      // Both ends go through `put`, which keeps wide glyphs whole; between them cells fit as they are.
      put(" ", at: Point(x: area.x, y: y), role: .text)
      put(" ", at: Point(x: area.maxX - 1, y: y), role: .text)
      for x in area.x..<area.maxX {
        self[x, y] = other[x - origin.x, y - origin.y]
      }
      if self[area.x, y].isContinuation { self[area.x, y].isContinuation = false }
      let last = self[area.maxX - 1, y]
      if columnWidth(of: last.glyph) == 2 {
        put(last.glyph, at: Point(x: area.maxX - 1, y: y), role: last.role)
      }
    }
  }
}
