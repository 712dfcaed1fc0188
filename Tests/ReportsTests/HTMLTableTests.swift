import Screen
import Storage
import TestSupport
import Testing

@testable import Reports

@Suite("Tables of a page") struct HTMLTableTests {
  private let writer = HTMLWriter(
    phrases: ReportPhrases(.english), colours: .monochrome, paths: .off)

  private func table(_ columns: Int, rows: Int = 2) -> OutputTable {
    OutputTable(
      columns: (0..<columns).map { .init("k\($0)", Wording(same: "head \($0)"), isNumber: $0 > 0) },
      rows: (0..<rows).map { row in (0..<columns).map { .init("\(row).\($0)") } })
  }

  @Test("a table that a page has room for stays whole", arguments: 1...8)
  func whole(_ columns: Int) {
    #expect(table(columns).parts(widest: 8).map(\.columns.count) == [columns])
  }

  @Test(
    "a wider one is cut, each part with the first two columns",
    arguments: [(9, [8, 3]), (14, [8, 8]), (15, [8, 8, 3]), (32, [8, 8, 8, 8, 8])])
  func parts(_ columns: Int, _ widths: [Int]) {
    let parts = table(columns).parts(widest: 8)
    #expect(parts.map(\.columns.count) == widths)
    for part in parts {
      #expect(part.columns.prefix(2).map(\.key) == ["k0", "k1"])
      #expect(part.rows.count == 2 && part.rows.allSatisfy { $0.count == part.columns.count })
    }
    let others = parts.flatMap { $0.columns.dropFirst(2).map(\.key) }
    #expect(others == (2..<columns).map { "k\($0)" })
    #expect(parts[1].rows[1].map(\.text).prefix(3) == ["1.0", "1.1", "1.8"])
  }

  @Test("a comparison of many options keeps each with its difference")
  func pairs() throws {
    let scenario = try ReportFixtures.scenario("chat-service")
    let report = ComparisonReport(
      (0..<6).map { (file: "\($0).yaml", scenario: scenario) }, baseline: 0,
      evaluator: try ReportFixtures.environment().evaluator, draws: 0, seed: 1)
    guard case .table(let table) = report.parts[1] else { throw Missing(what: "a table") }
    let parts = table.parts(widest: HTMLWriter.mostColumns)
    #expect(parts.map(\.columns.count) == [8, 6])
    for part in parts {
      #expect(part.columns[1].title.hasSuffix("(baseline)"))
      #expect(part.columns.last?.title[.english] == "difference")
      let titles = part.columns.dropFirst(2).map { $0.title[.english] }
      #expect(titles.enumerated().allSatisfy { ($0 % 2 == 1) == ($1 == "difference") })
    }
  }

  @Test("rows and columns have heads; numbers stand at the right")
  func heads() throws {
    let page = try MarkupDocument(writer.element(.table(table(3), name: "Name <1>")))
    #expect(page.texts("caption") == ["Name <1>"])
    let heads = page.all("th")
    #expect(heads.map { $0.attributes["scope"] } == ["col", "col", "col", "row", "row"])
    #expect(heads.map { $0.attributes["class"] } == [nil, "number", "number", nil, nil])
    #expect(page.texts("td") == ["0.1", "0.2", "1.1", "1.2"])
    #expect(page.all("td").allSatisfy { $0.attributes["class"] == "number short" })
  }

  @Test("a long text among numbers may break across lines")
  func long() throws {
    let table = OutputTable(
      columns: [.init("a", "a"), .init("b", "b", isNumber: true)],
      rows: [[.init("x"), .init("cheaper above 13.4M a year")], [.init("y"), .init("$0.035")]])
    let page = try MarkupDocument(writer.element(.table(table, name: "")))
    #expect(page.all("td").map { $0.attributes["class"] } == ["number", "number short"])
    #expect(page.all("caption").isEmpty)
  }
}
