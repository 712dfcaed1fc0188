import Screen
import Testing

@testable import Storage

@Suite struct ThemeFileCheckTests {
  @Test(arguments: Role.allCases) func textIsHeldMoreStrictly(role: Role) throws {
    let file = try load("terminal: {bg: 16}\nroles: {\(role.key): {fg: 234}}")
    let findings = file.check().filter { $0.message.contains("'\(role.key)' is") }
    let severity: Diagnostic.Severity = ThemeFile.textRoles.contains(role) ? .error : .warning
    #expect(findings.map(\.severity) == [severity])
    #expect(findings.first?.mark == SourceMark(line: 2, column: 9))
  }

  @Test func contrastIsAgainstThePaintedGround() throws {
    let file = try load(
      "terminal: {fg: 255, bg: 16}\nroles: {text: {fg: 255}, title: {fg: 16, bg: 255}}")
    let text = try #require(file.contrast(of: .text))
    let title = try #require(file.contrast(of: .title))
    #expect(abs(text - title) < 1e-12 && text > 17)
  }

  @Test func standardColoursAreThoseOfTheTerminal() throws {
    let file = try load("terminal: {fg: '#ffffff', bg: '#000000'}\nroles: {}")
    #expect(abs((file.contrast(of: .text) ?? 0) - 21) < 1e-9)
  }

  @Test func unknownColoursAreNotJudged() throws {
    let file = try load("roles: {text: {fg: 7, bg: 0}, muted: {fg: 234}}")
    #expect(file.contrast(of: .text) == nil && file.contrast(of: .muted) == nil)
    #expect(!file.check().contains { $0.message.contains("contrast") })
  }

  @Test func contrastIsRoundedDown() throws {
    // #767676 on white is 4.54:1, #959595 on white 2.99:1.
    let file = try load(
      "terminal: {bg: '#ffffff'}\nroles: {text: {fg: '#767676'}, title: {fg: '#959595'}}")
    let findings = file.check().filter { $0.message.contains("contrast") }
    #expect(
      findings.first { $0.message.contains("'title'") }?.message
        == "contrast of 'title' is 2.9:1; at least 3:1")
    #expect(!findings.contains { $0.message.contains("'text'") })
  }

  @Test(arguments: ThemeFile.distinctRoles) func meaningNeedsMoreThanColour(role: Role) throws {
    let plain = try load("roles: {\(role.key): {fg: 1}}").check()
    #expect(plain.contains { $0.message.hasPrefix("'\(role.key)' looks like text without colour") })
    let bold = try load("roles: {\(role.key): {fg: 1, mono: {modifiers: [bold]}}}").check()
    #expect(!bold.contains { $0.message.hasPrefix("'\(role.key)' looks") })
  }

  @Test func rolesOfAParentHaveNoPlace() throws {
    let parent = ThemeFile.Source(
      file: "p", bytes: Array("terminal: {bg: 16}\nroles: {text: {fg: 234}}".utf8))
    let child = ThemeFile.Source(file: "c", bytes: Array("inherits: p\nroles: {}".utf8))
    let file = try ThemeFile.load(child, name: "c") { _, _ in parent }.value
    let finding = try #require(file.check().first { $0.message.contains("'text'") })
    #expect(finding.file == "c" && finding.mark == nil)
  }

  private func load(_ text: String) throws -> ThemeFile {
    let source = ThemeFile.Source(file: "t.yaml", bytes: Array(text.utf8))
    return try ThemeFile.load(source, name: "t") { _, _ in nil }.value
  }
}

@Suite struct ThemeFileLegibilityTests {
  /// Greys on black and their contrast by the formula of WCAG 2.1.
  @Test(arguments: [
    ("#ffffff", ThemeFile.Legibility.enough, ThemeFile.Legibility.enough),  // 21
    ("#757575", .enough, .enough),  // 4.56
    ("#707070", .low, .enough),  // 4.24
    ("#5b5b5b", .low, .enough),  // 3.09
    ("#555555", .poor, .poor),  // 2.82
  ])
  func textNeedsMoreThanGraphics(
    grey: String, text: ThemeFile.Legibility, graphics: ThemeFile.Legibility
  ) throws {
    let theme = "terminal: {bg: '#000000'}\nroles: {text: {fg: '\(grey)'}, band: {fg: '\(grey)'}}"
    let source = ThemeFile.Source(file: "t", bytes: Array(theme.utf8))
    let file = try ThemeFile.load(source, name: "t") { _, _ in nil }.value
    #expect(file.legibility(of: .text) == text)
    #expect(file.legibility(of: .band) == graphics)
  }

  @Test func coloursOfTheTerminalAreUnknown() throws {
    let source = ThemeFile.Source(file: "t", bytes: Array("roles: {text: {fg: 7}}".utf8))
    let file = try ThemeFile.load(source, name: "t") { _, _ in nil }.value
    #expect(file.legibility(of: .text) == .unknown)
  }
}

@Suite struct ThemeRecognitionTests {
  @Test(arguments: [
    "name: Math tutor\nmodel: Qwen3-14B\n", "colour: 256\n", "{}", "name: a\nsummary: b\n",
  ])
  func refusesWhatIsNoTheme(text: String) throws {
    let failure = try #require(throws: InputFailure.self) { try load(text) }
    let error = try #require(failure.diagnostics.first { $0.severity == .error })
    #expect(error.description.hasPrefix("t:1:1: error: no key of a theme; a theme states"))
  }

  @Test(arguments: ["roles: {}", "inherits: dark", "palette: {a: 7}", "border: square"])
  func anyKeyOfAThemeWillDo(text: String) throws {
    #expect(throws: Never.self) { try load(text) }
  }

  @Test func aMistypedKeyIsStillNamed() throws {
    let failure = try #require(throws: InputFailure.self) { try load("rolse: {}") }
    #expect(failure.description.contains("did you mean 'roles'?"))
  }

  private func load(_ text: String) throws -> Loaded<ThemeFile> {
    let source = ThemeFile.Source(file: "t", bytes: Array(text.utf8))
    let parent = ThemeFile.Source(file: "dark", bytes: Array("roles: {}".utf8))
    return try ThemeFile.load(source, name: "t") { _, _ in parent }
  }
}
