internal import Charting
internal import Dashboard
internal import Storage

extension Report {
  /// The report as one HTML file: charts are inline SVG, nothing is loaded, nothing is run, and it prints
  /// on paper.
  ///
  /// It is well-formed XML as well. Texts from files are no markup; addresses of sources become links.
  package func html(
    colours: ReportColours = .monochrome, hiding paths: PathHiding = .off
  ) -> String {
    let writer = HTMLWriter(phrases: phrases, colours: colours, paths: paths)
    let blocks = blocks.map { $0.mapped(paths.hidden) }
    let title = blocks.lazy.compactMap { block -> String? in
      if case .title(let text) = block { text } else { nil }
    }.first
    return """
      <!DOCTYPE html>
      <html lang="\(phrases.language.rawValue)">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="\(HTMLWriter.policy)"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="generator" content="isocost \(MarkupText.escaped(version))"/>
      <title>\(MarkupText.escaped(title ?? ""))</title>
      <style>
      \(ReportStyle.sheet(colours))
      </style>
      </head>
      <body>
      <main>
      \(blocks.map(writer.element).joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }
}

/// Writes the blocks of a report as elements.
struct HTMLWriter {
  /// What a browser may load: nothing; and use: the style sheet inside.
  static let policy = "default-src 'none'; style-src 'unsafe-inline'"

  /// Columns that a page has room for.
  static let mostColumns = 8

  let phrases: ReportPhrases
  let colours: ReportColours
  let paths: PathHiding

  /// One block.
  func element(_ block: ReportBlock) -> String {
    switch block {
    case .title(let text): "<h1>\(MarkupText.escaped(text))</h1>"
    case .heading(let level, let text): "<h\(level)>\(MarkupText.escaped(text))</h\(level)>"
    case .headline(let sentences): headline(sentences)
    case .paragraph(let text): "<p>\(linked(text))</p>"
    case .indicators(let indicators, _): indicatorList(indicators)
    case .chart(let chart, let id):
      "<figure>\n"
        + chart.chart.svg(
          chart.caption(phrases, id: id, hiding: paths), palette: colours.light)
        + "<figcaption>\(MarkupText.escaped(paths.hidden(chart.title)))</figcaption>\n</figure>"
    case .table(let table, let name):
      table.parts(widest: Self.mostColumns).map { self.table($0, name: name) }
        .joined(separator: "\n")
    case .list(let items):
      "<ul>\n" + items.map { "<li>\(linked($0))</li>\n" }.joined() + "</ul>"
    case .formula(let lines):
      "<pre>" + lines.map { MarkupText.escaped($0) }.joined(separator: "\n") + "</pre>"
    }
  }

  private func headline(_ sentences: [Sentence]) -> String {
    let text = sentences.marked { part in
      let text = MarkupText.escaped(part.text)
      return part.isFigure ? "<strong>\(text)</strong>" : text
    }
    return "<p class=\"headline\">\(text)</p>"
  }

  private func indicatorList(_ indicators: [ReportBlock.Indicator]) -> String {
    "<dl>\n"
      + indicators.map { indicator in
        let detail =
          indicator.detail.isEmpty ? "" : " <small>\(MarkupText.escaped(indicator.detail))</small>"
        return "<div><dt>\(MarkupText.escaped(indicator.label))</dt>"
          + "<dd>\(MarkupText.escaped(indicator.text))\(detail)</dd></div>\n"
      }.joined() + "</dl>"
  }

  /// A text whose web addresses are links.
  func linked(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard let start = word.firstRange(of: "https://")?.lowerBound else {
        return MarkupText.escaped(String(word))
      }
      let end = word[start...].lastIndex { !".,;:)]".contains($0) } ?? word.startIndex
      let address = MarkupText.escaped(String(word[start...end]))
      return MarkupText.escaped(String(word[..<start]))
        + "<a href=\"\(address)\" rel=\"noreferrer\">\(address)</a>"
        + MarkupText.escaped(String(word[word.index(after: end)...]))
    }.joined(separator: " ")
  }
}
