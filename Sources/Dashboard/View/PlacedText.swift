import Screen

/// Sentences broken into lines: at spaces and between wide characters, never inside a figure.
struct PlacedText {
  private let width: Int
  private var pieces: [(piece: Piece, place: Point)] = []
  private var pen = Point(x: 0, y: 0)
  private var gap = 0
  /// Rows at which paragraphs start.
  private(set) var starts: [Int] = []

  /// Starts with nothing on lines of a width.
  init(width: Int) {
    self.width = width
  }

  /// Rows that the text takes.
  var rows: Int { pieces.isEmpty ? 0 : pen.y + 1 }

  /// Adds a sentence behind what is there.
  mutating func append(_ sentence: Sentence) {
    for piece in unbreakablePieces(of: sentence) {
      if pen.x > 0, pen.x + gap + piece.columns > width {
        pen = Point(x: 0, y: pen.y + 1)
      } else if pen.x > 0 {
        pen.x += gap
      }
      pieces.append((piece, pen))
      pen.x += piece.columns
      gap = piece.spaces
    }
    gap = columnWidth(of: sentenceGap(after: sentence.text))
  }

  /// Adds a sentence on a line of its own.
  mutating func appendParagraph(_ sentence: Sentence, blankRows: Int) {
    pen = Point(x: 0, y: pieces.isEmpty ? 0 : pen.y + 1 + blankRows)
    starts.append(pen.y)
    append(sentence)
  }

  /// Draws the rows from one on, as many as there is room for; where more follow, the last one ends with an
  /// ellipsis at a word's end.
  ///
  /// - Parameter margin: Columns right of the room that the ellipsis may take.
  func draw(
    from first: Int = 0, in room: Rect, margin: Int = 0, on frame: inout Frame, _ glyphs: GlyphSet
  ) {
    guard !room.isEmpty else { return }
    let last = first + room.height - 1
    let isCut = rows > last + 1
    for (piece, place) in pieces where place.y >= first && place.y < last + (isCut ? 0 : 1) {
      draw(piece, Point(x: place.x, y: place.y - first), in: room, on: &frame, glyphs)
    }
    guard isCut else { return }
    let (line, end) = cutLine(last, room: width + margin - columnWidth(of: glyphs.ellipsis))
    for (piece, place) in line {
      draw(piece, Point(x: place.x, y: room.height - 1), in: room, on: &frame, glyphs)
    }
    frame.write(
      glyphs.ellipsis, at: Point(x: room.x + end, y: room.maxY - 1), role: .headline, glyphs: glyphs
    )
  }

  /// The pieces of a row that leave room for a mark behind them, and the column of the mark.
  private func cutLine(
    _ row: Int, room: Int
  ) -> (pieces: [(piece: Piece, place: Point)], end: Int) {
    let line = pieces.filter { $0.place.y == row }
    var kept = Array(line.prefix { $0.place.x + $0.piece.trimmed.columns <= room })
    guard let last = kept.popLast() else {
      return (Array(line.prefix(1)), min(max(0, room), line.first?.piece.columns ?? 0))
    }
    let piece = last.piece.trimmed
    return (kept + [(piece, last.place)], last.place.x + piece.columns)
  }

  private func draw(
    _ piece: Piece, _ place: Point, in room: Rect, on frame: inout Frame, _ glyphs: GlyphSet
  ) {
    var x = place.x
    for run in piece.runs {
      frame.write(
        run.text, at: Point(x: room.x + x, y: room.y + place.y),
        role: run.isFigure ? .headlineFigure : .headline, limit: room.width - x, glyphs: glyphs)
      x += columnWidth(of: run.text)
    }
  }
}

/// A piece that stays on one line, and the spaces behind it.
private struct Piece {
  var runs: [Sentence.Part] = []
  var spaces = 0

  var columns: Int { runs.reduce(0) { $0 + columnWidth(of: $1.text) } }

  /// The piece without the marks that don't stand before an ellipsis.
  var trimmed: Piece {
    guard let last = runs.last else { return self }
    var piece = self
    piece.runs[runs.count - 1].text = last.text.trimmedForEllipsis
    return piece
  }

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
