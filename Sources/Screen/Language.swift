/// A language of screen, reports and help; the raw value is its code (BCP 47).
package enum Language: String, Sendable, Hashable, CaseIterable {
  /// English, of which every locale without sentences of its own makes use.
  case english = "en"
  /// Japanese.
  case japanese = "ja"

  /// The language of a locale's name, such as `ja_JP.UTF-8`; nil where no sentences are in it.
  package init?(locale: String) {
    let code = locale.prefix { $0.isLetter }.lowercased()
    guard let language = Language(rawValue: code) else { return nil }
    self = language
  }

  /// The language that the locale variables ask for: the first that is set of `LC_ALL`, `LC_MESSAGES` and
  /// `LANG` decides (POSIX.1, chapter 8.2); English where it names none of these languages.
  package init(environment: [String: String]) {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    self = locale.flatMap(Language.init(locale:)) ?? .english
  }

  /// Its name in itself.
  package var name: String {
    switch self {
    case .english: "English"
    case .japanese: "日本語"
    }
  }

  /// The text of this language; only that one is made.
  package func callAsFunction<Text>(
    _ english: @autoclosure () -> Text, ja japanese: @autoclosure () -> Text
  ) -> Text {
    switch self {
    case .english: english()
    case .japanese: japanese()
    }
  }

  /// The language that can be read where these glyphs may be drawn: English where only ASCII may be.
  package func shown(with glyphs: GlyphSet) -> Language { glyphs.isASCII ? .english : self }

  /// What stands between two sentences.
  package var sentenceGap: String { self(" ", ja: "") }
}
