import ScalingCore
import Screen

/// Rows below which a chart in a side part would say nothing.
private let leastChartHeight = 7

/// Draws how the laws do on models that were never fitted, and what costs least over the life of a model.
func drawLaws(
  _ state: DashboardState, _ insight: ShapeInsight, in rect: Rect, on frame: inout Frame,
  _ glyphs: GlyphSet
) {
  guard !rect.isEmpty else { return }
  let inside = pane(
    "laws fitted to \(insight.experiment.name)", isFocused: state.shapeSettings.focus == .laws,
    in: rect, on: &frame, glyphs
  ).inset(horizontal: 1, vertical: 0)
  let laws = insight.lawLines
  let life = insight.lifeLines(state)
  let parts = inside.split(
    rows: [.fixed(laws.count + 1), .fixed(life.count + 1), .fraction(1)])
  draw(laws, in: parts[0], on: &frame, glyphs)
  draw(life, in: parts[1], on: &frame, glyphs)
  guard parts[2].height >= leastChartHeight, let chart = lifetimeChart(of: state) else { return }
  _ = chart.draw(in: parts[2], on: &frame, glyphs: glyphs)
}

/// Draws the small experiment that would forecast the size.
func drawPlan(
  _ state: DashboardState, _ insight: ShapeInsight, in rect: Rect, on frame: inout Frame,
  _ glyphs: GlyphSet
) {
  guard !rect.isEmpty else { return }
  let inside = pane(
    "runs that would forecast it", isFocused: state.shapeSettings.focus == .plan, in: rect,
    on: &frame, glyphs
  ).inset(horizontal: 1, vertical: 0)
  draw(insight.planLines(state.scenario.currency), in: inside, on: &frame, glyphs)
}

/// A line with a name and figures in columns of equal width, right-aligned.
struct SideLine {
  /// Name at the left.
  var name = ""
  /// Figures at the right.
  var figures: [String] = []
  /// How it is drawn.
  var role = Role.text
}

private func draw(
  _ lines: [SideLine], in rect: Rect, on frame: inout Frame, _ glyphs: GlyphSet
) {
  let count = lines.map(\.figures.count).max() ?? 0
  let widths = (0..<count).map { column in
    lines.compactMap { $0.figures[safe: column].map { columnWidth(of: $0) } }.max() ?? 0
  }
  for (index, line) in lines.enumerated() where index < rect.height {
    let row = rect.row(index)
    var end = row.maxX
    for column in (0..<count).reversed() {
      let cell = Rect(x: end - widths[column], y: row.y, width: widths[column], height: 1)
      guard cell.x > row.x, let figure = line.figures[safe: column] else { continue }
      frame.writeRight(figure, in: cell, role: line.role, glyphs: glyphs)
      end = cell.x - 2
    }
    frame.writeTruncated(
      line.name, at: Point(x: row.x, y: row.y), role: line.role,
      limit: max(0, line.figures.isEmpty ? row.width : end + 1 - row.x), glyphs: glyphs)
  }
}

extension ShapeInsight {
  /// Errors of both laws on the held-out models.
  var lawLines: [SideLine] {
    let names = experiment.heldOut.map { String($0.run.name.split(separator: "_").last ?? "") }
    let head = SideLine(name: "error on 1B", figures: names + ["order"], role: .muted)
    let laws = [("N, D alone", fits.plain), ("with shape", fits.shape)]
    return [head]
      + laws.map { name, score in
        guard let score else {
          return SideLine(name: "\(name): \(fits.problem)", role: .evidence)
        }
        let order = score.spearman.map { NumberFormat.decimals(2).string($0) } ?? "–"
        return SideLine(name: name, figures: score.errors.map(shareText) + [order])
      }
  }

  /// The sizes that are cheapest to train, and to train and use.
  func lifeLines(_ state: DashboardState) -> [SideLine] {
    guard let lifetime else {
      return [SideLine(name: "lifetime: needs the price of a GPU-hour", role: .evidence)]
    }
    let text = state.scenario.currency.text
    let years = state.scenario.horizon.years ?? 1
    let head = SideLine(
      name: "equal loss, \(years) y", figures: ["size", "tokens", "training", "use"],
      role: .muted)
    let rows = [
      ("cheapest to train", lifetime.trainingOptimum), ("cheapest in all", lifetime.optimum),
    ]
    .map { name, option in
      SideLine(
        name: name,
        figures: [
          option.run.parameters.formatted, option.run.tokens.formatted, text(option.training),
          text(option.inference),
        ])
    }
    let spend = state.insight.evaluation.economics?.yearlySpend.typical
    let present = spend.map {
      SideLine(name: "yearly spend of the scenario", figures: [text($0)], role: .muted)
    }
    return [head] + rows + [present].compactMap(\.self)
  }

  /// Runs of the experiment, and what it takes and tells.
  func planLines(_ currency: DisplayCurrency) -> [SideLine] {
    guard let plan else {
      return [SideLine(name: "no experiment: \(planProblem)", role: .evidence)]
    }
    let head = SideLine(name: "d×L", figures: ["size", "tokens", "GPU time", "cost"], role: .muted)
    let runs = plan.runs.map { run in
      SideLine(
        name: run.name,
        figures: [
          run.run.parameters.formatted, run.run.tokens.formatted, run.time.formatted,
          run.cost.map(currency.text) ?? "–",
        ])
    }
    let sum = SideLine(
      name: "all on \(plan.hardware.name)",
      figures: ["", "", plan.time.formatted, plan.cost.map(currency.text) ?? "–"], role: .strong)
    let width = plan.halfWidth.map {
      SideLine(name: "forecast within ±\(shareText($0)) (95 %), MFU 30 % assumed", role: .muted)
    }
    return [head] + runs + [sum] + [width].compactMap(\.self)
      + plan.notes.map { SideLine(name: $0, role: .evidence) }
  }
}
