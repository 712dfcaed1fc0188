package import Dashboard
internal import Storage

/// How a report is written.
package enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  /// Text and tables for documents and wikis.
  case markdown = "md"
  /// One file for a browser or a printer.
  case html
  /// One chart.
  case svg
  /// One table, or the values of a chart.
  case csv
  /// Everything, with exact values.
  case json

  /// The format that the ending of a file name asks for; nil for others.
  package init?(path: String) {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: ".") else {
      return nil
    }
    let ending = name[name.index(after: dot)...].lowercased()
    guard let format = ReportFormat(rawValue: ["htm": "html"][ending] ?? ending) else {
      return nil
    }
    self = format
  }
}

/// What of a report is written, and how it looks.
package struct ReportOptions: Sendable {
  /// Chart of an SVG or CSV; nil takes the first (SVG), or a table (CSV).
  package var chart: ScreenChart.ID?
  /// Table of a CSV; nil takes the comparison, or the figures of a scenario alone.
  package var table: ReportTable.ID?
  /// Colours.
  package var colours = ReportColours.monochrome
  /// What is told of the machine.
  package var paths = PathHiding.off

  /// The usual parts in black and white.
  package init() {}
}

extension Report {
  /// The report in a format; nil where it has no such chart or table.
  package func text(as format: ReportFormat, _ options: ReportOptions) -> String? {
    switch format {
    case .markdown: return markdown(hiding: options.paths)
    case .html:
      return html(colours: options.colours, hiding: options.paths)
    case .svg: return svg(of: options.chart, options)
    case .json: return document(hiding: options.paths).document
    case .csv:
      if let chart = options.chart { return csv(of: chart) }
      return csv(
        of: options.table ?? (comparison == nil ? .figures : .comparison), hiding: options.paths)
    }
  }

  /// A chart of the first scenario that has it, as a picture of its own.
  private func svg(of id: ScreenChart.ID?, _ options: ReportOptions) -> String? {
    guard let chart = charts.first(where: { id == nil || $0.chart.id == id })?.chart else {
      return nil
    }
    return chart.chart.svg(
      chart.caption(phrases, id: chart.id.rawValue, hiding: options.paths),
      palette: options.colours.light)
  }
}
