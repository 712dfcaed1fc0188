package import Screen

/// The keys in use as lines of the help overlay.
package enum HelpText {
  /// Lines of the help, at most `width` columns wide: keys by context, those that count now first.
  ///
  /// - Parameters:
  ///   - language: Language of the sentences.
  ///   - search: Words that a key, its sentence or its heading has to hold.
  package static func lines(
    of keys: KeyMap, ascii: Bool, width: Int, active: [KeyContext] = [],
    language: Language = .english, search: String = ""
  ) -> [StyledLine] {
    let words = SearchWords(search)
    var lines: [StyledLine] = []
    for context in active + KeyContext.allCases.filter({ !active.contains($0) }) {
      let bindings = keys.bindings(in: context).filter { binding in
        guard !binding.keys.isEmpty else { return false }
        let keys = binding.keys.map { $0.shortName(ascii: true) } + [binding.summary(in: language)]
        return words.match((keys + [context.title[language]]).joined(separator: " "))
      }
      guard !bindings.isEmpty else { continue }
      if !lines.isEmpty { lines.append(StyledLine("")) }
      lines.append(StyledLine(context.title[language], .title))
      for binding in bindings {
        lines += rows(of: binding, language, ascii: ascii, width: width)
          .map { StyledLine($0, .text) }
      }
    }
    return lines
  }

  /// Width of the column of keys with its indent.
  package static let keyColumn = 24
  /// Narrowest column of sentences beside the keys; below that they stand under the keys.
  private static let narrowest = 24

  /// Asked of the longer ASCII names, so that the help has as many rows with glyphs.
  private static func fitsColumn(_ binding: KeyBinding) -> Bool {
    let names = binding.keys.map { $0.shortName(ascii: true) }.joined(separator: "  ")
    return columnWidth(of: names) + 2 < keyColumn
  }

  /// Keys, and the sentence wrapped beside or below them.
  private static func rows(
    of binding: KeyBinding, _ language: Language, ascii: Bool, width: Int
  ) -> [String] {
    let summary = binding.summary(in: language)
    let keys = "  " + binding.keys.map { $0.shortName(ascii: ascii) }.joined(separator: "  ")
    let room = width - keyColumn
    guard room >= narrowest, fitsColumn(binding) else {
      return [keys] + Paragraph(summary).lines(width: max(8, width - 4)).map { "    " + $0 }
    }
    let padding = max(1, keyColumn - columnWidth(of: keys))
    let indent = String(repeating: " ", count: keyColumn)
    return Paragraph(summary).lines(width: room).enumerated().map { index, text in
      (index == 0 ? keys + String(repeating: " ", count: padding) : indent) + text
    }
  }
}
