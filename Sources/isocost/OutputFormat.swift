import ArgumentParser
import Storage

/// How a command prints its result.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// Aligned text for people.
  case table
  /// One JSON document.
  case json
  /// Comma-separated values with a header line.
  case csv
}

extension OutputTable {
  /// The table in a format.
  func text(as format: OutputFormat) -> String {
    switch format {
    case .table: text
    case .json: json.document
    case .csv: csv
    }
  }
}
