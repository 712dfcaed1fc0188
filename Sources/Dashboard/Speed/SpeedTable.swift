package import ScalingCore
package import Screen

/// A column of the table of the Speed screen.
private struct SpeedColumn {
  /// Heading.
  var title: String
  /// Heading where room is short.
  var shortTitle: String
  /// Text of a row.
  var text: @Sendable (ConcurrencyPoint) -> String

  init(
    _ title: String, short: String? = nil, text: @escaping @Sendable (ConcurrencyPoint) -> String
  ) {
    (self.title, shortTitle, self.text) = (title, short ?? title, text)
  }

  /// Columns of the screen that the texts need.
  func width(of rows: [ConcurrencyPoint]) -> Int { rows.map(text).map(columnWidth).max() ?? 0 }

  /// The column with the short heading.
  var shortened: SpeedColumn { SpeedColumn(shortTitle, text: text) }
}

/// Every column, from left to right.
private func speedColumns(_ language: Language) -> [SpeedColumn] {
  let whole: @Sendable (Double) -> String = { NumberFormat.grouped.string($0) }
  return [
    SpeedColumn(language("seqs", ja: "系列")) { whole(Double($0.concurrency)) },
    SpeedColumn("TTFT") { $0.timing.timeToFirstToken.formatted },
    SpeedColumn("TPOT") { $0.timing.timePerOutputToken.formatted },
    SpeedColumn(LatencyMeasure.requestLatency.name[language]) {
      $0.timing.requestLatency.formatted
    },
    SpeedColumn(language("tok/s/user", ja: "tok/s/人"), short: language("tps/user", ja: "tps/人")) {
      rateText($0.tokensPerSecondPerUser)
    },
    SpeedColumn("tok/s/GPU", short: "tps/GPU") { rateText($0.timing.tokensPerSecondPerGPU) },
    SpeedColumn(language("running", ja: "実行中")) {
      whole($0.timing.runningSequences.rounded(.down))
    },
    SpeedColumn(language("GPUs", ja: "GPU数")) { whole($0.gpusForLoad) },
  ]
}

/// The columns that have room with their widths, headings whole: short ones before a column is left out, and
/// those first that matter least: running, tokens a user, TPOT, tokens a GPU, TTFT.
private func speedColumns(
  for rows: [ConcurrencyPoint], width: Int, _ language: Language
) -> [(column: SpeedColumn, width: Int)] {
  let all = speedColumns(language)
  let texts = all.map { $0.width(of: rows) }
  var places = Array(all.indices)
  var columns: [(column: SpeedColumn, width: Int)] = []
  for leftOut in [nil, 6, 4, 2, 5, 1] {
    places.removeAll { $0 == leftOut }
    for isShort in [false, true] {
      columns = places.map { place in
        let column = isShort ? all[place].shortened : all[place]
        return (column, max(texts[place], columnWidth(of: column.title)))
      }
      if columns.reduce(columns.count - 1, { $0 + $1.width }) <= width { return columns }
    }
  }
  return columns
}

/// Draws one row for each concurrency; the mark in front says which is yours, which the most within the goals, and which are refused.
func drawSpeedTable(
  _ state: DashboardState, _ insight: SpeedInsight, in rect: Rect, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  guard !rect.isEmpty else { return }
  let glyphs = surroundings.glyphs
  let requests = insight.scenario.workload.requestsPerYear.formatted
  let titles = [
    surroundings.language(
      "each concurrency, GPUs for \(requests) requests a year", ja: "同時実行数別（年間\(requests)リクエスト）"),
    surroundings.language("GPUs for \(requests) requests a year", ja: "GPU数（年間\(requests)件）"),
  ]
  let inside = pane(
    titles.first { columnWidth(of: $0) + 2 <= rect.width - 4 } ?? titles[1],
    isFocused: state.speedSettings.focus == .table, in: rect, on: &frame, glyphs
  ).inset(horizontal: 1, vertical: 0)
  let visible = max(0, inside.height - 1)
  let chosen = insight.place(of: state.speedSettings.row)
  let first = firstVisibleRow(count: insight.rows.count, visible: visible, chosen: chosen)
  let rows = insight.rows.dropFirst(first).prefix(visible)
  for (index, row) in rows.enumerated() {
    drawMark(insight.standing(of: row), in: inside.row(index + 1), on: &frame, glyphs)
  }
  let body = Rect(
    x: inside.x + 2, y: inside.y, width: inside.width - 2, height: inside.height)
  drawColumns(Array(rows), chosen: chosen - first, insight, in: body, on: &frame, surroundings)
  if state.speedSettings.row != nil {
    frame.tint(inside.row(chosen - first + 1), role: .selection)
  }
}

private func drawColumns(
  _ rows: [ConcurrencyPoint], chosen: Int, _ insight: SpeedInsight, in body: Rect,
  on frame: inout Frame, _ surroundings: Surroundings
) {
  let glyphs = surroundings.glyphs
  let columns = speedColumns(for: insight.rows, width: body.width, surroundings.language)
  let used = columns.reduce(0) { $0 + $1.width }
  let spare = body.width - used - (body.width >= 100 ? 16 : 0)
  let gap = min(4, max(1, spare / max(1, columns.count - 1)))
  var x = body.x
  for (column, width) in columns {
    let room = Rect(x: x, y: body.y, width: min(width, body.maxX - x), height: body.height)
    guard !room.isEmpty else { return }
    frame.writeRight(column.title, in: room.row(0), role: .muted, glyphs: glyphs)
    for (index, row) in rows.enumerated() {
      frame.writeRight(
        column.text(row), in: room.row(index + 1), role: index == chosen ? .strong : .text,
        glyphs: glyphs)
    }
    x += width + gap
  }
  drawStandings(rows, insight, from: x, in: body, on: &frame, surroundings)
}

/// Words of the marks, where there is room right of the figures.
private func drawStandings(
  _ rows: [ConcurrencyPoint], _ insight: SpeedInsight, from x: Int, in body: Rect,
  on frame: inout Frame, _ surroundings: Surroundings
) {
  guard body.maxX - x >= 10 else { return }
  for (index, row) in rows.enumerated() {
    guard let standing = insight.standing(of: row) else { continue }
    frame.writeTruncated(
      standing.words(in: surroundings.language), at: Point(x: x, y: body.y + index + 1),
      role: standing.role, limit: body.maxX - x, glyphs: surroundings.glyphs)
  }
}

private func drawMark(
  _ standing: SpeedStanding?, in line: Rect, on frame: inout Frame, _ glyphs: GlyphSet
) {
  guard let standing, !line.isEmpty else { return }
  frame.put(
    glyphs.isASCII ? standing.asciiGlyph : standing.glyph, at: Point(x: line.x, y: line.y),
    role: standing.role)
}

/// What there is to say of a concurrency.
package enum SpeedStanding: Sendable, Hashable {
  /// The scenario's own.
  case present
  /// The most within goals and memory.
  case most
  /// A goal is missed.
  case misses(LatencyMeasure)
  /// Some sequences wait for memory.
  case waits

  /// Sign in front of the row.
  var glyph: Unicode.Scalar {
    switch self {
    case .present: "◉"
    case .most: "◆"
    case .misses: "!"
    case .waits: "~"
    }
  }

  /// The same in ASCII.
  var asciiGlyph: Unicode.Scalar {
    switch self {
    case .present: "@"
    case .most: "+"
    case .misses: "!"
    case .waits: "~"
    }
  }

  /// The same in words.
  package func words(in language: Language) -> String {
    switch self {
    case .present: language("you", ja: "現在")
    case .most: language("most", ja: "最大")
    case .misses(let measure):
      language(
        "over \(measure.name[language]) goal", ja: "\(measure.name[language])の目標超過")
    case .waits: language("KV full", ja: "KV満杯")
    }
  }

  /// Colour of sign and words.
  var role: Role {
    switch self {
    case .present: .current
    case .most: .frontier
    case .misses, .waits: .warning
    }
  }
}

extension SpeedInsight {
  /// What there is to say of a row; nil for an ordinary one.
  package func standing(of row: ConcurrencyPoint) -> SpeedStanding? {
    guard let plan else { return nil }
    if row.concurrency == plan.present.concurrency { return .present }
    if row.concurrency == plan.best?.concurrency { return .most }
    if let missed = plan.limits.exceeded(by: row.timing).first { return .misses(missed) }
    return row.isBeyondMemory ? .waits : nil
  }
}
