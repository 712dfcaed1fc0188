import Screen
import Storage
import Testing

@Suite struct ThemeFileTests {
  @Test func readsColoursAndModifiers() throws {
    let theme = try load(
      """
      summary: A test
      border: double
      glyphs: half-block
      palette: {ink: '#102030', paper: 252}
      roles:
        text: {fg: paper, bg: ink}
        tab-active:
          fg: 16
          bg: '#ff8000'
          modifiers: [bold, underline]
          ansi16: {fg: bright-white, bg: 4, modifiers: [bold]}
          mono: {modifiers: reverse}
      """
    ).value
    let tab = theme.theme.style(.tabActive, depth: .trueColour)
    #expect(tab.foreground == .indexed(16))
    #expect(tab.background == .rgb(red: 255, green: 128, blue: 0))
    #expect(tab.modifiers == [.bold, .underline])
    let small = theme.theme.style(.tabActive, depth: .ansi16)
    #expect(small.foreground == .indexed(15) && small.background == .indexed(4))
    #expect(theme.theme.style(.tabActive, depth: .monochrome).modifiers == .reverse)
    #expect(theme.theme.border == .double && theme.glyphs == .halfBlock)
    #expect(theme.theme.name == "test")
  }

  @Test func paintsTheBackgroundOfText() throws {
    let theme = try load("roles: {text: {fg: 252, bg: 233}, muted: {fg: 244}}").value.theme
    #expect(theme.style(.muted, depth: .trueColour).background == .indexed(233))
    #expect(theme.style(.border, depth: .trueColour).foreground == .indexed(244))
    #expect(theme.style(.series3, depth: .trueColour).foreground == .indexed(252))
  }

  @Test func modifiersComeWithTheColour() throws {
    let text = "roles: {muted: {fg: 244, modifiers: [dim]}, border: {fg: 240}, evidence: {bg: 7}}"
    let theme = try load(text).value.theme
    #expect(theme.style(.border, depth: .trueColour).modifiers == [])
    #expect(theme.style(.evidence, depth: .trueColour).modifiers == .dim)
    #expect(theme.style(.kpiLabel, depth: .trueColour).modifiers == .dim)
  }

  @Test func everyRoleReachesText() {
    for role in Role.allCases {
      var current = role
      var steps = 0
      while let sibling = current.sibling, steps < 10 {
        current = sibling
        steps += 1
      }
      #expect(current == .text, "\(role)")
    }
  }

  @Test func inheritsRolesAndPalette() throws {
    let parents = [
      "base": """
      palette: {ink: 20, paper: 230}
      border: square
      roles:
        text: {fg: paper}
        muted: {fg: ink, modifiers: [dim], ansi16: {fg: cyan}, mono: {modifiers: [dim]}}
      """
    ]
    let child = "inherits: base\npalette: {ink: 30}\nroles: {muted: {modifiers: [bold]}}"
    let theme = try load(child, parents: parents).value.theme
    let muted = theme.style(.muted, depth: .trueColour)
    #expect(muted.foreground == .indexed(30) && muted.modifiers == .bold)
    #expect(theme.style(.muted, depth: .ansi16).foreground == .indexed(6))
    #expect(theme.style(.muted, depth: .monochrome).modifiers == .dim)
    #expect(theme.style(.text, depth: .trueColour).foreground == .indexed(230))
    #expect(theme.border == .square)
  }

  @Test(arguments: [
    ("inherits: nowhere", "t.yaml:1:11: error: the parent theme 'nowhere' is not found"),
    ("inherits: a", "a:1:11: error: the parent theme 'b' inherits from itself"),
    ("roles: {text: {fg: '#12'}}", "t.yaml:1:20: error: '#12' is no colour"),
    ("roles: {text: {fg: 256}}", "t.yaml:1:20: error: '256' is no colour"),
    ("palette: {ink: 1}\nroles: {text: {fg: inc}}", "t.yaml:2:20: error: 'inc' is no colour"),
    ("roles:\n  text:\n    modifiers: [blink]", "t.yaml:3:17: error: modifiers are a list of bold"),
    ("roles: {text: {ansi16: {fg: 16}}}", "t.yaml:1:29: error: '16' is none of the terminal's"),
    ("border: dotted", "t.yaml:1:9: error: 'border' is one of rounded, square, double"),
    ("- a\n- b", "t.yaml:1:1: error: a theme is a mapping"),
    ("roles: [text]", "t.yaml:1:1: error: 'roles' is a list; a mapping belongs here"),
    ("name: {a: b}", "t.yaml:1:1: error: 'name' is a mapping; a word belongs here"),
    ("roles:\n\ttext: {fg: 1}", "t.yaml:2:1: error: YAML syntax"),
  ])
  func namesThePlaceOfAnError(text: String, message: String) throws {
    let parents = ["a": "inherits: b", "b": "inherits: a"]
    let failure = try #require(throws: InputFailure.self) { try load(text, parents: parents) }
    let printed = failure.diagnostics.map(\.description)
    #expect(printed.contains { $0.hasPrefix(message) || message.hasPrefix("a:") }, "\(printed)")
  }

  @Test func detectsCycles() throws {
    let parents = ["a": "inherits: b", "b": "inherits: a"]
    let failure = try #require(throws: InputFailure.self) {
      try load("inherits: a", parents: parents)
    }
    #expect(failure.description.contains("'a' inherits from itself"))
  }

  @Test func warnsOfUnknownKeysAndRoles() throws {
    let text = "colour: 1\nroles:\n  tab-activ: {fg: 1}\n  text: {fgg: 1, mono: {fg: 1}}"
    let messages = try load(text).warnings.map(\.description)
    #expect(messages[0].hasPrefix("t.yaml:1:1: warning: unknown key 'colour' is ignored"))
    #expect(
      messages[1]
        == "t.yaml:3:3: warning: unknown role 'tab-activ' is ignored; did you mean 'tab-active'?")
    #expect(messages[2].hasPrefix("t.yaml:4:10: warning: unknown key 'text.fgg'"))
    #expect(messages[3].hasPrefix("t.yaml:4:25: warning: unknown key 'text.mono.fg'"))
  }

  @Test func checksContrast() throws {
    let text = """
      terminal: {fg: 252, bg: 234}
      roles:
        text: {fg: 235}
        chart-grid: {fg: 236}
        muted: {fg: 250}
      """
    let findings = try load(text).value.check()
    let errors = findings.filter { $0.severity == .error }
    #expect(errors.first?.description.hasPrefix("t.yaml:3:3: error: contrast of 'text' is") == true)
    #expect(!findings.contains { $0.message.contains("'muted'") })
    #expect(
      findings.contains {
        $0.severity == .warning && $0.message.hasPrefix("contrast of 'chart-grid' is 1.")
      })
    #expect(
      findings.contains {
        $0.message == "'selection' looks like text without colour; state mono modifiers"
      })
  }

  /// Examples of WCAG 2.1: black on white 21:1, #777777 on white 4.48:1.
  @Test func contrastIsThatOfWCAG() throws {
    let white = Colour.rgb(red: 255, green: 255, blue: 255)
    let black = Colour.rgb(red: 0, green: 0, blue: 0)
    let grey = Colour.rgb(red: 0x77, green: 0x77, blue: 0x77)
    #expect(try abs(#require(Contrast.ratio(black, white)) - 21) < 1e-9)
    #expect(try abs(#require(Contrast.ratio(white, grey)) - 4.48) < 0.005)
    #expect(Contrast.ratio(white, white) == 1)
    #expect(Contrast.ratio(.standard, white) == nil)
    #expect(Contrast.ratio(.indexed(3), white) == nil)
  }

  /// Values of xterm's 256-colour table.
  @Test(arguments: [
    (16, 0, 0, 0), (231, 255, 255, 255), (74, 95, 175, 215), (214, 255, 175, 0),
    (232, 8, 8, 8), (255, 238, 238, 238), (67, 95, 135, 175),
  ])
  func knowsTheColourCube(index: UInt8, red: UInt8, green: UInt8, blue: UInt8) throws {
    let components = try #require(Colour.indexed(index).components)
    #expect(components == (red, green, blue))
  }

  private func load(
    _ text: String, parents: [String: String] = [:]
  ) throws -> Loaded<ThemeFile> {
    try ThemeFile.load(.init(file: "t.yaml", bytes: Array(text.utf8)), name: "test") { name, _ in
      parents[name].map { ThemeFile.Source(file: name, bytes: Array($0.utf8)) }
    }
  }
}
