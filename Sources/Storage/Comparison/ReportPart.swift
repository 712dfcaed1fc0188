package import Screen

/// A part of a report for people.
package enum ReportPart: Sendable {
  /// Title of what follows.
  case heading(Wording)
  /// Prose on one line, to be broken where the output ends.
  case sentence(Wording)
  /// A table.
  case table(OutputTable)
  /// Several sentences, one below the other.
  case list([Wording])
}

extension ReportPart {
  /// The part in Markdown; texts from files are no markup.
  package func markdown(in language: Language) -> String {
    switch self {
    case .heading(let title): "## \(MarkdownText.escaped(title[language]))\n"
    case .sentence(let sentence): MarkdownText.escaped(sentence[language]) + "\n"
    case .table(let table): table.markdown(in: language)
    case .list(let items): items.map { "* \(MarkdownText.escaped($0[language]))\n" }.joined()
    }
  }
}
