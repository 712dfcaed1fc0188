internal import Charting
package import Dashboard
internal import ScalingCore
internal import Storage

extension Report {
  /// A table as CSV with exact values, its scenario in the first column; nil where the report has none.
  ///
  /// The comparison has an option a row, the figures a scenario a row with the keys of `evaluate`.
  package func csv(of table: ReportTable.ID, hiding paths: PathHiding = .off) -> String? {
    switch table {
    case .comparison: comparison?.csv(hiding: paths)
    case .figures: figures(hiding: paths)
    default: rows(of: table, hiding: paths)
    }
  }

  /// The values of a chart as CSV, a point a row; nil where the report has none.
  package func csv(of chart: ScreenChart.ID) -> String? {
    let drawn = charts.filter { $0.chart.id == chart }
    guard !drawn.isEmpty else { return nil }
    let head = ["scenario", "part", "name", "x", "y", "low", "high"]
    return CSVText.table(
      [head]
        + drawn.flatMap { place, chart in
          chart.chart.records.map { [chapters[place].name] + $0 }
        })
  }

  private func figures(hiding paths: PathHiding) -> String {
    let figures = EvaluationFigure.all
    return CSVText.table(
      [figures.map(\.key)]
        + chapters.map { chapter in
          figures.map { figure in
            figure.value(chapter.evaluation, chapter.scenario).mapped(paths.hidden).cell
          }
        })
  }

  /// Columns of all scenarios that have the table, in their order.
  private func rows(of id: ReportTable.ID, hiding paths: PathHiding) -> String? {
    let found = tables.filter { $0.table.id == id }
    guard !found.isEmpty else { return nil }
    var keys: [String] = []
    for key in found.flatMap({ $0.table.table.columns.map(\.key) }) where !keys.contains(key) {
      keys.append(key)
    }
    let records = found.flatMap { place, table in
      table.table.mapped(paths.hidden).rows.map { row in
        let cells = Dictionary(
          zip(table.table.columns.map(\.key), row.map(\.value.cell)), uniquingKeysWith: { $1 })
        return [chapters[place].name] + keys.map { cells[$0] ?? "" }
      }
    }
    return CSVText.table([["scenario"] + keys] + records)
  }
}

extension ComparisonReport {
  /// The table of options, their files without folders unless these are shown.
  fileprivate func csv(hiding paths: PathHiding) -> String {
    CSVText.table(
      records.enumerated().map { row, cells in row == 0 ? cells : cells.map(paths.hidden) })
  }
}

extension Chart {
  /// Points of curves, ranges and marks as records: part, name, x, y, low, high.
  fileprivate var records: [[String]] {
    let number = { (value: Double) in JSONValue.number(value).cell }
    let curves = series.flatMap { line in
      line.points.compactMap { $0 }.map {
        [
          "series", line.label.isEmpty ? line.role.key : line.label, number($0.x), number($0.y), "",
          "",
        ]
      }
    }
    let ranges = bands.flatMap { band in
      band.points.map {
        ["band", band.role.key, number($0.x), "", number($0.low), number($0.high)]
      }
    }
    let signs = marks.map { ["mark", $0.label, number($0.point.x), number($0.point.y), "", ""] }
    return curves + ranges + signs
  }
}
