import Testing

@testable import Budgets

@Suite("The table")
struct ReportTests {
  /// A report in which every figure keeps to its budget.
  private var good: Report {
    var report = Report()
    for budget in Budget.all {
      switch budget.limit {
      case .atMost(let limit): report.results[budget.figure] = limit / 2
      case .atLeast(let limit): report.results[budget.figure] = limit * 2
      }
    }
    return report
  }

  private func line(_ start: String, of report: Report) throws -> Substring {
    try #require(report.table.split(separator: "\n").first { $0.hasPrefix(start) })
  }

  @Test("all budgets met is a good report")
  func met() {
    #expect(good.isMet)
    #expect(!good.table.contains("MISSED"))
  }

  @Test("any one budget missed makes the whole a failure", arguments: Budget.all)
  func missed(budget: Budget) {
    var report = good
    switch budget.limit {
    case .atMost(let limit): report.results[budget.figure] = limit * 1.5 + 1
    case .atLeast(let limit): report.results[budget.figure] = limit / 2
    }
    #expect(!report.isMet)
    #expect(report.table.split(separator: "\n").filter { $0.hasSuffix("MISSED") }.count == 1)
  }

  @Test("what was not measured is not met")
  func unmeasured() throws {
    var report = good
    report.results[.start] = nil
    #expect(!report.isMet)
    let row = try line("start to first frame", of: report)
    #expect(row.contains("not measured") && row.hasSuffix("MISSED"))
    #expect(!Report().isMet)
  }

  @Test("a row states figure, budget, result and verdict")
  func row() throws {
    var report = good
    report.results[.start] = 0.0959
    let cells = try line("start to first frame", of: report).split(separator: "  ")
      .map { $0.drop { $0 == " " } }
    #expect(cells == ["start to first frame, 120x40", "≤ 40 ms", "95.9 ms", "MISSED"])
  }

  @Test("a header, one row per budget, in the order of the budgets")
  func order() {
    let lines = good.table.split(separator: "\n")
    #expect(lines.count == Budget.all.count + 1)
    #expect(lines[0].split(separator: " ") == ["figure", "budget", "result"])
    for (line, budget) in zip(lines.dropFirst(), Budget.all) {
      #expect(line.hasPrefix(budget.label))
    }
  }

  @Test("columns stand below each other, without blanks at the end")
  func alignment() {
    let lines = good.table.split(separator: "\n")
    let ends = lines.dropFirst().map { line in line.count - "met".count }
    #expect(Set(ends).count == 1)
    #expect(lines.allSatisfy { $0.last != " " })
  }

  @Test("median and 99th percentile of a sample go to their figures")
  func statistics() {
    var report = Report()
    report.set(.explorePaintMedian, .explorePaintP99, Sample((1...200).map(Double.init)))
    #expect(report.results == [.explorePaintMedian: 100.5, .explorePaintP99: 198])
    report.set(.explorePaintMedian, .explorePaintP99, nil)
    #expect(report.results.isEmpty)
  }
}
