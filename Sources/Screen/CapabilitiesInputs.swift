/// Number of colours as the user asks for it (`--color`, configuration).
package enum ColourWish: String, Sendable, Hashable, CaseIterable {
  /// No colour.
  case never
  /// The terminal's own colours.
  case ansi16 = "16"
  /// The 256-colour palette.
  case indexed256 = "256"
  /// 24-bit colour.
  case trueColour = "truecolor"

  /// The depth asked for.
  package var depth: ColourDepth {
    switch self {
    case .never: .monochrome
    case .ansi16: .ansi16
    case .indexed256: .indexed256
    case .trueColour: .trueColour
    }
  }
}

/// What the user asks for; nil leaves the decision to the terminal.
package struct CapabilityWishes: Sendable, Hashable {
  /// Colours from the command line.
  package var colourFlag: ColourWish?
  /// Colours from the configuration file.
  package var configuredColour: ColourWish?
  /// Glyphs from the command line (`--ascii` is `.ascii`).
  package var glyphFlag: GlyphTier?
  /// Glyphs from the configuration file.
  package var configuredGlyphs: GlyphTier?
  /// Whether mouse reports are wanted where the terminal has them.
  package var mouse: Bool

  /// States wishes.
  package init(
    colourFlag: ColourWish? = nil, configuredColour: ColourWish? = nil,
    glyphFlag: GlyphTier? = nil, configuredGlyphs: GlyphTier? = nil, mouse: Bool = true
  ) {
    self.colourFlag = colourFlag
    self.configuredColour = configuredColour
    self.glyphFlag = glyphFlag
    self.configuredGlyphs = configuredGlyphs
    self.mouse = mouse
  }
}

/// What the environment, the locale and terminfo say about the terminal.
package struct TerminalFacts: Sendable, Hashable {
  /// Name of the terminal type, `TERM`; empty when unset.
  package var terminal: String
  /// Whether `NO_COLOR` is set and not empty (https://no-color.org).
  package var forbidsColour: Bool
  /// Whether `COLORTERM` promises 24-bit colour.
  package var promisesTrueColour: Bool
  /// Colours that terminfo states, 0 without colour.
  package var colours: Int
  /// Whether the locale's charset is UTF-8.
  package var isUTF8: Bool
  /// Columns that the locale gives to East-Asian ambiguous glyphs such as `─`.
  package var ambiguousWidth: Int
  /// Whether terminfo knows how the mouse is reported.
  package var reportsMouse: Bool
  /// Whether terminfo knows how to hide the cursor.
  package var hidesCursor: Bool

  /// States facts.
  package init(
    terminal: String, forbidsColour: Bool = false, promisesTrueColour: Bool = false,
    colours: Int, isUTF8: Bool = true, ambiguousWidth: Int = 1, reportsMouse: Bool = true,
    hidesCursor: Bool = true
  ) {
    self.terminal = terminal
    self.forbidsColour = forbidsColour
    self.promisesTrueColour = promisesTrueColour
    self.colours = colours
    self.isUTF8 = isUTF8
    self.ambiguousWidth = ambiguousWidth
    self.reportsMouse = reportsMouse
    self.hidesCursor = hidesCursor
  }

  /// Takes `TERM`, `NO_COLOR` and `COLORTERM` from an environment.
  package init(environment: [String: String], colours: Int, isUTF8: Bool) {
    self.init(
      terminal: environment["TERM"] ?? "",
      forbidsColour: environment["NO_COLOR"]?.isEmpty == false,
      promisesTrueColour: ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? ""),
      colours: colours, isUTF8: isUTF8)
  }

  /// Whether it is the text console of Linux, whose font holds at most 512 glyphs.
  package var isLinuxConsole: Bool {
    terminal == "linux" || terminal.hasPrefix("linux-")
  }

  /// Whether the terminal type can't place the cursor.
  package var isDumb: Bool { terminal == "dumb" }
}
