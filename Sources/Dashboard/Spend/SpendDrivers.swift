import ScalingCore
import Screen

/// Columns of an input's name.
private func nameWidth(_ language: Language) -> Int { language(18, ja: 22) }
/// Columns of both ends of an input.
private let rangeWidth = 17
/// Columns from which on both ends of an input have room.
private let wide = 64
/// Columns of both changes of the spend.
private let changeWidth = 14

/// Draws a tornado: for each uncertain input how far its P10 and P90 alone move the spend.
func drawDrivers(
  _ state: DashboardState, _ insight: SpendInsight, in rect: Rect, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  guard !rect.isEmpty else { return }
  let (settings, glyphs) = (state.spendSettings, surroundings.glyphs)
  let language = surroundings.language
  let inside = pane(
    insight.driverTitle(language), isFocused: settings.focus == .drivers, in: rect, on: &frame,
    glyphs
  ).inset(horizontal: 1, vertical: 0)
  guard let tornado = insight.outlook.tornado, !insight.outlook.drivers.isEmpty else {
    let text = language("nothing is uncertain: no range is stated", ja: "不確かな値なし：幅の指定がありません")
    _ = Paragraph(text, role: .evidence).draw(in: inside, on: &frame, glyphs: glyphs)
    return
  }
  let axis = SwingAxis(tornado)
  for (index, bar) in insight.outlook.drivers.enumerated() {
    let line = inside.row(index)
    guard !line.isEmpty else { return }
    draw(bar, insight, on: axis, in: line, &frame, surroundings)
    if settings.focus == .drivers, settings.driver == index {
      let width = min(nameWidth(language), line.width)
      frame.tint(Rect(x: line.x, y: line.y, width: width, height: 1), role: .selection)
    }
  }
}

extension SpendInsight {
  /// What the bars show.
  fileprivate func driverTitle(_ language: Language) -> String {
    let amount =
      outlook.tornado?.measure.words(in: language) ?? language("spend", ja: "支出")
    return language(
      "what moves \(amount), each input from P10 to P90", ja: "\(amount)の変動要因（各入力P10〜P90）")
  }
}

/// Where amounts stand along a bar: the typical one is on the axis of all bars.
private struct SwingAxis {
  let base: Double
  let below: Double
  let above: Double

  init(_ tornado: Tornado) {
    base = tornado.base.value
    below = tornado.bars.map { tornado.base.value - $0.smaller.value }.reduce(0, max)
    above = tornado.bars.map { $0.larger.value - tornado.base.value }.reduce(0, max)
  }

  /// Cell of an amount among so many cells.
  func cell(of amount: Dollars, width: Int) -> Int {
    guard below + above > 0, width > 1 else { return 0 }
    let share = (amount.value - base + below) / (below + above)
    return Int((min(max(share, 0), 1) * Double(width - 1)).rounded())
  }
}

private func draw(
  _ bar: Tornado.Bar, _ insight: SpendInsight, on axis: SwingAxis, in line: Rect,
  _ frame: inout Frame, _ surroundings: Surroundings
) {
  let (glyphs, language) = (surroundings.glyphs, surroundings.language)
  let cells = line.split(
    columns: [
      .fixed(nameWidth(language)), .fixed(line.width >= wide ? rangeWidth : 0), .fraction(1),
      .fixed(changeWidth),
    ], gap: 1)
  let name = UncertainInput.words(of: bar.input, in: language)
  frame.writeTruncated(
    name, at: Point(x: cells[0].x, y: line.y), role: .text, limit: cells[0].width, glyphs: glyphs)
  let ends = [bar.low, bar.high].map { UncertainInput.text(of: $0, for: bar.input) }
  frame.writeTruncated(
    ends.joined(separator: "–"), at: Point(x: cells[1].x, y: line.y), role: .muted,
    limit: cells[1].width, glyphs: glyphs)
  drawSwing(bar, on: axis, in: cells[2], &frame, glyphs)
  let changes = [bar.smaller, bar.larger].map(insight.change)
  frame.writeRight(changes.joined(separator: " "), in: cells[3], role: .strong, glyphs: glyphs)
}

/// Cheaper to the left of the axis, dearer to the right; the fills differ also without colours.
private func drawSwing(
  _ bar: Tornado.Bar, on axis: SwingAxis, in rect: Rect, _ frame: inout Frame, _ glyphs: GlyphSet
) {
  guard rect.width > 1 else { return }
  let (start, end) = (
    axis.cell(of: bar.smaller, width: rect.width), axis.cell(of: bar.larger, width: rect.width)
  )
  let middle = axis.cell(of: Dollars(axis.base), width: rect.width)
  for cell in 0..<rect.width {
    let place = Point(x: rect.x + cell, y: rect.y)
    if cell == middle {
      frame.put(glyphs.isASCII ? "|" : "│", at: place, role: .muted)
    } else if cell < middle, cell >= start, cell <= end {
      frame.put(glyphs.isASCII ? "-" : "░", at: place, role: .better)
    } else if cell > middle, cell >= start, cell <= end {
      frame.put(glyphs.isASCII ? "+" : "█", at: place, role: .worse)
    }
  }
}
