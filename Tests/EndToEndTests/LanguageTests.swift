import Screen
import Testing

/// English or Japanese: option, configuration, locale, key.
@Suite("Language", .serialized)
struct LanguageTests {
  private let home: Home
  private static let english = "a year."
  private static let japanese = "年間"

  init() throws { home = try Home() }

  private func rendered(
    _ options: [String] = [], _ environment: [String: String] = [:]
  ) throws -> String {
    try home.run(["render", Samples.tutor] + options, environment: environment).output
  }

  @Test("the option wins over config.yaml, and that over the locale")
  func precedence() throws {
    #expect(try rendered().contains(Self.english))
    let locale = ["LC_ALL": "", "LC_CTYPE": "C.UTF-8", "LC_MESSAGES": "ja_JP.UTF-8"]
    #expect(try rendered([], locale).contains(Self.japanese))
    try home.write("language: en\n", to: "config/isocost/config.yaml")
    #expect(try rendered([], locale).contains(Self.english))
    #expect(try rendered(["--lang", "ja"], locale).contains(Self.japanese))
  }

  @Test("what can show ASCII only stays English")
  func ascii() throws {
    let text = try rendered(["--lang", "ja", "--ascii"])
    #expect(text.contains(Self.english) && text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("every command takes the option, also before its name; other codes are refused")
  func commands() throws {
    let before = try home.run("--lang", "ja", "render", Samples.tutor)
    #expect(before.code == 0 && before.output.contains(Self.japanese))
    let joined = try home.run("--lang=ja", "render", Samples.tutor)
    #expect(joined.output == before.output)
    #expect(try home.run("evaluate", Samples.tutor, "--lang", "ja").code == 0)
    let wrong = try home.run("evaluate", Samples.tutor, "--lang", "fr")
    #expect(wrong.code == 2 && wrong.error.contains("fr"))
    let help = try home.run("--lang", "ja", "help", "render")
    #expect(help.code == 0 && help.output.contains("文の言語"))
  }

  @Test("F4 changes every word at once, and back")
  func key() throws {
    let session = try home.open(Samples.tutor, size: Size(width: 120, height: 40))
    try session.waitFor(Self.english)
    try session.type("\u{1B}OS")
    try session.waitFor("言語：日本語")
    #expect(session.screen.text.contains(Self.japanese))
    try session.type("\u{1B}OS")
    try session.waitFor("language: English")
    #expect(session.screen.text.contains(Self.english))
    #expect(try session.quit() == .clean)
  }
}
