import Screen

/// The key table as lines: help overlay, README and man page read the same rows.
package enum HelpText {
  /// Lines of the help, at most `width` columns wide: keys by context, those that count now first.
  ///
  /// - Parameter search: words that a key, its sentence or its heading has to hold.
  package static func lines(
    ascii: Bool, width: Int, active: [KeyContext] = [], search: String = ""
  ) -> [StyledLine] {
    let words = SearchWords(search)
    var lines: [StyledLine] = []
    for context in active + KeyContext.allCases.filter({ !active.contains($0) }) {
      let bindings = KeyTable.bindings(in: context).filter { binding in
        let keys = binding.keys.map { $0.shortName(ascii: true) } + [binding.summary]
        return words.match((keys + [context.title]).joined(separator: " "))
      }
      guard !bindings.isEmpty else { continue }
      if !lines.isEmpty { lines.append(StyledLine("")) }
      lines.append(StyledLine(context.title, .title))
      for binding in bindings {
        lines += rows(of: binding, ascii: ascii, width: width).map { StyledLine($0, .text) }
      }
    }
    return lines
  }

  /// Width of the column of keys with its indent.
  package static let keyColumn = 24
  /// Narrowest column of sentences beside the keys; below that they stand under the keys.
  private static let narrowest = 24

  /// Keys, and the sentence wrapped beside or below them.
  private static func rows(of binding: KeyBinding, ascii: Bool, width: Int) -> [String] {
    let keys = "  " + binding.keys.map { $0.shortName(ascii: ascii) }.joined(separator: "  ")
    let room = width - keyColumn
    guard room >= narrowest else {
      return [keys] + Paragraph(binding.summary).lines(width: max(8, width - 4)).map { "    " + $0 }
    }
    let padding = max(1, keyColumn - columnWidth(of: keys))
    let indent = String(repeating: " ", count: keyColumn)
    return Paragraph(binding.summary).lines(width: room).enumerated().map { index, text in
      (index == 0 ? keys + String(repeating: " ", count: padding) : indent) + text
    }
  }
}
