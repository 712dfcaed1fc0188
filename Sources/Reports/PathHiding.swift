internal import Dashboard
internal import Screen
internal import Storage

/// Takes folders out of texts, so that a report tells nothing of the machine it was made on.
package struct PathHiding: Sendable, Hashable {
  private let folders: [String]
  private let isOn: Bool

  /// Leaves every text as it is.
  package static let off = PathHiding()

  private init() {
    folders = []
    isOn = false
  }

  /// Hides folders that are known, and whatever looks like an absolute path.
  package init(folders: [String]) {
    self.folders = Set(folders.map(Self.trimmed)).filter { $0.count > 1 }
      .sorted { ($1.count, $0) < ($0.count, $1) }
    isOn = true
  }

  private static func trimmed(_ folder: String) -> String {
    String(folder.reversed().drop { $0 == "/" }.reversed())
  }

  /// A text with the names of files, but not of their folders.
  package func hidden(_ text: String) -> String {
    guard isOn, text.contains("/") else { return text }
    let known = folders.reduce(text) { text, folder in
      // A relative folder alone is a word like any other.
      let inside = Self.replaced(folder + "/", in: text, by: "")
      return folder.hasPrefix("/") ? Self.replaced(folder, in: inside, by: "…") : inside
    }
    return known.split(separator: " ", omittingEmptySubsequences: false)
      .map(Self.withoutFolders).joined(separator: " ")
  }

  /// A text without a folder where it stands as one: no letter, digit or part of a path before it, nor behind
  /// its end.
  private static func replaced(_ folder: String, in text: String, by word: String) -> String {
    var (result, rest) = ("", text[...])
    while let place = rest.firstRange(of: folder) {
      let before =
        place.lowerBound == text.startIndex ? nil : text[text.index(before: place.lowerBound)]
      let after = place.upperBound == text.endIndex ? nil : text[place.upperBound]
      let isWhole = folder.hasSuffix("/") || !(after.map(isPartOfName) ?? false)
      let isFolder = isWhole && !(before.map(isPartOfName) ?? false)
      result += rest[..<place.lowerBound] + (isFolder ? word[...] : rest[place])
      rest = rest[place.upperBound...]
    }
    return result + rest
  }

  private static func isPartOfName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "._-/".contains(character)
  }

  /// A word whose path, where it holds one of at least two parts, is cut to the last.
  private static func withoutFolders(_ word: Substring) -> String {
    guard !word.contains("://"), let start = pathStart(in: word),
      let slash = word.lastIndex(of: "/"), slash > start
    else { return String(word) }
    return String(word[..<start] + word[word.index(after: slash)...])
  }

  /// Where an absolute path begins: at a slash or `~/` that no name stands before.
  private static func pathStart(in word: Substring) -> Substring.Index? {
    guard let slash = word.firstIndex(of: "/") else { return nil }
    let before = word[..<slash]
    if before.hasSuffix("~") { return word.index(before: slash) }
    let isFree = before.last.map { ":=".contains($0) } ?? true
    return isFree || before.allSatisfy { "(['\"<{“‘".contains($0) } ? slash : nil
  }
}

extension ReportBlock {
  /// The block with all texts changed.
  func mapped(_ change: (String) -> String) -> ReportBlock {
    switch self {
    case .title(let text): .title(change(text))
    case .heading(let level, let text): .heading(level, change(text))
    case .headline(let sentences):
      .headline(
        sentences.map { $0.map(change) })
    case .paragraph(let text): .paragraph(change(text))
    case .indicators(let indicators, let columns):
      .indicators(
        indicators.map {
          Indicator(label: change($0.label), text: change($0.text), detail: change($0.detail))
        }, columns: columns)
    case .chart: self
    case .table(let table, let name): .table(table.mapped(change), name: change(name))
    case .list(let items): .list(items.map(change))
    case .formula(let lines): .formula(lines.map(change))
    }
  }
}

extension OutputTable {
  /// The table with all texts changed, headings included.
  func mapped(_ change: (String) -> String) -> OutputTable {
    OutputTable(
      columns: columns.map { Column($0.key, $0.title.mapped(change), isNumber: $0.isNumber) },
      rows: rows.map { $0.map { Cell($0.value.mapped(change), $0.words.mapped(change)) } })
  }
}

extension JSONValue {
  /// The document with all texts changed, but no keys.
  func mapped(_ change: (String) -> String) -> JSONValue {
    switch self {
    case .null, .flag, .number: self
    case .text(let text): .text(change(text))
    case .list(let items): .list(items.map { $0.mapped(change) })
    case .object(let members):
      .object(members.map { Member($0.key, $0.value.mapped(change)) })
    }
  }
}
