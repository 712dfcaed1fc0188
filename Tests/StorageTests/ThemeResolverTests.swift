import Screen
import Testing

@testable import Storage

@Suite struct ThemeResolverTests {
  @Test func theFirstOfTheChainWins() throws {
    var resolver = try resolver([
      "name: child\nroles: {text: {fg: 1}}",
      "name: parent\nsummary: below\nborder: double\nroles: {text: {fg: 2, bg: 3}}",
    ])
    let theme = resolver.theme(named: "file")
    #expect(theme.name == "child" && theme.summary.isEmpty && theme.border == .double)
    let text = theme.style(.text, depth: .trueColour)
    #expect(text.foreground == .indexed(1) && text.background == .indexed(3))
    #expect(resolver.errors.isEmpty)
  }

  @Test func aFileNamesItsTheme() throws {
    var resolver = try resolver(["roles: {}"])
    #expect(resolver.theme(named: "file").name == "file")
  }

  @Test func anEmptyThemeIsTheTerminalsOwn() throws {
    var resolver = try resolver(["roles: {}"])
    let theme = resolver.theme(named: "x")
    for role in Role.allCases {
      for depth in ColourDepth.allCases { #expect(theme.style(role, depth: depth) == Style()) }
    }
    #expect(theme.border == .rounded && resolver.glyphs == nil)
    #expect(resolver.terminal() == Style())
  }

  /// A chain of siblings for a few roles, nearest first.
  @Test(arguments: [
    (Role.border, [Role.muted, .text]), (.chartGrid, [.dominated, .muted, .text]),
    (.borderFocus, [.titleFocus, .strong, .text]), (.series3, [.series1, .text]),
    (.tabActive, [.selection, .text]), (.error, [.warning, .text]),
    (.overlayBorder, [.overlay, .text]), (.headlineFigure, [.headline, .text]), (.text, []),
  ])
  func siblingsLeadToText(role: Role, chain: [Role]) {
    var found: [Role] = []
    var next = role.sibling
    while let sibling = next {
      found.append(sibling)
      next = sibling.sibling
    }
    #expect(found == chain)
  }

  @Test func everyFormFallsBackToTheSibling() throws {
    let text = """
      roles:
        muted: {fg: 9, ansi16: {fg: cyan, modifiers: [bold]}, mono: {modifiers: [dim]}}
      """
    var resolver = try resolver([text])
    let theme = resolver.theme(named: "x")
    let border = theme.entries[Int(Role.border.rawValue)]
    #expect(border.full.foreground == .indexed(9))
    #expect(border.ansi16 == Style(foreground: .indexed(6), modifiers: .bold))
    #expect(border.monochrome == Style(modifiers: .dim))
  }

  @Test func backgroundsAreNotThoseOfSiblings() throws {
    var resolver = try resolver(["roles: {text: {bg: 10}, selection: {fg: 1, bg: 20}}"])
    let theme = resolver.theme(named: "x")
    #expect(theme.style(.tabActive, depth: .trueColour).background == .indexed(10))
    #expect(theme.style(.tabActive, depth: .trueColour).foreground == .indexed(1))
    #expect(theme.style(.selection, depth: .trueColour).background == .indexed(20))
  }

  @Test func palettesAreJoined() throws {
    var resolver = try resolver([
      "palette: {ink: 5}\nroles: {title: {fg: sea}}",
      "palette: {ink: 6, sea: 7}\nroles: {text: {fg: ink}}",
    ])
    let theme = resolver.theme(named: "x")
    #expect(theme.style(.text, depth: .trueColour).foreground == .indexed(5))
    #expect(theme.style(.title, depth: .trueColour).foreground == .indexed(7))
  }

  @Test func paletteNamesHideTerminalNames() throws {
    var resolver = try resolver(["palette: {white: 231}\nroles: {text: {fg: white}}"])
    let style = resolver.theme(named: "x").style(.text, depth: .trueColour)
    #expect(style.foreground == .indexed(231))
  }

  @Test func sixteenColourFormsKnowNoPalette() throws {
    var resolver = try resolver(["palette: {sea: 6}\nroles: {text: {ansi16: {fg: sea}}}"])
    _ = resolver.theme(named: "x")
    #expect(resolver.errors.count == 1)
    #expect(resolver.errors[0].message.contains("none of the terminal's 16 colours"))
  }

  @Test func errorsNameTheirFileOnce() throws {
    var resolver = try resolver([
      "roles: {}", "roles: {text: {fg: nowhere}, muted: {fg: nowhere}}",
    ])
    _ = resolver.theme(named: "x")
    #expect(
      resolver.errors.map { "\($0.file) \($0.mark?.column ?? 0)" } == ["file1 20", "file1 42"])
  }

  @Test func terminalColoursAndGlyphsAreInherited() throws {
    var resolver = try resolver([
      "terminal: {bg: 16}\nroles: {}", "terminal: {fg: 255, bg: 17}\nglyphs: quadrant\nroles: {}",
    ])
    #expect(resolver.terminal() == Style(foreground: .indexed(255), background: .indexed(16)))
    #expect(resolver.glyphs == .quadrant)
  }

  private func resolver(_ texts: [String]) throws -> ThemeResolver {
    ThemeResolver(
      chain: try texts.enumerated().map { index, text in
        try ThemeParser.parse(file: "file\(index)", bytes: Array(text.utf8)).value
      })
  }
}
