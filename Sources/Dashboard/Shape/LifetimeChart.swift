import Charting
import ScalingCore
import Screen

/// The chart of what models of equal quality cost over their life against their size; nil without a price.
func lifetimeChart(of state: DashboardState, in language: Language) -> Chart? {
  guard let insight = state.shape, let lifetime = insight.lifetime else { return nil }
  let currency = state.scenario.currency
  let curve = insight.lifetimeCurve
  func series(
    _ label: String, _ letter: Character, _ role: Role, _ line: Chart.Line,
    _ cost: (LifetimeOptimum<DollarUnit>) -> Dollars
  ) -> Chart.Series {
    Chart.Series(
      label: label, letter: letter, role: role, line: line,
      points: curve.map { ChartPoint(x: $0.run.parameters.value, y: currency.amount(cost($0))) })
  }
  func mark(
    _ option: LifetimeOptimum<DollarUnit>, _ glyphs: (Unicode.Scalar, Unicode.Scalar), _ role: Role
  ) -> Chart.Mark {
    Chart.Mark(
      point: ChartPoint(x: option.run.parameters.value, y: currency.amount(option.total)),
      glyph: glyphs.0, asciiGlyph: glyphs.1, label: option.run.parameters.formatted, role: role)
  }
  return Chart(
    x: Chart.Axis(title: language("parameters at equal loss", ja: "同じ損失でのパラメータ数"), kind: .log10),
    y: Chart.Axis(
      title: currency.axisTitle, includesZero: true, format: currency.axisFormat),
    series: [
      series(language("use", ja: "利用"), "u", .series2, .dotted) { $0.inference },
      series(language("training", ja: "訓練"), "t", .series3, .dashed) { $0.training },
      series(language("in all", ja: "合計"), "a", .series1, .solid) { $0.total },
    ],
    marks: [
      mark(lifetime.optimum, ("◉", "@"), .current),
      mark(lifetime.trainingOptimum, ("◆", "+"), .text),
    ])
}

extension LifetimeComparison<DollarUnit> {
  /// Cost over the cheapest up to which a size is drawn: near the smallest possible size it is endless.
  private static let farthest = 4.0

  /// Runs around both optima, by rising size.
  var affordable: [LifetimeOptimum<DollarUnit>] {
    let most = Self.farthest * optimum.total
    return curve(points: 96, range: 0.25...max(4, 2 / parameterRatio)).filter { $0.total <= most }
  }
}
