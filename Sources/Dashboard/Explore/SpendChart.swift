import Charting
import ScalingCore
import Screen

/// Draws yearly spend against request volume, the price range as a band.
func drawSpendChart(
  _ state: DashboardState, in rect: Rect, on frame: inout Frame, _ surroundings: Surroundings
) {
  guard !rect.isEmpty else { return }
  let inside = pane(
    spendTitle(of: state, in: surroundings.language), isFocused: state.focus == .spendChart,
    in: rect, on: &frame, surroundings.glyphs)
  guard let chart = spendChart(of: state, in: surroundings.language) else {
    let text = state.scenario.moneyProblem(
      timing: state.insight.evaluation.serving.timing, in: surroundings.language)
    _ = Paragraph(text, role: .evidence).draw(
      in: inside.inset(horizontal: 1, vertical: 1), on: &frame, glyphs: surroundings.glyphs)
    return
  }
  _ = chart.draw(in: inside, on: &frame, glyphs: surroundings.glyphs)
}

/// Title with the plan, or with the reading under the cross-hair.
func spendTitle(of state: DashboardState, in language: Language) -> String {
  let points = state.insight.spend?.points ?? []
  guard let index = state.spendCrosshair, points.indices.contains(index) else {
    let band =
      state.draws?.outlook.volumeBand?.isRange == true ? language(", P10–P90", ja: "、P10–P90") : ""
    let plan = state.scenario.price.kind.rawValue + band
    return language("yearly spend, \(plan)", ja: "年間支出、\(plan)")
  }
  let (point, text) = (points[index], state.scenario.currency.text)
  let (count, amount) = (point.requests.formatted, text(point.spend.typical))
  let reading = language("\(count) requests: \(amount)", ja: "\(count)リクエスト：\(amount)")
  guard let band = state.draws?.outlook.volumeBand, band.isRange,
    let cut = band.cuts[safe: index]?.flatMap({ $0 })
  else { return reading }
  let range = rangeText(text(cut.p10), text(cut.p90), language)
  return reading + language(" (\(range))", ja: "（\(range)）")
}

/// The chart of yearly spend; nil where nothing can be paid for.
func spendChart(of state: DashboardState, in language: Language) -> Chart? {
  guard let spend = state.insight.spend, let economics = state.insight.evaluation.economics else {
    return nil
  }
  let kind: Scale.Kind = state.isLogarithmic ? .log10 : .linear
  let requests = state.scenario.workload.requestsPerYear.value
  let (currency, typical) = (state.scenario.currency, economics.yearlySpend.typical)
  return Chart(
    x: Chart.Axis(title: language("requests/yr", ja: "リクエスト/年"), kind: kind),
    y: Chart.Axis(
      title: currency.axisTitle + language("/yr", ja: "/年"), kind: kind,
      includesZero: !state.isLogarithmic,
      format: currency.axisFormat),
    series: spendSeries(of: state, spend, language), bands: spendBands(of: state),
    marks: [
      Chart.Mark(
        point: ChartPoint(x: requests, y: currency.amount(typical)), glyph: "◉",
        asciiGlyph: "@", label: currency.text(typical), role: .current)
    ],
    crosshair: state.spendCrosshair.flatMap { index in
      spend.points.indices.contains(index) ? spend.points[index].requests.value : nil
    })
}

private func spendSeries(
  of state: DashboardState, _ spend: SpendCurve, _ language: Language
) -> [Chart.Series] {
  let amount = state.scenario.currency.amount
  var series = [
    Chart.Series(
      label: language("typical", ja: "代表値"), role: .series1,
      points: spend.points.map { ChartPoint(x: $0.requests.value, y: amount($0.spend.typical)) })
  ]
  if let budget = state.scenario.goals.yearlyBudgetAtMost {
    series.append(
      Chart.Series(
        label: language("budget", ja: "予算"), role: .warning, line: .dashed,
        points: spend.points.map { ChartPoint(x: $0.requests.value, y: amount(budget)) }))
  }
  return series
}

private func spendBands(of state: DashboardState) -> [Chart.Band] {
  let volumes = SpendCurve.volumes(around: state.scenario.workload.requestsPerYear)
  return state.draws?.outlook.volumeBand?.bands(
    at: volumes.map(\.value), in: state.scenario.currency) ?? []
}
