import Screen
import Testing

@Suite("Languages")
struct LanguageTests {
  @Test(
    "a locale names its language",
    arguments: [
      ("ja", Language.japanese), ("ja_JP.UTF-8", .japanese), ("JA_JP", .japanese),
      ("en_GB.UTF-8", .english), ("en", .english),
    ])
  func locales(name: String, language: Language) {
    #expect(Language(locale: name) == language)
  }

  @Test("other locales name none", arguments: ["", "C", "C.UTF-8", "fr_FR", "POSIX", "jan_JP"])
  func others(name: String) {
    #expect(Language(locale: name) == nil)
  }

  @Test(
    "the first variable that is set decides, English where it names no known language",
    arguments: [
      ([:], Language.english), (["LANG": "ja_JP.UTF-8"], .japanese),
      (["LANG": "ja_JP.UTF-8", "LC_MESSAGES": "en_US"], .english),
      (["LC_ALL": "ja_JP", "LC_MESSAGES": "en_US"], .japanese),
      (["LC_ALL": "", "LC_MESSAGES": "ja"], .japanese),
      (["LC_ALL": "C", "LANG": "ja_JP"], .english), (["LC_CTYPE": "ja_JP.UTF-8"], .english),
    ] as [([String: String], Language)])
  func environment(variables: [String: String], language: Language) {
    #expect(Language(environment: variables) == language)
  }

  @Test("only the text of the language is made")
  func lazy() {
    var made: [String] = []
    func make(_ text: String) -> String {
      made.append(text)
      return text
    }
    #expect(Language.japanese(make("cost"), ja: make("費用")) == "費用")
    #expect(Language.english(make("cost"), ja: make("費用")) == "cost")
    #expect(made == ["費用", "cost"])
  }

  @Test("words of a table are those of the language; a literal is the same in each")
  func wording() {
    let words = Wording("cost", ja: "費用")
    #expect(words[.english] == "cost" && words[.japanese] == "費用")
    let term: Wording = "TTFT"
    #expect(Language.allCases.allSatisfy { term[$0] == "TTFT" })
    #expect(Wording("", ja: "").isEmpty && !words.isEmpty)
  }

  @Test("every language is named in itself; spaces stand between sentences where they are written")
  func names() {
    #expect(Set(Language.allCases.map(\.name)).count == Language.allCases.count)
    #expect(Language.english.sentenceGap == " " && Language.japanese.sentenceGap.isEmpty)
  }
}
