/// Writes texts as YAML scalars.
package enum YAMLText {
  /// The text plain where YAML reads it back unchanged in any place, else in double quotes.
  package static func scalar(_ text: String) -> String {
    isPlainSafe(text) ? text : quoted(text)
  }

  /// The text as a block (`|`) of lines; nil where a block would not read back unchanged.
  static func block(_ text: String, indent: String) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isSafe = lines.allSatisfy { line in
      line.unicodeScalars.allSatisfy { !needsEscape($0) } && line.last?.isWhitespace != true
    }
    guard lines.count > 1, isSafe, let first = lines.first, let last = lines.last,
      !first.isEmpty, !last.isEmpty, first.first?.isWhitespace == false
    else { return nil }
    return "|-\n" + lines.map { $0.isEmpty ? "" : indent + $0 }.joined(separator: "\n")
  }

  private static func quoted(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "\"") { result, scalar in
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where needsEscape(scalar): result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    } + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let width = scalar.value > 0xFFFF ? 8 : 4
    let zeros = String(repeating: "0", count: width - digits.count)
    return (width == 8 ? "\\U" : "\\u") + zeros + digits
  }

  /// Whether a scalar must not stand in a file as it is.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse,
      .surrogate:
      true
    default: false
    }
  }

  /// Letters, digits and a few signs, starting with a letter or digit, and no word of YAML.
  private static func isPlainSafe(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, isWord(first), !text.hasSuffix(" "),
      !words.contains(text.lowercased())
    else { return false }
    return text.unicodeScalars.allSatisfy { isWord($0) || " .-_/()+=%".unicodeScalars.contains($0) }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  private static let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
}
