import Foundation

/// Help of a command, taken apart.
struct HelpText {
  /// A row about an option, an argument or a command.
  struct Row {
    /// What stands left: names and the value's name.
    var name: String
    /// What stands right, in one line.
    var text: String

    /// Whether ArgumentParser itself explains it, which it does in English only.
    var isParsers: Bool { name == "--version" || name.contains("--help") }
  }

  /// Paragraphs before the usage, each in one line; the first is the summary.
  let paragraphs: [String]
  /// The usage, in one line.
  let usage: String
  /// Rows behind the usage.
  let rows: [Row]

  /// Takes the text apart by its blank lines and its indents.
  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = lines.firstIndex { $0.hasPrefix("USAGE: ") } ?? lines.endIndex
    let prose = lines[..<start].split(separator: "").map { $0.joined(separator: " ") }
    paragraphs = prose.map { $0.hasPrefix("OVERVIEW: ") ? String($0.dropFirst(10)) : $0 }
    let end = lines[start...].firstIndex(of: "") ?? lines.endIndex
    usage = lines[start..<end].map { $0.drop { $0 == " " } }.joined(separator: " ")
    rows = lines[end...].reduce(into: []) { Self.add($1, to: &$0) }
  }

  private static func add(_ line: String, to rows: inout [Row]) {
    let indent = line.prefix { $0 == " " }.count
    guard indent >= 2, !line.hasPrefix("  See '") else { return }
    guard indent == 2 else {
      // Japanese is broken between its characters, where no blank was.
      let before = rows[rows.count - 1].text
      let isWide = [before.last, line.dropFirst(indent).first].contains { $0?.isASCII == false }
      rows[rows.count - 1].text += (isWide || before.isEmpty ? "" : " ") + line.dropFirst(indent)
      return
    }
    // A name that leaves no room before column 26 has the line for itself.
    let hasText = line.dropFirst(25).first == " "
    let name = hasText ? line.prefix(26).split(separator: "  ").joined() : String(line.dropFirst(2))
    let text = hasText ? String(line.dropFirst(26)) : ""
    rows.append(Row(name: name.trimmingCharacters(in: .whitespaces), text: text))
  }
}

extension HelpText {
  /// All words, but for what ArgumentParser itself writes.
  private var prose: [String] {
    paragraphs
      + rows.filter { !$0.isParsers }.map {
        $0.text.replacing(/\((default|values): [^)]*\)/, with: "")
      }
  }

  /// Pieces of more than three lower-case English words.
  var englishProse: [String] {
    prose.flatMap { text in
      text.matches(of: /(?:\b[a-z]+[ ,;]+){3,}[a-z]+\b/)
        .filter { !$0.output.contains(/isocost|,/) }
        .map { String($0.output) }
    }
  }

  /// Files of the samples that examples name.
  var samplePaths: Set<String> { found(/samples\/[\w\/.-]*\w/) }

  /// Names of columns with an underline in them.
  var snakeCaseNames: Set<String> { found(/[A-Za-z]+(?:_[a-z]+)+/) }

  /// Options that the text names.
  var namedOptions: Set<String> { found(/--[a-z][a-z-]*[a-z]/) }

  private func found(_ pattern: Regex<Substring>) -> Set<String> {
    Set(prose.flatMap { $0.matches(of: pattern).map { String($0.output) } })
  }
}

extension String {
  /// Whether kana or kanji are in it.
  var isJapanese: Bool {
    unicodeScalars.contains {
      (0x3040...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value)
    }
  }
}
