package import Screen

/// Two versions of a file side by side, and what can be done.
package enum ConflictText {
  /// Title of the overlay.
  package static func title(in language: Language) -> String {
    language("changed by somebody else", ja: "他の人が変更しました")
  }

  /// Lines of at most `width` columns: what happened, the answers, the values that differ.
  package static func lines(
    of conflict: SaveConflict, width: Int, keys: KeyMap, in language: Language
  ) -> [StyledLine] {
    wrapped(happening(conflict, language), .warning, width)
      + answers(conflict, keys, language).flatMap { wrapped($0, .text, width) }
      + [StyledLine("")] + table(conflict, width, language)
  }

  private static func happening(_ conflict: SaveConflict, _ language: Language) -> String {
    let name = conflict.name
    if conflict.isGone {
      return language(
        "\(name) was deleted or renamed since it was opened. Nothing was written.",
        ja: "\(name)は開いた後に削除または改名されました。まだ何も書き込んでいません。")
    }
    return language(
      "\(name) changed on disk since it was opened. Nothing was overwritten.",
      ja: "\(name)は開いた後に変更されました。上書きはしていません。")
  }

  private static func answers(
    _ conflict: SaveConflict, _ keys: KeyMap, _ language: Language
  ) -> [String] {
    let mine =
      conflict.isGone
      ? language("writes your version again", ja: "自分の版をもう一度書き込む")
      : language(
        "saves your version and keeps theirs beside it", ja: "自分の版を保存し、相手の版も隣に残す")
    let undo = keys.name(of: .undo, ascii: true)
    let theirs = language(
      "takes theirs; \(undo) brings yours back", ja: "相手の版を取り込む（\(undo)で戻る）")
    let other = language("saves yours under another name", ja: "自分の版を別名で保存")
    let later = language("decides later", ja: "後で決める")
    let rows: [(Command, String)] =
      [(.keepMine, mine)] + (conflict.theirs == nil ? [] : [(.takeTheirs, theirs)])
      + [(.saveAs, other), (.cancel, later)]
    return rows.map { "\(keys.name(of: $0, in: .conflict, ascii: true))  \($1)" }
  }

  private static func table(
    _ conflict: SaveConflict, _ width: Int, _ language: Language
  ) -> [StyledLine] {
    if let problem = conflict.problem {
      let text = language("Their version can't be read: ", ja: "相手の版は読めません：")
      return wrapped(text + problem, .error, width)
    }
    guard !conflict.isGone else { return [] }
    guard !conflict.differences.isEmpty else {
      let text = language(
        "No value differs: only comments, order or notation.",
        ja: "値の違いはありません（コメント・順序・書き方のみ）。")
      return wrapped(text, .muted, width)
    }
    let longest = conflict.differences.map { columnWidth(of: $0.path) }.max() ?? 0
    let first = min(max(longest, 8), max(8, width * 2 / 5))
    let head = row(
      language("value", ja: "値"), language("yours", ja: "自分"), language("in the file", ja: "ファイル"),
      width, first)
    return [StyledLine(head, .title)]
      + conflict.differences.map { StyledLine(row($0.path, $0.mine, $0.theirs, width, first)) }
  }

  private static func row(
    _ path: String, _ mine: String, _ theirs: String, _ width: Int, _ first: Int
  ) -> String {
    let second = max(4, (width - first - 4) / 2)
    return filled(path, first) + "  " + filled(mine, second) + "  " + theirs
  }

  /// A text cut or filled to some columns; what has several lines stands on one.
  private static func filled(_ text: String, _ width: Int) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let columns = columnWidth(of: line)
    guard columns > width else { return line + String(repeating: " ", count: width - columns) }
    var (cut, used) = ("", 0)
    for character in line {
      let next = columnWidth(of: String(character))
      guard used + next < width else { break }
      cut.append(character)
      used += next
    }
    return cut + String(repeating: " ", count: width - 1 - used) + "~"
  }

  private static func wrapped(_ text: String, _ role: Role, _ width: Int) -> [StyledLine] {
    Paragraph(text).lines(width: width).map { StyledLine($0, role) }
  }
}
