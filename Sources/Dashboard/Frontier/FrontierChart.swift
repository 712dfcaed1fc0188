import Charting
import ScalingCore
import Screen

/// The chart of accuracy against cost.
func frontierChart(of state: DashboardState, in language: Language) -> Chart {
  guard let insight = state.frontier else { return Chart(x: Chart.Axis(), y: Chart.Axis()) }
  let measure = insight.measure
  let crosshair = state.frontierSettings.crosshair.flatMap { index in
    insight.choices.indices.contains(index) ? insight.place(of: insight.choices[index]).x : nil
  }
  return Chart(
    x: Chart.Axis(
      title: measure.axisTitle(in: insight.currency, language),
      kind: state.isLogarithmic ? .log10 : .linear,
      includesZero: !state.isLogarithmic, format: measure.axisFormat(in: insight.currency)),
    y: Chart.Axis(title: "", includesZero: true, format: .percent),
    series: (state.showsPublishedFrontiers
      ? insight.published.series(unit: measure.axisUnit(in: insight.currency), in: language) : [])
      + insight.series(current: state.scenario.model.id, in: language),
    marks: insight.marks(state, in: language), crosshair: crosshair)
}

extension DashboardState {
  /// Whether published curves have a place on the chart: they are counted in eFLOPs.
  var showsPublishedFrontiers: Bool {
    frontierSettings.showsPublished && frontier?.measure == .eFLOPs
  }
}

extension FrontierInsight {
  /// Where an option lies on the chart.
  func place(of choice: OptionChoice) -> ChartPoint {
    ChartPoint(
      x: choice.point.cost(by: measure) / measure.axisUnit(in: currency),
      y: choice.point.accuracy.value)
  }

  /// One curve for each size, what FLOPs alone would pick, and the frontier.
  func series(current: String, in language: Language) -> [Chart.Series] {
    let curves = zip(models, sizes).map { model, envelope in
      let isCurrent = model.id == current
      return Chart.Series(
        label: model.sizeName, role: isCurrent ? .series1 : .dominated,
        line: isCurrent ? .solid : .dotted, points: envelope.knots.map(place))
    }
    let frontier = Chart.Series(role: .frontier, line: .solid, points: choices.map(place))
    return curves + denseSeries(language) + [flopsSeries, frontier]
  }

  /// The frontier of dense attention, beside that of a sparse policy with evidence.
  private func denseSeries(_ language: Language) -> [Chart.Series] {
    guard let sparse, sparse.hasEvidence else { return [] }
    return [
      Chart.Series(
        label: language("dense", ja: "密"), role: .series2, line: .dashed,
        points: sparse.dense.knots.map(place))
    ]
  }

  /// What FLOPs alone would pick, at what it really costs; a gap where another size takes over.
  private var flopsSeries: Chart.Series {
    var points: [ChartPoint?] = []
    var last: OptionChoice?
    for choice in flopsEnvelope?.knots ?? [] {
      if let last, last.model != choice.model { points.append(nil) }
      points.append(place(of: choice))
      last = choice
    }
    return Chart.Series(role: .flopsChoice, line: .dashed, points: points)
  }

  /// The option on the screen, what FLOPs pick at its accuracy, and where the frontier changes hands.
  func marks(_ state: DashboardState, in language: Language) -> [Chart.Mark] {
    var marks: [Chart.Mark] = []
    if let current {
      marks.append(
        Chart.Mark(
          point: place(of: current), glyph: "◉", asciiGlyph: "@",
          label: currentLabel(state.scenario.model.sizeName, language), role: .current))
    }
    if let anchor = anchor(state.frontierSettings.crosshair), let regret = regret(at: anchor),
      regret.byFLOPs.model != regret.byMeasure.model
    {
      marks.append(
        Chart.Mark(
          point: place(of: regret.byFLOPs), glyph: "◇", asciiGlyph: "#",
          label: "FLOPs: \(sizeName(of: regret.byFLOPs.model))", role: .flopsChoice))
    }
    return marks
      + envelope.segments.dropFirst().map { segment in
        Chart.Mark(
          point: place(of: segment.from), glyph: "◆", asciiGlyph: "+",
          label: sizeName(of: segment.model), role: .frontier)
      }
  }
}
