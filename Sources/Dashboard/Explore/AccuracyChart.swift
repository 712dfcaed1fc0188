import Charting
import ScalingCore
import Screen

/// Draws accuracy against cost: a curve per size, the frontier, the option and what FLOPs would choose.
func drawAccuracyChart(
  _ state: DashboardState, in rect: Rect, on frame: inout Frame, _ surroundings: Surroundings
) {
  drawChart(
    state.insight.frontier.isEmpty ? nil : accuracyChart(of: state), accuracyTitle(of: state),
    isFocused: state.focus == .accuracyChart, missing: missingEvidence(state), in: rect,
    on: &frame, surroundings.glyphs)
}

/// Title with the reading under the cross-hair.
func accuracyTitle(of state: DashboardState) -> String {
  let points = state.insight.curvePoints(of: state.scenario.model)
  guard let index = state.accuracyCrosshair, points.indices.contains(index) else {
    return "accuracy per cost"
  }
  let point = points[index]
  return "\(state.scenario.model.sizeName) × \(point.length.formatted): "
    + "\(point.accuracy.formatted) for \(state.scenario.currency.text(point.costPerRequest))"
}

/// What is missing where there is no chart.
private func missingEvidence(_ state: DashboardState) -> String {
  state.insight.evaluation.accuracy.value == nil
    ? "no evidence: " + state.insight.evaluation.accuracy.evidence.source
    : "no size of the family fits into the memory of \(state.scenario.deployment.gpu.id)"
}

/// The chart of accuracy per cost.
func accuracyChart(of state: DashboardState) -> Chart {
  let (insight, currency) = (state.insight, state.scenario.currency)
  var series: [Chart.Series] = []
  for (index, curve) in insight.curves.curves.enumerated() {
    let isCurrent = curve.model.id == state.scenario.model.id
    series.append(sizeSeries(curve, isCurrent: isCurrent, currency))
    series.append(
      measuredSeries(insight.measured[index], index: index, isCurrent: isCurrent, currency))
  }
  series.append(frontierSeries(insight.frontier, currency))
  let points = insight.curvePoints(of: state.scenario.model)
  let crosshair = state.accuracyCrosshair.flatMap { points.indices.contains($0) ? points[$0] : nil }
  return Chart(
    x: Chart.Axis(
      title: currency.axisTitle + "/request", kind: state.isLogarithmic ? .log10 : .linear,
      includesZero: !state.isLogarithmic, format: currency.axisFormat),
    y: Chart.Axis(title: "", includesZero: true, format: .percent),
    series: series, marks: accuracyMarks(of: state),
    crosshair: (crosshair?.costPerRequest).map(currency.amount))
}

private func sizeSeries(_ curve: OptionCurves.Curve, isCurrent: Bool, _ currency: DisplayCurrency)
  -> Chart.Series
{
  Chart.Series(
    label: curve.model.sizeName, role: isCurrent ? .series1 : .dominated,
    line: isCurrent ? .solid : .dotted,
    points: curve.points.map { point in
      point.map { ChartPoint(x: currency.amount($0.costPerRequest), y: $0.accuracy.value) }
    })
}

/// Signs where the accuracy was measured; what lies between is interpolated.
private func measuredSeries(
  _ points: [OptionPoint], index: Int, isCurrent: Bool, _ currency: DisplayCurrency
) -> Chart.Series {
  let markers = Chart.Marker.allCases
  return Chart.Series(
    marker: markers[index % markers.count], role: isCurrent ? .series1 : .dominated,
    line: .pointsOnly,
    points: points.map { ChartPoint(x: currency.amount($0.costPerRequest), y: $0.accuracy.value) })
}

/// The frontier is what the other options have to beat: a staircase without a name of its own.
private func frontierSeries(_ frontier: [OptionChoice], _ currency: DisplayCurrency) -> Chart.Series
{
  Chart.Series(
    role: .frontier, line: .staircase,
    points: frontier.map {
      ChartPoint(x: currency.amount($0.point.costPerRequest), y: $0.point.accuracy.value)
    })
}

private func accuracyMarks(of state: DashboardState) -> [Chart.Mark] {
  let evaluation = state.insight.evaluation
  var marks: [Chart.Mark] = []
  if let cost = evaluation.economics?.costPerRequest, let accuracy = evaluation.accuracy.value {
    marks.append(
      Chart.Mark(
        point: ChartPoint(x: state.scenario.currency.amount(cost), y: accuracy.value), glyph: "◉",
        asciiGlyph: "@",
        label: "you: \(state.scenario.model.sizeName)", role: .current))
  }
  if let choice = state.insight.verdict?.byFLOPs, !isCurrent(choice, state) {
    marks.append(flopsMark(choice, state.insight, state.scenario.currency))
  }
  return marks
}

private func isCurrent(_ choice: OptionChoice, _ state: DashboardState) -> Bool {
  choice.model == state.scenario.model.id
    && choice.point.length == state.scenario.strategy.generationLength
}

private func flopsMark(_ choice: OptionChoice, _ insight: Insight, _ currency: DisplayCurrency)
  -> Chart.Mark
{
  let model = insight.curves.curves.first { $0.model.id == choice.model }?.model
  return Chart.Mark(
    point: ChartPoint(
      x: currency.amount(choice.point.costPerRequest), y: choice.point.accuracy.value),
    glyph: "◇", asciiGlyph: "#", label: "FLOPs: \(model?.sizeName ?? choice.model)",
    role: .flopsChoice)
}

/// Place on the current model's curve of the point nearest to a cell.
func curvePoint(
  at cell: Point, in rect: Rect, _ state: DashboardState, in environment: Environment
) -> Int? {
  let chart = accuracyChart(of: state)
  guard let value = chart.value(below: cell, in: rect, state, environment) else { return nil }
  let costs = state.insight.curvePoints(of: state.scenario.model).map {
    state.scenario.currency.amount($0.costPerRequest)
  }
  return nearest(to: value, among: costs)
}
