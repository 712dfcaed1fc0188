internal import Charting
internal import Dashboard

extension ScreenChart {
  /// What a picture of the chart says beside its data.
  func caption(_ phrases: ReportPhrases, id name: String, hiding paths: PathHiding)
    -> SVGCaption
  {
    let legend = phrases.legend(of: id)
    return SVGCaption(
      title: phrases.title(of: id), description: paths.hidden(description(phrases)), id: name,
      curves: [
        .series1: legend.own, .frontier: legend.frontier, .flopsChoice: legend.flopsChoice,
      ], points: legend.points, band: legend.band)
  }

  /// Axes, curves and marks in words.
  func description(_ phrases: ReportPhrases) -> String {
    let marks = chart.marks.filter { !$0.label.isEmpty }.map { mark in
      phrases.mark(
        mark.label, horizontal: chart.x.format.text(mark.point.x),
        vertical: chart.y.format.text(mark.point.y))
    }
    return phrases.description(
      vertical: chart.y.title.isEmpty ? phrases.accuracyAxis : chart.y.title,
      horizontal: chart.x.title, curves: chart.series.map(\.label).filter { !$0.isEmpty },
      marks: marks)
  }
}
