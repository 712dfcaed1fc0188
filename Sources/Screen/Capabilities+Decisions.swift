extension ColourDepth {
  /// Decides the number of colours: flag, configuration, `NO_COLOR`, dumb terminal, terminfo.
  ///
  /// `COLORTERM` raises 256 colours to 24 bits, nothing else: a multiplexer that states 8 colours
  /// would drop what an outer terminal promises.
  package static func decide(_ wishes: CapabilityWishes, facts: TerminalFacts) -> ColourDepth {
    if let wish = wishes.colourFlag ?? wishes.configuredColour { return wish.depth }
    if facts.forbidsColour || facts.isDumb { return .monochrome }
    let found = ColourDepth(colours: facts.colours)
    return found == .indexed256 && facts.promisesTrueColour ? .trueColour : found
  }

  /// The depth that a number of colours allows.
  package init(colours: Int) {
    self =
      switch colours {
      case ..<8: .monochrome
      case ..<256: .ansi16
      default: .indexed256
      }
  }
}

extension GlyphTier {
  /// Decides the glyphs: flag, configuration, charset, ambiguous width, console font, braille.
  ///
  /// Frames, blocks and marks are two columns wide where ambiguous glyphs are, so that only ASCII
  /// keeps the layout. The kernel's console font (cp437) has half blocks and square frames but
  /// neither braille nor quadrants.
  package static func decide(_ wishes: CapabilityWishes, facts: TerminalFacts) -> GlyphTier {
    if let wish = wishes.glyphFlag ?? wishes.configuredGlyphs { return wish }
    if !facts.isUTF8 || facts.ambiguousWidth > 1 || facts.isDumb { return .ascii }
    return facts.isLinuxConsole ? .halfBlock : .braille
  }
}
