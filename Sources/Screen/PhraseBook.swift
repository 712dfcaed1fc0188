/// Japanese of sentences that are made in English, where languages are not known.
///
/// An English phrase may have gaps (`*`), which are numbers and names; `{1}`, `{2}` … stand for them in Japanese, and
/// `{1!}` for the Japanese of the first gap, where that is a phrase itself.
package struct PhraseBook: Sendable {
  private struct Pattern {
    let literals: [String]
    let japanese: String
  }

  private let whole: [String: String]
  private let patterns: [Pattern]

  /// States phrases with their Japanese; of two that fit the first counts.
  package init(_ phrases: [(english: String, japanese: String)]) {
    let (open, closed) = (
      phrases.filter { $0.english.contains("*") }, phrases.filter { !$0.english.contains("*") }
    )
    whole = Dictionary(closed.map { ($0.english, $0.japanese) }) { first, _ in first }
    patterns = open.map { phrase in
      Pattern(
        literals: phrase.english.split(separator: "*", omittingEmptySubsequences: false)
          .map(String.init), japanese: phrase.japanese)
    }
  }

  /// The Japanese of a text, of its parts between semicolons where it has such; nil where a part is unknown.
  package func japanese(of text: String) -> String? {
    if let phrase = phrase(text) { return phrase }
    let parts = Self.parts(of: text)
    guard parts.count > 1 else { return nil }
    let known = parts.compactMap(phrase)
    return known.count == parts.count ? known.joined(separator: "；") : nil
  }

  private func phrase(_ text: String) -> String? {
    if let known = whole[text] { return known }
    for pattern in patterns {
      guard let gaps = Self.gaps(of: pattern.literals, in: text) else { continue }
      return filled(pattern.japanese, with: gaps)
    }
    return nil
  }

  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var rest = text[...]
    while let place = rest.firstRange(of: "; ") {
      parts.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return parts + [String(rest)]
  }

  /// What stands in the gaps between the literals of a pattern; nil where the text is another.
  private static func gaps(of literals: [String], in text: String) -> [Substring]? {
    guard let first = literals.first, let last = literals.last,
      text.utf8.count >= first.utf8.count + last.utf8.count, text.hasPrefix(first),
      text.hasSuffix(last)
    else { return nil }
    var rest = text.dropFirst(first.count).dropLast(last.count)
    var gaps: [Substring] = []
    for literal in literals.dropFirst().dropLast() {
      guard let place = rest.firstRange(of: literal) else { return nil }
      gaps.append(rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
    }
    gaps.append(rest)
    return gaps.contains { $0.isEmpty } ? nil : gaps
  }

  private func filled(_ text: String, with gaps: [Substring]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      let gap = Int(name.prefix { $0 != "!" }).map { String(gaps[$0 - 1]) } ?? ""
      result += name.hasSuffix("!") ? japanese(of: gap) ?? gap : gap
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

extension PhraseBook {
  /// Japanese of what the core says of a named value: what begins with a particle goes on from the name.
  package static func japanese(of name: String, _ complaint: String) -> String {
    let text = Language.japanese(core: complaint)
    return text.first.map("がはをに".contains) == true ? name + text : "\(name)：\(text)"
  }
}

extension Language {
  /// A sentence or term of the core or of a file reader, which are made in English; as it is where no
  /// translation is known.
  package func callAsFunction(core text: String) -> String {
    self(text, ja: PhraseBook.core.japanese(of: text) ?? text)
  }
}
