import Screen

/// The key table as lines: help overlay, README and man page read the same rows.
package enum HelpText {
  /// Lines of the help: keys by context, those that count now first.
  package static func lines(ascii: Bool, active: [KeyContext] = []) -> [StyledLine] {
    var lines: [StyledLine] = []
    for context in active + KeyContext.allCases.filter({ !active.contains($0) }) {
      if !lines.isEmpty { lines.append(StyledLine("")) }
      lines.append(StyledLine(context.title, .title))
      for binding in KeyTable.bindings(in: context) {
        lines.append(StyledLine(row(of: binding, ascii: ascii), .text))
      }
    }
    return lines
  }

  /// Count of ``lines(ascii:)``.
  package static var lineCount: Int { lines(ascii: true).count }

  /// Width of the column of keys.
  package static let keyColumn = 24

  private static func row(of binding: KeyBinding, ascii: Bool) -> String {
    let keys = binding.keys.map { $0.shortName(ascii: ascii) }.joined(separator: "  ")
    let padding = max(1, keyColumn - columnWidth(of: keys))
    return "  " + keys + String(repeating: " ", count: padding) + binding.summary
  }
}
