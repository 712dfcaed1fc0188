/// Corners and lines of a pane frame.
package struct BorderGlyphs: Sendable, Hashable {
  /// Top left corner.
  package let topLeft: Unicode.Scalar
  /// Top right corner.
  package let topRight: Unicode.Scalar
  /// Bottom left corner.
  package let bottomLeft: Unicode.Scalar
  /// Bottom right corner.
  package let bottomRight: Unicode.Scalar
  /// Top and bottom line.
  package let horizontal: Unicode.Scalar
  /// Left and right line.
  package let vertical: Unicode.Scalar

  /// Names the corners from the top left, row by row, then both lines.
  package init(
    _ topLeft: Unicode.Scalar, _ topRight: Unicode.Scalar, _ bottomLeft: Unicode.Scalar,
    _ bottomRight: Unicode.Scalar, horizontal: Unicode.Scalar, vertical: Unicode.Scalar
  ) {
    self.topLeft = topLeft
    self.topRight = topRight
    self.bottomLeft = bottomLeft
    self.bottomRight = bottomRight
    self.horizontal = horizontal
    self.vertical = vertical
  }
}

extension GlyphSet {
  /// Glyphs of pane frames and rules in this set.
  package var borderGlyphs: BorderGlyphs {
    if isASCII { return BorderGlyphs("+", "+", "+", "+", horizontal: "-", vertical: "|") }
    return switch border {
    case .rounded: BorderGlyphs("╭", "╮", "╰", "╯", horizontal: "─", vertical: "│")
    case .square: BorderGlyphs("┌", "┐", "└", "┘", horizontal: "─", vertical: "│")
    case .double: BorderGlyphs("╔", "╗", "╚", "╝", horizontal: "═", vertical: "║")
    }
  }
}
