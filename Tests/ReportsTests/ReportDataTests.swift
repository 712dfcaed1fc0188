import Charting
import Dashboard
import Foundation
import ScalingCore
import Testing

@testable import Reports
@testable import Storage

@Suite("A report as JSON and CSV") struct ReportDataTests {
  private func scenario(_ report: Report) throws -> JSONValue {
    guard case .list(let scenarios) = report.document()["scenarios"], let first = scenarios.first
    else { throw Missing(what: "scenarios") }
    return first
  }

  private func list(_ value: JSONValue?) throws -> [JSONValue] {
    guard case .list(let items) = value else { throw Missing(what: "a list") }
    return items
  }

  private func records(_ text: String?) throws -> [[String]] {
    let text = try #require(text)
    let table = try CSVTable(file: "report.csv", bytes: Array(text.utf8))
    let width = table.header.count
    let cells = table.cells.map { CSVTable.text(of: $0, in: table.bytes) }
    return [table.header]
      + stride(from: 0, to: cells.count, by: width).map { Array(cells[$0..<($0 + width)]) }
  }

  // MARK: - JSON

  @Test("the document is JSON with day and version")
  func json() throws {
    let text = try ReportFixtures.tutor().document().document
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(object?["date"] as? String == "2026-11-22")
    #expect(object?["version"] as? String == "1.2.3")
    #expect(object?["comparison"] is NSNull)
    #expect((object?["scenarios"] as? [Any])?.count == 1)
  }

  @Test("each scenario has the document of evaluate")
  func evaluation() throws {
    let report = try ReportFixtures.tutor()
    let chapter = report.chapters[0]
    let expected = EvaluationJSON.document(
      of: chapter.evaluation, scenario: chapter.scenario, plans: chapter.plans,
      uncertainty: chapter.uncertainty)
    #expect(try scenario(report)["evaluation"] == expected)
    #expect(expected["economics"]?["yearlySpendRange"]?["p10"] != nil)
  }

  @Test("several scenarios have the document of compare")
  func comparison() throws {
    let report = try ReportFixtures.pair()
    #expect(report.document()["comparison"] == report.comparison?.document)
    #expect(try list(report.document()["scenarios"]).count == 2)
  }

  @Test("charts have every point with full precision; gaps are null")
  func charts() throws {
    let report = try ReportFixtures.tutor()
    let screens = try list(scenario(report)["screens"])
    let charts = try screens.flatMap { try list($0["charts"]) }
    #expect(charts.count == report.charts.count)
    for (json, chart) in zip(charts, report.charts.map(\.chart)) {
      #expect(json["id"] == .text(chart.id.rawValue))
      #expect(json["x"]?["isLogarithmic"] == .flag(chart.chart.x.kind == .log10))
      let series = try list(json["series"])
      for (line, curve) in zip(series, chart.chart.series) {
        let points = try list(line["points"])
        #expect(points.count == curve.points.count)
        for (point, value) in zip(points, curve.points) {
          guard let value else {
            #expect(point == .null)
            continue
          }
          #expect(point["x"] == .number(value.x) && point["y"] == .number(value.y))
        }
      }
      #expect(try list(json["marks"]).count == chart.chart.marks.count)
      #expect(try list(json["bands"]).count == chart.chart.bands.count)
    }
  }

  @Test("screens, tables and explanations have their texts and numbers")
  func parts() throws {
    let report = try ReportFixtures.node()
    let chapter = report.chapters[0]
    let json = try scenario(report)
    let screens = try list(json["screens"])
    #expect(
      screens.map { $0["screen"] } == ["explore", "frontier", "spend", "speed"].map { .text($0) })
    let spend = try list(screens[2]["tables"])
    #expect(spend.map { $0["id"] } == [.text("plans"), .text("years")])
    let years = try list(spend[1]["rows"])
    #expect(years.count == 5)
    let forecast = try #require(chapter.evaluation.economics?.forecast)
    #expect(years[0]["spend"] == .number(forecast.years[0].plan.spend.value))
    #expect(try list(json["explanations"]).count == chapter.explanations.count)
    #expect(try list(json["sources"]) == chapter.sources.map { .text($0[.english]) })
    #expect(
      try list(json["tables"]).map { $0["id"] }
        == ["figures", "spread", "drivers", "inputs"].map { .text($0) })
  }

  // MARK: - CSV

  @Test("the figures of a scenario are those of evaluate")
  func figures() throws {
    let report = try ReportFixtures.tutor()
    let chapter = report.chapters[0]
    #expect(
      report.csv(of: .figures)
        == EvaluationJSON.csv(of: chapter.evaluation, scenario: chapter.scenario))
    #expect(report.text(as: .csv, ReportOptions()) == report.csv(of: .figures))
  }

  @Test("several scenarios are the table of compare")
  func compared() throws {
    let report = try ReportFixtures.pair()
    #expect(report.text(as: .csv, ReportOptions()) == report.comparison?.csv)
    #expect(try ReportFixtures.tutor().csv(of: .comparison) == nil)
    #expect(try records(report.csv(of: .figures)).count == 3)
  }

  @Test(
    "a table has its scenario in front and exact values behind", arguments: ReportTable.ID.allCases)
  func tables(_ id: ReportTable.ID) throws {
    let report = try ReportFixtures.pair()
    guard ![.comparison, .figures].contains(id) else { return }
    let found = report.tables.filter { $0.table.id == id }
    guard !found.isEmpty else {
      #expect(report.csv(of: id) == nil)
      #expect(id == .shapes)
      return
    }
    let records = try records(report.csv(of: id))
    #expect(records[0][0] == "scenario")
    #expect(records.count == 1 + found.map(\.table.table.rows.count).reduce(0, +))
    #expect(Set(records.dropFirst().map { $0[0] }) == ["Math tutor, 14B", "Large model, 32B"])
    for column in found[0].table.table.columns {
      let place = try #require(records[0].firstIndex(of: column.key))
      let values = found.flatMap { _, found -> [String] in
        let column = found.table.columns.firstIndex { $0.key == column.key } ?? 0
        return found.table.rows.map { $0[column].value.cell }
      }
      #expect(records.dropFirst().map { $0[place] } == values, "\(column.key)")
    }
  }

  @Test("a chart is a point a row")
  func chartPoints() throws {
    let report = try ReportFixtures.tutor()
    let chart = try #require(report.charts.first { $0.chart.id == .spend }?.chart.chart)
    let records = try records(report.csv(of: ScreenChart.ID.spend))
    #expect(records[0] == ["scenario", "part", "name", "x", "y", "low", "high"])
    let points = chart.series.flatMap { $0.points.compactMap { $0 } }
    #expect(records.count { $0[1] == "series" } == points.count)
    #expect(records.count { $0[1] == "band" } == chart.bands[0].points.count)
    #expect(records.count { $0[1] == "mark" } == 1)
    let first = try #require(records.first { $0[1] == "series" })
    #expect(Double(first[3]) == points[0].x && Double(first[4]) == points[0].y)
    let range = try #require(records.first { $0[1] == "band" })
    #expect(Double(range[5]) == chart.bands[0].points[0].low && range[4].isEmpty)
    #expect(report.csv(of: ScreenChart.ID.shape) == nil)
  }

  @Test("names of hostile scenarios stay one cell")
  func hostile() throws {
    let report = try ReportFixtures.hostile()
    let records = try records(report.csv(of: .concurrency))
    #expect(Set(records.map(\.count)).count == 1)
    #expect(records[1][0] == ReportFixtures.hostileName)
  }
}
