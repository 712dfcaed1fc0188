import Charting
import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Chart of cost over the life of a model")
struct LifetimeChartTests {
  private func chart() throws -> (chart: Chart, lifetime: LifetimeComparison<DollarUnit>) {
    let bench = try ShapeBench.bench()
    return (
      try #require(lifetimeChart(of: bench.state, in: .english)),
      try #require(bench.state.shape?.lifetime)
    )
  }

  @Test("training and use add up at every size, and sizes rise")
  func sums() throws {
    let series = try chart().chart.series
    #expect(series.map(\.label) == ["use", "training", "in all"])
    let curves = series.map { $0.points.compactMap(\.self) }
    #expect(curves[0].count > 40 && Set(curves.map(\.count)).count == 1)
    for index in curves[0].indices {
      #expect(Set(curves.map { $0[index].x }).count == 1)
      let sum = curves[0][index].y + curves[1][index].y
      #expect(abs(curves[2][index].y / sum - 1) < 1e-12)
    }
    #expect(zip(curves[0], curves[0].dropFirst()).allSatisfy { $0.x < $1.x })
  }

  @Test("nothing on the curve costs less than the marked size, and both optima lie on it")
  func marks() throws {
    let (chart, lifetime) = try chart()
    let (best, usual) = (chart.marks[0], chart.marks[1])
    let total = chart.series[2].points.compactMap(\.self)
    #expect(total.allSatisfy { $0.y >= best.point.y * (1 - 1e-9) })
    #expect(best.label == lifetime.optimum.run.parameters.formatted && usual.label == "1.4B")
    let (least, most) = (try #require(total.first).x, try #require(total.last).x)
    #expect([best, usual].allSatisfy { $0.point.x > least && $0.point.x < most })
    // Training is cheapest at the compute optimum, use at the smallest size.
    let training = chart.series[1].points.compactMap(\.self)
    let cheapest = try #require(training.min { $0.y < $1.y })
    #expect(abs(cheapest.x / usual.point.x - 1) < 0.1)
  }

  @Test("sizes that cost many times the least are left out, so that the valley is seen")
  func cut() throws {
    let (chart, lifetime) = try chart()
    let costs = chart.series[2].points.compactMap { $0?.y }
    #expect(costs.allSatisfy { $0 <= 4 * lifetime.optimum.total.value })
  }

  @Test("the curve is part of what is computed once, and empty without a price")
  func once() throws {
    let insight = try ShapeBench.insight()
    let sizes = insight.lifetimeCurve.map(\.run.parameters.value)
    let drawn = try chart().chart.series.map { $0.points.compactMap { $0?.x } }
    #expect(drawn == [sizes, sizes, sizes])
    var scenario = try Fixture.tutor()
    scenario.price.perGPUHour = PriceRange(0)
    let free = try ShapeBench.bench(scenario).state
    #expect(free.shape?.lifetime == nil && free.shape?.lifetimeCurve.isEmpty == true)
    #expect(lifetimeChart(of: free, in: .english) == nil)
  }

  @Test("amounts are in the scenario's currency")
  func currency() throws {
    var scenario = try Fixture.tutor()
    scenario.currency = DisplayCurrency(code: "EUR", perUSD: 0.5)
    let euros = try #require(lifetimeChart(of: try ShapeBench.bench(scenario).state, in: .english))
    let dollars = try chart().chart
    #expect(euros.y.title == "EUR" && dollars.y.title == "$")
    #expect(abs(euros.marks[0].point.y / dollars.marks[0].point.y - 0.5) < 1e-12)
  }

  @Test("it stands below laws and figures where there is room, and needs a price")
  func place() throws {
    var bench = try ShapeBench.bench(size: Size(width: 120, height: 40))
    #expect(bench.screenText.contains("parameters at equal loss"))
    bench = try ShapeBench.bench()
    try bench.press("Tab Tab")
    #expect(!bench.screenText.contains("$0┤"))
    try bench.press("e")
    #expect(bench.screenText.contains("$0┤"))
    bench.state.shape = nil
    #expect(lifetimeChart(of: bench.state, in: .english) == nil)
  }
}
