import Screen

/// A piece of a headline: plain words, or a figure that has to be seen.
package struct HeadlinePart: Sendable, Hashable {
  /// The words.
  package var text: String
  /// Whether they are a figure.
  package var isFigure: Bool

  /// Describes a piece.
  package init(_ text: String, isFigure: Bool = false) {
    self.text = text
    self.isFigure = isFigure
  }
}

/// Draws sentences one after another, wrapped at spaces; a sentence that does not fit whole is left out.
///
/// The first one is drawn as far as it fits: without it there is no answer.
func drawHeadline(
  _ sentences: [[HeadlinePart]], in rect: Rect, on frame: inout Frame, _ glyphs: GlyphSet
) {
  let room = rect.inset(horizontal: 1, vertical: 0)
  var pen = Point(x: 0, y: 0)
  for (index, sentence) in sentences.enumerated() {
    let (words, end) = placed(sentence, from: pen, width: room.width)
    guard index == 0 || end.y < room.height else { continue }
    for (word, place) in words where place.y < room.height {
      frame.write(
        word.text, at: Point(x: room.x + place.x, y: room.y + place.y),
        role: word.isFigure ? .headlineFigure : .headline, limit: room.width - place.x,
        glyphs: glyphs)
    }
    pen = end
  }
}

/// Places the words of a sentence.
///
/// - Returns: the words with their places, and where the next sentence starts.
private func placed(
  _ sentence: [HeadlinePart], from start: Point, width: Int
) -> (words: [(HeadlinePart, Point)], end: Point) {
  var pen = start
  var result: [(HeadlinePart, Point)] = []
  for word in words(of: sentence) {
    let columns = columnWidth(of: word.text)
    if pen.x > 0, pen.x + columns > width { pen = Point(x: 0, y: pen.y + 1) }
    result.append((word, pen))
    pen.x += columns + 1
  }
  let last = result.last?.1.y ?? start.y
  return (result, Point(x: pen.x, y: last))
}

/// Words of a sentence; a figure stays together with its unit.
private func words(of sentence: [HeadlinePart]) -> [HeadlinePart] {
  sentence.flatMap { part in
    part.isFigure
      ? [part]
      : part.text.split(separator: " ").map { HeadlinePart(String($0), isFigure: part.isFigure) }
  }
}
