/// Styles of all roles for every colour depth, and the glyphs a theme prefers.
package struct Theme: Sendable, Hashable {
  /// Styles of one role.
  package struct Entry: Sendable, Hashable {
    /// Style for 256 colours and more.
    package var full: Style
    /// Style for 8 or 16 colours.
    package var ansi16: Style
    /// Style without colour.
    package var monochrome: Style

    /// States the three forms of a role.
    package init(full: Style, ansi16: Style, monochrome: Style) {
      self.full = full
      self.ansi16 = ansi16
      self.monochrome = monochrome
    }
  }

  /// File name without ending, for example `dark`.
  package var name: String
  /// One sentence for the theme list.
  package var summary: String
  /// Entries in the order of ``Role/allCases``.
  package var entries: [Entry]
  /// Corners of pane frames.
  package var border: BorderStyle

  /// States a theme; `entries` holds one entry per role.
  package init(name: String, summary: String, entries: [Entry], border: BorderStyle = .rounded) {
    precondition(entries.count == Role.allCases.count, "a theme states every role")
    self.name = name
    self.summary = summary
    self.entries = entries
    self.border = border
  }

  /// Style of a role at a colour depth; colours deeper than the depth are still as stated.
  package func style(_ role: Role, depth: ColourDepth) -> Style {
    let entry = entries[Int(role.rawValue)]
    return switch depth {
    case .monochrome: entry.monochrome
    case .ansi16: entry.ansi16
    case .indexed256, .trueColour: entry.full
    }
  }
}

/// Corners of pane frames.
package enum BorderStyle: String, Sendable, Hashable, CaseIterable {
  /// `╭╮╰╯`.
  case rounded
  /// `┌┐└┘`.
  case square
  /// `╔╗╚╝`.
  case double
}
