package import Screen

/// The whole screen for a state: pure, so that every screen can be tested without a terminal.
package func view(_ state: DashboardState, in environment: Environment) -> Frame {
  let name = String.UnicodeScalarView(state.scenario.name.unicodeScalars.compactMap(\.drawable))
  var frame = Frame(
    size: state.size, reportsMouse: state.usesMouse, title: "isocost: \(String(name))")
  let surroundings = state.surroundings(in: environment)
  let minimum = ExploreLayout.minimum
  guard state.size.width >= minimum.width, state.size.height >= minimum.height else {
    refuse(state.size, on: &frame, surroundings)
    if surroundings.glyphs.isASCII { frame.restrictToASCII() }
    return frame
  }
  if let presentation = state.presentation {
    drawSlide(presentation, state, on: &frame, surroundings)
  } else {
    drawScreen(state, on: &frame, surroundings)
  }
  drawOverlay(state, on: &frame, surroundings)
  if state.overlay != nil, state.message != nil {
    let footer = Rect(x: 0, y: state.size.height - 1, width: state.size.width, height: 1)
    drawFooter(state, in: footer, on: &frame, surroundings)
  }
  if surroundings.glyphs.isASCII { frame.restrictToASCII() }
  return frame
}

/// Says which size is needed, in one line, as far as it fits.
private func refuse(_ size: Size, on frame: inout Frame, _ surroundings: Surroundings) {
  let minimum = ExploreLayout.minimum
  let (least, present) = (
    "\(minimum.width)x\(minimum.height)", "\(size.width)x\(size.height)"
  )
  let quit = surroundings.keyName(of: .quit)
  let text = surroundings.language(
    "needs \(least), have \(present) (\(quit) quits)", ja: "\(least)以上が必要、現在\(present)（\(quit)で終了）")
  frame.write(text, at: Point(x: 0, y: size.height / 2), role: .warning)
}

private func drawScreen(
  _ state: DashboardState, on frame: inout Frame, _ surroundings: Surroundings
) {
  let layout = ExploreLayout(
    size: state.size, focus: state.focus, isExpanded: state.isExpanded)
  drawHeader(state, in: layout.header, on: &frame, surroundings)
  if !layout.rule.isEmpty {
    frame.horizontalLine(
      from: Point(x: layout.rule.x, y: layout.rule.y), length: layout.rule.width, role: .border,
      glyphs: surroundings.glyphs)
  }
  switch state.screen {
  case .explore: drawExplore(state, layout, on: &frame, surroundings)
  case .frontier: drawFrontier(state, layout, on: &frame, surroundings)
  case .spend: drawSpend(state, layout, on: &frame, surroundings)
  case .speed: drawSpeed(state, layout, on: &frame, surroundings)
  case .shape: drawShape(state, layout, on: &frame, surroundings)
  case .compare: drawCompare(state, layout, on: &frame, surroundings)
  }
  drawFooter(state, in: layout.footer, on: &frame, surroundings)
}

private func drawExplore(
  _ state: DashboardState, _ layout: ExploreLayout, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  drawHeadline(
    state.insight.headline.sentences(in: surroundings.language), in: layout.headline, on: &frame,
    surroundings.glyphs)
  drawIndicators(
    state, in: layout.indicators, beside: layout.figures, on: &frame, surroundings)
  drawFigures(state, in: layout.figures, on: &frame, surroundings)
  drawOptions(state, in: layout.options, on: &frame, in: surroundings)
  drawCosts(state, in: layout.costs, on: &frame, surroundings)
  drawAccuracyChart(state, in: layout.accuracyChart, on: &frame, surroundings)
  drawSpendChart(state, in: layout.spendChart, on: &frame, surroundings)
}
