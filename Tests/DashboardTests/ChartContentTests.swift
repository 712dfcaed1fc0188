import Charting
import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("What the accuracy chart shows")
struct AccuracyChartTests {
  @Test("one curve per size of the family, the current one solid, the others dotted")
  func curves() throws {
    let bench = try Bench()
    let chart = accuracyChart(of: bench.state)
    let named = chart.series.filter { !$0.label.isEmpty }
    #expect(named.map(\.label) == ["0.6B", "1.7B", "4B", "8B", "14B", "32B"])
    for series in named {
      #expect(series.line == (series.label == "14B" ? .solid : .dotted))
      #expect(series.role == (series.label == "14B" ? .series1 : .dominated))
    }
  }

  @Test("markers stand at measured caps only: what lies between is interpolated")
  func measured() throws {
    let bench = try Bench()
    let accuracy = bench.environment.catalogue.accuracy
    let markers = accuracyChart(of: bench.state).series.filter { $0.line == .pointsOnly }
    #expect(markers.count == bench.state.insight.curves.curves.count)
    for (points, curve) in zip(bench.state.insight.measured, bench.state.insight.curves.curves) {
      let caps = accuracy.measuredCaps(model: curve.model.id, benchmark: "aime24")
      #expect(points.allSatisfy { caps.contains($0.length) })
    }
    #expect(bench.state.insight.measured.contains { !$0.isEmpty })
  }

  @Test("neighbouring curves have different markers: colour is never alone")
  func distinctMarkers() throws {
    let markers = accuracyChart(of: try Bench().state).series.filter { $0.line == .pointsOnly }
    for (left, right) in zip(markers, markers.dropFirst()) { #expect(left.marker != right.marker) }
  }

  @Test("the frontier rises: no point of it is beaten by another option", arguments: [Fixture.Sample.mathTutor, .large, .bestOfN, .longThinking])
  func frontier(sample: Fixture.Sample) throws {
    let insight = try Bench(Fixture.sample(sample)).state.insight
    let options = insight.curves.curves.flatMap { $0.points.compactMap(\.self) }
    #expect(!insight.frontier.isEmpty)
    for choice in insight.frontier {
      let beaten = options.contains {
        $0.costPerRequest < choice.point.costPerRequest && $0.accuracy >= choice.point.accuracy
      }
      #expect(!beaten)
    }
    let drawn = accuracyChart(of: try Bench(Fixture.sample(sample)).state).series.last
    #expect(drawn?.role == .frontier && drawn?.line == .staircase)
    #expect(drawn?.points.count == insight.frontier.count)
  }

  @Test("the option itself is marked, and what FLOPs alone would choose when it is another")
  func marks() throws {
    var bench = try Bench()
    bench.give(.stepUp)
    let marks = accuracyChart(of: bench.state).marks
    #expect(marks.map(\.label) == ["you: 32B", "FLOPs: 4B"])
    #expect(marks.map(\.role) == [.current, .flopsChoice])
    #expect(Set(marks.map(\.glyph)).count == 2 && Set(marks.map(\.asciiGlyph)).count == 2)
    let choice = try #require(bench.state.insight.verdict?.byFLOPs)
    #expect(marks[1].point == ChartPoint(x: choice.point.costPerRequest.value, y: choice.point.accuracy.value))
    let alone = accuracyChart(of: try Bench(Fixture.sample(.mixture)).state).marks
    #expect(alone.map(\.role) == [.current])
  }

  @Test("accuracy starts at zero; the cost axis too when it is linear")
  func axes() throws {
    var bench = try Bench()
    let chart = accuracyChart(of: bench.state)
    #expect(chart.y.includesZero && chart.y.kind == .linear)
    #expect(chart.x.kind == .log10 && !chart.x.includesZero)
    bench.give(.toggleLogAxis)
    #expect(accuracyChart(of: bench.state).x.includesZero)
  }

  @Test("the cross-hair stands at the chosen point of the current curve, or nowhere")
  func crosshair() throws {
    var bench = try Bench()
    #expect(accuracyChart(of: bench.state).crosshair == nil)
    let points = bench.state.insight.curvePoints(of: bench.scenario.model)
    for index in points.indices {
      bench.state.accuracyCrosshair = index
      #expect(accuracyChart(of: bench.state).crosshair == points[index].costPerRequest.value)
    }
    for index in [-1, points.count, 9999] {
      bench.state.accuracyCrosshair = index
      #expect(accuracyChart(of: bench.state).crosshair == nil)
    }
  }

  @Test("points are found by ratio, so that both ends of a log axis are alike")
  func nearestByRatio() {
    #expect(nearest(to: 3, among: [1, 10]) == 0)
    #expect(nearest(to: 4, among: [1, 10]) == 1)
    #expect(nearest(to: 0.5, among: [0, 1]) == 0)
    #expect(nearest(to: 5, among: []) == nil)
    #expect(nearest(to: 7, among: [7, 7]) == 0)
  }
}

@Suite("What the spend chart shows")
struct SpendChartTests {
  @Test("the curve goes through the option's own point", arguments: [Fixture.Sample.mathTutor, .bestOfN, .mixture, .vote])
  func through(sample: Fixture.Sample) throws {
    let bench = try Bench(Fixture.sample(sample))
    let chart = try #require(spendChart(of: bench.state))
    let mark = try #require(chart.marks.first)
    let points = chart.series[0].points.compactMap(\.self)
    let nearest = points.min { abs($0.x - mark.point.x) < abs($1.x - mark.point.x) }
    #expect(nearest.map { abs($0.y / mark.point.y - 1) < 1e-9 } == true)
    #expect(mark.label == bench.state.insight.evaluation.economics?.yearlySpend.typical.formatted)
  }

  @Test("spend never falls with the volume", arguments: Fixture.Sample.allCases)
  func rising(sample: Fixture.Sample) throws {
    let chart = try #require(spendChart(of: try Bench(Fixture.sample(sample)).state))
    let spend = chart.series[0].points.compactMap(\.self).map(\.y)
    #expect(zip(spend, spend.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test("a price range is a band around the curve, an exact price has none")
  func bands() throws {
    let chart = try #require(spendChart(of: try Bench().state))
    let band = try #require(chart.bands.first)
    for (point, range) in zip(chart.series[0].points.compactMap(\.self), band.points.compactMap(\.self)) {
      #expect(range.low < point.y && point.y < range.high)
    }
    #expect(try spendChart(of: Bench(Fixture.sample(.bestOfN)).state)?.bands.isEmpty == true)
  }

  @Test("a budget is a line of its own, only when one is stated")
  func budget() throws {
    let chart = try #require(spendChart(of: try Bench().state))
    let budget = try #require(chart.series.first { $0.label == "budget" })
    #expect(budget.points.compactMap(\.self).allSatisfy { $0.y == 2_000_000 })
    #expect(budget.line == .dashed)
    let large = try #require(spendChart(of: try Bench(Fixture.sample(.large)).state))
    #expect(large.series.map(\.label) == ["typical"])
  }

  @Test("what does not fit costs nothing that could be drawn")
  func misfit() throws {
    #expect(try spendChart(of: Bench(Fixture.misfit()).state) == nil)
  }

  @Test("no requests at all still draw a chart of finite numbers")
  func noRequests() throws {
    var bench = try Bench()
    try bench.enter("0", for: .requests)
    let chart = try #require(spendChart(of: bench.state))
    #expect(chart.series.flatMap { $0.points.compactMap(\.self) }.allSatisfy { $0.x.isFinite && $0.y.isFinite })
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

@Suite("Short names of sizes")
struct SizeNameTests {
  @Test("the id from its first size on", arguments: [
    ("Qwen3-14B", "14B"), ("Qwen3-0.6B", "0.6B"), ("Qwen3-30B-A3B", "30B-A3B"), ("Mixtral-8x7B", "8X7B"),
    ("gpt-oss-120b", "120B"), ("Gemma-3-27b", "27B"), ("R1-Distill-Llama-70B", "70B"), ("Phi-4", "Phi-4"),
    ("Phi-4-mini", "Phi-4-mini"), ("DeepSeek-V3", "DeepSeek-V3"), ("GLM-5", "GLM-5"),
    ("Qwen3.5-397B-A17B", "397B-A17B"), ("Mistral-7B-v0.1", "7B-V0.1"),
  ])
  func names(id: String, name: String) throws {
    #expect(try Fixture.model(id).sizeName == name)
  }

  @Test("names within a family differ", arguments: try Fixture.catalogue().families.map(\.name))
  func distinct(family: String) throws {
    for ladder in try Fixture.catalogue().families where ladder.name == family {
      #expect(Set(ladder.models.map(\.sizeName)).count == ladder.models.count)
    }
  }
}
