import ScalingCore
package import Screen

/// Where the parts of Compare stand.
package struct CompareLayout: Sendable, Hashable {
  /// Labels of the rows.
  package let labels: Rect
  /// Columns, one for each that fits; the first one shown is ``first``.
  package let columns: [Rect]
  /// Place of the leftmost column shown.
  package let first: Int

  /// Narrowest column that shows a value and a difference.
  package static let narrowest = 16

  /// Splits the body; when not all columns fit, the one under the cursor is among those shown.
  package init(body: Rect, comparison: Comparison) {
    let labelWidth = body.width >= 100 ? 22 : 15
    let count = comparison.columns.count
    let fitting = max(1, (body.width - labelWidth) / CompareLayout.narrowest)
    let shown = min(count, fitting)
    first = min(max(0, comparison.column - shown + 1), max(0, count - shown))
    let tracks = [Track.fixed(labelWidth)] + Array(repeating: .fraction(1), count: shown)
    let rects = body.split(columns: tracks, gap: 1)
    labels = rects[0]
    columns = Array(rects.dropFirst())
  }
}

extension CompareLayout {
  /// Rows above the values of a column: its name, and whether it is the baseline.
  static let headRows = 2

  /// Farthest scroll position: the last rows fill the table.
  static func lastScroll(of state: DashboardState) -> Int {
    guard !state.comparison.columns.isEmpty else { return 0 }
    let height = max(1, ComparePanes(of: state).tableBody.height - headRows)
    return max(0, ComparisonTable.rowCount(of: state.comparison) - height)
  }

  /// Place of the column under a cell.
  func column(at point: Point) -> Int? {
    columns.firstIndex { $0.contains(point) }.map { first + $0 }
  }
}

/// Draws Compare: headline, where the columns stand, and a table of their differences from the baseline.
func drawCompare(
  _ state: DashboardState, _ layout: ExploreLayout, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  let (glyphs, language) = (surroundings.glyphs, surroundings.language)
  drawHeadline(
    state.comparison.headline(keys: surroundings.keys, in: language), in: layout.headline,
    on: &frame, glyphs)
  let parts = ComparePanes(
    layout, focus: state.comparison.focus, isExpanded: state.isExpanded)
  let positions = positionsChart(of: state, in: language)
  drawChart(
    positions.marks.isEmpty ? nil : positions, language("accuracy per cost", ja: "費用と正答率"),
    isFocused: state.comparison.focus == .positions,
    missing: state.comparison.missingPositions(in: language), in: parts.panes[.positions],
    on: &frame, glyphs)
  drawSpendBands(state, in: parts.panes[.bands], on: &frame, surroundings)
  guard !parts.panes[.table].isEmpty else { return }
  _ = pane(
    state.comparison.tableTitle(language), isFocused: state.comparison.focus == .table,
    in: parts.panes[.table], on: &frame, glyphs)
  guard !state.comparison.columns.isEmpty else { return }
  drawTable(state.comparison, in: parts.tableBody, on: &frame, surroundings)
}

extension Comparison {
  /// What the table shows.
  fileprivate func tableTitle(_ language: Language) -> String {
    let rows =
      showsDifferencesOnly
      ? language("what differs", ja: "異なる項目") : language("compare", ja: "比較")
    guard order != .added else { return rows }
    let words = order.words[language]
    return language("\(rows), by \(words)", ja: "\(rows)、\(words)順")
  }
}

/// Says in the lower border which columns and rows show, where some do not.
private func drawPlace(
  columns: Range<Int>, of columnCount: Int, rows: Range<Int>, of rowCount: Int, below body: Rect,
  on frame: inout Frame, _ surroundings: Surroundings
) {
  let language = surroundings.language
  let places = [
    (language("columns", ja: "列"), columns, columnCount),
    (language("rows", ja: "行"), rows, rowCount),
  ].filter { $0.1.count < $0.2 }.map { name, shown, count in
    let place = "\(shown.lowerBound + 1)-\(shown.upperBound)"
    return language("\(name) \(place) of \(count)", ja: "\(name) \(place) / \(count)")
  }
  guard !places.isEmpty else { return }
  frame.writeRight(
    " " + places.joined(separator: language(", ", ja: "、")) + " ",
    in: Rect(x: body.x, y: body.maxY, width: body.width, height: 1), role: .muted,
    glyphs: surroundings.glyphs)
}

private func drawTable(
  _ comparison: Comparison, in body: Rect, on frame: inout Frame, _ surroundings: Surroundings
) {
  let layout = CompareLayout(body: body, comparison: comparison)
  for (offset, rect) in layout.columns.enumerated() {
    drawColumnHead(layout.first + offset, comparison, in: rect, on: &frame, surroundings)
  }
  let rows = ComparisonTable.visibleRows(of: comparison)
  let height = body.height - CompareLayout.headRows
  guard height > 0 else { return }
  let start = min(comparison.scroll, max(0, rows.count - height))
  drawPlace(
    columns: layout.first..<(layout.first + layout.columns.count), of: comparison.columns.count,
    rows: start..<min(rows.count, start + height), of: rows.count, below: body, on: &frame,
    surroundings)
  let starts = differenceStarts(rows, comparison, layout, surroundings.language)
  for (line, row) in rows[start...].prefix(height).enumerated() {
    drawRow(
      row, line: line + CompareLayout.headRows, comparison, layout, starts, on: &frame, surroundings
    )
  }
}

/// Where the differences of each column start: right of its widest value that has one.
private func differenceStarts(
  _ rows: [ComparisonRow], _ comparison: Comparison, _ layout: CompareLayout,
  _ language: Language
) -> [Int] {
  let base = comparison.columns[comparison.baseline]
  return layout.columns.indices.map { offset in
    let column = comparison.columns[layout.first + offset]
    let widths = rows.compactMap { row in
      row.difference(of: column, from: base).map { _ in columnWidth(of: row.text(column, language))
      }
    }
    return (widths.max() ?? 0) + 1
  }
}

private func drawColumnHead(
  _ index: Int, _ comparison: Comparison, in rect: Rect, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  let glyphs = surroundings.glyphs
  let name = comparison.columns[index].scenario.name
  let isChosen = index == comparison.column
  frame.writeTruncated(
    name, at: Point(x: rect.x, y: rect.y), role: isChosen ? .selection : .strong,
    limit: rect.width, glyphs: glyphs)
  let mark = index == comparison.baseline ? surroundings.language("baseline", ja: "基準") : ""
  frame.writeTruncated(
    mark, at: Point(x: rect.x, y: rect.y + 1), role: .muted, limit: rect.width, glyphs: glyphs)
}

private func drawRow(
  _ row: ComparisonRow, line: Int, _ comparison: Comparison, _ layout: CompareLayout,
  _ starts: [Int], on frame: inout Frame, _ surroundings: Surroundings
) {
  let (glyphs, language) = (surroundings.glyphs, surroundings.language)
  let full = row.label[language]
  let label = columnWidth(of: full) <= layout.labels.width ? full : row.shortLabel[language]
  frame.writeTruncated(
    label, at: Point(x: layout.labels.x, y: layout.labels.y + line),
    role: row.isInput ? .muted : .text, limit: layout.labels.width, glyphs: glyphs)
  let base = comparison.columns[comparison.baseline]
  for (offset, rect) in layout.columns.enumerated() {
    let column = comparison.columns[layout.first + offset]
    let text = row.text(of: layout.first + offset, in: comparison, language)
    let difference = row.difference(of: column, from: base)
    drawValue(
      text, row.isInput ? .muted : .text, difference, at: starts[offset], in: rect.row(line),
      on: &frame, glyphs)
  }
}

/// Draws a value, and the difference where there is room left of the column's end.
private func drawValue(
  _ text: String, _ role: Role, _ difference: Difference?, at start: Int, in cell: Rect,
  on frame: inout Frame, _ glyphs: GlyphSet
) {
  let used = frame.writeTruncated(
    text, at: Point(x: cell.x, y: cell.y), role: role, limit: cell.width, glyphs: glyphs)
  guard let difference else { return }
  let mark = glyphs.isASCII ? "" : difference.isHigher ? "▲" : "▼"
  let width = columnWidth(of: mark + difference.text)
  let place = start + width <= cell.width ? start : used + 1
  guard place + width <= cell.width else { return }
  frame.write(
    mark + difference.text, at: Point(x: cell.x + place, y: cell.y), role: difference.role,
    glyphs: glyphs)
}

extension Difference {
  fileprivate var role: Role {
    switch judgement {
    case .better: .better
    case .worse: .worse
    case .neutral: .muted
    }
  }
}
