import ScalingCore
import Screen

/// Draws the three leading figures side by side: label, figure, range.
///
/// The figure under the cursor takes the last place when it shows nowhere else.
func drawIndicators(
  _ state: DashboardState, in rect: Rect, beside figures: Rect, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  let tiles = tileRects(in: rect)
  var indicators = Indicator.leading
  let others = shownFigures(
    of: state, width: figures.isEmpty ? 0 : figures.width, surroundings.language)
  if state.focus == .indicators, !(indicators + others).contains(state.indicator) {
    indicators[indicators.count - 1] = state.indicator
  }
  let hasLabels = zip(indicators, tiles).allSatisfy { indicator, tile in
    let (label, figure) = line(indicator, hasLabel: true, state, surroundings.language)
    return columnWidth(of: label + figure) <= tile.width
  }
  for (indicator, tile) in zip(indicators, tiles) {
    let isChosen = state.focus == .indicators && state.indicator == indicator
    switch rect.height {
    case 1: drawLine(indicator, isChosen, hasLabels, state, in: tile, on: &frame, surroundings)
    default: drawTile(indicator, isChosen, state, in: tile, on: &frame, surroundings)
    }
  }
}

/// Rooms of the leading figures.
func tileRects(in rect: Rect) -> [Rect] {
  rect.inset(horizontal: 1, vertical: 0).split(
    columns: Array(repeating: .fraction(1), count: Indicator.leading.count), gap: 2)
}

/// Label and figure of a tile of one line; where room is short a suffix takes the label's place.
private func line(
  _ indicator: Indicator, hasLabel: Bool, _ state: DashboardState, _ language: Language
) -> (label: String, figure: String) {
  let figure = indicator.text(of: state.insight.evaluation, in: state.scenario.currency)
  return hasLabel
    ? (indicator.shortLabel[language] + " ", figure) : ("", figure + indicator.suffix[language])
}

private func drawLine(
  _ indicator: Indicator, _ isChosen: Bool, _ hasLabel: Bool, _ state: DashboardState,
  in tile: Rect, on frame: inout Frame, _ surroundings: Surroundings
) {
  let glyphs = surroundings.glyphs
  let (label, figure) = line(indicator, hasLabel: hasLabel, state, surroundings.language)
  let used = frame.write(
    label, at: Point(x: tile.x, y: tile.y), role: .kpiLabel, limit: tile.width, glyphs: glyphs)
  frame.writeTruncated(
    figure, at: Point(x: tile.x + used, y: tile.y), role: isChosen ? .selection : .kpiValue,
    limit: tile.width - used, glyphs: glyphs)
}

/// Two or three lines: label, figure, and what stands below it; with two, both figures share one.
private func drawTile(
  _ indicator: Indicator, _ isChosen: Bool, _ state: DashboardState, in tile: Rect,
  on frame: inout Frame, _ surroundings: Surroundings
) {
  let (glyphs, language) = (surroundings.glyphs, surroundings.language)
  let (evaluation, currency) = (state.insight.evaluation, state.scenario.currency)
  frame.writeTruncated(
    indicator.label[language], at: Point(x: tile.x, y: tile.y), role: .kpiLabel, limit: tile.width,
    glyphs: glyphs)
  let used = frame.writeTruncated(
    indicator.text(of: evaluation, in: currency), at: Point(x: tile.x, y: tile.y + 1),
    role: isChosen ? .selection : .kpiValue, limit: tile.width, glyphs: glyphs)
  let isBeside = tile.height < 3
  let indent = isBeside ? used + 2 : 0
  let detail = indicator.detail(of: evaluation, in: currency, language)
  guard columnWidth(of: detail) <= tile.width - indent else { return }
  let place = Point(x: tile.x + indent, y: tile.y + (isBeside ? 1 : 2))
  frame.write(detail, at: place, role: .muted, limit: tile.width - indent, glyphs: glyphs)
}

/// Draws the other figures in one line, as many as fit whole.
func drawFigures(
  _ state: DashboardState, in rect: Rect, on frame: inout Frame, _ surroundings: Surroundings
) {
  let (glyphs, language) = (surroundings.glyphs, surroundings.language)
  for (indicator, place) in placedFigures(of: state, in: rect, language) {
    let value = indicator.text(of: state.insight.evaluation, in: state.scenario.currency)
    let isChosen = state.focus == .indicators && state.indicator == indicator
    let used = frame.write(
      indicator.label[language] + " ", at: Point(x: place.x, y: place.y), role: .kpiLabel,
      glyphs: glyphs)
    frame.write(
      value, at: Point(x: place.x + used, y: place.y), role: isChosen ? .selection : .strong,
      glyphs: glyphs)
  }
}

/// The figures beside the leading ones, and their cells.
private func placedFigures(
  of state: DashboardState, in rect: Rect, _ language: Language
) -> [(Indicator, Rect)] {
  guard !rect.isEmpty else { return [] }
  let (evaluation, currency) = (state.insight.evaluation, state.scenario.currency)
  var x = rect.x + 1
  return shownFigures(of: state, width: rect.width, language).map { indicator in
    let width = columnWidth(
      of: "\(indicator.label[language]) \(indicator.text(of: evaluation, in: currency))")
    defer { x += width + 3 }
    return (indicator, Rect(x: x, y: rect.y, width: width, height: 1))
  }
}

/// The figure under a cell; nil beside them.
func indicator(
  at point: Point, _ layout: ExploreLayout, _ state: DashboardState, _ language: Language
) -> Indicator? {
  if let tile = tileRects(in: layout.indicators).firstIndex(where: { $0.contains(point) }) {
    return Indicator.leading[tile]
  }
  return placedFigures(of: state, in: layout.figures, language).first { $0.1.contains(point) }?.0
}

/// Figures beside the leading ones that fit whole into a line.
private func shownFigures(
  of state: DashboardState, width: Int, _ language: Language
) -> [Indicator] {
  let (evaluation, currency) = (state.insight.evaluation, state.scenario.currency)
  var x = 1
  return Indicator.allCases.filter { !Indicator.leading.contains($0) }.prefix { indicator in
    let columns = columnWidth(
      of: "\(indicator.label[language]) \(indicator.text(of: evaluation, in: currency))")
    defer { x += columns + 3 }
    return x + columns < width
  }
}
