package import Screen

/// A report in all formats: for people, as one JSON document and as CSV.
package protocol PartedReport {
  /// The parts for people, in their order.
  var parts: [ReportPart] { get }
  /// One JSON document.
  var document: JSONValue { get }
  /// Comma-separated values with a header line.
  var csv: String { get }
}

extension PartedReport {
  /// The whole report in Markdown.
  package func markdown(in language: Language) -> String {
    parts.map { $0.markdown(in: language) }.joined(separator: "\n")
  }
}

extension ComparisonReport: PartedReport {}
