import Dashboard
import Reports
import Screen
import Storage
import Testing

@Suite struct ThemePreviewTests {
  private func theme(_ text: String = "terminal: {bg: 16}\nroles: {text: {fg: 231}}") throws
    -> ThemeFile
  {
    let source = ThemeFile.Source(file: "t.yaml", bytes: Array(text.utf8))
    return try ThemeFile.load(source, name: "mine") { _, _ in nil }.value
  }

  private func lines(
    _ file: ThemeFile, upTo depth: ColourDepth, ascii: Bool = false, language: Language = .english
  ) -> [String] {
    ThemePreview(file, upTo: depth, isASCII: ascii, language: language).text
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// A line without its escapes.
  private func plain(_ line: String) -> String {
    line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
  }

  @Test(arguments: ColourDepth.allCases) func everyRoleHasALine(depth: ColourDepth) throws {
    let lines = lines(try theme(), upTo: depth).map(plain)
    for role in Role.allCases {
      let line = try #require(lines.first { $0.hasPrefix("  \(role.key) ") })
      let samples = line.ranges(of: role.sample(ascii: false).drop { $0 == " " }).count
      #expect(samples >= depth.rawValue + 1, "\(line)")
    }
  }

  @Test func columnsStandBelowTheirHeads() throws {
    let lines = lines(try theme(), upTo: .trueColour).map(plain)
    let head = try #require(lines.first { $0.contains("truecolor") })
    let line = try #require(lines.first { $0.hasPrefix("  kpi-value ") })
    for name in ["truecolor", "256", "16", "mono"] {
      let start = try #require(head.firstRange(of: name)?.lowerBound)
      #expect(
        line[head.distance(from: head.startIndex, to: start).place(in: line)...].hasPrefix("$"))
    }
  }

  @Test(arguments: [
    (ColourDepth.trueColour, "truecolor 256 16 mono contrast"),
    (.indexed256, "256 16 mono contrast"), (.ansi16, "16 mono contrast"),
    (.monochrome, "mono contrast"),
  ])
  func onlyDepthsThatAreAskedFor(depth: ColourDepth, head: String) throws {
    let words = lines(try theme(), upTo: depth)[2].split(separator: " ").joined(separator: " ")
    #expect(words == head)
  }

  @Test func eachDepthHasItsOwnEscapes() throws {
    let file = try theme(
      """
      terminal: {bg: 16}
      roles:
        title: {fg: "#102030", ansi16: {fg: red}, mono: {modifiers: [underline]}}
      """)
    let line = try #require(lines(file, upTo: .trueColour).first { $0.contains("  title ") })
    #expect(line.contains("38;2;16;32;48") && line.contains("38;5;"))
    #expect(line.contains("\u{1B}[0;31m") && line.contains("\u{1B}[0;4m"))
  }

  @Test func withoutColourThereIsNoEscape() throws {
    let text = lines(try theme(), upTo: .monochrome, ascii: true).joined()
    #expect(text.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
  }

  @Test func contrastIsJudged() throws {
    // On black: #707070 is 4.24:1, #555555 2.82:1, white 21:1.
    let file = try theme(
      """
      terminal: {fg: "#ffffff", bg: "#000000"}
      roles:
        title: {fg: "#707070"}
        band: {fg: "#555555"}
        chart-grid: {fg: "#707070"}
      """)
    let lines = lines(file, upTo: .monochrome)
    func ending(_ role: Role) -> String {
      let line = lines.first { $0.hasPrefix("  \(role.key) ") } ?? ""
      return line.split(separator: " ").suffix(3).joined(separator: " ")
    }
    #expect(ending(.title) == "4.2 below 4.5:1")
    #expect(ending(.band) == "2.8 below 3:1")
    #expect(ending(.chartGrid).hasSuffix(" 4.2"))
    #expect(ending(.text).hasSuffix(" 21.0"))
    #expect(lines.contains { $0.contains("roles below 3:1: 1, roles of text below 4.5:1: 1") })
  }

  @Test func coloursOfTheTerminalHaveNoContrast() throws {
    let lines = lines(try theme("roles: {}"), upTo: .monochrome)
    #expect(lines.contains { $0.contains("state 'terminal: {fg, bg}'") })
    #expect(lines.first { $0.hasPrefix("  text ") }?.hasSuffix("–") == true)
  }

  @Test func wordsAreInTheLanguage() throws {
    let text = lines(try theme(), upTo: .monochrome, language: .japanese).joined()
    #expect(text.contains("コントラスト") && text.contains("グラフ"))
    #expect(!text.contains("contrast"))
  }

  @Test func aHostileNameIsNeutralised() throws {
    let text = lines(try theme("name: \"a\\eb\"\nroles: {}"), upTo: .monochrome).joined()
    #expect(!text.contains("\u{1B}"))
  }
}

extension Int {
  /// The place of a character in a text.
  fileprivate func place(in text: String) -> String.Index {
    text.index(text.startIndex, offsetBy: self, limitedBy: text.endIndex) ?? text.endIndex
  }
}
