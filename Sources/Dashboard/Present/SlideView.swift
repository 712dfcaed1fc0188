import Charting
import Screen

/// Draws a slide: question, answer, three indicators in large digits, one chart; no keys, no paths.
func drawSlide(
  _ presentation: Presentation, _ state: DashboardState, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  let (glyphs, language) = (surroundings.glyphs, surroundings.language)
  let slide = presentation.slide
  let text = SlideText(presentation, state, surroundings)
  let layout = text.layout
  let scroll = min(presentation.scroll, text.lastScroll)
  drawSlideHeader(presentation, state, in: layout.header, on: &frame, glyphs)
  drawWords(
    slide.question[language], in: layout.question.inset(horizontal: 1, vertical: 0),
    role: .titleFocus, on: &frame, glyphs)
  drawFigures(state.figures(of: slide, in: language), layout, on: &frame, glyphs)
  if slide.isDecision {
    drawPhrases(text.said, from: layout.notes.isEmpty ? scroll : 0, layout.body, on: &frame, glyphs)
  } else {
    drawHeadline(
      state.headline(in: surroundings.catalogue, language, keys: surroundings.keys),
      in: layout.headline, on: &frame, glyphs)
    drawSlideChart(slide, state, in: layout.body, on: &frame, surroundings)
  }
  drawLiveSliders(state, in: layout.sliders, on: &frame, surroundings)
  drawNotes(text, from: scroll, on: &frame, surroundings)
  guard let message = state.message else { return }
  drawWords(
    message.text, in: layout.footer.inset(horizontal: 1, vertical: 0), role: message.role,
    on: &frame, glyphs)
}

private func drawSlideHeader(
  _ presentation: Presentation, _ state: DashboardState, in rect: Rect, on frame: inout Frame,
  _ glyphs: GlyphSet
) {
  let place = "\(presentation.place + 1)/\(presentation.slides.count)"
  frame.writeRight(place, in: rect, role: .muted, glyphs: glyphs)
  let names =
    presentation.slide == .comparison
    ? state.comparison.columns.map(\.scenario.name) : [state.scenario.name]
  let room = Rect(
    x: rect.x + 1, y: rect.y, width: rect.width - columnWidth(of: place) - 3, height: rect.height)
  drawWords(
    names.joined(separator: glyphs.isASCII ? " | " : " · "), in: room, role: .brand, on: &frame,
    glyphs)
}

private func drawFigures(
  _ figures: [SlideFigure], _ layout: SlideLayout, on frame: inout Frame, _ glyphs: GlyphSet
) {
  guard !layout.figures.isEmpty else { return }
  let columns = { (row: Rect) in
    SlideLayout.tiles(figures.count, in: row.inset(horizontal: 1, vertical: 0))
  }
  for (index, figure) in figures.enumerated() {
    let (label, digits, detail) = (
      columns(layout.labels)[index], columns(layout.figures)[index], columns(layout.details)[index]
    )
    let isShort = columnWidth(of: figure.label) > label.width
    frame.writeTruncated(
      isShort ? figure.shortLabel : figure.label, at: Point(x: label.x, y: label.y),
      role: .kpiLabel, limit: label.width,
      glyphs: glyphs)
    LargeFigure(figure.text).draw(
      in: digits, largest: layout.scale, on: &frame, role: .kpiValue, glyphs: glyphs)
    guard !detail.isEmpty else { continue }
    let isTight = columnWidth(of: figure.detail) > detail.width
    frame.writeTruncated(
      isTight ? figure.shortDetail : figure.detail, at: Point(x: detail.x, y: detail.y),
      role: .muted, limit: detail.width, glyphs: glyphs)
  }
}

/// The first chart of the screen behind the slide, as large as there is room for.
private func drawSlideChart(
  _ slide: Slide, _ state: DashboardState, in rect: Rect, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  guard rect.height >= SlideLayout.fewestOfChart else { return }
  var shownState = state.withoutCursors
  shownState.language = surroundings.language
  var shown = shownState.firstChart
  if let mark = shown?.chart.marks.firstIndex(where: { $0.role == .current }),
    state.spendPercentiles(on: slide) != nil
  {
    let amount = shown?.chart.marks[mark].label ?? ""
    shown?.chart.marks[mark].label =
      surroundings.language("typical \(amount)", ja: "代表値 \(amount)")
  }
  let missing =
    state.insight.evaluation.serving.fits
    ? surroundings.language(
      "nothing to draw: no evidence for this scenario", ja: "描くものがありません：このシナリオには根拠がありません")
    : surroundings.language(
      "nothing to draw: the model does not fit into memory", ja: "描くものがありません：モデルがメモリに収まりません")
  drawChart(
    shown?.chart, shown?.title ?? "", isFocused: false, missing: missing, in: rect, on: &frame,
    surroundings.glyphs)
}

/// What is said at the end, one paragraph each behind a mark.
private func drawPhrases(
  _ text: PlacedText, from first: Int, _ body: Rect, on frame: inout Frame, _ glyphs: GlyphSet
) {
  let top = text.rows < body.height ? 1 : 0
  let room = Rect(
    x: body.x + 3, y: body.y + top, width: SlideLayout.phraseWidth(in: body),
    height: body.height - top)
  for start in text.starts where start >= first && start < first + room.height {
    frame.write(
      glyphs.isASCII ? "*" : "◆", at: Point(x: room.x - 2, y: room.y + start - first),
      role: .kpiValue, glyphs: glyphs)
  }
  text.draw(from: first, in: room, on: &frame, glyphs)
}

private func drawNotes(
  _ text: SlideText, from scroll: Int, on frame: inout Frame, _ surroundings: Surroundings
) {
  guard !text.layout.notes.isEmpty else { return }
  let title = surroundings.language("notes", ja: "メモ")
  _ = pane(title, isFocused: false, in: text.layout.notes, on: &frame, surroundings.glyphs)
  guard !text.notes.isEmpty else {
    let words = surroundings.language("no notes in the scenario", ja: "このシナリオにメモはありません")
    return drawWords(
      words, in: text.layout.notesText, role: .muted, on: &frame, surroundings.glyphs)
  }
  drawWords(
    text.notes, from: scroll, in: text.layout.notesText, on: &frame, surroundings.glyphs)
}

private func drawLiveSliders(
  _ state: DashboardState, in rect: Rect, on frame: inout Frame, _ surroundings: Surroundings
) {
  guard !rect.isEmpty else { return }
  let title = surroundings.language("live", ja: "操作中")
  let inside = pane(title, isFocused: true, in: rect, on: &frame, surroundings.glyphs)
  let chosen = liveSliders.contains(state.slider) ? state.slider : liveSliders[0]
  let first = firstVisibleRow(
    count: liveSliders.count, visible: inside.height,
    chosen: liveSliders.firstIndex(of: chosen) ?? 0)
  for (row, id) in liveSliders.dropFirst(first).prefix(inside.height).enumerated() {
    let line = inside.row(row)
    drawSlider(
      SliderTable.slider(id), state, isFocused: id == chosen, in: line, on: &frame, surroundings)
  }
}
