/// The same words in every language, for tables that are data.
package struct Wording: Sendable, Hashable, ExpressibleByStringLiteral {
  private let english: String
  private let japanese: String

  /// States the words of each language.
  package init(_ english: String, ja japanese: String) {
    self.english = english
    self.japanese = japanese
  }

  /// Terms and names that are the same in every language.
  package init(stringLiteral value: String) {
    self.init(value, ja: value)
  }

  /// The words of a language.
  package subscript(language: Language) -> String {
    language(english, ja: japanese)
  }

  /// Whether there are no words.
  package var isEmpty: Bool { english.isEmpty }
}
