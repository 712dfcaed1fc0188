package import Screen

/// Keys written as text, for `isocost replay` and for tests.
///
/// One script per file, names separated by blanks: `j`, `Right`, `Shift-Right`, `^L`, `Enter`;
/// `"text"` types its characters; `x3` after a key repeats it; `#` starts a comment.
package struct KeyScript: Sendable, Hashable {
  /// What is wrong with a script, and where.
  package struct Problem: Error, Sendable, Hashable {
    /// Line from 1.
    package var line: Int
    /// Column from 1.
    package var column: Int
    /// What is wrong and what would be right.
    package var message: String
  }

  /// Keys in order.
  package let keys: [Key]

  /// Reads a script.
  package init(_ text: String) throws(Problem) {
    var keys: [Key] = []
    var line = 0
    for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
      line += 1
      try KeyScript.read(row, line: line, into: &keys)
    }
    self.keys = keys
  }

  private static func read(
    _ row: Substring, line: Int, into keys: inout [Key]
  ) throws(Problem) {
    var rest = row
    while let first = rest.first {
      let column = row.distance(from: row.startIndex, to: rest.startIndex) + 1
      if first.isWhitespace {
        rest.removeFirst()
      } else if first == "#" {
        return
      } else if first == "\"" {
        rest = try typed(rest.dropFirst(), line: line, column: column, into: &keys)
      } else {
        let word = rest.prefix { !$0.isWhitespace }
        rest = rest.dropFirst(word.count)
        try append(word, line: line, column: column, to: &keys)
      }
    }
  }

  private static func typed(
    _ text: Substring, line: Int, column: Int, into keys: inout [Key]
  ) throws(Problem) -> Substring {
    guard let end = text.firstIndex(of: "\"") else {
      throw Problem(
        line: line, column: column, message: "the text has no closing quote; write \"text\"")
    }
    keys += text[..<end].unicodeScalars.map(Key.character)
    return text[text.index(after: end)...]
  }

  private static func append(
    _ word: Substring, line: Int, column: Int, to keys: inout [Key]
  ) throws(Problem) {
    if let key = Key(name: String(word)) {
      keys.append(key)
    } else if word.first == "x", let times = Int(word.dropFirst()), (1...10_000).contains(times),
      let last = keys.last
    {
      keys += Array(repeating: last, count: times - 1)
    } else {
      throw Problem(
        line: line, column: column,
        message: "\"\(word)\" is no key; write a character, a name such as Right, Shift-Right, ^L, "
          + "Enter, Esc, PgDn, F1, or \"text\"")
    }
  }
}
