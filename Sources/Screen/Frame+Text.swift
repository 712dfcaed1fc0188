extension Frame {
  /// Glyphs of one row; a wide glyph stands for its two cells.
  package func text(row: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for x in 0..<size.width where !self[x, row].isContinuation {
      scalars.append(self[x, row].glyph)
    }
    return String(scalars)
  }

  /// Letters of one row's roles, one per cell.
  package func roleText(row: Int) -> String {
    String((0..<size.width).map { self[$0, row].role.letter })
  }

  /// Glyph rows from top to bottom, as wide as the frame.
  package var rows: [String] { (0..<size.height).map(text(row:)) }

  /// Role letters of every row from top to bottom.
  package var roleRows: [String] { (0..<size.height).map(roleText(row:)) }

  /// Glyphs and meaning side by side, one line per row: `|glyphs|roles|`.
  package var twoPlaneRows: [String] {
    zip(rows, roleRows).map { "|\($0)|\($1)|" }
  }
}
