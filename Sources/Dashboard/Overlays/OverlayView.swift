import ScalingCore
import Screen

/// Draws what lies over the screen.
func drawOverlay(
  _ state: DashboardState, on frame: inout Frame, _ surroundings: Surroundings
) {
  let (glyphs, language) = (surroundings.glyphs, surroundings.language)
  switch state.overlay {
  case .help(let scroll, let search):
    let lines = HelpText.lines(
      of: surroundings.keys, ascii: glyphs.isASCII, width: ReaderRoom(size: frame.size).textWidth,
      active: screenContexts(of: state), language: surroundings.language,
      search: search?.text ?? "")
    let title = language("keys", ja: "キー")
    let all = surroundings.keyName(of: .cancel, in: .list)
    let empty = language("no key does that; \(all) shows all", ja: "該当するキーはありません；\(all)ですべて表示")
    drawReader(
      search.map { "\(title): \($0.text)_" } ?? title,
      lines.isEmpty ? [StyledLine(empty, .muted)] : lines, scroll: scroll, on: &frame, surroundings)
  case .guide(let scroll):
    let width = ReaderRoom(size: frame.size).textWidth
    let lines = GuideText.lines(
      of: state, width: width, ascii: glyphs.isASCII, keys: surroundings.keys, in: language)
    drawReader(language("guide", ja: "案内"), lines, scroll: scroll, on: &frame, surroundings)
  case .explanation(let explanation, let scroll):
    let width = ReaderRoom(size: frame.size).textWidth
    let lines = ExplanationText.lines(of: explanation, width: width, in: language)
    drawReader(language("explain", ja: "説明"), lines, scroll: scroll, on: &frame, surroundings)
  case .entry(let entry):
    drawEntry(entry, on: &frame, surroundings)
  case .list(let list):
    drawList(list, on: &frame, surroundings)
  case .offer(let offers):
    drawOffer(offers, on: &frame, surroundings)
  case .conflict(let conflict, let scroll):
    let width = ReaderRoom(size: frame.size).textWidth
    let lines = ConflictText.lines(
      of: conflict, width: width, keys: surroundings.keys, in: language)
    drawReader(
      ConflictText.title(in: language), lines, scroll: scroll, on: &frame, surroundings)
  case .unsavedChanges:
    drawQuestion(state, on: &frame, surroundings)
  case nil:
    break
  }
}

/// Opens an empty overlay in the middle, above the footer.
///
/// - Returns: the room inside, with one column of margin.
func surface(
  _ title: String, width: Int, height: Int, on frame: inout Frame, _ glyphs: GlyphSet
) -> Rect {
  let room = Rect(x: 0, y: 0, width: frame.size.width, height: frame.size.height - 1)
  let rect = room.centred(width: min(width, room.width), height: min(height, room.height))
  return surface(title, in: rect, on: &frame, glyphs)
}

/// Opens an empty overlay in a rectangle.
///
/// - Returns: the room inside, with one column of margin.
@discardableResult
func surface(
  _ title: String, in rect: Rect, on frame: inout Frame, _ glyphs: GlyphSet
) -> Rect {
  frame.dim(frame.bounds)
  frame.cursor = nil
  frame.fill(rect, role: .overlay)
  let inside = frame.box(
    rect, title: title, role: .overlayBorder, titleRole: .titleFocus, glyphs: glyphs)
  return inside.inset(horizontal: 1, vertical: 0)
}

private func drawReader(
  _ title: String, _ lines: [StyledLine], scroll: Int, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  let glyphs = surroundings.glyphs
  let room = ReaderRoom(size: frame.size)
  let inside = surface(title, width: room.width, height: lines.count + 2, on: &frame, glyphs)
  let start = min(scroll, room.lastScroll(rows: lines.count))
  for (row, line) in lines[start...].prefix(inside.height).enumerated() {
    frame.writeTruncated(
      line.text, at: Point(x: inside.x, y: inside.y + row),
      role: line.role == .text ? .overlay : line.role, limit: inside.width, glyphs: glyphs)
  }
  guard lines.count > inside.height else { return }
  let rows = "\(start + 1)-\(min(lines.count, start + inside.height))"
  let place = surroundings.language("\(rows) of \(lines.count)", ja: "\(rows) / \(lines.count)")
  let border = Rect(x: inside.x, y: inside.maxY, width: inside.width, height: 1)
  frame.writeRight(" \(place) ", in: border, role: .muted, glyphs: glyphs)
}

private func drawEntry(_ entry: Entry, on frame: inout Frame, _ surroundings: Surroundings) {
  let (glyphs, language) = (surroundings.glyphs, surroundings.language)
  let hasProblem = !entry.problem.isEmpty
  let text = hasProblem ? entry.problem : entry.hint(in: language)
  let width = min(72, frame.size.width)
  let lines = Paragraph(text).lines(width: max(8, width - 4))
  let inside = surface(
    entry.title(in: language, columns: width - 4), width: width, height: lines.count + 4,
    on: &frame, glyphs)
  for (row, line) in lines.enumerated() {
    frame.writeTruncated(
      line, at: Point(x: inside.x, y: inside.y + 2 + row), role: hasProblem ? .error : .muted,
      limit: inside.width, glyphs: glyphs)
  }
  entry.field.draw(in: inside.row(0), on: &frame, glyphs: glyphs)
  guard entry.isReplaced, columnWidth(of: entry.field.text) < inside.width else { return }
  frame.write(
    entry.field.text, at: Point(x: inside.x, y: inside.y), role: .selection, limit: inside.width,
    glyphs: glyphs)
}

private func drawQuestion(
  _ state: DashboardState, on frame: inout Frame, _ surroundings: Surroundings
) {
  let language = surroundings.language
  let key = { surroundings.keyName(of: $0, in: .question) }
  let (save, discard, stay) = (key(.accept), key(.quitWithoutSaving), key(.cancel))
  drawNames(
    state.documents.filter(\.hasChanges).map(\.scenario.name),
    title: language("unsaved changes", ja: "未保存の変更"),
    answers: language(
      "\(save) saves all and quits, \(discard) quits without saving, \(stay) stays",
      ja: "\(save)：すべて保存して終了、\(discard)：保存せずに終了、\(stay)：戻る"),
    on: &frame, surroundings.glyphs)
}

/// Asks about scenarios: their names, and below them what can be answered.
func drawNames(
  _ names: [String], title: String, answers: String, on frame: inout Frame, _ glyphs: GlyphSet
) {
  let width = min(64, frame.size.width)
  let answers = Paragraph(answers).lines(width: width - 4)
  let inside = surface(
    title, width: width, height: names.count + answers.count + 3, on: &frame, glyphs)
  let end = inside.maxY - answers.count
  for (row, name) in names.enumerated() where inside.y + row < end {
    frame.writeTruncated(
      "\(glyphs.isASCII ? "*" : "●") \(name)", at: Point(x: inside.x, y: inside.y + row),
      role: .warning, limit: inside.width, glyphs: glyphs)
  }
  for (row, answer) in answers.enumerated() {
    frame.write(
      answer, at: Point(x: inside.x, y: end + row), role: .overlay, limit: inside.width,
      glyphs: glyphs)
  }
}
