import Charting
package import ScalingCore
import Screen

/// The chart of a time against concurrency.
func latencyChart(of state: DashboardState, in language: Language) -> Chart {
  let measure = state.speedSettings.measure
  let isLogarithmic = state.isLogarithmic
  let x = Chart.Axis(title: language("sequences together", ja: "同時実行数"), kind: .log10)
  let y = Chart.Axis(
    title: measure.axisTitle(in: language), kind: isLogarithmic ? .log10 : .linear,
    includesZero: !isLogarithmic)
  guard let insight = state.speed else { return Chart(x: x, y: y) }
  return Chart(
    x: x, y: y, series: insight.latencySeries(measure, language),
    bands: [insight.latencyBand(measure)],
    marks: insight.marks(language) { insight.place(of: measure, at: $0) },
    crosshair: state.speedSettings.row.flatMap(insight.row).map { Double($0.concurrency) })
}

extension SpeedInsight {
  /// Where a concurrency lies on the chart of a time.
  func place(of measure: LatencyMeasure, at point: ConcurrencyPoint) -> ChartPoint {
    ChartPoint(
      x: Double(point.concurrency), y: point.timing.time(measure) / measure.axisUnit)
  }

  /// Goal, end of the KV memory, prediction, measured points.
  func latencySeries(_ measure: LatencyMeasure, _ language: Language) -> [Chart.Series] {
    let predicted = curve.map { place(of: measure, at: $0) }
    return [
      goalSeries(measure, predicted, language), memorySeries(measure, predicted, language),
      Chart.Series(role: .series1, line: .solid, points: predicted),
      Chart.Series(
        label: measuredLabel(language), letter: "m", marker: .triangle, role: .series3,
        line: .pointsOnly, points: measured.compactMap { Self.point($0, measure) }),
    ]
  }

  /// Name of the measured points; empty without any.
  func measuredLabel(_ language: Language) -> String {
    measured.isEmpty ? "" : language("measured", ja: "実測")
  }

  /// Range around the prediction.
  func latencyBand(_ measure: LatencyMeasure) -> Chart.Band {
    Chart.Band(
      points: curve.map { point in
        let range = range(of: measure, at: point)
        return Chart.BandPoint(
          x: Double(point.concurrency), low: range.lowerBound / measure.axisUnit,
          high: range.upperBound / measure.axisUnit)
      })
  }

  /// The present concurrency, and the largest within the goals.
  func marks(
    _ language: Language, _ place: (ConcurrencyPoint) -> ChartPoint
  ) -> [Chart.Mark] {
    guard let plan else { return [] }
    let you = Chart.Mark(
      point: place(plan.present), glyph: "◉", asciiGlyph: "@",
      label: language("you: ", ja: "現在：") + "\(plan.present.concurrency)", role: .current)
    guard let best = plan.best, best.concurrency != plan.present.concurrency else { return [you] }
    return [
      you,
      Chart.Mark(
        point: place(best), glyph: "◆", asciiGlyph: "+",
        label: language("most: ", ja: "最大：") + "\(best.concurrency)", role: .frontier),
    ]
  }

  /// The goal as a level line, where it is near the curve.
  private func goalSeries(
    _ measure: LatencyMeasure, _ predicted: [ChartPoint], _ language: Language
  ) -> Chart.Series {
    let goal = plan?.limits.limit(of: measure).map { $0 / measure.axisUnit }
    let heights = predicted.map(\.y)
    guard let goal, let low = heights.min(), let high = heights.max(), goal > low / 4,
      goal < high * 4
    else { return Chart.Series(role: .warning, points: []) }
    return Chart.Series(
      label: language("goal", ja: "目標"), letter: "g", role: .warning, line: .dashed,
      points: [predicted.first, predicted.last].compactMap { end in
        end.map { ChartPoint(x: $0.x, y: goal) }
      })
  }

  /// The end of the KV memory as an upright line.
  private func memorySeries(
    _ measure: LatencyMeasure, _ predicted: [ChartPoint], _ language: Language
  ) -> Chart.Series {
    let heights = predicted.map(\.y)
    guard let low = heights.min(), let high = heights.max(),
      let full = curve.last, full.isBeyondMemory
    else { return Chart.Series(role: .warning, points: []) }
    let x = full.timing.capacitySequences
    return Chart.Series(
      label: language("KV full", ja: "KV満杯"), letter: "K", role: .warning, line: .dotted,
      points: [ChartPoint(x: x, y: low), ChartPoint(x: x, y: high)])
  }

  /// A measured point; nil where the time was not recorded.
  private static func point(_ row: MeasuredServing, _ measure: LatencyMeasure) -> ChartPoint? {
    row.time(measure).map {
      ChartPoint(x: Double(row.deployment.concurrency), y: $0 / measure.axisUnit)
    }
  }
}

extension MeasuredServing {
  /// A measured time; nil where it was not recorded.
  package func time(_ measure: LatencyMeasure) -> Seconds? {
    switch measure {
    case .timeToFirstToken: return timeToFirstToken
    case .timePerOutputToken: return timePerOutputToken
    case .requestLatency:
      let steps = load.generationLength.value - 1
      return timeToFirstToken.map { $0 + steps * timePerOutputToken }
    }
  }
}
