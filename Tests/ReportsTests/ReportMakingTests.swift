import Charting
import Dashboard
import ScalingCore
import Screen
import Storage
import Testing

@testable import Reports

@Suite("A report says what the screens say") struct ReportMakingTests {
  private func chapter(_ report: Report) throws -> ReportChapter {
    try #require(report.chapters.first)
  }

  private func screen(_ report: Report, _ id: ScreenID) throws -> ReportScreen {
    try #require(chapter(report).screens.first { $0.screen == id })
  }

  private func words(_ sentences: [Sentence]) -> [String] {
    sentences.text.split(separator: " ").map(String.init)
  }

  @Test("date and version are as given; one scenario is compared with nothing")
  func frame() throws {
    let report = try ReportFixtures.tutor()
    #expect(report.date == ReportFixtures.date && report.version == "1.2.3")
    #expect(report.comparison == nil && report.chapters.count == 1)
    #expect(try chapter(report).screens.map(\.screen) == [.explore, .frontier, .spend, .speed])
  }

  @Test("the leading figures stand on the Explore screen, letter by letter")
  func indicators() throws {
    let report = try ReportFixtures.tutor()
    let screen = try ReportFixtures.screen(.tutor, .explore)
    let indicators = try chapter(report).indicators
    #expect(indicators.map(\.indicator).prefix(3) == [.latency, .costPerRequest, .yearlySpend])
    #expect(Set(indicators.map(\.indicator)) == Set(Indicator.allCases))
    for indicator in indicators {
      #expect(screen.contains(indicator.text), "\(indicator.indicator)")
      #expect(
        indicator.detail.isEmpty || screen.contains(indicator.detail), "\(indicator.indicator)")
    }
  }

  @Test("the sentences of a screen are those on top of it", arguments: Report.usualScreens)
  func headlines(_ id: ScreenID) throws {
    let screen = try screen(ReportFixtures.node(), id)
    let state = try ReportFixtures.state(.node, on: id)
    #expect(screen.headline == state.headline(in: try ReportFixtures.environment().catalogue))
    let shown = try ReportFixtures.screen(.node, id)
    let first = try #require(screen.headline.first)
    #expect(shown.contains(words([first]).joined(separator: " ")), "\(words([first]))")
  }

  @Test("the charts are those of the screens, without cross-hairs")
  func charts() throws {
    let report = try ReportFixtures.tutor()
    #expect(
      report.charts.map(\.chart.id)
        == [.accuracy, .spend, .frontier, .plans, .latency, .throughput])
    for (_, chart) in report.charts {
      let state = try ReportFixtures.state(.tutor, on: chart.id.screen)
      #expect(state.charts.contains(chart), "\(chart.id)")
      #expect(chart.chart.crosshair == nil)
    }
  }

  @Test("titles of charts are those of the panes")
  func titles() throws {
    for (_, chart) in try ReportFixtures.tutor().charts {
      let shown = try ReportFixtures.screen(.tutor, chart.id.screen)
      #expect(shown.contains(chart.title), "\(chart.title)")
    }
  }

  @Test("all figures are those of evaluate, its draws included")
  func figures() throws {
    let scenario = try ReportFixtures.scenario("math-tutor-14b")
    let environment = try ReportFixtures.environment()
    let drawn = try #require(
      UncertaintyReport(
        scenario, evaluator: environment.evaluator, draws: SpendSimulation.usualDraws, seed: 1))
    var evaluation = environment.evaluator.evaluate(scenario)
    evaluation.economics?.yearlySpendPercentiles = drawn.simulation.percentiles(of: .yearlySpend)
    let chapter = try chapter(ReportFixtures.tutor())
    #expect(chapter.evaluation == evaluation)
    let table = try #require(chapter.tables.first { $0.id == .figures }).table
    #expect(
      table.csv == EvaluationTable.table(of: evaluation, scenario: scenario).csv)
    #expect(chapter.uncertainty?.json == drawn.json)
  }

  @Test("the spread of the spend is that of the Spend screen")
  func spread() throws {
    let scenario = try ReportFixtures.scenario("math-tutor-14b")
    let outlook = try #require(
      ReportFixtures.state(.tutor, on: .spend).spend?.outlook.yearlySpend)
    let chapter = try chapter(ReportFixtures.tutor())
    #expect(chapter.evaluation.economics?.yearlySpendPercentiles == outlook)
    let row = try #require(
      chapter.tables.first { $0.id == .spread }?.table.rows.first { $0[0].text == "yearly spend" })
    #expect(
      row.dropFirst().map(\.text)
        == [outlook.p10, outlook.p50, outlook.p90].map(scenario.currency.text))
  }

  @Test("the table of sizes stands on the Frontier screen, row by row")
  func frontier() throws {
    let table = try #require(screen(ReportFixtures.tutor(), .frontier).tables.first)
    let shown = try ReportFixtures.screen(.tutor, .frontier)
    #expect(table.id == .frontier && table.table.rows.count == 6)
    #expect(shown.contains(table.title[.english]))
    for row in table.table.rows {
      let line = row.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
      #expect(shown.contains(line), "\(line)")
    }
  }

  @Test("numbers of the table of sizes are those behind its texts")
  func frontierNumbers() throws {
    let table = try #require(screen(ReportFixtures.tutor(), .frontier).tables.first).table
    let row = try #require(table.rows.first { $0[0].text == "4B" })
    guard case .number(let accuracy) = row[2].value, case .number(let cost) = row[3].value,
      case .number(let latency) = row[5].value
    else { throw Missing(what: "numbers of 4B") }
    #expect(row[2].text.hasPrefix(Probability(accuracy).formatted))
    #expect(row[3].text.hasPrefix(CostMeasure.eFLOPs.text(cost)))
    #expect(row[5].text == Seconds(latency).formatted)
  }

  @Test("the table of concurrencies stands on the Speed screen, row by row")
  func concurrency() throws {
    let table = try #require(screen(ReportFixtures.tutor(), .speed).tables.first)
    let shown = try ReportFixtures.screen(.tutor, .speed)
    #expect(table.id == .concurrency && table.table.rows.count > 5)
    for row in table.table.rows {
      for text in row.dropLast(2).map(\.text) { #expect(shown.contains(text), "\(text)") }
    }
    #expect(table.table.rows.contains { $0.last?.text == "you" })
  }

  @Test("plans and years are those of the Spend screen")
  func spend() throws {
    let tables = try screen(ReportFixtures.node(), .spend).tables
    #expect(tables.map(\.id) == [.plans, .years])
    let shown = try ReportFixtures.screen(.node, .spend)
    let years = tables[1].table
    #expect(years.rows.count == 5)
    for row in years.rows {
      #expect(shown.contains(row[2].text) && shown.contains(row[3].text), "\(row.map(\.text))")
    }
    let plans = tables[0].table.rows.map { $0[0].text }
    #expect(plans == ["on-demand", "spot", "reserved", "owned", "api", "mix"])
  }

  @Test("without a horizon nothing is discounted")
  func withoutHorizon() throws {
    let years = try #require(
      screen(ReportFixtures.tutor(), .spend).tables.first { $0.id == .years })
    #expect(years.table.rows.map { $0[3].text } == [""])
    #expect(years.table.rows.map { $0[3].value } == [.null])
  }

  @Test("what is not known leads to no chart and no number")
  func unknown() throws {
    let report = try ReportFixtures.node()
    #expect(report.charts.map(\.chart.id) == [.spend, .plans, .years, .latency, .throughput])
    #expect(try chapter(report).indicators.first { $0.indicator == .accuracy }?.text == "–")
    #expect(
      try screen(report, .frontier).headline.first?.text.contains("no evidence") == true)
  }

  @Test("every figure is explained, every citation is there")
  func evidence() throws {
    let chapter = try chapter(ReportFixtures.tutor())
    #expect(chapter.explanations.count == Indicator.allCases.count)
    #expect(chapter.explanations.allSatisfy { !$0.meaning.isEmpty && !$0.formula.isEmpty })
    for start in ["accuracy: ", "latency: ", "price: ", "Qwen3-14B: ", "H100-SXM: "] {
      #expect(
        chapter.sources.contains { $0.hasPrefix(start) && $0[.english].count > start.count + 4 },
        "\(start)")
    }
  }

  @Test("inputs hold what the file states")
  func inputs() throws {
    let chapter = try chapter(ReportFixtures.tutor())
    let rows = try #require(chapter.tables.first { $0.id == .inputs }).table.rows
    let texts = Dictionary(uniqueKeysWithValues: rows.map { ($0[0].text, $0[1].text) })
    #expect(texts["model"] == "Qwen3-14B" && texts["strategy.samples"] == "4")
    #expect(texts["deployment.gpu"] == "H100-SXM" && texts["workload.requestsPerYear"] == "2.0M")
    #expect(texts["name"] == nil && texts["notes"] == nil)
  }
}
