import Screen

extension GlyphSet {
  /// What stands for words that had no room.
  var ellipsis: String { isASCII ? "..." : "…" }
}

extension String {
  /// The text without the marks that don't stand before an ellipsis.
  var trimmedForEllipsis: String {
    var text = self
    while let last = text.last, ".,;:。、，；： ".contains(last) { text.removeLast() }
    return text
  }

  /// The text up to a word's end, so that it and a mark behind it take at most `width` columns.
  func cut(to width: Int, with mark: String) -> String {
    let lines = Paragraph(self).lines(width: max(1, width - columnWidth(of: mark)))
    return (lines.first ?? "").trimmedForEllipsis + mark
  }
}

/// Draws text wrapped at words from one of its lines on; where more lines follow, the last one ends with an
/// ellipsis at a word's end.
func drawWords(
  _ text: String, from first: Int = 0, in room: Rect, role: Role = .text, on frame: inout Frame,
  _ glyphs: GlyphSet
) {
  guard !room.isEmpty else { return }
  let lines = Paragraph(text).lines(width: room.width)
  let isCut = lines.count > first + room.height
  for (row, line) in lines.dropFirst(first).prefix(room.height).enumerated() {
    let isLast = isCut && row == room.height - 1
    frame.write(
      isLast ? line.cut(to: room.width, with: glyphs.ellipsis) : line,
      at: Point(x: room.x, y: room.y + row), role: role, limit: room.width, glyphs: glyphs)
  }
}
