import ScalingCore
import Screen
import TestSupport
import Testing

@testable import Dashboard

@Suite("Charts and sentences that leave the dashboard") struct ScreenChartTests {
  private struct Place: Hashable {
    let scenario: Scenario
    let screen: ScreenID
  }

  private static let settled = Kept<Place, Bench>()

  private func bench(_ scenario: Scenario, on screen: ScreenID) throws -> Bench {
    try Self.settled.value(for: Place(scenario: scenario, screen: screen)) {
      var bench = try Bench(scenario, size: Size(width: 200, height: 60))
      bench.state.settle(on: screen, in: bench.environment)
      return bench
    }
  }

  @Test("a screen gives its own charts", arguments: ScreenID.allCases)
  func ids(_ screen: ScreenID) throws {
    let ids = try bench(Fixture.ownedNode(), on: screen).state.charts.map(\.id)
    #expect(ids.allSatisfy { $0.screen == screen })
    let expected: [ScreenID: [ScreenChart.ID]] = [
      .explore: [.spend], .frontier: [], .spend: [.plans, .years],
      .speed: [.latency, .throughput], .shape: [.shape, .lifetime], .compare: [],
    ]
    #expect(ids == expected[screen])
  }

  @Test("titles are those of the panes", arguments: [ScreenID.explore, .frontier, .speed])
  func titles(_ screen: ScreenID) throws {
    let bench = try bench(Fixture.tutor(), on: screen)
    #expect(!bench.state.charts.isEmpty)
    for chart in bench.state.charts { #expect(bench.screenText.contains(chart.title)) }
  }

  @Test("charts are those that the screen draws")
  func charts() throws {
    let state = try bench(Fixture.tutor(), on: .explore).state
    #expect(
      state.charts.map(\.chart) == [
        accuracyChart(of: state, in: .english), spendChart(of: state, in: .english),
      ])
    let speed = try bench(Fixture.sample(.llama), on: .speed).state
    #expect(
      speed.charts.map(\.chart) == [
        latencyChart(of: speed, in: .english), throughputChart(of: speed, in: .english),
      ])
  }

  @Test("what does not fit has no charts of speed and money", arguments: [ScreenID.speed, .spend])
  func misfit(_ screen: ScreenID) throws {
    #expect(try bench(Fixture.misfit(), on: screen).state.charts.isEmpty)
  }

  @Test("nothing is given of a screen that is not shown")
  func notShown() throws {
    var state = try bench(Fixture.tutor(), on: .explore).state
    for screen in [ScreenID.frontier, .spend, .speed, .shape, .compare] {
      state.screen = screen
      #expect(state.charts.isEmpty && state.frontierTableTitle == nil)
    }
  }

  @Test("a settled screen has all its draws", arguments: [ScreenID.explore, .spend, .shape])
  func settles(_ screen: ScreenID) throws {
    let state = try bench(Fixture.tutor(), on: screen).state
    #expect(state.screen == screen && state.isSettled)
  }

  @Test("sentences are those on top of the screen", arguments: ScreenID.allCases)
  func headline(_ screen: ScreenID) throws {
    let bench = try bench(Fixture.tutor(), on: screen)
    let sentences = bench.state.headline(in: bench.environment.catalogue)
    let first = try #require(sentences.first).text.split(separator: " ")
    #expect(first.count > 3)
    let rows = bench.frame.rows.prefix(6).joined(separator: " ")
    #expect(
      rows.split(separator: " ").joined(separator: " ").contains(first.joined(separator: " ")),
      "\(first)")
  }

  @Test("a Frontier without evidence says why")
  func noEvidence() throws {
    let bench = try bench(Fixture.ownedNode(), on: .frontier)
    let sentences = bench.state.headline(in: bench.environment.catalogue)
    #expect(sentences.first?.text.hasPrefix("no evidence: ") == true)
    #expect(bench.state.frontierTableTitle == nil)
  }

  @Test("the title of the table of sizes is that on the screen")
  func tableTitle() throws {
    let bench = try bench(Fixture.tutor(), on: .frontier)
    let title = try #require(bench.state.frontierTableTitle)
    #expect(title.hasPrefix("each size against you, 14B"))
    #expect(bench.screenText.contains(title))
  }

  @Test("without cursors nothing points at a value")
  func cursors() throws {
    var bench = try bench(Fixture.tutor(), on: .explore)
    bench.state.accuracyCrosshair = 1
    bench.state.spendCrosshair = 2
    bench.state.frontierSettings.crosshair = 3
    bench.state.spendSettings.volume = 4
    bench.state.spendSettings.year = 0
    bench.state.speedSettings.row = 1
    bench.state.shapeSettings.row = 1
    let plain = bench.state.withoutCursors
    #expect(plain.accuracyCrosshair == nil && plain.spendCrosshair == nil)
    #expect(plain.frontierSettings == FrontierSettings())
    #expect(plain.spendSettings.volume == nil && plain.spendSettings.year == nil)
    #expect(plain.speedSettings.row == nil && plain.shapeSettings.row == nil)
    #expect(plain.charts.allSatisfy { $0.chart.crosshair == nil })
    #expect(bench.state.charts.allSatisfy { $0.chart.crosshair != nil })
    #expect(plain.scenario == bench.state.scenario && plain.insight == bench.state.insight)
  }
}
