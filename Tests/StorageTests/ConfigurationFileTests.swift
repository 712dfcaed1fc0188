import Screen
import Storage
import Testing

@Suite struct ConfigurationFileTests {
  @Test func readsEveryKey() throws {
    let text = """
      theme: light
      color: 256
      glyphs: half-block
      mouse: off
      escdelay: 50
      language: ja
      """
    let loaded = try parse(text)
    #expect(loaded.warnings.isEmpty)
    #expect(loaded.value.theme == "light" && loaded.value.colour == .indexed256)
    #expect(loaded.value.glyphs == .halfBlock && loaded.value.mouse == false)
    #expect(loaded.value.escapeDelay == 50 && loaded.value.language == .japanese)
  }

  @Test(arguments: ["", "# nothing\n", "theme:\nmouse: ~\n"])
  func leavesChoicesOpen(text: String) throws {
    #expect(try parse(text).value == ConfigurationFile())
  }

  @Test(arguments: [
    ("color: red", "c.yaml:1:8: error: 'color' is one of never, 16, 256, truecolor"),
    ("glyphs: emoji", "c.yaml:1:9: error: 'glyphs' is one of braille, quadrant, half-block, ascii"),
    ("mouse: maybe", "c.yaml:1:8: error: 'mouse' is true or false"),
    ("language: fr", "c.yaml:1:11: error: 'language' is one of en, ja"),
    ("escdelay: 5000", "c.yaml:1:11: error: 'escdelay' is milliseconds from 0 to 1000"),
    ("theme: [dark]", "c.yaml:1:8: error: 'theme' is the name of a theme"),
    ("- dark", "c.yaml:1:1: error: a configuration is a mapping, for example 'theme: dark'"),
    ("theme: a: b", "c.yaml:1:9: error: YAML syntax"),
  ])
  func namesThePlaceOfAnError(text: String, message: String) throws {
    let failure = try #require(throws: InputFailure.self) { try parse(text) }
    #expect(failure.description.hasPrefix(message), "\(failure)")
  }

  @Test(arguments: [
    ("theme: light\nmouse: maybe\nescdelay: 40", [":2:8: error: 'mouse' is true or false"]),
    ("theme: light\nescdelay: 40", []),
    (
      "theme: light\nescdelay: 40\ncolour: 16\nglyphs: emoji",
      [":3:1: warning: ", ":4:9: error: 'glyphs' is one of"]
    ),
  ])
  func savesWhatCanBeRead(text: String, findings: [String]) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "config.yaml")
    let salvaged = ConfigurationFile.salvage(path: path)
    #expect(salvaged.configuration.theme == "light" && salvaged.configuration.escapeDelay == 40)
    #expect(salvaged.configuration.mouse == nil)
    #expect(salvaged.findings.count == findings.count)
    for (finding, start) in zip(salvaged.findings, findings) {
      #expect(finding.description.hasPrefix(path + start), "\(finding)")
    }
  }

  @Test func ofAFileThatIsNoYAMLNothingIsLeft() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("theme: [a\n", to: "config.yaml")
    let salvaged = ConfigurationFile.salvage(path: path)
    #expect(salvaged.configuration == ConfigurationFile())
    #expect(salvaged.findings.map(\.description.isEmpty) == [false])
    #expect(salvaged.findings[0].description.hasPrefix("\(path):2:1: error: YAML"))
    let none = ConfigurationFile.salvage(path: "\(folder.path)/none.yaml")
    #expect(none.configuration == ConfigurationFile() && none.findings.isEmpty)
    let unreadable = ConfigurationFile.salvage(path: folder.path)
    #expect(unreadable.findings.count == 1 && unreadable.configuration == ConfigurationFile())
  }

  @Test func keysThatCantBeReadTakeNoneAway() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "keys: {everywhere: {undo: {a: b}, redo: [{a: b}, F6], save: []}}", to: "config.yaml")
    let salvaged = ConfigurationFile.salvage(path: path)
    #expect(salvaged.findings.count == 2)
    #expect(salvaged.configuration.keys.map(\.command.text) == ["redo", "save"])
    #expect(salvaged.configuration.keys.map { $0.keys.map(\.text) } == [["F6"], []])
  }

  @Test func readsKeysWithTheirPlaces() throws {
    let text = """
      keys:
        everywhere:
          undo: [u, ^U]
          quit: q
        options: {to-first: [], to-last: , step-up: ["~", 1]}
        chart:
      """
    let wishes = try parse(text).value.keys
    #expect(
      wishes.map(\.context) == [
        .init("everywhere", line: 2, column: 3), .init("everywhere", line: 2, column: 3),
        .init("options", line: 5, column: 3), .init("options", line: 5, column: 3),
        .init("options", line: 5, column: 3),
      ])
    #expect(wishes.map(\.command.text) == ["undo", "quit", "to-first", "to-last", "step-up"])
    #expect(wishes[0].command == .init("undo", line: 3, column: 5))
    #expect(wishes[0].keys == [.init("u", line: 3, column: 12), .init("^U", line: 3, column: 15)])
    #expect(wishes[1].keys == [.init("q", line: 4, column: 11)])
    #expect(wishes[2].keys.isEmpty && wishes[3].keys.isEmpty)
    #expect(wishes[4].keys.map(\.text) == ["~", "1"])
  }

  @Test(arguments: [
    (
      "keys: q",
      "c.yaml:1:7: error: 'keys' is a mapping, for example {everywhere: {quit: [q, F10]}}"
    ),
    (
      "keys: {everywhere: [q]}",
      "c.yaml:1:20: error: 'everywhere' is a mapping, for example {quit: [q, F10]}"
    ),
    (
      "keys: {everywhere: {quit: {a: b}}}",
      "c.yaml:1:27: error: 'quit' is a key or a list of keys, for example [u, ^U]"
    ),
    (
      "keys: {everywhere: {quit: [[q]]}}",
      "c.yaml:1:27: error: 'quit' is a key or a list of keys, for example [u, ^U]"
    ),
    (
      "keys: {everywhere: {quit: q, quit: u}}", "c.yaml:1:21: error: the key 'quit' is stated twice"
    ),
  ])
  func refusesKeysOfAnotherForm(text: String, message: String) throws {
    let failure = try #require(throws: InputFailure.self) { try parse(text) }
    #expect(failure.description.hasPrefix(message), "\(failure)")
  }

  @Test func warnsOfUnknownKeys() throws {
    let warnings = try parse("colour: 256\n").warnings.map(\.description)
    #expect(
      warnings == ["c.yaml:1:1: warning: unknown key 'colour' is ignored; did you mean 'color'?"])
  }

  @Test func aMissingFileIsNoError() throws {
    let folder = try TemporaryFolder()
    let missing = try ConfigurationFile.load(path: "\(folder.path)/config.yaml")
    #expect(missing.value == ConfigurationFile())
    let path = try folder.write("theme: mono\n", to: "config.yaml")
    #expect(try ConfigurationFile.load(path: path).value.theme == "mono")
    #expect(throws: InputFailure.self) { try ConfigurationFile.load(path: folder.path) }
  }

  private func parse(_ text: String) throws -> Loaded<ConfigurationFile> {
    try ConfigurationFile.parse(Array(text.utf8), file: "c.yaml")
  }
}
