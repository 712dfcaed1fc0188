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

/// Columns of marker and name.
private let nameWidth = 12
/// Columns between two figures.
private let gap = 1
/// Columns from which on the difference has room beside the bar.
private let wide = 70

/// A figure of a plan in front of its bar.
private enum PlanFigure: CaseIterable {
  case typical, differs, P50, cheaper

  var title: Wording {
    switch self {
    case .typical: Wording("typical", ja: "代表値")
    case .differs: Wording("differs", ja: "差")
    case .P50: "P50"
    case .cheaper: Wording("cheaper", ja: "安い確率")
    }
  }

  /// Columns that amounts, shares and the title need.
  func width(_ language: Language) -> Int {
    max(self == .typical || self == .P50 ? 8 : 7, columnWidth(of: title[language]))
  }

  /// The figures that a line has room for.
  static func shown(in line: Rect) -> [PlanFigure] {
    allCases.filter { $0 != .differs || line.width >= wide }
  }
}

/// Cells of the figures, and of the bar behind them.
private func cells(
  of line: Rect, _ language: Language
) -> (figures: [(PlanFigure, Rect)], bar: Rect) {
  let figures = PlanFigure.shown(in: line)
  let rest = Rect(
    x: line.x + nameWidth, y: line.y, width: max(0, line.width - nameWidth), height: 1)
  let cells = rest.split(
    columns: figures.map { .fixed($0.width(language)) } + [.fraction(1)], gap: gap)
  return (Array(zip(figures, cells)), cells[figures.count])
}

/// Draws one stacked bar for each plan: what a year costs, and what it is made of.
func drawPlans(
  _ state: DashboardState, _ insight: SpendInsight, in rect: Rect, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  guard !rect.isEmpty else { return }
  let (settings, glyphs) = (state.spendSettings, surroundings.glyphs)
  let requests = insight.scenario.workload.requestsPerYear.formatted
  let title = surroundings.language(
    "a year of \(requests) requests", ja: "1年の支出（\(requests)リクエスト）")
  let inside = pane(
    title, isFocused: settings.focus == .plans, in: rect, on: &frame, glyphs
  ).inset(horizontal: 1, vertical: 0)
  let largest = insight.plans.compactMap { $0.parts?.total }.max() ?? 0
  let top = planHeadRows(inside)
  if top > 0 { drawPlanHead(in: inside.row(0), on: &frame, surroundings) }
  for (index, plan) in insight.plans.enumerated() {
    let line = inside.row(top + index)
    guard !line.isEmpty else { return }
    drawPlan(plan, insight, largest: largest, in: line, on: &frame, surroundings)
    let isChosen = settings.focus == .plans && insight.plan(settings.plan) == index
    guard isChosen else { continue }
    // The bar keeps the colours of its parts.
    let width = max(0, cells(of: line, surroundings.language).bar.x - line.x)
    frame.tint(Rect(x: line.x, y: line.y, width: width, height: 1), role: .selection)
  }
  drawLegend(of: insight, in: inside.row(top + insight.plans.count), on: &frame, surroundings)
}

/// Rows of the head of the plans: none where the plans need all rows.
func planHeadRows(_ inside: Rect) -> Int {
  inside.height > PricePlan.Kind.allCases.count + 1 ? 1 : 0
}

private func drawPlanHead(
  in line: Rect, on frame: inout Frame, _ surroundings: Surroundings
) {
  let (glyphs, language) = (surroundings.glyphs, surroundings.language)
  frame.write(
    language("plan", ja: "プラン"), at: Point(x: line.x + 2, y: line.y), role: .muted, glyphs: glyphs)
  for (figure, cell) in cells(of: line, language).figures {
    frame.writeRight(figure.title[language], in: cell, role: .muted, glyphs: glyphs)
  }
}

private func drawPlan(
  _ plan: SpendPlan, _ insight: SpendInsight, largest: Dollars, in line: Rect,
  on frame: inout Frame, _ surroundings: Surroundings
) {
  let (glyphs, language) = (surroundings.glyphs, surroundings.language)
  let isPresent = plan.kind == insight.scenario.price.kind
  if isPresent {
    frame.put(glyphs.isASCII ? "@" : "◉", at: Point(x: line.x, y: line.y), role: .current)
  }
  let role: Role = plan.parts == nil ? .disabled : isPresent ? .strong : .text
  frame.writeTruncated(
    plan.kind.rawValue, at: Point(x: line.x + 2, y: line.y), role: role, limit: line.width - 2,
    glyphs: glyphs)
  guard let parts = plan.parts else {
    frame.writeTruncated(
      plan.problem[language], at: Point(x: line.x + nameWidth, y: line.y), role: .evidence,
      limit: line.width - nameWidth, glyphs: glyphs)
    return
  }
  let (figures, bar) = cells(of: line, language)
  for (figure, cell) in figures {
    let (text, colour) = insight.text(of: figure, for: plan, total: parts.total)
    frame.writeRight(text, in: cell, role: colour ?? role, glyphs: glyphs)
  }
  drawBar(parts, largest: largest, in: bar, on: &frame, glyphs)
}

extension SpendInsight {
  /// A figure in words, and its colour where it is not that of the plan.
  fileprivate func text(
    of figure: PlanFigure, for plan: SpendPlan, total: Dollars
  ) -> (String, Role?) {
    switch figure {
    case .typical: return (scenario.currency.text(total), nil)
    case .P50: return (outlook.medians[plan.kind].map(scenario.currency.text) ?? "", nil)
    case .cheaper: return (outlook.cheaper[plan.kind]?.formatted ?? "", .text)
    case .differs:
      guard let own = self.plan(scenario.price.kind)?.parts?.total, own > 0, total != own else {
        return ("", nil)
      }
      return (changeText(total / own - 1), total < own ? .better : .worse)
    }
  }
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

/// Names the fills that occur, in short where the line is short.
private func drawLegend(
  of insight: SpendInsight, in line: Rect, on frame: inout Frame, _ surroundings: Surroundings
) {
  guard !line.isEmpty else { return }
  let (glyphs, language) = (surroundings.glyphs, surroundings.language)
  let parts = SpendParts.Part.allCases.filter { part in
    insight.plans.contains { ($0.parts?[part] ?? 0) > 0 }
  }
  let isShort = parts.map { columnWidth(of: $0.title[language]) + 3 }.reduce(0, +) > line.width
  var x = line.x
  for part in parts {
    let name = (isShort ? part.shortTitle : part.title)[language]
    let width = columnWidth(of: name) + 2
    guard x + width <= line.maxX else { return }
    frame.put(part.glyph(glyphs), at: Point(x: x, y: line.y), role: part.role)
    frame.write(name, at: Point(x: x + 2, y: line.y), role: .muted, glyphs: glyphs)
    x += width + 1
  }
}
