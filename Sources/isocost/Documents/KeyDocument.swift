import Dashboard
import Screen
import Storage

/// The key table in Markdown, for the README, in every language.
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
      let sentences = Language.allCases.map { binding.summary(in: $0) }
      return "| \(keys) | \(sentences.joined(separator: " | ")) |"
    }
    let titles = Language.allCases.map { context.title[$0] }
    return "**\(titles.joined(separator: " · "))**\n\n| key | what it does | 説明 |\n|---|---|---|\n"
      + rows.joined(separator: "\n") + "\n"
  }

  private static func escaped(_ name: String) -> String {
    name == "|" ? "\\|" : name
  }
}

extension KeyDocument {
  /// The section `keys` of a configuration, with a comment on each command.
  static func section(of map: KeyMap, in language: Language) -> String {
    KeyContext.allCases.reduce(into: "keys:\n") { text, context in
      text += "  \(context.rawValue):\n"
      text += map.bindings(in: context).map { line($0, language) }.joined()
    }
  }

  private static func line(_ binding: KeyBinding, _ language: Language) -> String {
    let keys = binding.keys.map { YAMLText.scalar($0.name) }.joined(separator: ", ")
    let entry = "    \(binding.command.rawValue): [\(keys)]"
    let padding = String(repeating: " ", count: max(1, commentColumn - columnWidth(of: entry)))
    return "\(entry)\(padding)# \(binding.summary(in: language))\n"
  }

  private static let commentColumn = 44
}
