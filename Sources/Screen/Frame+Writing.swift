extension Frame {
  /// Puts one glyph into a cell, and its continuation into the next if it is wide.
  ///
  /// A wide glyph that would be cut in half leaves a space, and so does a wide glyph of which this
  /// one overwrites a half.
  package mutating func put(_ glyph: Unicode.Scalar, at point: Point, role: Role) {
    let isWide = columnWidth(of: glyph) == 2
    mendNeighbours(of: point, width: isWide ? 2 : 1)
    let fits = point.x >= 0 && point.x + 1 < size.width
    self[point.x, point.y] = Cell(isWide && !fits ? " " : glyph, role: role)
    guard isWide else { return }
    self[point.x + 1, point.y] = fits ? .continuation(role: role) : Cell(" ", role: role)
  }

  /// Blanks the halves that stay of wide glyphs when `width` columns are overwritten.
  private mutating func mendNeighbours(of point: Point, width: Int) {
    if self[point.x, point.y].isContinuation {
      self[point.x - 1, point.y].glyph = " "
    }
    if self[point.x + width, point.y].isContinuation {
      self[point.x + width, point.y].isContinuation = false
    }
  }

  /// Writes a text on one row, neutralised and clipped at the frame and after `limit` columns.
  ///
  /// - Returns: the columns that the text took, those left of the frame included.
  @discardableResult
  package mutating func write(
    _ text: String, at start: Point, role: Role, limit: Int? = nil, glyphs: GlyphSet = GlyphSet()
  ) -> Int {
    guard start.y >= 0, start.y < size.height, start.x < size.width else { return 0 }
    let columns = min(size.width - start.x, max(0, limit ?? .max))
    var used = 0
    for scalar in text.unicodeScalars {
      guard let glyph = scalar.drawable else { continue }
      let width = columnWidth(of: glyph)
      guard used + width <= columns else { break }
      putDrawable(
        glyph, width: width, at: Point(x: start.x + used, y: start.y), role: role, glyphs: glyphs)
      used += width
    }
    return used
  }

  /// Puts a glyph, or as many ASCII signs as it takes columns.
  private mutating func putDrawable(
    _ glyph: Unicode.Scalar, width: Int, at point: Point, role: Role, glyphs: GlyphSet
  ) {
    guard glyphs.isASCII else { return put(glyph, at: point, role: role) }
    for offset in 0..<width {
      put(glyph.asciiForm, at: Point(x: point.x + offset, y: point.y), role: role)
    }
  }

  /// Writes a text on one row; one that is too long ends with `…` (`~` in ASCII).
  ///
  /// - Returns: the columns that the text took.
  @discardableResult
  package mutating func writeTruncated(
    _ text: String, at start: Point, role: Role, limit: Int, glyphs: GlyphSet = GlyphSet()
  ) -> Int {
    let columns = min(max(0, limit), max(0, size.width - start.x))
    guard columnWidth(of: text) > columns else {
      return write(text, at: start, role: role, glyphs: glyphs)
    }
    guard columns > 0 else { return 0 }
    let used = write(text, at: start, role: role, limit: columns - 1, glyphs: glyphs)
    let end = Point(x: start.x + used, y: start.y)
    return used + write("…", at: end, role: role, limit: 1, glyphs: glyphs)
  }

  /// Writes a text that ends at the right edge of a rectangle's row, truncated if need be.
  ///
  /// - Returns: the columns that the text took.
  @discardableResult
  package mutating func writeRight(
    _ text: String, in rect: Rect, row: Int = 0, role: Role, glyphs: GlyphSet = GlyphSet()
  ) -> Int {
    guard (0..<rect.height).contains(row) else { return 0 }
    let columns = min(columnWidth(of: text), rect.width)
    let start = Point(x: rect.maxX - columns, y: rect.y + row)
    return writeTruncated(text, at: start, role: role, limit: columns, glyphs: glyphs)
  }

  /// Writes a text in the middle of a rectangle's row, truncated if need be.
  ///
  /// - Returns: the columns that the text took.
  @discardableResult
  package mutating func writeCentred(
    _ text: String, in rect: Rect, row: Int = 0, role: Role, glyphs: GlyphSet = GlyphSet()
  ) -> Int {
    guard (0..<rect.height).contains(row) else { return 0 }
    let columns = min(columnWidth(of: text), rect.width)
    let start = Point(x: rect.x + (rect.width - columns) / 2, y: rect.y + row)
    return writeTruncated(text, at: start, role: role, limit: columns, glyphs: glyphs)
  }
}
