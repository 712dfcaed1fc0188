import Charting
import ScalingCore
import Screen

/// Draws the Shape screen: headline, levers, candidates as chart and table, laws and experiment.
func drawShape(
  _ state: DashboardState, _ layout: ExploreLayout, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  guard let insight = state.shape else { return }
  let (glyphs, language) = (surroundings.glyphs, surroundings.language)
  drawHeadline(
    insight.headline(
      state.shapeDraws?.forecast, isEager: state.shapeSettings.isEager, keys: surroundings.keys,
      in: language),
    in: layout.headline, on: &frame, glyphs)
  let parts = ShapeLayout(layout, of: state)
  shapeLevers(of: state, in: language).draw(in: parts.levers, on: &frame, glyphs)
  drawChart(
    insight.hasLatency ? shapeChart(of: state, in: language) : nil,
    insight.chartTitle(state.shapeSettings, language),
    isFocused: state.shapeSettings.focus == .chart, missing: insight.missingChart(language),
    in: parts.panes[.chart], on: &frame, glyphs)
  drawCandidates(state, insight, in: parts.panes[.table], on: &frame, surroundings)
  drawLaws(state, insight, in: parts.panes[.laws], on: &frame, surroundings)
  drawPlan(state, insight, in: parts.panes[.plan], on: &frame, surroundings)
}

extension ShapeInsight {
  /// Whether a candidate has a place on the chart.
  fileprivate var hasLatency: Bool { candidates.contains { $0.latency != nil } }

  /// Why there is no chart.
  fileprivate func missingChart(_ language: Language) -> String {
    guard problem.isEmpty else { return problem[language] }
    return language("no candidate fits the GPU", ja: "GPUに収まる候補がありません")
  }

  /// What the chart shows, or its values under the cursor.
  func chartTitle(_ settings: ShapeSettings, _ language: Language) -> String {
    guard let row = settings.row, let candidate = candidate(row) else {
      return language(
        "\(candidates.count) shapes: loss against latency of a request",
        ja: "\(candidates.count)形状：損失と1リクエストの応答時間")
    }
    let (loss, latency) = (lossText(candidate.loss), candidate.latencyText(in: language))
    return language(
      "\(candidate.name): loss \(loss), \(latency)", ja: "\(candidate.name)：損失\(loss)、\(latency)")
  }
}
