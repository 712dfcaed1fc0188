internal import Charting
internal import Storage

extension HTMLWriter {
  /// A number that stays on one line has at most this many signs.
  private static let longestNumber = 16

  /// A table with a head for its columns and one for each row.
  func table(_ table: OutputTable, name: String) -> String {
    let caption = name.isEmpty ? "" : "<caption>\(MarkupText.escaped(name))</caption>\n"
    let head = table.columns.map { column in
      "<th scope=\"col\"\(column.isNumber ? " class=\"number\"" : "")>"
        + "\(MarkupText.escaped(column.title[phrases.language]))</th>"
    }.joined()
    let rows = table.rows.map { row in
      let cells = zip(table.columns, row).enumerated().map { place, pair in
        cell(pair.1.words[phrases.language], isNumber: pair.0.isNumber, isHead: place == 0)
      }
      return "<tr>\(cells.joined())</tr>\n"
    }
    return "<table>\n\(caption)<thead><tr>\(head)</tr></thead>\n"
      + "<tbody>\n\(rows.joined())</tbody>\n</table>"
  }

  private func cell(_ text: String, isNumber: Bool, isHead: Bool) -> String {
    let kind = text.count > Self.longestNumber ? "number" : "number short"
    let look = isNumber ? " class=\"\(kind)\"" : ""
    return isHead
      ? "<th scope=\"row\"\(look)>\(linked(text))</th>" : "<td\(look)>\(linked(text))</td>"
  }
}

extension OutputTable {
  /// The table as tables of at most so many columns, at least 4; each starts with the first two.
  ///
  /// The pairs of a comparison (option, difference) behind these two stay together.
  func parts(widest most: Int) -> [OutputTable] {
    guard columns.count > most else { return [self] }
    let step = (most - 2) / 2 * 2
    return stride(from: 2, to: columns.count, by: step).map { start in
      let kept = [0, 1] + Array(start..<min(start + step, columns.count))
      return OutputTable(
        columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
    }
  }
}
