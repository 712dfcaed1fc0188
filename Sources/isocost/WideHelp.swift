import Screen

/// Help whose wide characters take two columns; ArgumentParser counts characters.
enum WideHelp {
  /// Columns of a line of help.
  private static let width = 80
  /// Where ArgumentParser starts what an option means.
  private static let meaning = 26

  /// Japanese help broken into lines by columns; English help, and what is no help, such as
  /// completions, stays as it is.
  static func fitted(
    _ help: String, language: Language = launchLanguage, width: Int = width
  ) -> String {
    guard language == .japanese, help.hasPrefix("OVERVIEW: ") else { return help }
    return help.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(into: []) { add(String($1), to: &$0) }
      .map { fitted(line: $0, width: width) }
      .joined(separator: "\n")
  }

  /// Adds a line; one that goes on with what an option means is joined to it, to be broken anew.
  private static func add(_ line: String, to lines: inout [String]) {
    let margin = String(repeating: " ", count: meaning)
    guard line.hasPrefix(margin), let last = lines.last, hasMeaning(last) else {
      return lines.append(line)
    }
    lines[lines.count - 1] = last + " " + line.dropFirst(meaning)
  }

  private static func hasMeaning(_ line: String) -> Bool {
    let start = line.dropFirst(meaning - 1).prefix(2)
    return line.hasPrefix("  ") && start.count == 2 && start.first == " " && start.last != " "
  }

  private static func fitted(line: String, width: Int) -> String {
    guard columnWidth(of: line) > width, !line.hasPrefix("USAGE") else { return line }
    let indent = indent(of: line)
    let rest = String(line.dropFirst(indent))
    let margin = String(repeating: " ", count: indent)
    return line.prefix(indent)
      + Paragraph(rest).lines(width: width - indent).joined(separator: "\n" + margin)
  }

  /// Leading characters that stand before the text: blanks, or an option's name and blanks.
  private static func indent(of line: String) -> Int {
    let blanks = line.prefix { $0 == " " }.count
    let isOption = blanks == 2 && line.prefix(meaning).allSatisfy(\.isASCII)
    return isOption ? meaning : blanks
  }
}
