import ScalingCore
import Screen

extension SpendParts.Part {
  /// Fill of the part in a stacked bar; no two share one, also without colours.
  func glyph(_ glyphs: GlyphSet) -> Unicode.Scalar {
    switch self {
    case .rent: glyphs.isASCII ? "#" : "█"
    case .depreciation: glyphs.isASCII ? "%" : "▓"
    case .power: glyphs.isASCII ? "=" : "▒"
    case .housing: glyphs.isASCII ? "-" : "░"
    case .staff: ":"
    case .tokens: "+"
    }
  }

  /// Colour of the part.
  var role: Role {
    switch self {
    case .rent: .series1
    case .depreciation: .series2
    case .power: .series3
    case .housing: .series4
    case .staff: .muted
    case .tokens: .worse
    }
  }
}

/// Columns of name, amount and difference in front of a bar.
private let barStart = 31

/// Draws one stacked bar for each plan: what a year costs, and what it is made of.
func drawPlans(
  _ state: DashboardState, _ insight: SpendInsight, in rect: Rect, on frame: inout Frame,
  _ glyphs: GlyphSet
) {
  guard !rect.isEmpty else { return }
  let settings = state.spendSettings
  let title = "a year of \(insight.scenario.workload.requestsPerYear.formatted) requests"
  let inside = pane(
    title, isFocused: settings.focus == .plans, in: rect, on: &frame, glyphs
  ).inset(horizontal: 1, vertical: 0)
  let largest = insight.plans.compactMap { $0.parts?.total }.max() ?? 0
  for (index, plan) in insight.plans.enumerated() {
    let line = inside.row(index)
    guard !line.isEmpty else { return }
    drawPlan(plan, insight, largest: largest, in: line, on: &frame, glyphs)
    let isChosen = settings.focus == .plans && insight.plan(settings.plan) == index
    guard isChosen else { continue }
    // The bar keeps the colours of its parts.
    let width = min(barStart, line.width)
    frame.tint(Rect(x: line.x, y: line.y, width: width, height: 1), role: .selection)
  }
  drawLegend(of: insight, in: inside.row(insight.plans.count), on: &frame, glyphs)
}

private func drawPlan(
  _ plan: SpendPlan, _ insight: SpendInsight, largest: Dollars, in line: Rect,
  on frame: inout Frame, _ glyphs: GlyphSet
) {
  let isPresent = plan.kind == insight.scenario.price.kind
  if isPresent {
    frame.put(glyphs.isASCII ? "@" : "◉", at: Point(x: line.x, y: line.y), role: .current)
  }
  let role: Role = plan.parts == nil ? .disabled : isPresent ? .strong : .text
  frame.writeTruncated(
    plan.kind.rawValue, at: Point(x: line.x + 2, y: line.y), role: role, limit: line.width - 2,
    glyphs: glyphs)
  let rest = Rect(x: line.x + 12, y: line.y, width: max(0, line.width - 12), height: 1)
  guard let parts = plan.parts else {
    frame.writeTruncated(
      plan.problem, at: Point(x: rest.x, y: rest.y), role: .evidence, limit: rest.width,
      glyphs: glyphs)
    return
  }
  let columns = rest.split(columns: [.fixed(9), .fixed(8), .fraction(1)], gap: 1)
  frame.writeRight(
    insight.scenario.currency.text(parts.total), in: columns[0], role: role, glyphs: glyphs)
  drawDifference(of: parts.total, insight, in: columns[1], on: &frame, glyphs)
  drawBar(parts, largest: largest, in: columns[2], on: &frame, glyphs)
}

private func drawDifference(
  of total: Dollars, _ insight: SpendInsight, in rect: Rect, on frame: inout Frame,
  _ glyphs: GlyphSet
) {
  guard let own = insight.plan(insight.scenario.price.kind)?.parts?.total, own > 0, total != own
  else { return }
  frame.writeRight(
    changeText(total / own - 1), in: rect, role: total < own ? .better : .worse, glyphs: glyphs)
}

private func drawBar(
  _ parts: SpendParts, largest: Dollars, in rect: Rect, on frame: inout Frame, _ glyphs: GlyphSet
) {
  guard largest > 0, !rect.isEmpty else { return }
  let all = SpendParts.Part.allCases
  let length = Int((parts.total / largest * Double(rect.width)).rounded())
  let cells = barCells(all.map { max(0, parts[$0].value) }, width: length)
  var x = rect.x
  for (part, count) in zip(all, cells) {
    frame.fill(
      Rect(x: x, y: rect.y, width: count, height: 1), role: part.role, glyph: part.glyph(glyphs))
    x += count
  }
}

/// Names the fills that occur.
private func drawLegend(
  of insight: SpendInsight, in line: Rect, on frame: inout Frame, _ glyphs: GlyphSet
) {
  guard !line.isEmpty else { return }
  var x = line.x
  for part in SpendParts.Part.allCases
  where insight.plans.contains(where: { ($0.parts?[part] ?? 0) > 0 }) {
    let width = columnWidth(of: part.rawValue) + 2
    guard x + width <= line.maxX else { return }
    frame.put(part.glyph(glyphs), at: Point(x: x, y: line.y), role: part.role)
    frame.write(part.rawValue, at: Point(x: x + 2, y: line.y), role: .muted, glyphs: glyphs)
    x += width + 1
  }
}
