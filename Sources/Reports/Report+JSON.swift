internal import Charting
internal import Dashboard
internal import ScalingCore
package import Storage

extension Report {
  /// The report as one JSON document: each scenario with the document of `evaluate`, and what the screens
  /// say, with the values of their charts.
  package func document(hiding paths: PathHiding = .off) -> JSONValue {
    let document: JSONValue = [
      "date": .text(date), "version": .text(version),
      "comparison": comparison?.document ?? .null,
      "scenarios": .list(chapters.map(\.json)),
    ]
    return document.mapped(paths.hidden)
  }
}

extension ReportChapter {
  fileprivate var json: JSONValue {
    [
      "scenario": .text(scenario.name), "headline": sentences(headline),
      "meetingPhrases": sentences(meetingPhrases),
      "indicators": .list(
        indicators.map {
          [
            "id": .text($0.indicator.rawValue), "label": .text($0.indicator.label[.english]),
            "text": .text($0.text), "detail": .text(unlessEmpty: $0.detail),
          ]
        }),
      "evaluation": EvaluationJSON.document(
        of: evaluation, scenario: scenario, plans: plans, uncertainty: uncertainty),
      "screens": .list(screens.map(\.json)), "tables": .list(tables.map(\.json)),
      "explanations": .list(explanations.map(\.json)),
      "sources": texts(sources.map { $0[.english] }),
      "notes": .text(unlessEmpty: scenario.notes),
    ]
  }
}

extension ReportScreen {
  fileprivate var json: JSONValue {
    [
      "screen": .text(screen.title[.english].lowercased()), "headline": sentences(headline),
      "charts": .list(charts.map(\.json)), "tables": .list(tables.map(\.json)),
    ]
  }
}

extension ReportTable {
  fileprivate var json: JSONValue {
    ["id": .text(id.rawValue), "title": .text(unlessEmpty: title[.english]), "rows": table.json]
  }
}

extension Explanation {
  fileprivate var json: JSONValue {
    [
      "title": .text(title), "value": .text(value), "meaning": .text(meaning),
      "formula": texts(formula),
      "inputs": .list(inputs.map { ["name": .text($0.name), "value": .text($0.value)] }),
      "evidence": texts(evidence), "limits": texts(limits),
    ]
  }
}

// MARK: - Charts

extension ScreenChart {
  /// Axes and data; a gap of a curve is null.
  fileprivate var json: JSONValue {
    [
      "id": .text(id.rawValue), "title": .text(title), "x": Self.axis(chart.x),
      "y": Self.axis(chart.y), "series": .list(chart.series.map(Self.series)),
      "bands": .list(
        chart.bands.map { band in
          .list(
            band.points.map {
              ["x": .number($0.x), "low": .number($0.low), "high": .number($0.high)]
            })
        }),
      "marks": .list(
        chart.marks.map {
          ["label": .text($0.label), "x": .number($0.point.x), "y": .number($0.point.y)]
        }),
    ]
  }

  private static func axis(_ axis: Chart.Axis) -> JSONValue {
    ["title": .text(unlessEmpty: axis.title), "isLogarithmic": .flag(axis.kind == .log10)]
  }

  private static func series(_ series: Chart.Series) -> JSONValue {
    [
      "label": .text(unlessEmpty: series.label), "role": .text(series.role.key),
      "points": .list(
        series.points.map { point in
          point.map { ["x": .number($0.x), "y": .number($0.y)] } ?? .null
        }),
    ]
  }
}

/// Sentences of a screen, each as one text.
private func sentences(_ sentences: [Sentence]) -> JSONValue {
  .list(sentences.map { .text($0.text) })
}

private func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }
