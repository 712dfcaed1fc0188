import ArgumentParser
import Screen
import Storage

/// How a report is printed.
enum PartedFormat: String, CaseIterable, ExpressibleByArgument {
  /// Aligned text for people.
  case table
  /// Tables for a document.
  case markdown
  /// One JSON document.
  case json
  /// Comma-separated values with a header line.
  case csv
}

/// Prints a report; texts from files do not steer the terminal.
func printReport(
  _ report: some PartedReport, as format: PartedFormat, in language: Language
) throws {
  switch format {
  case .json: try printText(report.document.document)
  case .csv: try printText(report.csv)
  case .markdown: try printText(report.markdown(in: language))
  case .table:
    for (place, part) in report.parts.enumerated() {
      try printPart(part, isFirst: place == 0, in: language)
    }
  }
}

private func printPart(_ part: ReportPart, isFirst: Bool, in language: Language) throws {
  switch part {
  case .heading(let title): try printText((isFirst ? "" : "\n") + neutralised(title[language]))
  case .sentence(let sentence): try printText(prose(neutralised(sentence[language])))
  case .table(let table): try printText(table.text(in: language))
  case .list(let items):
    try printText(
      items.map { prose(neutralised($0[language]), indent: "  ") }.joined(separator: "\n"))
  }
}
