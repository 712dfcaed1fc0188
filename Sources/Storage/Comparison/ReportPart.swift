/// A part of a report for people.
package enum ReportPart: Sendable {
  /// Title of what follows.
  case heading(String)
  /// Prose on one line, to be broken where the output ends.
  case sentence(String)
  /// A table.
  case table(OutputTable)
  /// Several sentences, one below the other.
  case list([String])
}

extension ReportPart {
  /// The part in Markdown; texts from files are no markup.
  package var markdown: String {
    switch self {
    case .heading(let title): "## \(MarkdownText.escaped(title))\n"
    case .sentence(let sentence): MarkdownText.escaped(sentence) + "\n"
    case .table(let table): table.markdown
    case .list(let items): items.map { "* \(MarkdownText.escaped($0))\n" }.joined()
    }
  }
}
