import Charting
import Screen

/// Draws a slide: question, answer, three indicators in large digits, one chart; no keys, no paths.
func drawSlide(
  _ presentation: Presentation, _ state: DashboardState, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  let (glyphs, language) = (surroundings.glyphs, surroundings.language)
  let slide = presentation.slide
  let figures = state.figures(of: slide, in: language)
  let layout = SlideLayout(
    size: frame.size, hasFigures: !figures.isEmpty,
    hasSide: presentation.isLive || presentation.showsNotes, glyphs: glyphs)
  drawSlideHeader(presentation, state, in: layout.header, on: &frame, glyphs)
  frame.writeTruncated(
    slide.question[language], at: Point(x: layout.question.x + 1, y: layout.question.y),
    role: .titleFocus, limit: layout.question.width - 2, glyphs: glyphs)
  drawFigures(figures, layout, on: &frame, glyphs)
  if case .decision = slide {
    drawPhrases(state, layout, on: &frame, surroundings)
  } else {
    drawHeadline(
      state.headline(in: surroundings.catalogue, language, keys: surroundings.keys),
      in: layout.headline, on: &frame, glyphs)
    drawSlideChart(state, in: layout.body, on: &frame, surroundings)
  }
  drawSide(presentation, state, in: layout.side, on: &frame, surroundings)
  guard let message = state.message else { return }
  frame.writeTruncated(
    message.text, at: Point(x: layout.footer.x + 1, y: layout.footer.y), role: message.role,
    limit: layout.footer.width - 2, glyphs: glyphs)
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
  frame.writeTruncated(
    names.joined(separator: glyphs.isASCII ? " | " : " · "), at: Point(x: rect.x + 1, y: rect.y),
    role: .brand, limit: rect.width - columnWidth(of: place) - 3, glyphs: glyphs)
}

private func drawFigures(
  _ figures: [SlideFigure], _ layout: SlideLayout, on frame: inout Frame, _ glyphs: GlyphSet
) {
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
    frame.writeTruncated(
      figure.detail, at: Point(x: detail.x, y: detail.y), role: .muted, limit: detail.width,
      glyphs: glyphs)
  }
}

/// The first chart of the screen behind the slide, as large as there is room for.
private func drawSlideChart(
  _ state: DashboardState, in rect: Rect, on frame: inout Frame, _ surroundings: Surroundings
) {
  guard rect.height >= 5 else { return }
  var shownState = state.withoutCursors
  shownState.language = surroundings.language
  let shown = shownState.firstChart
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

/// What is said at the end, one paragraph each.
private func drawPhrases(
  _ state: DashboardState, _ layout: SlideLayout, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  let glyphs = surroundings.glyphs
  var room = layout.body.inset(horizontal: 1, vertical: layout.body.height > 12 ? 1 : 0)
  for sentence in state.meetingPhrases.sentences(in: surroundings.language) {
    guard room.height > 0 else { return }
    frame.write(
      glyphs.isASCII ? "*" : "◆", at: Point(x: room.x, y: room.y), role: .kpiValue, glyphs: glyphs)
    let text = Rect(x: room.x + 2, y: room.y, width: room.width - 2, height: room.height)
    let rows = drawSentences([sentence], in: text, on: &frame, glyphs)
    room = Rect(
      x: room.x, y: room.y + rows + 1, width: room.width, height: room.height - rows - 1)
  }
}

/// Live sliders and notes beside the chart, one above the other.
private func drawSide(
  _ presentation: Presentation, _ state: DashboardState, in rect: Rect, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  guard !rect.isEmpty else { return }
  let sliders = presentation.isLive ? liveSliders.count + 2 : 0
  let parts = rect.split(rows: [.fixed(min(sliders, rect.height)), .fraction(1)])
  if presentation.isLive {
    drawLiveSliders(state, in: parts[0], on: &frame, surroundings)
  }
  guard presentation.showsNotes, parts[1].height > 2 else { return }
  let title = surroundings.language("notes", ja: "メモ")
  let inside = pane(title, isFocused: false, in: parts[1], on: &frame, surroundings.glyphs)
  _ = Paragraph(state.speakerNotes(on: presentation.slide, in: surroundings.language)).draw(
    in: inside.inset(horizontal: 1, vertical: 0), on: &frame, glyphs: surroundings.glyphs)
}

private func drawLiveSliders(
  _ state: DashboardState, in rect: Rect, on frame: inout Frame, _ surroundings: Surroundings
) {
  let title = surroundings.language("live", ja: "操作中")
  let inside = pane(title, isFocused: true, in: rect, on: &frame, surroundings.glyphs)
  let chosen = liveSliders.contains(state.slider) ? state.slider : liveSliders[0]
  for (index, id) in liveSliders.enumerated() {
    let line = inside.row(index)
    guard !line.isEmpty else { return }
    drawSlider(
      SliderTable.slider(id), state, isFocused: id == chosen, in: line, on: &frame, surroundings)
  }
}

extension DashboardState {
  /// The author's notes, and what to say where the slide itself does not.
  fileprivate func speakerNotes(on slide: Slide, in language: Language) -> String {
    let own = scenario.notes.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var phrases = meetingPhrases.sentences(in: language).map(\.text)
    if case .decision = slide { phrases = [] }
    return ([own] + phrases).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}
