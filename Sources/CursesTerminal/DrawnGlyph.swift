import CNcurses

/// A glyph with the style that curses draws it in.
struct DrawnGlyph: Sendable, Hashable {
  /// The glyph, one or two columns wide.
  var glyph: Unicode.Scalar
  /// Attributes and colours.
  var style: CellStyles.Entry
}

extension [DrawnGlyph] {
  /// Gives spaces styles that look the same and save bytes: a change of colour takes more than a glyph.
  ///
  /// A short gap goes on in the style of the glyph before it. A long one on the terminal's own background is
  /// left as a cleared screen is, so that curses jumps over it.
  mutating func restyleSpaces() {
    var index = startIndex
    while index < endIndex {
      guard self[index].glyph == " " else {
        index += 1
        continue
      }
      let end = endOfGap(from: index)
      let isLong = end - index >= Self.longGap && self[index].style.showsSpaces(like: .cleared)
      let before = index > startIndex ? self[index - 1].style : nil
      if let style = isLong ? .cleared : before, self[index].style.showsSpaces(like: style) {
        for place in index..<end { self[place].style = style }
      }
      index = end
    }
  }

  /// Columns from which a jump is shorter than the spaces.
  private static let longGap = 6

  /// Where spaces end that look like the first one.
  private func endOfGap(from start: Int) -> Int {
    let style = self[start].style
    return self[start...].firstIndex { $0.glyph != " " || !$0.style.showsSpaces(like: style) }
      .map { Swift.max($0, start + 1) } ?? endIndex
  }
}
