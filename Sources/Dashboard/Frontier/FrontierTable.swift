import Screen

/// A column of the table of the Frontier screen.
private struct FrontierColumn {
  /// Heading.
  var title: Wording
  /// Text of a row.
  var text: @Sendable (FrontierRow) -> String
  /// Whether the texts stand at the right end.
  var isRight = false

  /// Columns of the screen that heading and texts need.
  func width(for rows: [FrontierRow], _ language: Language) -> Int {
    (rows.map(text) + [title[language]]).map(columnWidth).max() ?? 0
  }
}

private func frontierColumns(isWide: Bool) -> [FrontierColumn] {
  let latency = FrontierColumn(
    title: Wording("latency", ja: "応答時間"), text: \.latency, isRight: true)
  return [
    FrontierColumn(title: Wording("size", ja: "サイズ"), text: \.size),
    FrontierColumn(title: Wording("best from-to", ja: "最適な範囲"), text: \.range),
    FrontierColumn(title: Wording("at equal cost", ja: "同じ費用で"), text: \.sameCost),
    FrontierColumn(title: Wording("equal accuracy", ja: "同じ正答率で"), text: \.sameAccuracy),
    FrontierColumn(title: "", text: \.ratio, isRight: true),
  ] + (isWide ? [latency] : []) + [
    FrontierColumn(title: Wording("picked", ja: "選ぶ基準"), text: \.remark)
  ]
}

/// Draws one row for each size: where it is best, what it gives for equal cost, what it costs for equal accuracy.
func drawFrontierTable(
  _ rows: [FrontierRow], note: String?, title: String, in rect: Rect, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  guard !rect.isEmpty else { return }
  let glyphs = surroundings.glyphs
  let inside = pane(title, isFocused: false, in: rect, on: &frame, glyphs)
    .inset(horizontal: 1, vertical: 0)
  if let note, rows.count + 1 < inside.height {
    frame.writeTruncated(
      note, at: Point(x: inside.x, y: inside.y + rows.count + 1), role: .evidence,
      limit: inside.width, glyphs: glyphs)
  }
  let columns = frontierColumns(isWide: inside.width >= 90)
  let widths = columns.map { $0.width(for: rows, surroundings.language) }
  let spare = inside.width - widths.reduce(0, +)
  let gap = min(4, max(1, spare / max(1, columns.count - 1)))
  var x = inside.x
  for (column, width) in zip(columns, widths) {
    let room = min(width, inside.maxX - x)
    guard room > 0 else { return }
    let place = Rect(x: x, y: inside.y, width: room, height: inside.height)
    draw(column, of: rows, in: place, on: &frame, surroundings)
    x += room + gap
  }
}

private func draw(
  _ column: FrontierColumn, of rows: [FrontierRow], in rect: Rect, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  let (glyphs, title) = (surroundings.glyphs, column.title[surroundings.language])
  if column.isRight {
    frame.writeRight(title, in: rect.row(0), role: .muted, glyphs: glyphs)
  } else {
    frame.writeTruncated(
      title, at: Point(x: rect.x, y: rect.y), role: .muted, limit: rect.width,
      glyphs: glyphs)
  }
  for (index, row) in rows.prefix(max(0, rect.height - 1)).enumerated() {
    let line = rect.row(index + 1)
    let role: Role = row.isAnchor ? .strong : .text
    if column.isRight {
      frame.writeRight(column.text(row), in: line, role: role, glyphs: glyphs)
    } else {
      frame.writeTruncated(
        column.text(row), at: Point(x: line.x, y: line.y), role: role, limit: line.width,
        glyphs: glyphs)
    }
  }
}
