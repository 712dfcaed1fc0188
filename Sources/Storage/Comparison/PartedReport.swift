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
  package var markdown: String { parts.map(\.markdown).joined(separator: "\n") }
}

extension ComparisonReport: PartedReport {}
