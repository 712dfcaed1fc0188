internal import Dashboard
internal import Screen
internal import Storage

extension Report {
  /// The report in Markdown: text and tables; charts are named with what they draw.
  ///
  /// Texts from files are no markup.
  package func markdown(hiding paths: PathHiding = .off) -> String {
    blocks.map { block in
      block.mapped(paths.hidden).markdown(phrases, hiding: paths)
    }.joined(separator: "\n")
  }
}

extension ReportBlock {
  /// The block in Markdown, ending with a line break.
  fileprivate func markdown(_ phrases: ReportPhrases, hiding paths: PathHiding) -> String {
    switch self {
    case .title(let text): "# \(MarkdownText.escaped(text))\n"
    case .heading(let level, let text):
      String(repeating: "#", count: level) + " \(MarkdownText.escaped(text))\n"
    case .headline(let sentences): Self.sentences(sentences)
    case .paragraph(let text): MarkdownText.escaped(text) + "\n"
    case .indicators(let indicators, let columns):
      Self.table(indicators, columns).markdown(in: phrases.language)
    case .chart(let chart, _): Self.line(chart, phrases, paths)
    case .table(let table, let name):
      (name.isEmpty ? "" : "**\(MarkdownText.escaped(name))**\n\n")
        + table.markdown(in: phrases.language)
    case .list(let items): items.map { "* \(MarkdownText.escaped($0))\n" }.joined()
    case .formula(let lines): Self.code(lines)
    }
  }

  private static func sentences(_ sentences: [Sentence]) -> String {
    sentences.marked { part in
      let text = MarkdownText.escaped(part.text)
      return part.isFigure ? "**\(text)**" : text
    } + "\n"
  }

  private static func table(_ indicators: [Indicator], _ columns: [String]) -> OutputTable {
    OutputTable(
      columns: columns.map { .init($0, Wording(same: $0)) },
      rows: indicators.map { [.init($0.label), .init($0.text), .init($0.detail)] })
  }

  private static func line(
    _ chart: ScreenChart, _ phrases: ReportPhrases, _ paths: PathHiding
  ) -> String {
    let title = MarkdownText.escaped(phrases.title(of: chart.id))
    let description = chart.description(phrases)
    let text = phrases.language("(\(chart.title)) ", ja: "（\(chart.title)）") + description
    return "**\(title)** \(MarkdownText.escaped(paths.hidden(text)))\n"
  }

  /// Lines between fences, which are longer than any run of back quotes inside.
  private static func code(_ lines: [String]) -> String {
    let longest =
      lines.flatMap { $0.split { $0 != "`" } }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)text\n" + lines.map { neutralised($0) + "\n" }.joined() + "\(fence)\n"
  }
}
