/// What the terminal's font and locale can show, best first.
package enum GlyphTier: String, Sendable, Hashable, CaseIterable {
  /// Braille dots, 2×4 to a cell.
  case braille
  /// Quadrant blocks, 2×2 to a cell.
  case quadrant
  /// Half blocks, 1×2 to a cell.
  case halfBlock = "half-block"
  /// ASCII only: also frames, sliders and marks.
  case ascii
}

/// Glyphs of a view: the tier for charts, the frames' corners.
package struct GlyphSet: Sendable, Hashable {
  /// Dots of charts; `ascii` rules out every other glyph too.
  package var tier: GlyphTier
  /// Corners of pane frames.
  package var border: BorderStyle

  /// Chooses glyphs.
  package init(tier: GlyphTier = .braille, border: BorderStyle = .rounded) {
    self.tier = tier
    self.border = border
  }

  /// Whether only ASCII may be drawn.
  package var isASCII: Bool { tier == .ascii }
}
