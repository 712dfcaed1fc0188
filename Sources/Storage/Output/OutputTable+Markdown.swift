package import Screen

extension OutputTable {
  /// The table in Markdown, with pipes; control characters neutralised.
  package func markdown(in language: Language) -> String {
    let marks = columns.map { $0.isNumber ? "---:" : "---" }
    let head = [columns.map { MarkdownText.escaped($0.title[language]) }, marks]
    let lines = head + rows.map { row in row.map { MarkdownText.escaped($0.words[language]) } }
    return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
}

/// Writes texts from files into Markdown.
package enum MarkdownText {
  /// Characters that would be read as markup.
  private static let marks = Set("\\`*_[]<>|#~")

  /// A text in which nothing is markup or steers a terminal, on one line.
  package static func escaped(_ text: String) -> String {
    neutralised(text).reduce(into: "") { result, character in
      if marks.contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
