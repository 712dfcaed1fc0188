/// A figure in large digits, to be read from the other end of a room; units stay small beside them.
package struct LargeFigure: Sendable, Hashable {
  /// A run of characters of one height.
  private struct Run: Sendable, Hashable {
    var text: String
    var isLarge: Bool
  }

  private let runs: [Run]

  /// Takes a figure with its unit, such as `$70.4k` or `1 min 42 s`.
  package init(_ text: String) {
    var runs: [Run] = []
    for character in text {
      let isLarge = LargeFigure.dots[character] != nil
      if let last = runs.indices.last, runs[last].isLarge == isLarge {
        runs[last].text.append(character)
      } else {
        runs.append(Run(text: String(character), isLarge: isLarge))
      }
    }
    self.runs = runs
  }

  /// Columns that the figure takes.
  ///
  /// - Parameter scale: Size of a dot, from 1.
  package func width(scale: Int) -> Int {
    runs.enumerated().reduce(0) { width, run in
      guard run.element.isLarge else { return width + columnWidth(of: run.element.text) + 1 }
      return width
        + run.element.text.reduce(0) { $0 + (LargeFigure.columns(of: $1) + 1) * scale }
    }
  }

  /// Rows that a figure takes.
  package static func height(scale: Int, glyphs: GlyphSet) -> Int {
    glyphs.isASCII ? dotRows * scale : (dotRows * scale + 1) / 2
  }

  /// Draws the figure as large as it fits; in plain letters where nothing larger does.
  package func draw(
    in rect: Rect, largest: Int, on frame: inout Frame, role: Role, glyphs: GlyphSet
  ) {
    let scales = stride(from: largest, to: 0, by: -1)
    let fitting = scales.first { scale in
      width(scale: scale) <= rect.width
        && LargeFigure.height(scale: scale, glyphs: glyphs) <= rect.height
    }
    guard let scale = fitting else {
      let text = runs.map(\.text).joined()
      frame.writeTruncated(
        text, at: Point(x: rect.x, y: rect.maxY - 1), role: role, limit: rect.width, glyphs: glyphs)
      return
    }
    let height = LargeFigure.height(scale: scale, glyphs: glyphs)
    var x = rect.x
    for (index, run) in runs.enumerated() {
      guard !run.isLarge else {
        for character in run.text {
          let place = Point(x: x, y: rect.maxY - height)
          x += draw(character, at: place, scale: scale, on: &frame, role: role, glyphs: glyphs)
        }
        continue
      }
      // A currency stands at the top of the digits behind it, a unit at the foot of those before it.
      let y = index == 0 && runs.count > 1 ? rect.maxY - height : rect.maxY - 1
      x += 1 + frame.write(run.text, at: Point(x: x, y: y), role: role, glyphs: glyphs)
    }
  }

  /// Draws one large character.
  ///
  /// - Returns: the columns it takes.
  private func draw(
    _ character: Character, at place: Point, scale: Int, on frame: inout Frame, role: Role,
    glyphs: GlyphSet
  ) -> Int {
    let height = LargeFigure.height(scale: scale, glyphs: glyphs)
    let width = LargeFigure.columns(of: character) * scale
    let dotsPerCell = glyphs.isASCII ? 1 : 2
    let padding = height * dotsPerCell - LargeFigure.dotRows * scale
    func isSet(_ x: Int, _ y: Int) -> Bool {
      y >= padding && LargeFigure.isSet(character, x / scale, (y - padding) / scale)
    }
    for y in 0..<height {
      for x in 0..<width {
        let upper = isSet(x, y * dotsPerCell)
        let lower = isSet(x, y * dotsPerCell + dotsPerCell - 1)
        guard upper || lower else { continue }
        let glyph: Unicode.Scalar =
          glyphs.isASCII ? "#" : upper && lower ? "█" : upper ? "▀" : "▄"
        frame.put(glyph, at: Point(x: place.x + x, y: place.y + y), role: role)
      }
    }
    return width + scale
  }

  private static let dotRows = 5

  private static func columns(of character: Character) -> Int { dots[character]?[0].count ?? 0 }

  private static func isSet(_ character: Character, _ x: Int, _ y: Int) -> Bool {
    guard let row = dots[character]?[y] else { return false }
    return row[row.index(row.startIndex, offsetBy: x)] == "#"
  }

  /// Dots of each large character, row by row.
  private static let dots: [Character: [String]] = [
    "0": ["###", "# #", "# #", "# #", "###"], "1": [" # ", "## ", " # ", " # ", "###"],
    "2": ["###", "  #", "###", "#  ", "###"], "3": ["###", "  #", " ##", "  #", "###"],
    "4": ["# #", "# #", "###", "  #", "  #"], "5": ["###", "#  ", "###", "  #", "###"],
    "6": ["###", "#  ", "###", "# #", "###"], "7": ["###", "  #", "  #", " # ", " # "],
    "8": ["###", "# #", "###", "# #", "###"], "9": ["###", "# #", "###", "  #", "###"],
    ".": [" ", " ", " ", " ", "#"], "-": ["  ", "  ", "##", "  ", "  "],
  ]
}
