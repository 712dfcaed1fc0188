import Charting
import ScalingCore
import Screen

/// The chart of every column's accuracy against its cost per request, in the baseline's currency.
func positionsChart(of state: DashboardState, in language: Language) -> Chart {
  let comparison = state.comparison
  let currency = comparison.base?.scenario.currency ?? DisplayCurrency()
  let marks = comparison.markOrder.compactMap { index -> Chart.Mark? in
    let column = comparison.columns[index]
    guard let accuracy = column.evaluation.accuracy.value,
      let cost = column.evaluation.economics?.costPerRequest
    else { return nil }
    let style = comparison.markStyle(of: index)
    return Chart.Mark(
      point: ChartPoint(x: currency.amount(cost), y: accuracy.value), glyph: style.glyph,
      asciiGlyph: style.ascii, label: column.scenario.name, role: style.role)
  }
  return Chart(
    x: Chart.Axis(
      title: currency.requestAxisTitle(in: language), kind: state.isLogarithmic ? .log10 : .linear,
      includesZero: !state.isLogarithmic, format: currency.axisFormat),
    y: Chart.Axis(title: "", includesZero: true, format: .percent), marks: marks)
}

extension Comparison {
  /// Why no column has a place on the chart.
  func missingPositions(in language: Language) -> String {
    columns.isEmpty
      ? language("no columns yet", ja: "まだ列がありません")
      : language("no column has both a cost and an accuracy", ja: "費用と正答率がそろった列がありません")
  }

  /// The column under the cursor first: its mark and name lie over the others.
  fileprivate var markOrder: [Int] {
    [column].filter(columns.indices.contains) + columns.indices.filter { $0 != column }
  }

  /// How a column is marked; the baseline differs also without colours.
  fileprivate func markStyle(of index: Int) -> (
    glyph: Unicode.Scalar, ascii: Unicode.Scalar, role: Role
  ) {
    if index == baseline { return ("◆", "+", index == column ? .current : .text) }
    return index == column ? ("◉", "@", .current) : ("●", "o", .series1)
  }
}

/// Columns of a scenario's name beside its band.
private let nameWidth = 18
/// Columns of the amounts beside a band.
private let amountsWidth = 9

/// Draws the yearly spend of every column: P10 to P90 with P50 between, all from 0 on.
func drawSpendBands(
  _ state: DashboardState, in rect: Rect, on frame: inout Frame, _ surroundings: Surroundings
) {
  guard !rect.isEmpty else { return }
  let (glyphs, language) = (surroundings.glyphs, surroundings.language)
  let isDrawing = state.comparisonDraws?.isComplete == false
  let inside = pane(
    language("spend a year, P10–P90", ja: "年間支出、P10–P90")
      + (isDrawing ? language(", drawing", ja: "、試行中") : ""),
    isFocused: state.comparison.focus == .bands, in: rect, on: &frame, glyphs
  ).inset(horizontal: 1, vertical: 0)
  let spreads = state.comparison.columns.indices.map(state.comparison.spread)
  let most = spreads.compactMap { $0?.p90.value }.max() ?? 0
  for (index, spread) in spreads.enumerated() {
    let row = 2 * index
    guard row < inside.height else { return }
    let cells = inside.row(row).split(
      columns: [.fixed(nameWidth), .fraction(1), .fixed(amountsWidth)], gap: 1)
    let scenario = state.comparison.columns[index].scenario
    frame.writeTruncated(
      scenario.name, at: Point(x: cells[0].x, y: cells[0].y),
      role: index == state.comparison.column ? .selection : .text, limit: cells[0].width,
      glyphs: glyphs)
    guard let spread else {
      frame.writeTruncated(
        language("no answer", ja: "答えなし"), at: Point(x: cells[1].x, y: cells[1].y), role: .evidence,
        limit: cells[1].width, glyphs: glyphs)
      continue
    }
    drawBand(spread, of: most, in: cells[1], on: &frame, glyphs)
    frame.writeRight(
      scenario.currency.text(spread.p50), in: cells[2], role: .strong, glyphs: glyphs)
    drawChance(of: index, state, in: inside.row(row + 1), &frame, surroundings)
  }
}

/// Says below a band how often the column costs less than the baseline.
private func drawChance(
  of index: Int, _ state: DashboardState, in line: Rect, _ frame: inout Frame,
  _ surroundings: Surroundings
) {
  guard !line.isEmpty,
    let text = state.comparison.chanceSentence(of: index, in: surroundings.language)
  else { return }
  frame.writeRight(text, in: line, role: .muted, glyphs: surroundings.glyphs)
}

private func drawBand(
  _ spread: Economics.Percentiles, of most: Double, in rect: Rect, on frame: inout Frame,
  _ glyphs: GlyphSet
) {
  guard rect.width > 1, most > 0 else { return }
  func cell(_ amount: Dollars) -> Int {
    Int((min(max(amount.value / most, 0), 1) * Double(rect.width - 1)).rounded())
  }
  let (low, middle, high) = (cell(spread.p10), cell(spread.p50), cell(spread.p90))
  for offset in 0..<rect.width {
    let place = Point(x: rect.x + offset, y: rect.y)
    if offset == middle {
      frame.put(glyphs.isASCII ? "O" : "●", at: place, role: .current)
    } else if (low...high).contains(offset) {
      frame.put(glyphs.isASCII ? "=" : "━", at: place, role: .series1)
    } else {
      frame.put(glyphs.isASCII ? "." : "·", at: place, role: .muted)
    }
  }
}
