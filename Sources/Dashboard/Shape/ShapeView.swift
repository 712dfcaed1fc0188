import Charting
import ScalingCore
import Screen

/// Draws the Shape screen: headline, levers, candidates as chart and table, laws and experiment.
func drawShape(
  _ state: DashboardState, _ layout: ExploreLayout, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  guard let insight = state.shape else { return }
  let glyphs = surroundings.glyphs
  drawHeadline(
    insight.headline(
      state.shapeDraws?.forecast, isEager: state.shapeSettings.isEager, in: surroundings.language),
    in: layout.headline, on: &frame, glyphs)
  let parts = ShapeLayout(layout, of: state)
  shapeLevers(of: state).draw(in: parts.levers, on: &frame, glyphs)
  drawChart(
    insight.hasLatency ? shapeChart(of: state) : nil, insight.chartTitle(state.shapeSettings),
    isFocused: state.shapeSettings.focus == .chart, missing: insight.missingChart,
    in: parts.panes[.chart], on: &frame, glyphs)
  drawCandidates(state, insight, in: parts.panes[.table], on: &frame, glyphs)
  drawLaws(state, insight, in: parts.panes[.laws], on: &frame, glyphs)
  drawPlan(state, insight, in: parts.panes[.plan], on: &frame, glyphs)
}

extension ShapeInsight {
  /// Whether a candidate has a place on the chart.
  fileprivate var hasLatency: Bool { candidates.contains { $0.latency != nil } }

  /// Why there is no chart.
  fileprivate var missingChart: String {
    problem.isEmpty ? "no candidate fits the GPU" : problem
  }

  /// What the chart shows, or its values under the cursor.
  func chartTitle(_ settings: ShapeSettings) -> String {
    guard let row = settings.row, let candidate = candidate(row) else {
      return "\(candidates.count) shapes: loss against latency of a request"
    }
    let latency = candidate.latency?.formatted ?? "does not fit"
    return "\(candidate.name): loss \(lossText(candidate.loss)), \(latency)"
  }
}
