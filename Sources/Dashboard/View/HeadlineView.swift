import Screen

/// Draws sentences one after another, wrapped at spaces and between wide characters; a sentence that does not
/// fit whole is left out.
///
/// The first one is drawn as far as it fits: without it there is no answer.
func drawHeadline(
  _ sentences: [Sentence], in rect: Rect, on frame: inout Frame, _ glyphs: GlyphSet
) {
  drawSentences(sentences, in: rect.inset(horizontal: 1, vertical: 0), on: &frame, glyphs)
}

/// Draws sentences into a room, as ``drawHeadline(_:in:on:_:)`` does.
///
/// - Returns: the rows that they take.
@discardableResult
func drawSentences(
  _ sentences: [Sentence], in room: Rect, on frame: inout Frame, _ glyphs: GlyphSet
) -> Int {
  var pen = Point(x: 0, y: 0)
  for (index, sentence) in sentences.enumerated() {
    let (runs, end) = placed(sentence, from: pen, width: room.width)
    guard index == 0 || end.y < room.height else { continue }
    for (run, place) in runs where place.y < room.height {
      frame.write(
        run.text, at: Point(x: room.x + place.x, y: room.y + place.y),
        role: run.isFigure ? .headlineFigure : .headline, limit: room.width - place.x,
        glyphs: glyphs)
    }
    pen = Point(x: end.x + columnWidth(of: sentenceGap(after: sentence.text)), y: end.y)
  }
  return min(pen.y + 1, room.height)
}

/// Places the pieces of a sentence.
///
/// - Returns: the pieces with their places, and where the sentence ends.
private func placed(
  _ sentence: Sentence, from start: Point, width: Int
) -> (runs: [(Sentence.Part, Point)], end: Point) {
  var pen = start
  var gap = 0
  var result: [(Sentence.Part, Point)] = []
  for piece in unbreakablePieces(of: sentence) {
    if pen.x > 0, pen.x + gap + piece.columns > width {
      pen = Point(x: 0, y: pen.y + 1)
    } else {
      pen.x += gap
    }
    for run in piece.runs {
      result.append((run, pen))
      pen.x += columnWidth(of: run.text)
    }
    gap = piece.spaces
  }
  return (result, pen)
}

/// A piece that stays on one line, and the spaces behind it.
private struct Piece {
  var runs: [Sentence.Part] = []
  var spaces = 0

  var columns: Int { runs.reduce(0) { $0 + columnWidth(of: $1.text) } }

  /// Whether a scalar of plain words starts the next piece.
  func ends(before scalar: Unicode.Scalar) -> Bool {
    guard spaces == 0, let last = runs.last else { return !runs.isEmpty }
    return Paragraph.mayBreak(between: last.text.unicodeScalars.last, and: scalar)
  }

  mutating func append(_ text: String, isFigure: Bool) {
    if let last = runs.indices.last, runs[last].isFigure == isFigure {
      runs[last].text += text
    } else {
      runs.append(Sentence.Part(text, isFigure: isFigure))
    }
  }
}

/// Cuts a sentence where a line may break; a figure stays together with its unit.
private func unbreakablePieces(of sentence: Sentence) -> [Piece] {
  var pieces: [Piece] = []
  var current = Piece()
  func startPiece(before scalar: Unicode.Scalar?) {
    guard let scalar, current.ends(before: scalar) else { return }
    pieces.append(current)
    current = Piece()
  }
  for part in sentence.parts {
    guard !part.isFigure else {
      startPiece(before: part.text.unicodeScalars.first)
      current.append(part.text, isFigure: true)
      continue
    }
    for scalar in part.text.unicodeScalars {
      guard scalar != " " else {
        if !current.runs.isEmpty { current.spaces += 1 }
        continue
      }
      startPiece(before: scalar)
      current.append(String(scalar), isFigure: false)
    }
  }
  return pieces + [current]
}
