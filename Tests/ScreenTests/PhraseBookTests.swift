import Testing

@testable import Screen

@Suite("Phrase book")
struct PhraseBookTests {
  private static let book = PhraseBook([
    ("is missing", "がありません"), ("state *", "{1!}を記入"), ("a price", "価格"),
    ("* GPUs do not divide the * heads", "{2}ヘッドは{1}基で割れません"), ("*, cap not stated", "{1!}、上限なし"),
    ("is missing; state *", "最初に書いたものが優先"),
  ])

  @Test(
    "phrases are found whole, with their gaps, and in parts",
    arguments: [
      ("is missing", "がありません"), ("state years", "yearsを記入"), ("state a price", "価格を記入"),
      ("3 GPUs do not divide the 40 heads", "40ヘッドは3基で割れません"),
      ("Fig 4, dense, cap not stated", "Fig 4, dense、上限なし"),
      ("is missing; a price", "がありません；価格"), ("is missing; state a price", "最初に書いたものが優先"),
    ])
  func known(text: String, japanese: String) {
    #expect(Self.book.japanese(of: text) == japanese)
  }

  @Test(
    "what is not known as a whole stays as it is",
    arguments: ["", "missing", "is missing; of late", "state ", "3 GPUs do not divide 40 heads"])
  func unknown(text: String) {
    #expect(Self.book.japanese(of: text) == nil)
  }

  @Test("English stays English, Japanese is translated where it can be")
  func languages() {
    #expect(Language.english(core: "permission denied") == "permission denied")
    #expect(Language.japanese(core: "permission denied") == "アクセスが許可されていません")
    #expect(Language.japanese(core: "nobody says this") == "nobody says this")
    #expect(Wording(core: "assumed")[.japanese] == "仮定")
    #expect(Wording(core: "assumed")[.english] == "assumed")
  }

  @Test(
    "what begins with a particle goes on from the name",
    arguments: [
      ("is missing", "nameがありません"), ("is no code of a currency", "name：通貨コードではありません"),
      ("nobody says this", "name：nobody says this"),
    ])
  func named(complaint: String, japanese: String) {
    #expect(PhraseBook.japanese(of: "name", complaint) == japanese)
  }

  private static let phrases =
    PhraseBook.terms + PhraseBook.problems + PhraseBook.evidence + PhraseBook.laws
    + PhraseBook.searches + PhraseBook.files + PhraseBook.themes

  @Test("no phrase is stated twice")
  func unique() {
    let english = Self.phrases.map(\.english)
    #expect(Set(english).count == english.count)
  }

  @Test("every phrase finds its own Japanese, with what stands in its gaps")
  func complete() {
    for (english, japanese) in Self.phrases {
      let filled = english.split(separator: "*", omittingEmptySubsequences: false)
        .enumerated().map { $0 == 0 ? String($1) : "\($0)00\($1)" }.joined()
      let found = PhraseBook.core.japanese(of: filled)
      let gaps = english.count { $0 == "*" }
      let expected = (1...max(1, gaps)).reduce(japanese) { text, gap in
        text.replacing("{\(gap)}", with: "\(gap)00").replacing("{\(gap)!}", with: "\(gap)00")
      }
      #expect(found == expected, "\(english)")
      #expect(!expected.contains("{") && !expected.contains("}"), "\(japanese)")
    }
  }

  @Test("Japanese is Japanese: no half-width brackets and marks beside its own letters")
  func style() {
    for (_, japanese) in Self.phrases where japanese.utf8.count > japanese.count {
      let letters = Array(japanese)
      for (left, right) in zip(letters, letters.dropFirst()) where "(),;:".contains(right) {
        #expect(left.isASCII, "\(japanese)")
      }
    }
  }
}

@Suite("Wording in all languages")
struct WordingTests {
  @Test("made by one rule, the same in every language, changed in each")
  func making() {
    let made = Wording { $0("a", ja: "あ") + "1" }
    #expect(made[.english] == "a1" && made[.japanese] == "あ1")
    let name = Wording(same: "H100")
    #expect(Language.allCases.allSatisfy { name[$0] == "H100" })
    let changed = made.mapped { $0 + "!" }
    #expect(changed[.english] == "a1!" && changed[.japanese] == "あ1!")
    #expect(Wording(same: "").isEmpty && !made.isEmpty)
  }
}
