import Charting
import ScalingCore
import Screen

/// The chart of loss against latency: every candidate, the best line through them, what is chosen.
func shapeChart(of state: DashboardState, in language: Language) -> Chart {
  let x = Chart.Axis(title: language("latency s", ja: "応答時間 s"), kind: .log10)
  let y = Chart.Axis(title: language("loss", ja: "損失"))
  guard let insight = state.shape else { return Chart(x: x, y: y) }
  return Chart(
    x: x, y: y, series: insight.series(language),
    bands: insight.bands(state.shapeDraws?.forecast),
    marks: insight.marks(state.shapeSettings.row, language))
}

extension ShapeInsight {
  private func point(_ place: Int) -> ChartPoint? {
    guard let candidate = candidates[safe: place], let latency = candidate.latency else {
      return nil
    }
    return ChartPoint(x: latency.value, y: candidate.loss.value)
  }

  /// Candidates within and beyond the limits, and those that no other beats.
  fileprivate func series(_ language: Language) -> [Chart.Series] {
    let places = candidates.indices
    return [
      Chart.Series(
        label: language("too slow", ja: "制限超過"), letter: "s", marker: .triangle,
        role: .dominated, line: .pointsOnly,
        points: places.filter { !candidates[$0].isFeasible }.map(point)),
      Chart.Series(
        label: language("feasible", ja: "制限内"), letter: "f", marker: .circle, role: .series1,
        line: .pointsOnly,
        points: places.filter { candidates[$0].isFeasible }.map(point)),
      Chart.Series(
        label: language("no other beats", ja: "フロンティア"), letter: "b", role: .frontier,
        points: frontier.map(point)),
    ].filter { $0.points.contains { $0 != nil } }
  }

  /// 95 % of the candidates to train, by rising latency.
  fileprivate func bands(_ forecast: LawForecast?) -> [Chart.Band] {
    guard let forecast else { return [] }
    let points = zip(rows, forecast.predictions).compactMap { row, prediction in
      prediction.interval.flatMap { interval in
        point(row.place).map {
          Chart.BandPoint(
            x: $0.x, low: interval.lowerBound.value, high: interval.upperBound.value)
        }
      }
    }
    return points.count > 1 ? [Chart.Band(points: points.sorted { $0.x < $1.x })] : []
  }

  fileprivate func marks(_ row: Int?, _ language: Language) -> [Chart.Mark] {
    let usual = point(baseline).map {
      Chart.Mark(
        point: $0, glyph: "◆", asciiGlyph: "+",
        label: language("usual ", ja: "標準 ") + candidates[baseline].name, role: .text)
    }
    let chosen = rows[safe: row ?? 0].flatMap { chosen in
      point(chosen.place).map {
        Chart.Mark(
          point: $0, glyph: "◉", asciiGlyph: "@", label: candidates[chosen.place].name,
          role: .current)
      }
    }
    return [usual, chosen].compactMap(\.self)
  }
}
