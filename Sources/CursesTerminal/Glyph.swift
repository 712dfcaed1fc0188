import CNcurses
import Screen

/// What of a cell's glyph the locale can show.
enum Glyph {
  /// The glyph, or the nearest ASCII sign where the locale has not just these columns for it.
  ///
  /// A glyph of another width would shift the rest of the row, and curses shows a space for what
  /// the charset lacks.
  static func shown(_ cell: Cell, columns: Int) -> Unicode.Scalar {
    if cell.isContinuation { return " " }
    if (0x20..<0x7F).contains(cell.glyph.value) { return cell.glyph }
    return cn_width(cell.glyph.value) == columns ? cell.glyph : cell.glyph.asciiForm
  }
}
