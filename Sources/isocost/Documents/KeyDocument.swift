import Dashboard

/// The key table in Markdown, for the README.
enum KeyDocument {
  /// Line before the table.
  static let start = "<!-- keys: written by make docs-tables -->"
  /// Line after the table.
  static let end = "<!-- end of keys -->"

  /// One table per context.
  static var markdown: String {
    KeyContext.allCases.map(table).joined(separator: "\n")
  }

  /// A text with the table between the two lines renewed; nil when the lines are missing.
  static func updated(_ text: String) -> String? {
    guard let from = text.range(of: start), let upTo = text.range(of: end),
      from.upperBound <= upTo.lowerBound
    else { return nil }
    return text[..<from.upperBound] + "\n\n" + markdown + "\n" + text[upTo.lowerBound...]
  }

  private static func table(of context: KeyContext) -> String {
    let rows = KeyTable.bindings(in: context).map { binding in
      let keys = binding.keys.map { "`\(escaped($0.name))`" }.joined(separator: " ")
      return "| \(keys) | \(binding.summary) |"
    }
    return "**\(context.title)**\n\n| key | what it does |\n|---|---|\n"
      + rows.joined(separator: "\n") + "\n"
  }

  private static func escaped(_ name: String) -> String {
    name == "|" ? "\\|" : name
  }
}
