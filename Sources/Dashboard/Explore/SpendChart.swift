import Charting
import ScalingCore
import Screen

/// Draws yearly spend against request volume, the price range as a band.
func drawSpendChart(
  _ state: DashboardState, in rect: Rect, on frame: inout Frame, _ surroundings: Surroundings
) {
  guard !rect.isEmpty else { return }
  let inside = pane(
    spendTitle(of: state), isFocused: state.focus == .spendChart, in: rect, on: &frame,
    surroundings.glyphs)
  guard let chart = spendChart(of: state) else {
    let text = state.scenario.moneyProblem(timing: state.insight.evaluation.serving.timing)
    _ = Paragraph(text, role: .evidence).draw(
      in: inside.inset(horizontal: 1, vertical: 1), on: &frame, glyphs: surroundings.glyphs)
    return
  }
  _ = chart.draw(in: inside, on: &frame, glyphs: surroundings.glyphs)
}

/// Title with the plan, or with the reading under the cross-hair.
func spendTitle(of state: DashboardState) -> String {
  let points = state.insight.spend?.points ?? []
  guard let index = state.spendCrosshair, points.indices.contains(index) else {
    let band = state.draws?.outlook.volumeBand?.isRange == true ? ", P10–P90" : ""
    return "yearly spend, \(state.scenario.price.kind.rawValue)\(band)"
  }
  let (point, text) = (points[index], state.scenario.currency.text)
  let reading = "\(point.requests.formatted) requests: \(text(point.spend.typical))"
  guard let band = state.draws?.outlook.volumeBand, band.isRange,
    let cut = band.cuts[safe: index]?.flatMap({ $0 })
  else { return reading }
  return reading + " (\(text(cut.p10)) to \(text(cut.p90)))"
}

/// The chart of yearly spend; nil where nothing can be paid for.
func spendChart(of state: DashboardState) -> Chart? {
  guard let spend = state.insight.spend, let economics = state.insight.evaluation.economics else {
    return nil
  }
  let kind: Scale.Kind = state.isLogarithmic ? .log10 : .linear
  let requests = state.scenario.workload.requestsPerYear.value
  let (currency, typical) = (state.scenario.currency, economics.yearlySpend.typical)
  return Chart(
    x: Chart.Axis(title: "requests/yr", kind: kind),
    y: Chart.Axis(
      title: currency.axisTitle + "/yr", kind: kind, includesZero: !state.isLogarithmic,
      format: currency.axisFormat),
    series: spendSeries(of: state, spend), bands: spendBands(of: state),
    marks: [
      Chart.Mark(
        point: ChartPoint(x: requests, y: currency.amount(typical)), glyph: "◉",
        asciiGlyph: "@", label: currency.text(typical), role: .current)
    ],
    crosshair: state.spendCrosshair.flatMap { index in
      spend.points.indices.contains(index) ? spend.points[index].requests.value : nil
    })
}

private func spendSeries(of state: DashboardState, _ spend: SpendCurve) -> [Chart.Series] {
  let amount = state.scenario.currency.amount
  var series = [
    Chart.Series(
      label: "typical", role: .series1,
      points: spend.points.map { ChartPoint(x: $0.requests.value, y: amount($0.spend.typical)) })
  ]
  if let budget = state.scenario.goals.yearlyBudgetAtMost {
    series.append(
      Chart.Series(
        label: "budget", role: .warning, line: .dashed,
        points: spend.points.map { ChartPoint(x: $0.requests.value, y: amount(budget)) }))
  }
  return series
}

private func spendBands(of state: DashboardState) -> [Chart.Band] {
  let volumes = SpendCurve.volumes(around: state.scenario.workload.requestsPerYear)
  return state.draws?.outlook.volumeBand?.bands(
    at: volumes.map(\.value), in: state.scenario.currency) ?? []
}

/// Place on the spend curve of the point nearest to a cell.
func spendPoint(
  at cell: Point, in rect: Rect, _ state: DashboardState, in environment: Environment
) -> Int? {
  let chart = spendChart(of: state)
  guard let value = chart?.value(below: cell, in: rect, state, environment) else { return nil }
  return nearest(to: value, among: (state.insight.spend?.points ?? []).map(\.requests.value))
}
