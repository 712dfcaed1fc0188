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
    insight.headline(state.shapeDraws?.forecast, isEager: state.shapeSettings.isEager),
    in: layout.headline, on: &frame, glyphs)
  let parts = ShapeLayout(layout, of: state)
  shapeLevers(of: state).draw(in: parts.levers, on: &frame, glyphs)
  drawLossChart(state, insight, in: parts.panes[.chart], on: &frame, glyphs)
  drawCandidates(state, insight, in: parts.panes[.table], on: &frame, glyphs)
  drawLaws(state, insight, in: parts.panes[.laws], on: &frame, glyphs)
  drawPlan(state, insight, in: parts.panes[.plan], on: &frame, glyphs)
}

private func drawLossChart(
  _ state: DashboardState, _ insight: ShapeInsight, in rect: Rect, on frame: inout Frame,
  _ glyphs: GlyphSet
) {
  guard !rect.isEmpty else { return }
  let inside = pane(
    insight.chartTitle(state.shapeSettings), isFocused: state.shapeSettings.focus == .chart,
    in: rect, on: &frame, glyphs)
  guard insight.candidates.contains(where: { $0.latency != nil }) else {
    let text = insight.problem.isEmpty ? "no candidate fits the GPU" : insight.problem
    _ = Paragraph(text, role: .evidence).draw(
      in: inside.inset(horizontal: 1, vertical: 1), on: &frame, glyphs: glyphs)
    return
  }
  _ = shapeChart(of: state).draw(in: inside, on: &frame, glyphs: glyphs)
}

extension ShapeInsight {
  /// What the chart shows, or its values under the cursor.
  func chartTitle(_ settings: ShapeSettings) -> String {
    guard let row = settings.row, let candidate = candidate(row) else {
      return "\(candidates.count) shapes: loss against latency of a request"
    }
    let latency = candidate.latency?.formatted ?? "does not fit"
    return "\(candidate.name): loss \(lossText(candidate.loss)), \(latency)"
  }
}
