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

extension Wording {
  /// What is the same in every language, such as names, numbers and units.
  package init(same text: String) {
    self.init(text, ja: text)
  }

  /// Makes the words of each language by one rule.
  package init(_ make: (Language) -> String) {
    self.init(make(.english), ja: make(.japanese))
  }

  /// The words of an English sentence of the core, as far as ``PhraseBook/core`` knows them.
  package init(core text: String) {
    self.init { $0(core: text) }
  }

  /// The words with the text of each language changed.
  package func mapped(_ change: (String) -> String) -> Wording {
    Wording(change(english), ja: change(japanese))
  }
}
