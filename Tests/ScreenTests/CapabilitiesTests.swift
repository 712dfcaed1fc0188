import Screen
import Testing

@Suite("Capabilities")
struct CapabilitiesTests {
  /// One row of the precedence table of reference/terminal.md A4.
  struct ColourRow: Sendable, CustomTestStringConvertible {
    var flag: ColourWish?
    var configured: ColourWish?
    var environment: [String: String]
    var colours: Int
    var expected: ColourDepth

    init(
      flag: ColourWish? = nil, configured: ColourWish? = nil,
      _ environment: [String: String] = [:], colours: Int, _ expected: ColourDepth
    ) {
      self.flag = flag
      self.configured = configured
      self.environment = environment
      self.colours = colours
      self.expected = expected
    }

    var testDescription: String { "\(environment) \(colours) -> \(expected)" }
  }

  static let colourRows: [ColourRow] = [
    ColourRow(colours: 0, .monochrome),
    ColourRow(colours: -1, .monochrome),
    ColourRow(colours: 2, .monochrome),
    ColourRow(colours: 8, .ansi16),
    ColourRow(colours: 16, .ansi16),
    ColourRow(colours: 88, .ansi16),
    ColourRow(colours: 256, .indexed256),
    ColourRow(colours: 0x100_0000, .indexed256),
    ColourRow(["COLORTERM": "truecolor"], colours: 256, .trueColour),
    ColourRow(["COLORTERM": "24bit"], colours: 256, .trueColour),
    ColourRow(["COLORTERM": "yes"], colours: 256, .indexed256),
    ColourRow(["COLORTERM": "truecolor"], colours: 8, .ansi16),
    ColourRow(["COLORTERM": "truecolor"], colours: 0, .monochrome),
    ColourRow(["TERM": "dumb"], colours: 256, .monochrome),
    ColourRow(["TERM": "dumb", "COLORTERM": "truecolor"], colours: 256, .monochrome),
    ColourRow(["NO_COLOR": "1"], colours: 256, .monochrome),
    ColourRow(["NO_COLOR": "0"], colours: 256, .monochrome),
    ColourRow(["NO_COLOR": ""], colours: 256, .indexed256),
    ColourRow(["NO_COLOR": "1", "COLORTERM": "truecolor"], colours: 256, .monochrome),
    ColourRow(configured: .ansi16, ["NO_COLOR": "1"], colours: 256, .ansi16),
    ColourRow(configured: .never, colours: 256, .monochrome),
    ColourRow(configured: .trueColour, ["TERM": "dumb"], colours: 0, .trueColour),
    ColourRow(flag: .indexed256, ["NO_COLOR": "1"], colours: 8, .indexed256),
    ColourRow(flag: .never, configured: .trueColour, colours: 256, .monochrome),
    ColourRow(flag: .trueColour, configured: .never, ["NO_COLOR": "1"], colours: 8, .trueColour),
  ]

  @Test("colours: flag, configuration, NO_COLOR, dumb, terminfo, COLORTERM", arguments: colourRows)
  func decidesColours(_ row: ColourRow) {
    let wishes = CapabilityWishes(colourFlag: row.flag, configuredColour: row.configured)
    let facts = TerminalFacts(environment: row.environment, colours: row.colours, isUTF8: true)
    #expect(ColourDepth.decide(wishes, facts: facts) == row.expected)
    #expect(Capabilities(wishes, facts: facts).colourDepth == row.expected)
  }

  /// Facts about glyphs and the tier that follows.
  static let glyphRows: [(TerminalFacts, GlyphTier)] = [
    (TerminalFacts(terminal: "xterm-256color", colours: 256), .braille),
    (TerminalFacts(terminal: "", colours: 256), .braille),
    (TerminalFacts(terminal: "xterm-256color", colours: 256, isUTF8: false), .ascii),
    (TerminalFacts(terminal: "xterm-256color", colours: 256, ambiguousWidth: 2), .ascii),
    (TerminalFacts(terminal: "linux", colours: 8), .halfBlock),
    (TerminalFacts(terminal: "linux-16color", colours: 16), .halfBlock),
    (TerminalFacts(terminal: "linux", colours: 8, isUTF8: false), .ascii),
    (TerminalFacts(terminal: "dumb", colours: 0), .ascii),
    (TerminalFacts(terminal: "vt100", colours: 0), .braille),
  ]

  @Test("glyphs follow charset, ambiguous width and console font", arguments: glyphRows)
  func decidesGlyphs(_ facts: TerminalFacts, _ expected: GlyphTier) {
    #expect(GlyphTier.decide(CapabilityWishes(), facts: facts) == expected)
  }

  @Test(
    "a stated glyph tier wins, the flag before the configuration", arguments: GlyphTier.allCases)
  func obeysGlyphWish(_ tier: GlyphTier) {
    let facts = TerminalFacts(terminal: "linux", colours: 8, isUTF8: false, ambiguousWidth: 2)
    let flag = CapabilityWishes(glyphFlag: tier, configuredGlyphs: .quadrant)
    #expect(GlyphTier.decide(flag, facts: facts) == tier)
    let configured = CapabilityWishes(configuredGlyphs: tier)
    #expect(GlyphTier.decide(configured, facts: facts) == tier)
  }

  @Test("the mouse needs both the wish and the terminal")
  func decidesMouse() {
    for wished in [true, false] {
      for found in [true, false] {
        let facts = TerminalFacts(terminal: "xterm", colours: 8, reportsMouse: found)
        let capabilities = Capabilities(CapabilityWishes(mouse: wished), facts: facts)
        #expect(capabilities.reportsMouse == (wished && found))
      }
    }
  }

  @Test("a terminal that can't hide the cursor says so")
  func carriesCursor() {
    let facts = TerminalFacts(terminal: "vt100", colours: 0, hidesCursor: false)
    #expect(!Capabilities(CapabilityWishes(), facts: facts).hidesCursor)
  }

  @Test("the console font has no rounded corners", arguments: BorderStyle.allCases)
  func chooseBorders(_ border: BorderStyle) {
    var theme = Theme.plain
    theme.border = border
    let console = Capabilities(
      CapabilityWishes(), facts: TerminalFacts(terminal: "linux", colours: 8))
    let window = Capabilities(
      CapabilityWishes(), facts: TerminalFacts(terminal: "xterm", colours: 8))
    #expect(
      console.glyphs(for: theme)
        == GlyphSet(tier: .halfBlock, border: border == .rounded ? .square : border))
    #expect(window.glyphs(for: theme) == GlyphSet(tier: .braille, border: border))
  }

  @Test(
    "names of colour wishes are the command line's",
    arguments: [
      ("never", ColourDepth.monochrome), ("16", .ansi16), ("256", .indexed256),
      ("truecolor", .trueColour),
    ])
  func namesColourWishes(_ name: String, _ depth: ColourDepth) throws {
    #expect(try #require(ColourWish(rawValue: name)).depth == depth)
  }
}
