import ScalingCore
import Screen

/// Rows below which a chart in a side part would say nothing.
private let leastChartHeight = 7

/// Draws how the laws do on models that were never fitted, and what costs least over the life of a model.
func drawLaws(
  _ state: DashboardState, _ insight: ShapeInsight, in rect: Rect, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  guard !rect.isEmpty else { return }
  let (glyphs, language) = (surroundings.glyphs, surroundings.language)
  let fitted = insight.experiment.words(in: language)
  let inside = pane(
    language("laws fitted to \(fitted)", ja: "\(fitted)に当てはめた法則"),
    isFocused: state.shapeSettings.focus == .laws, in: rect, on: &frame, glyphs
  ).inset(horizontal: 1, vertical: 0)
  let laws = insight.lawLines(language)
  let life = insight.lifeLines(state, language)
  let parts = inside.split(
    rows: [.fixed(laws.count + 1), .fixed(life.count + 1), .fraction(1)])
  draw(laws, in: parts[0], on: &frame, glyphs)
  draw(life, in: parts[1], on: &frame, glyphs)
  guard parts[2].height >= leastChartHeight, let chart = lifetimeChart(of: state, in: language)
  else { return }
  _ = chart.draw(in: parts[2], on: &frame, glyphs: glyphs)
}

/// Draws the small experiment that would forecast the size.
func drawPlan(
  _ state: DashboardState, _ insight: ShapeInsight, in rect: Rect, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  guard !rect.isEmpty else { return }
  let (glyphs, language) = (surroundings.glyphs, surroundings.language)
  let inside = pane(
    language("runs that would forecast it", ja: "予測のための実験"),
    isFocused: state.shapeSettings.focus == .plan, in: rect, on: &frame, glyphs
  ).inset(horizontal: 1, vertical: 0)
  draw(insight.planLines(state.scenario.currency, language), in: inside, on: &frame, glyphs)
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
  func lawLines(_ language: Language) -> [SideLine] {
    let names = experiment.heldOut.map { String($0.run.name.split(separator: "_").last ?? "") }
    let head = SideLine(
      name: language("error on 1B", ja: "1Bでの誤差"),
      figures: names + [language("order", ja: "順位")], role: .muted)
    let laws = [
      (language("N, D alone", ja: "N、Dのみ"), fits.plain),
      (language("with shape", ja: "形状あり"), fits.shape),
    ]
    return [head]
      + laws.map { name, score in
        guard let score else {
          let text = language(
            "\(name): \(fits.problem)", ja: "\(name)：\(language(core: fits.problem))")
          return SideLine(name: text, role: .evidence)
        }
        let order = score.spearman.map { NumberFormat.decimals(2).string($0) } ?? "–"
        return SideLine(name: name, figures: score.errors.map(shareText) + [order])
      }
  }

  /// The sizes that are cheapest to train, and to train and use.
  func lifeLines(_ state: DashboardState, _ language: Language) -> [SideLine] {
    guard let lifetime else {
      let text = language(
        "lifetime: needs the price of a GPU-hour", ja: "生涯費用：GPU価格が必要です")
      return [SideLine(name: text, role: .evidence)]
    }
    let text = state.scenario.currency.text
    let years = state.scenario.horizon.years ?? 1
    let head = SideLine(
      name: language("equal loss, \(years) y", ja: "同じ損失、\(years)年"),
      figures: Self.heads(language) + [
        language("training", ja: "訓練"), language("use", ja: "利用"),
      ], role: .muted)
    let rows = [
      (language("cheapest to train", ja: "訓練費が最小"), lifetime.trainingOptimum),
      (language("cheapest in all", ja: "合計が最小"), lifetime.optimum),
    ].map { name, option in
      SideLine(
        name: name,
        figures: [
          option.run.parameters.formatted, option.run.tokens.formatted, text(option.training),
          text(option.inference),
        ])
    }
    let spend = state.insight.evaluation.economics?.yearlySpend.typical
    let present = spend.map {
      SideLine(
        name: language("yearly spend of the scenario", ja: "シナリオの年間支出"), figures: [text($0)],
        role: .muted)
    }
    return [head] + rows + [present].compactMap(\.self)
  }

  private static func heads(_ language: Language) -> [String] {
    [language("size", ja: "サイズ"), language("tokens", ja: "トークン")]
  }

  /// Runs of the experiment, and what it takes and tells.
  func planLines(_ currency: DisplayCurrency, _ language: Language) -> [SideLine] {
    guard let plan else {
      let reason = planProblem[language]
      let text = language("no experiment: \(reason)", ja: "実験なし：\(reason)")
      return [SideLine(name: text, role: .evidence)]
    }
    let head = SideLine(
      name: "d×L",
      figures: Self.heads(language) + [
        language("GPU time", ja: "GPU時間"), language("cost", ja: "費用"),
      ], role: .muted)
    let runs = plan.runs.map { run in
      SideLine(
        name: run.name,
        figures: [
          run.run.parameters.formatted, run.run.tokens.formatted, run.time.formatted,
          run.cost.map(currency.text) ?? "–",
        ])
    }
    let sum = SideLine(
      name: language("all on \(plan.hardware.name)", ja: "計 \(plan.hardware.name)"),
      figures: ["", "", plan.time.formatted, plan.cost.map(currency.text) ?? "–"], role: .strong)
    return [head] + runs + [sum] + forecastLines(plan, language)
      + plan.notes.map { SideLine(name: language(core: $0), role: .evidence) }
  }

  private func forecastLines(_ plan: ExperimentPlan, _ language: Language) -> [SideLine] {
    guard let width = plan.halfWidth.map(shareText) else { return [] }
    let text = language(
      "forecast within ±\(width) (95 %), MFU 30 % assumed", ja: "予測の幅±\(width) (95 %)、MFU 30 %と仮定")
    return [SideLine(name: text, role: .muted)]
  }
}
