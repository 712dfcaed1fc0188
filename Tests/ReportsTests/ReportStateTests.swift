import Dashboard
import ScalingCore
import Screen
import Storage
import Testing

@testable import Reports

@Suite("A report of a dashboard") struct ReportStateTests {
  private func report(_ state: DashboardState, screens: [ScreenID]) throws -> Report {
    Report(state, screens: screens, in: try ReportFixtures.environment(), date: "2026-01-02")
  }

  @Test("keeps how a screen looks at the scenario, but no cross-hair")
  func settings() throws {
    var state = try ReportFixtures.state(.tutor, on: .explore)
    state.frontierSettings.measure = .dollars
    state.frontierSettings.crosshair = 3
    state.isLogarithmic = false
    let report = try report(state, screens: [.frontier])
    let screen = try #require(report.chapters.first?.screens.first)
    #expect(report.chapters[0].screens.map(\.screen) == [.frontier])
    #expect(screen.charts[0].title == "accuracy against \(CostMeasure.dollars.noun)")
    #expect(screen.charts[0].chart.x.format == .currency("$"))
    #expect(screen.charts[0].chart.x.kind == .linear)
    #expect(screen.charts[0].chart.crosshair == nil)
  }

  @Test("makes the same report as the file while nothing was changed")
  func unchanged() throws {
    let state = try ReportFixtures.state(.tutor, on: .speed)
    let own = Report(state, in: try ReportFixtures.environment(), date: ReportFixtures.date)
    #expect(own.markdown() == (try ReportFixtures.tutor().markdown()))
  }

  @Test("shows the scenario as it was changed")
  func changed() throws {
    let environment = try ReportFixtures.environment()
    var state = try ReportFixtures.state(.tutor, on: .explore)
    var scenario = state.scenario
    scenario.strategy.samples = 1
    scenario.strategy.kind = .single
    state.documents[0].scenario = scenario
    refresh(&state, in: environment)
    let report = try report(state, screens: [.explore])
    #expect(report.chapters[0].scenario.strategy.samples == 1)
    #expect(report.chapters[0].evaluation.cost == environment.evaluator.evaluate(scenario).cost)
    #expect(report.charts.allSatisfy { $0.chart.id.screen == .explore })
  }

  @Test("on Compare takes the columns, the baseline first")
  func columns() throws {
    let environment = try ReportFixtures.environment()
    let scenarios = try ["math-tutor-14b", "large-32b", "best-of-n-4b"].map(ReportFixtures.scenario)
    var state = DashboardState(
      opening: scenarios.map { OpenedScenario(scenario: $0, path: nil) }, theme: 0,
      size: Size(width: 100, height: 30), usesMouse: false, in: environment)
    state.comparison.baseline = 1
    let report = try report(state, screens: [.explore])
    #expect(
      report.chapters.map(\.scenario.name)
        == ["Large model, 32B", "Math tutor, 14B", "Best of 16, 4B"])
    #expect(report.comparison?.comparison.baseline == 0)
    #expect(report.comparison?.comparison.options.count == 3)
  }

  @Test("a scenario without a name is called by its model")
  func nameless() throws {
    var scenario = try ReportFixtures.scenario("math-tutor-14b")
    scenario.name = ""
    let report = Report(
      [(file: "a.yaml", scenario: scenario)], screens: [.explore],
      in: try ReportFixtures.environment(), date: "2026-01-02")
    #expect(report.markdown().hasPrefix("# Qwen3-14B\n"))
    #expect(report.csv(of: .inputs)?.contains("\nQwen3-14B,model,Qwen3-14B\n") == true)
  }

  @Test("a Compare screen without columns shows the scenario")
  func noColumns() throws {
    var state = try ReportFixtures.state(.tutor, on: .explore)
    state.screen = .compare
    let report = try report(state, screens: [.explore])
    #expect(report.comparison == nil && report.chapters.count == 1)
  }

  @Test("a screen of architectures is added when it is asked for")
  func shape() throws {
    var state = try ReportFixtures.state(.tutor, on: .explore)
    state.shapeSettings.row = 2
    let report = try report(state, screens: [.shape])
    let screen = try #require(report.chapters[0].screens.first)
    #expect(screen.charts.map(\.id) == [.shape, .lifetime] && screen.tables.map(\.id) == [.shapes])
    let row = try #require(screen.tables[0].table.rows.first)
    let headline = screen.headline.text
    #expect(headline.contains(row[0].text) && headline.contains(row[2].text))
    guard case .number(let low) = row[3].value, case .number(let loss) = row[2].value,
      case .number(let high) = row[4].value
    else { throw Missing(what: "an interval") }
    #expect(low < loss && loss < high)
  }
}
