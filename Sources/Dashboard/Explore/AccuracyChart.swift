import Charting
import ScalingCore
import Screen

/// Draws accuracy against cost: a curve per size, the frontier, the option and what FLOPs would choose.
func drawAccuracyChart(
  _ state: DashboardState, in rect: Rect, on frame: inout Frame, _ surroundings: Surroundings
) {
  drawChart(
    state.insight.frontier.isEmpty ? nil : accuracyChart(of: state, in: surroundings.language),
    accuracyTitle(of: state, in: surroundings.language),
    isFocused: state.focus == .accuracyChart,
    missing: missingEvidence(state, surroundings.language), in: rect, on: &frame,
    surroundings.glyphs)
}

/// Title with the reading under the cross-hair.
func accuracyTitle(of state: DashboardState, in language: Language) -> String {
  let points = state.insight.curvePoints(of: state.scenario.model)
  guard let index = state.accuracyCrosshair, points.indices.contains(index) else {
    return language("accuracy per cost", ja: "費用と正答率")
  }
  let point = points[index]
  let option = "\(state.scenario.model.sizeName) × \(point.length.formatted)"
  let (share, cost) = (
    point.accuracy.formatted, state.scenario.currency.text(point.costPerRequest)
  )
  return language(
    "\(option): \(share) for \(cost)", ja: "\(option)：正答率\(share)、\(cost)")
}

/// What is missing where there is no chart.
func missingEvidence(_ state: DashboardState, _ language: Language) -> String {
  let evidence = state.insight.evaluation.accuracy
  guard evidence.value == nil else {
    let gpu = state.scenario.deployment.gpu.id
    return language(
      "no size of the family fits into the memory of \(gpu)",
      ja: "ファミリーのどのサイズも\(gpu)のメモリに収まりません")
  }
  return language(
    "no evidence: \(evidence.evidence.source)", ja: "根拠なし：\(missingAccuracy(state.scenario))")
}

/// What is not known, in Japanese: the core gives its reasons in English.
private func missingAccuracy(_ scenario: Scenario) -> String {
  guard scenario.attention == .dense else {
    return "疎なアテンションの公表値はKV予算ごとではありません。この設定での評価があれば表示できます。"
  }
  let what = scenario.strategy.kind == .majority ? "多数決の正答率" : "正答率"
  return "\(scenario.model.id)の\(scenario.workload.benchmark)での\(what)は知られていません。評価があれば表示できます。"
}

/// The chart of accuracy per cost.
func accuracyChart(of state: DashboardState, in language: Language) -> Chart {
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
      title: currency.requestAxisTitle(in: language), kind: state.isLogarithmic ? .log10 : .linear,
      includesZero: !state.isLogarithmic, format: currency.axisFormat),
    y: Chart.Axis(title: "", includesZero: true, format: .percent),
    series: series, marks: accuracyMarks(of: state, language),
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

private func accuracyMarks(of state: DashboardState, _ language: Language) -> [Chart.Mark] {
  let evaluation = state.insight.evaluation
  var marks: [Chart.Mark] = []
  if let cost = evaluation.economics?.costPerRequest, let accuracy = evaluation.accuracy.value {
    marks.append(
      Chart.Mark(
        point: ChartPoint(x: state.scenario.currency.amount(cost), y: accuracy.value), glyph: "◉",
        asciiGlyph: "@", label: currentLabel(state.scenario.model.sizeName, language),
        role: .current))
  }
  if let choice = state.insight.verdict?.byFLOPs, !isCurrent(choice, state) {
    marks.append(flopsMark(choice, state.insight, state.scenario.currency))
  }
  return marks
}

/// Name of the option on the screen on a chart.
func currentLabel(_ name: String, _ language: Language) -> String {
  language("you: \(name)", ja: "現在：\(name)")
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

extension DisplayCurrency {
  /// Title of an axis that shows the cost of a request.
  func requestAxisTitle(in language: Language) -> String {
    axisTitle + language("/request", ja: "/リクエスト")
  }
}
