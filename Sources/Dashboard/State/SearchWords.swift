/// Words that a text has to hold, in any order and whatever their case.
package struct SearchWords: Sendable, Hashable {
  private let words: [String]

  /// Splits what the user typed at blanks; without a word every text matches.
  package init(_ typed: String) {
    words = typed.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Whether a text holds all words.
  package func match(_ text: String) -> Bool {
    guard !words.isEmpty else { return true }
    let lowercased = text.lowercased()
    return words.allSatisfy(lowercased.contains)
  }
}
