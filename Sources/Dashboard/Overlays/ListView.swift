import Screen

/// Draws a list with its filter; beside or below the scenario files, what the chosen one holds.
func drawList(
  _ list: ListChoice, on frame: inout Frame, _ surroundings: Surroundings
) {
  let layout = ListLayout(list, size: frame.size)
  surface(
    list.title(in: surroundings.language), in: layout.frame, on: &frame, surroundings.glyphs)
  if !layout.swatches.isEmpty {
    ThemeSwatches.draw(in: layout.swatches, on: &frame, surroundings)
  }
  drawFilter(list, in: layout.filter, on: &frame, surroundings)
  drawRows(of: list, layout, on: &frame, surroundings)
  drawPreview(of: list, layout, on: &frame, surroundings)
}

private func drawRows(
  of list: ListChoice, _ layout: ListLayout, on frame: inout Frame, _ surroundings: Surroundings
) {
  let (rows, body, glyphs) = (list.visible, layout.body, surroundings.glyphs)
  guard !rows.isEmpty else {
    frame.writeTruncated(
      list.emptyText(keys: surroundings.keys, in: surroundings.language),
      at: Point(x: body.x, y: body.y), role: .muted,
      limit: body.width,
      glyphs: glyphs)
    return
  }
  let titles = min(rows.map { columnWidth(of: $0.title) }.max() ?? 0, 40)
  for (offset, row) in rows[layout.first...].prefix(body.height).enumerated() {
    drawRow(
      row, isChosen: layout.first + offset == list.selection, column: titles, in: body.row(offset),
      on: &frame, glyphs)
  }
}

private func drawPreview(
  of list: ListChoice, _ layout: ListLayout, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  let glyphs = surroundings.glyphs
  guard !layout.preview.isEmpty, let preview = list.chosen.flatMap({ list.previews[$0.value] })
  else { return }
  if let rule = layout.rule {
    frame.horizontalLine(
      from: Point(x: rule.x, y: rule.y), length: rule.width, role: .overlayBorder, glyphs: glyphs)
  }
  let lines = FilePreviewText.lines(
    of: preview, width: layout.preview.width, ascii: glyphs.isASCII, in: surroundings.language)
  for (row, line) in lines.prefix(layout.preview.height).enumerated() {
    frame.writeTruncated(
      line.text, at: Point(x: layout.preview.x, y: layout.preview.y + row),
      role: line.role == .text ? .overlay : line.role, limit: layout.preview.width, glyphs: glyphs)
  }
}

private func drawFilter(
  _ list: ListChoice, in line: Rect, on frame: inout Frame, _ surroundings: Surroundings
) {
  let glyphs = surroundings.glyphs
  let used = frame.write(
    surroundings.language("filter ", ja: "絞り込み "), at: Point(x: line.x, y: line.y), role: .muted,
    limit: line.width, glyphs: glyphs)
  list.filter.draw(
    in: Rect(x: line.x + used, y: line.y, width: line.width - used, height: 1), on: &frame,
    glyphs: glyphs)
}

private func drawRow(
  _ row: ListChoice.Row, isChosen: Bool, column: Int, in line: Rect, on frame: inout Frame,
  _ glyphs: GlyphSet
) {
  if isChosen { frame.fill(line, role: .selection) }
  frame.writeTruncated(
    row.title, at: Point(x: line.x + 1, y: line.y), role: isChosen ? .selection : .overlay,
    limit: min(column, line.width - 1), glyphs: glyphs)
  frame.writeTruncated(
    row.detail, at: Point(x: line.x + column + 3, y: line.y),
    role: isChosen ? .selection : .muted, limit: line.width - column - 4, glyphs: glyphs)
}
