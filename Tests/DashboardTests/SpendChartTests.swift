import Charting
import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("What the spend chart shows")
struct SpendChartTests {
  @Test(
    "the curve goes through the option's own point",
    arguments: [Fixture.Sample.mathTutor, .bestOfN, .mixture, .vote])
  func through(sample: Fixture.Sample) throws {
    let bench = try Bench(Fixture.sample(sample))
    let chart = try #require(spendChart(of: bench.state, in: .english))
    let mark = try #require(chart.marks.first)
    let points = chart.series[0].points.compactMap(\.self)
    let nearest = points.min { abs($0.x - mark.point.x) < abs($1.x - mark.point.x) }
    #expect(nearest.map { abs($0.y / mark.point.y - 1) < 1e-9 } == true)
    #expect(mark.label == bench.state.insight.evaluation.economics?.yearlySpend.typical.formatted)
  }

  @Test("spend never falls with the volume", arguments: Fixture.Sample.allCases)
  func rising(sample: Fixture.Sample) throws {
    let chart = try #require(spendChart(of: try Bench(Fixture.sample(sample)).state, in: .english))
    let spend = chart.series[0].points.compactMap(\.self).map(\.y)
    #expect(zip(spend, spend.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test("what is uncertain is a band around the curve, exact token prices have none")
  func bands() throws {
    let chart = try #require(spendChart(of: try Bench().state, in: .english))
    let band = try #require(chart.bands.first)
    for (point, range) in zip(
      chart.series[0].points.compactMap(\.self), band.points.compactMap(\.self))
    {
      #expect(range.low < point.y && point.y < range.high)
    }
    #expect(try Bench().screenText.contains("yearly spend, on-demand, P10–P90"))
    var exact = try Fixture.ownedNode()
    (exact.price.api.inputPerMillion, exact.price.api.outputPerMillion) = (
      DollarRange(1), DollarRange(2)
    )
    exact = try exact.paying(by: .api)
    #expect(try spendChart(of: Bench(exact).state, in: .english)?.bands.isEmpty == true)
  }

  @Test("a budget is a line of its own, only when one is stated")
  func budget() throws {
    let chart = try #require(spendChart(of: try Bench().state, in: .english))
    let budget = try #require(chart.series.first { $0.label == "budget" })
    #expect(budget.points.compactMap(\.self).allSatisfy { $0.y == 2_000_000 })
    #expect(budget.line == .dashed)
    let large = try #require(spendChart(of: try Bench(Fixture.sample(.large)).state, in: .english))
    #expect(large.series.map(\.label) == ["typical"])
  }

  @Test("what does not fit costs nothing that could be drawn")
  func misfit() throws {
    #expect(try spendChart(of: Bench(Fixture.misfit()).state, in: .english) == nil)
  }

  @Test("no requests at all still draw a chart of finite numbers")
  func noRequests() throws {
    var bench = try Bench()
    try bench.enter("0", for: .requests)
    let chart = try #require(spendChart(of: bench.state, in: .english))
    #expect(
      chart.series.flatMap { $0.points.compactMap(\.self) }.allSatisfy {
        $0.x.isFinite && $0.y.isFinite
      })
    #expect(bench.frame.size == .standard)
    #expect(!bench.screenText.contains("nan"))
  }

  @Test("the plan stands in the title", arguments: ["on-demand", "spot", "reserved"])
  func plan(name: String) throws {
    var bench = try Bench()
    try bench.enter(name, for: .plan)
    #expect(bench.screenText.contains("yearly spend, \(name)"))
  }
}
