/// What the terminal can show, decided once at the start.
package struct Capabilities: Sendable, Hashable {
  /// How many colours are drawn.
  package var colourDepth: ColourDepth
  /// Best glyphs that the locale and the font show.
  package var glyphTier: GlyphTier
  /// Whether the font has the arcs of rounded corners.
  package var showsRoundedCorners: Bool
  /// Whether the terminal can report the mouse.
  package var reportsMouse: Bool
  /// Whether the terminal can hide its cursor.
  package var hidesCursor: Bool

  /// States capabilities.
  package init(
    colourDepth: ColourDepth, glyphTier: GlyphTier, showsRoundedCorners: Bool = true,
    reportsMouse: Bool = false, hidesCursor: Bool = true
  ) {
    self.colourDepth = colourDepth
    self.glyphTier = glyphTier
    self.showsRoundedCorners = showsRoundedCorners
    self.reportsMouse = reportsMouse
    self.hidesCursor = hidesCursor
  }

  /// Decides what to show from what is wished and what was found.
  package init(_ wishes: CapabilityWishes, facts: TerminalFacts) {
    self.init(
      colourDepth: .decide(wishes, facts: facts),
      glyphTier: .decide(wishes, facts: facts),
      showsRoundedCorners: !facts.isLinuxConsole,
      reportsMouse: wishes.mouse && facts.reportsMouse,
      hidesCursor: facts.hidesCursor)
  }

  /// Glyphs for views: the tier found, the theme's corners where the font has them.
  package func glyphs(for theme: Theme) -> GlyphSet {
    let border = theme.border == .rounded && !showsRoundedCorners ? .square : theme.border
    return GlyphSet(tier: glyphTier, border: border)
  }
}
