extension Double {
  /// Whether a number differs from another by rounding only.
  func isClose(to other: Double, within share: Double = 1e-9) -> Bool {
    abs(self - other) <= share * abs(other)
  }
}

/// Reads comma-separated values (RFC 4180) without any code of the program.
enum CSV {
  /// Records with their cells.
  static func records(_ text: String) -> [[String]] {
    var records: [[String]] = [[""]]
    var isQuoted = false
    for character in text {
      switch character {
      case "\"":
        isQuoted.toggle()
      case "," where !isQuoted:
        records[records.count - 1].append("")
      case "\n" where !isQuoted:
        records.append([""])
      default:
        let last = records.count - 1
        records[last][records[last].count - 1].append(character)
      }
    }
    return records.filter { $0 != [""] }
  }
}

/// Colour sequences in text.
enum SGR {
  /// Parameters of every sequence.
  static func sequences(_ text: String) -> [[Int]] {
    text.matches(of: /\u{1B}\[([0-9;]*)m/).map { match in
      match.output.1.split(separator: ";").compactMap { Int($0) }
    }
  }

  /// Lines of the text without sequences.
  static func removed(_ text: String) -> [String] {
    var lines = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

extension String {
  /// The text without blanks at its end.
  var trimmedRight: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension Substring {
  /// The text without characters at its end.
  func trimmingSuffix(while isCut: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, isCut(last) { text.removeLast() }
    return String(text)
  }
}
