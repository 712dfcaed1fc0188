import ScalingCore
import Screen

/// A column of the table of candidates.
private struct ShapeColumn {
  let title: String
  let text: (Int, ShapeCandidate) -> String
}

extension ShapeInsight {
  /// Columns of the candidates to train.
  fileprivate func columns(
    _ forecast: LawForecast?, _ language: Language
  ) -> [ShapeColumn] {
    let usual = candidates[safe: baseline]
    return [
      ShapeColumn(title: language("shape", ja: "形状")) { $1.name },
      ShapeColumn(title: language("size", ja: "サイズ")) { $1.parameters.formatted },
      ShapeColumn(title: "d/L") { NumberFormat.decimals(0).string($1.shape.aspectRatio) },
      ShapeColumn(title: language("loss", ja: "損失")) { lossText($1.loss) },
      ShapeColumn(title: "95 %") { row, _ in
        forecast?.predictions[safe: row]?.interval.map {
          "\(lossText($0.lowerBound))–\(lossText($0.upperBound))"
        } ?? ""
      },
      ShapeColumn(title: language("latency", ja: "応答時間")) { $1.latencyText(in: language) },
      ShapeColumn(title: language("speed-up", ja: "速度比")) { _, candidate in
        guard let usual else { return "" }
        let comparison = ShapeComparison(chosen: candidate, baseline: usual)
        return comparison.speedUp.map(timesText) ?? "–"
      },
      ShapeColumn(title: language("lowest", ja: "最良の確率")) { row, _ in
        forecast?.bootstrap?.chancesOfLowest?[safe: row]?.formatted ?? ""
      },
    ]
  }
}

/// Draws the candidates to train, best first; outside of the fitted runs they are marked.
func drawCandidates(
  _ state: DashboardState, _ insight: ShapeInsight, in rect: Rect, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  guard !rect.isEmpty else { return }
  let (settings, glyphs) = (state.shapeSettings, surroundings.glyphs)
  let language = surroundings.language
  let count = min(ShapeInsight.trained, insight.rows.count)
  let title = language(
    "train these \(count) of \(insight.feasible) feasible",
    ja: "訓練する\(count)候補（制限内\(insight.feasible)形状）")
  let inside = pane(
    title + progress(of: state, surroundings), isFocused: settings.focus == .table, in: rect,
    on: &frame, glyphs
  ).inset(horizontal: 1, vertical: 0)
  var x = inside.x
  for column in insight.columns(state.shapeDraws?.forecast, language) {
    let texts = insight.rows.enumerated().map {
      column.text($0.offset, insight.candidates[$0.element.place])
    }
    let width = ([column.title] + texts).map { columnWidth(of: $0) }.max() ?? 0
    guard x + width <= inside.maxX else { continue }
    let room = Rect(x: x, y: inside.y, width: width, height: inside.height)
    frame.writeRight(column.title, in: room.row(0), role: .muted, glyphs: glyphs)
    for (row, text) in texts.enumerated() where row + 1 < inside.height {
      let isOutside = insight.rows[row].isExtrapolated
      frame.writeRight(
        text, in: room.row(row + 1), role: isOutside ? .evidence : .text, glyphs: glyphs)
    }
    x += width + 2
  }
  if let row = settings.row, row + 1 < inside.height {
    frame.tint(inside.row(row + 1), role: .selection)
  }
}

/// How far the intervals are; empty when they are there.
private func progress(of state: DashboardState, _ surroundings: Surroundings) -> String {
  let language = surroundings.language
  guard let draws = state.shapeDraws, draws.progress < 1 else { return "" }
  let share = Probability(draws.progress).formatted
  let stop = surroundings.keyName(of: .hideCrosshair, in: .shape)
  return draws.isComplete
    ? language(", intervals stopped", ja: "、区間の計算は停止")
    : language(", intervals \(share), \(stop) stops", ja: "、区間を計算中\(share)、\(stop)で停止")
}
