import Screen
import Testing

@testable import Storage

@Suite struct ThemeParserTests {
  @Test func readsTheWholeFile() throws {
    let document = try parse(
      """
      name: test
      summary: One sentence.
      inherits: dark
      terminal: {fg: 252, bg: '#101010'}
      palette: {ink: '#102030', paper: 252}
      border: square
      glyphs: ascii
      roles:
        text: {fg: paper, bg: ink}
      """
    ).value
    #expect(document.name == "test" && document.summary == "One sentence.")
    #expect(document.inherits?.text == "dark")
    #expect(document.inherits?.mark == SourceMark(line: 3, column: 11))
    #expect(document.terminal.foreground?.text == "252")
    #expect(document.terminal.background?.text == "#101010")
    #expect(document.palette["ink"]?.text == "#102030" && document.palette.count == 2)
    #expect(document.border == .square && document.glyphs == .ascii)
    #expect(document.roles[.text]?.full.background?.text == "ink")
    #expect(document.roles[.text]?.mark == SourceMark(line: 9, column: 3))
  }

  @Test func readsTheFormsOfARole() throws {
    let text = """
      roles:
        tab-active:
          fg: 1
          modifiers: [bold, dim, underline, reverse, italic]
          ansi16: {bg: blue, modifiers: bold}
          mono: {modifiers: []}
        title: {bg: 3}
      """
    let roles = try parse(text).value.roles
    let tab = try #require(roles[.tabActive])
    #expect(tab.full.foreground?.text == "1" && tab.full.background == nil)
    #expect(tab.full.modifiers == [.bold, .dim, .underline, .reverse, .italic])
    #expect(tab.ansi16?.background?.text == "blue" && tab.ansi16?.foreground == nil)
    #expect(tab.ansi16?.modifiers == .bold)
    #expect(tab.monochrome == [])
    let title = try #require(roles[.title])
    #expect(title.ansi16 == nil && title.monochrome == nil && title.full.modifiers == nil)
  }

  @Test func statesNothingByDefault() throws {
    let document = try parse("roles: {}").value
    #expect(document.name == nil && document.inherits == nil && document.border == nil)
    #expect(document.glyphs == nil && document.roles.isEmpty && document.palette.isEmpty)
  }

  @Test(arguments: Role.allCases) func knowsEveryRole(role: Role) throws {
    let document = try parse("roles: {\(role.key): {fg: 1}}")
    #expect(document.warnings.isEmpty)
    #expect(document.value.roles[role]?.full.foreground?.text == "1")
  }

  @Test(arguments: [
    ("roles: {text: bold}", "t:1:9: error: 'text' is a single value; a mapping belongs here"),
    ("roles: {text: {fg: [1]}}", "t:1:16: error: 'fg' is a list; a word belongs here"),
    ("roles: {text: {fg: }}", "t:1:16: error: 'fg' is a single value; a word belongs here"),
    ("roles: {text: {modifiers: [[bold]]}}", "t:1:28: error: modifiers are a list of bold, dim,"),
    ("roles: {text: {ansi16: 3}}", "t:1:16: error: 'ansi16' is a single value; a mapping"),
    ("palette: [1]", "t:1:1: error: 'palette' is a list; a mapping belongs here"),
    ("terminal: dark", "t:1:1: error: 'terminal' is a single value; a mapping belongs here"),
    ("glyphs: emoji", "t:1:9: error: 'glyphs' is one of braille, quadrant, half-block, ascii"),
    ("border: {a: 1}", "t:1:9: error: 'border' is one of rounded, square, double"),
    ("", "t: error: a theme is a mapping with the key 'roles'"),
    ("roles:\n - [", "t:3:1: error: YAML syntax"),
  ])
  func namesThePlaceOfAnError(text: String, message: String) throws {
    let failure = #expect(throws: InputFailure.self) { try parse(text) }
    #expect(failure?.description.hasPrefix(message) == true, "\(failure as Any)")
  }

  @Test func collectsAllErrors() {
    let failure = #expect(throws: InputFailure.self) {
      try parse("border: x\nglyphs: y\nroles: {text: {modifiers: [z]}}")
    }
    #expect(failure?.diagnostics.count == 3)
  }

  @Test(arguments: [
    ("bold", Modifiers.bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse),
    ("italic", .italic),
  ])
  func knowsModifiers(name: String, modifier: Modifiers) {
    #expect(Modifiers(name: name) == modifier)
    #expect(Modifiers(name: name.uppercased()) == nil)
  }

  private func parse(_ text: String) throws -> Loaded<ThemeDocument> {
    try ThemeParser.parse(file: "t", bytes: Array(text.utf8))
  }
}
