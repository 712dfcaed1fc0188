import Screen
import TestSupport
import Testing

/// `isocost themes`.
@Suite("themes")
struct ThemesTests {
  private let home: Home

  init() throws { home = try Home() }

  /// Themes that ship.
  static let shipped = ["colour-blind", "dark", "high-contrast", "light", "mono", "solarized"]

  @Test("lists those that ship, with a summary")
  func lists() throws {
    let result = try home.run("themes")
    #expect(result.code == 0)
    let names = result.lines.dropFirst().compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    #expect(names == Self.shipped)
    #expect(result.lines.dropFirst().allSatisfy { $0.split(separator: " ").count > 4 })
  }

  @Test("finds the user's own, which may replace one that ships")
  func finds() throws {
    let path = try home.write(
      "name: mine\nsummary: A theme of my own.\ninherits: light\n",
      to: "config/isocost/themes/mine.yaml")
    let result = try home.run("themes")
    #expect(result.lines.contains { $0.hasPrefix("mine ") && $0.hasSuffix(path) })
    #expect(try home.run("render", Samples.tutor, "--theme", "mine").code == 0)
  }

  @Test("a broken theme of the user's is named, the others stay")
  func survives() throws {
    try home.write("roles: [\n", to: "config/isocost/themes/broken.yaml")
    let result = try home.run("themes")
    #expect(result.code == 0)
    #expect(result.lines.contains { $0.hasPrefix("broken ") && $0.contains("not usable") })
    #expect(Self.shipped.allSatisfy { name in result.lines.contains { $0.hasPrefix(name) } })
    #expect(try home.run("render", Samples.tutor).code == 0)
  }

  @Test("those that ship pass the check", arguments: shipped)
  func checks(_ name: String) throws {
    let result = try home.run("themes", "--check", "\(Samples.root)/themes/\(name).yaml")
    #expect(result.code == 0)
    #expect(result.output.contains("usable, 0 warnings"), "\(result.output)")
  }

  /// A file, and what is wrong with it at which place.
  static let mistakes: [(String, String, String)] = [
    ("roles: [a\n", ":", "YAML"),
    ("inherits: nosuch\n", ":1:", "nosuch"),
    ("inherits: dark\nroles:\n  text: {fg: \"#12345\"}\n", ":3:14", "#12345"),
    ("inherits: dark\nroles: 7\n", ":2:", "roles"),
    ("- a\n- b\n", ":1:1", "mapping"),
    ("name: Tutor\nmodel: Qwen3-14B\n", ":1:1: error: ", "inherits: dark"),
  ]

  @Test("a wrong file is refused with its place", arguments: mistakes)
  func refuses(_ text: String, _ place: String, _ word: String) throws {
    let file = try home.write(text, to: "theme.yaml")
    let result = try home.run("themes", "--check", file)
    #expect(result.code == 3, "\(result.output)\(result.error)")
    let report = result.output + result.error
    #expect(report.contains(file + place), "\(report)")
    #expect(report.contains(word), "\(report)")
  }

  @Test("text that nobody can read is an error")
  func contrast() throws {
    let file = try home.write(
      """
      name: grey
      inherits: dark
      roles:
        text: {fg: "#303030", bg: "#303030"}
      """, to: "grey.yaml")
    let result = try home.run("themes", "--check", file)
    #expect(result.code == 3)
    #expect(result.output.contains("\(file):4:3: error: contrast of 'text'"), "\(result.output)")
    #expect(result.error == "\(file): error: 1 role can't be read; see above\n")
  }

  @Test("the preview shows every role by name or file, plain in a pipe")
  func preview() throws {
    let result = try home.run("themes", "--preview", "dark")
    #expect(result.code == 0 && result.error == "")
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.lines.contains { $0.hasPrefix("  slider-knob ") })
    let file = "\(Samples.root)/themes/dark.yaml"
    #expect(try home.run("themes", "--preview", file).output == result.output)
    let coloured = try home.run("themes", "--preview", "dark", "--color", "truecolor").output
    #expect(coloured.contains("truecolor   256         16          mono        contrast"))
    #expect(coloured.contains("\u{1B}["))
    let ascii = try home.run("themes", "--preview", "dark", "--ascii").output
    #expect(ascii.utf8.allSatisfy { $0 < 0x80 })
    #expect(try home.run("themes", "--preview", "nosuch").code == 3)
    #expect(try home.run("themes", "--preview", "dark", "--check", file).code == 2)
  }

  @Test("^R reads the file of --theme again; a mistake is named with its place, the old one stays")
  func reloads() throws {
    let file = try home.write("name: mine\ninherits: dark\n", to: "mine.yaml")
    let session = try home.open(
      Samples.tutor, options: ["--theme", file, "--color", "256"], size: Size(width: 80, height: 24)
    )
    #expect(!String(decoding: session.output, as: UTF8.self).contains("38;5;99"))
    try home.write("name: mine\ninherits: dark\nroles:\n  title: {fg: 99}\n", to: "mine.yaml")
    try session.type("\u{12}").waitFor("theme mine read again").waitUntilIdle()
    #expect(String(decoding: session.output, as: UTF8.self).contains("38;5;99"))
    try home.write("inherits: dark\nroles:\n  text: {fg: \"#12\"}\n", to: "mine.yaml")
    try session.type("\u{12}").waitFor("mine.yaml:3:14: error: '#12' is no colour")
    #expect(try session.quit() == .clean)
  }

  @Test("unknown names and files are bad input", arguments: ["nosuch", "./nosuch.yaml"])
  func missing(_ theme: String) throws {
    let result = try home.run("render", Samples.tutor, "--theme", theme)
    #expect(result.code == 3)
    #expect(result.error.contains(theme))
    #expect(result.output == "")
  }

  @Test("an unknown name is answered with the known ones")
  func suggests() throws {
    let result = try home.run("render", Samples.tutor, "--theme", "drak")
    #expect(result.error.contains("dark"))
  }
}
