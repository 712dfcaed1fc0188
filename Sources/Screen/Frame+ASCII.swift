extension Frame {
  /// Replaces every glyph outside ASCII by its nearest sign: the last step where the locale has no UTF-8.
  package mutating func restrictToASCII() {
    for y in 0..<size.height {
      for x in 0..<size.width where !self[x, y].glyph.isASCII || self[x, y].isContinuation {
        self[x, y] = Cell(
          self[x, y].isContinuation ? "?" : self[x, y].glyph.asciiForm, role: self[x, y].role)
      }
    }
  }
}
