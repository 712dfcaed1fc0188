import Charting
import ScalingCore
import Testing

@testable import Dashboard

@Suite("Chart and tables of the Shape screen")
struct ShapeChartTests {
  @Test("every candidate with a latency is a point, the best line never rises")
  func series() throws {
    let bench = try ShapeBench.bench()
    let (chart, insight) = (
      shapeChart(of: bench.state, in: .english), try #require(bench.state.shape)
    )
    let places = chart.series.filter { $0.line == .pointsOnly }.flatMap {
      $0.points.compactMap(\.self)
    }
    #expect(places.count == insight.candidates.count { $0.latency != nil })
    let line = try #require(chart.series.first { $0.role == .frontier }).points.compactMap(\.self)
    for (left, right) in zip(line, line.dropFirst()) {
      #expect(left.x < right.x && left.y > right.y)
    }
  }

  @Test("the usual shape and the chosen one are marked; the cursor moves the mark")
  func marks() throws {
    var bench = try ShapeBench.bench()
    let names = { shapeChart(of: bench.state, in: .english).marks.map(\.label) }
    let rows = try #require(bench.state.shape).rows
    let candidates = try #require(bench.state.shape).candidates
    #expect(names() == ["usual 2048×24", candidates[rows[0].place].name])
    try bench.press("Down x3")
    #expect(names() == ["usual 2048×24", candidates[rows[2].place].name])
  }

  @Test("intervals are a band by rising latency, once they are drawn")
  func bands() throws {
    var bench = try ShapeBench.bench()
    #expect(shapeChart(of: bench.state, in: .english).bands.isEmpty)
    while !bench.state.isSettled { bench.send(.refine) }
    let points = try #require(shapeChart(of: bench.state, in: .english).bands.first).points
      .compactMap(\.self)
    #expect(points.count == ShapeInsight.trained)
    #expect(zip(points, points.dropFirst()).allSatisfy { $0.x <= $1.x })
    #expect(points.allSatisfy { $0.low < $0.high })
  }

  @Test("a screen without candidates has an empty chart")
  func empty() throws {
    var bench = try ShapeBench.bench()
    bench.state.shape = nil
    #expect(shapeChart(of: bench.state, in: .english).series.isEmpty)
  }

  @Test("laws and lifetime have a figure below every heading")
  func lines() throws {
    let bench = try ShapeBench.bench()
    let insight = try #require(bench.state.shape)
    let laws = insight.lawLines(.english)
    #expect(laws.map(\.name) == ["error on 1B", "N, D alone", "with shape"])
    #expect(laws[0].figures == ["v1", "v3", "v6", "v8", "order"])
    #expect(laws.dropFirst().allSatisfy { $0.figures.count == 5 })
    let life = insight.lifeLines(bench.state, .english)
    #expect(life[0].figures == ["size", "tokens", "training", "use"])
    #expect(life[1].figures[0] == "1.4B" && life.count == 4)
    let spend = try #require(bench.state.insight.evaluation.economics).yearlySpend.typical
    #expect(life[3].figures == [spend.formatted])
  }

  @Test("the experiment lists its runs, their sum and the width of the forecast")
  func plan() throws {
    let insight = try #require(try ShapeBench.bench().state.shape)
    let plan = try #require(insight.plan)
    let lines = insight.planLines(DisplayCurrency(), .english)
    #expect(lines.count == plan.runs.count + 3)
    #expect(lines[1].name == plan.runs[0].name && lines[1].figures.count == 4)
    #expect(lines[7].figures[2] == plan.time.formatted && lines[7].role == .strong)
    #expect(lines[8].name.contains(shareText(try #require(plan.halfWidth))))
  }
}
