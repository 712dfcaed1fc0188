/// A colour as a theme states it.
package enum Colour: Sendable, Hashable {
  /// The terminal's own foreground or background.
  case standard
  /// Index into the 256-colour palette; 0–15 are the terminal's own colours.
  case indexed(UInt8)
  /// Exact colour.
  case rgb(red: UInt8, green: UInt8, blue: UInt8)
}

/// How many colours the terminal shows.
package enum ColourDepth: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// No colour: modifiers only.
  case monochrome
  /// The terminal's 8 or 16 colours.
  case ansi16
  /// The 256-colour palette.
  case indexed256
  /// 24-bit colour.
  case trueColour

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Modifiers of text beside colour.
package struct Modifiers: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier or brighter.
  package static let bold = Modifiers(rawValue: 1)
  /// Fainter.
  package static let dim = Modifiers(rawValue: 2)
  /// Underlined.
  package static let underline = Modifiers(rawValue: 4)
  /// Foreground and background exchanged.
  package static let reverse = Modifiers(rawValue: 8)
  /// Slanted.
  package static let italic = Modifiers(rawValue: 16)
}

/// Colours and modifiers of a cell.
package struct Style: Sendable, Hashable {
  /// Colour of the glyph.
  package var foreground: Colour
  /// Colour behind the glyph.
  package var background: Colour
  /// Modifiers.
  package var modifiers: Modifiers

  /// Describes a style; the terminal's own colours unless stated.
  package init(
    foreground: Colour = .standard, background: Colour = .standard, modifiers: Modifiers = []
  ) {
    self.foreground = foreground
    self.background = background
    self.modifiers = modifiers
  }
}
