import ScalingCore
import Screen

/// Cells of a stacked bar that each part gets: shares of the width, rounded so that nothing is lost.
func barCells(_ shares: [Double], width: Int) -> [Int] {
  let total = shares.reduce(0, +)
  guard total > 0, width > 0 else { return shares.map { _ in 0 } }
  let exact = shares.map { $0 / total * Double(width) }
  var cells = exact.map { Int($0) }
  let order = exact.indices.sorted { exact[$0] - Double(cells[$0]) > exact[$1] - Double(cells[$1]) }
  for index in order.prefix(width - cells.reduce(0, +)) { cells[index] += 1 }
  return cells
}

/// Draws where the time of one output token goes: a stacked bar, its parts, and the roofline.
func drawTimeSplit(
  _ state: DashboardState, _ insight: SpeedInsight, in rect: Rect, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  guard !rect.isEmpty, let row = insight.row(state.speedSettings.row) else { return }
  let (settings, glyphs) = (state.speedSettings, surroundings.glyphs)
  let time = row.timing.timePerOutputToken.formatted
  let title = surroundings.language(
    "one token at \(row.concurrency): \(time)", ja: "1トークン（\(row.concurrency)系列）：\(time)")
  let inside = pane(
    title, isFocused: settings.focus == .split, in: rect, on: &frame, glyphs
  ).inset(horizontal: 1, vertical: 0)
  let hasBar = inside.height > SpeedTerm.allCases.count
  if hasBar { drawBar(row.timing, in: inside.row(0), on: &frame, glyphs) }
  let terms = SpeedTerm.allCases
  for (index, term) in terms.enumerated() {
    drawTerm(
      term, of: row.timing, isChosen: settings.focus == .split && settings.term == term,
      in: inside.row(index + (hasBar ? 1 : 0)), on: &frame, surroundings)
  }
  let place = insight.place(of: settings.row)
  guard hasBar, insight.rooflines.indices.contains(place) else { return }
  drawRoofline(
    insight.rooflines[place], from: terms.count + 1, in: inside, on: &frame, surroundings)
}

private func drawBar(
  _ timing: ServingTiming, in line: Rect, on frame: inout Frame, _ glyphs: GlyphSet
) {
  let terms = SpeedTerm.allCases
  let cells = barCells(terms.map { $0.time(of: timing).value }, width: line.width)
  var x = line.x
  for (term, count) in zip(terms, cells) {
    frame.fill(
      Rect(x: x, y: line.y, width: count, height: line.height), role: term.role,
      glyph: term.glyph(glyphs))
    x += count
  }
}

private func drawTerm(
  _ term: SpeedTerm, of timing: ServingTiming, isChosen: Bool, in line: Rect,
  on frame: inout Frame, _ surroundings: Surroundings
) {
  guard !line.isEmpty else { return }
  let glyphs = surroundings.glyphs
  let time = term.time(of: timing)
  let share = Probability(time / timing.timePerOutputToken)
  frame.put(term.glyph(glyphs), at: Point(x: line.x, y: line.y), role: term.role)
  let times = Rect(x: line.x + 12, y: line.y, width: min(10, line.width - 12), height: 1)
  let start = Point(x: line.x + 2, y: line.y)
  frame.writeTruncated(
    term.title[surroundings.language], at: start, role: isChosen ? .selection : .kpiLabel,
    limit: max(11, times.maxX - columnWidth(of: time.formatted) - 1 - start.x), glyphs: glyphs)
  frame.writeRight(time.formatted, in: times, role: .strong, glyphs: glyphs)
  let rest = Rect(x: times.maxX, y: line.y, width: min(7, line.maxX - times.maxX), height: 1)
  frame.writeRight(share.formatted, in: rest, role: .muted, glyphs: glyphs)
}

/// Operations for each byte against the ridge point, one line for weights, cache and prefill.
private func drawRoofline(
  _ position: RooflinePosition, from row: Int, in rect: Rect, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  let (glyphs, language) = (surroundings.glyphs, surroundings.language)
  let terms = [
    (language("weights", ja: "重み"), position.weights),
    (language("KV cache", ja: "KV"), position.cache),
    (language("own prefill", ja: "プリフィル"), position.prefill),
  ]
  let hasHeading = rect.height >= row + terms.count + 1
  if hasHeading {
    frame.writeTruncated(
      language("roofline: FLOPs a byte of ridge point", ja: "ルーフライン：FLOP/Bとリッジ点"),
      at: Point(x: rect.x, y: rect.y + row), role: .muted, limit: rect.width, glyphs: glyphs)
  }
  for (index, (name, term)) in terms.enumerated() {
    let line = rect.row(row + index + (hasHeading ? 1 : 0))
    guard !line.isEmpty else { return }
    let (intensity, ridge) = (flopsPerByte(term.intensity), flopsPerByte(term.ridge))
    let text = language("\(name) \(intensity) of \(ridge)", ja: "\(name) \(intensity) / \(ridge)")
    frame.writeTruncated(
      text, at: Point(x: line.x, y: line.y), role: .text, limit: line.width, glyphs: glyphs)
    let rest = line.width - columnWidth(of: text) - 1
    let resource = term.resource.name[language]
    let bound = language("\(resource)-bound", ja: "\(resource)律速")
    let word = columnWidth(of: bound) <= rest ? bound : resource
    guard columnWidth(of: word) <= rest else { continue }
    frame.writeRight(word, in: line, role: .strong, glyphs: glyphs)
  }
}

/// FLOPs for each byte, with two digits below 10.
func flopsPerByte(_ value: Double) -> String {
  NumberFormat.decimals(value < 9.95 ? 1 : 0).string(value)
}
