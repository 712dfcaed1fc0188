import Charting
import ScalingCore
import Screen

/// The chart of tokens a second and GPU against tokens a second and user.
func throughputChart(of state: DashboardState, in language: Language) -> Chart {
  let x = Chart.Axis(
    title: language("tokens/s a user", ja: "ユーザーあたりtokens/s"), includesZero: true)
  let y = Chart.Axis(
    title: language("tokens/s a GPU", ja: "GPUあたりtokens/s"), includesZero: true)
  guard let insight = state.speed else { return Chart(x: x, y: y) }
  return Chart(
    x: x, y: y, series: insight.throughputSeries(language),
    marks: insight.marks(language, insight.throughputPlace),
    crosshair: state.speedSettings.row.flatMap(insight.row).map { insight.throughputPlace($0).x })
}

extension SpeedInsight {
  /// Where a concurrency lies on the chart.
  func throughputPlace(_ point: ConcurrencyPoint) -> ChartPoint {
    ChartPoint(
      x: point.tokensPerSecondPerUser.value, y: point.timing.tokensPerSecondPerGPU.value)
  }

  /// Prediction and measured points.
  func throughputSeries(_ language: Language) -> [Chart.Series] {
    [
      Chart.Series(role: .series1, line: .solid, points: curve.map(throughputPlace)),
      Chart.Series(
        label: measuredLabel(language), letter: "m", marker: .triangle, role: .series3,
        line: .pointsOnly,
        points: measured.compactMap { row in
          row.tokensPerSecondPerGPU.map {
            ChartPoint(x: 1 / row.timePerOutputToken.value, y: $0.value)
          }
        }),
    ]
  }
}
