import ScalingCore
import TestSupport
import Testing

@testable import Storage

@Suite struct ComparisonTextTests {
  private func tables(_ report: ComparisonReport) -> [OutputTable] {
    report.parts.compactMap { part in
      guard case .table(let table) = part else { return nil }
      return table
    }
  }

  private func row(_ title: String, _ report: ComparisonReport) -> [String]? {
    tables(report).first?.rows.first { $0[0].text == title }?.dropFirst().map(\.text)
  }

  @Test func everyOptionIsAColumnAndEveryOtherHasADifference() throws {
    let report = try ComparisonSample.report(
      [[], ["price.perGpuHour=3"], ["price.perGpuHour=4"]], baseline: 1)
    let titles = tables(report)[0].columns.map { $0.title[.english] }
    #expect(
      titles == [
        "figure", "option 1", "difference", "option 2 (baseline)", "option 3", "difference",
      ])
  }

  @Test func differencesHaveSignPercentAndGlyph() throws {
    let report = try ComparisonSample.report(ComparisonSample.prices)
    #expect(row("cost per request", report)?.last == "▲ +50 %")
    #expect(row("yearly spend", report)?.last == "▲ +50 %")
    #expect(row("request latency", report)?.last == "same")
    #expect(row("chance of lower yearly spend", report) == ["–", "0.0 %", ""])
    let mirrored = try ComparisonSample.report(ComparisonSample.prices, baseline: 1)
    #expect(row("yearly spend", mirrored)?[1] == "▼ -33 %")
    #expect(row("chance of lower yearly spend", mirrored)?[0] == "100.0 %")
    #expect(row("accuracy, 95 % band", report)?[0].contains(" to ") == true)
  }

  @Test func whatTiesSaysSo() throws {
    let report = try ComparisonSample.report([[], []])
    #expect(row("chance of lower yearly spend", report)?[1] == "0.0 % (same 100.0 %)")
    #expect(row("break-even requests", report) == ["–", "no break-even", ""])
    #expect(
      report.parts.contains { part in
        if case .sentence(let text) = part {
          text[.english] == "All inputs are the same."
        } else {
          false
        }
      })
  }

  @Test func rowsOfWhichNothingIsKnownAreLeftOut() throws {
    let plain = try ComparisonSample.report(ComparisonSample.prices, draws: 0)
    for title in ["all years", "net present value", "CO2 a year", "yearly spend, P50"] {
      #expect(row(title, plain) == nil, "\(title)")
    }
    let settings = ["horizon.years=3", "energy.gridIntensity=400"]
    let rich = try ComparisonSample.report([settings, settings + ["price.perGpuHour=3"]])
    for title in [
      "all years", "net present value", "CO2 a year", "yearly spend, P50", "break-even time",
      "chance above the budget", "chance of lower net present value",
    ] {
      #expect(row(title, rich) != nil, "\(title)")
    }
  }

  @Test func goalsAndWhatDoesNotFitAreNamed() throws {
    let report = try ComparisonSample.report(
      [[], ["deployment.gpu=L4", "deployment.tensorParallel=1"], ["goals.latencyAtMost=1s"]])
    let goals = try #require(row("goals", report))
    #expect(goals[0] == "met" && goals[1] == "missed: memory" && goals[3] == "missed: latency")
    #expect(row("yearly spend", report)?[1] == "unknown")
    let none = try ComparisonSample.report([[], []]) { _, scenario in scenario.goals = Goals() }
    #expect(row("goals", none)?[0] == "none stated")
  }

  @Test func theChanceAboveABudgetNeedsABudget() throws {
    let none = ["goals.yearlyBudgetAtMost=none"]
    let report = try ComparisonSample.report([["goals.yearlyBudgetAtMost=0"], none])
    #expect(row("chance above the budget", report) == ["100.0 %", "no budget", ""])
    #expect(try row("chance above the budget", ComparisonSample.report([none, none])) == nil)
  }

  @Test func inputsThatDifferStandSideBySide() throws {
    let report = try ComparisonSample.report(
      [[], ["workload.requestsPerYear=1M..2M..4M", "goals.latencyAtMost=none"]])
    let rows = tables(report)[1].rows.map { $0.map(\.text) }
    #expect(
      rows == [
        ["workload.requestsPerYear", "2.0M", "low 1.0M, typical 2.0M, high 4.0M"],
        ["goals.latencyAtMost", "5 min 00 s", "none"],
      ])
  }

  @Test func numbersThatLookAlikeAreWrittenOut() throws {
    let report = try ComparisonSample.report(
      [["workload.requestsPerYear=2000000"], ["workload.requestsPerYear=2000001"]], draws: 0)
    #expect(tables(report)[1].rows[0].map(\.text).suffix(2) == ["2000000", "2000001"])
  }

  @Test func aSourceThatAllShareIsCitedOnce() throws {
    let report = try ComparisonSample.report(ComparisonSample.prices, draws: 0)
    guard case .list(let sources) = report.parts.last else {
      Issue.record("no sources")
      return
    }
    #expect(sources.count == 3)
    #expect(sources[0].hasPrefix("accuracy: ") && sources[1].hasPrefix("latency: "))
  }
}

@Suite struct MarkdownTests {
  /// Pipes of a line that end a cell.
  private func cells(_ line: Substring) -> Int {
    line.replacing("\\|", with: "").count { $0 == "|" }
  }

  @Test func everyLineOfATableHasAllCells() throws {
    let report = try ComparisonSample.report(ComparisonSample.prices) { place, scenario in
      scenario.name = place == 0 ? "a|b `c` <i> \\ *d*" : "line\nbreak\u{1B}[31m"
    }
    let lines = report.markdown.split(separator: "\n").filter { $0.hasPrefix("|") }
    let head = try #require(lines.first)
    #expect(head.contains("a\\|b \\`c\\` \\<i\\> \\\\ \\*d\\*"))
    #expect(head.contains("line\\\\u{a}break\\\\u{1b}\\[31m"))
    let main = lines.prefix { !$0.hasPrefix("| input") }
    #expect(main.count > 20 && main.allSatisfy { cells($0) == 5 })
    #expect(main[1] == "| --- | ---: | ---: | ---: |")
    #expect(!report.markdown.unicodeScalars.contains("\u{1B}"))
  }

  @Test func headingsAndListsStandApart() throws {
    let text = try ComparisonSample.report(ComparisonSample.prices).markdown
    #expect(text.hasPrefix("## 2 options, held against option 1\n\n| figure |"))
    for heading in ["What differs", "Notes", "Where the numbers come from"] {
      #expect(text.contains("\n\n## \(heading)\n\n"), "\(heading)")
    }
    #expect(text.contains("\n* P10 to P90 and chances"))
  }

  @Test func numbersAreAlignedRight() {
    let table = OutputTable(
      columns: [.init("a", "a"), .init("b", "b", isNumber: true)], rows: [[.init("x"), .init("1")]])
    #expect(table.markdown == "| a | b |\n| --- | ---: |\n| x | 1 |\n")
  }
}
