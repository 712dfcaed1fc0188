import ArgumentParser
import Screen
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
  /// The table in a format; only the aligned text is in a language.
  func text(as format: OutputFormat, in language: Language) -> String {
    switch format {
    case .table: text(in: language)
    case .json: json.document
    case .csv: csv
    }
  }
}
