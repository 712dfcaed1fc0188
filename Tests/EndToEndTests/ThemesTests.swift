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
