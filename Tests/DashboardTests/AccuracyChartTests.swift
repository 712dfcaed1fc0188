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
    let chart = accuracyChart(of: bench.state, in: .english)
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
    let markers = accuracyChart(of: bench.state, in: .english).series.filter {
      $0.line == .pointsOnly
    }
    #expect(markers.count == bench.state.insight.curves.curves.count)
    for (points, curve) in zip(bench.state.insight.measured, bench.state.insight.curves.curves) {
      let caps = accuracy.measuredCaps(model: curve.model.id, benchmark: "aime24")
      #expect(points.allSatisfy { caps.contains($0.length) })
    }
    #expect(bench.state.insight.measured.contains { !$0.isEmpty })
  }

  @Test("neighbouring curves have different markers: colour is never alone")
  func distinctMarkers() throws {
    let markers = accuracyChart(of: try Bench().state, in: .english).series.filter {
      $0.line == .pointsOnly
    }
    for (left, right) in zip(markers, markers.dropFirst()) { #expect(left.marker != right.marker) }
  }

  @Test(
    "the frontier rises: no point of it is beaten by another option",
    arguments: [Fixture.Sample.mathTutor, .large, .bestOfN, .longThinking])
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
    let drawn = accuracyChart(of: try Bench(Fixture.sample(sample)).state, in: .english).series.last
    #expect(drawn?.role == .frontier && drawn?.line == .staircase)
    #expect(drawn?.points.count == insight.frontier.count)
  }

  @Test("the option itself is marked, and what FLOPs alone would choose when it is another")
  func marks() throws {
    var bench = try Bench()
    bench.give(.stepUp)
    let marks = accuracyChart(of: bench.state, in: .english).marks
    #expect(marks.map(\.label) == ["you: 32B", "FLOPs: 4B"])
    #expect(marks.map(\.role) == [.current, .flopsChoice])
    #expect(Set(marks.map(\.glyph)).count == 2 && Set(marks.map(\.asciiGlyph)).count == 2)
    let choice = try #require(bench.state.insight.verdict?.byFLOPs)
    #expect(
      marks[1].point
        == ChartPoint(x: choice.point.costPerRequest.value, y: choice.point.accuracy.value))
    let alone = accuracyChart(of: try Bench(Fixture.sample(.mixture)).state, in: .english).marks
    #expect(alone.map(\.role) == [.current])
  }

  @Test("accuracy starts at zero; the cost axis too when it is linear")
  func axes() throws {
    var bench = try Bench()
    let chart = accuracyChart(of: bench.state, in: .english)
    #expect(chart.y.includesZero && chart.y.kind == .linear)
    #expect(chart.x.kind == .log10 && !chart.x.includesZero)
    bench.give(.toggleLogAxis)
    #expect(accuracyChart(of: bench.state, in: .english).x.includesZero)
  }

  @Test("the cross-hair stands at the chosen point of the current curve, or nowhere")
  func crosshair() throws {
    var bench = try Bench()
    #expect(accuracyChart(of: bench.state, in: .english).crosshair == nil)
    let points = bench.state.insight.curvePoints(of: bench.scenario.model)
    for index in points.indices {
      bench.state.accuracyCrosshair = index
      #expect(
        accuracyChart(of: bench.state, in: .english).crosshair == points[index].costPerRequest.value
      )
    }
    for index in [-1, points.count, 9999] {
      bench.state.accuracyCrosshair = index
      #expect(accuracyChart(of: bench.state, in: .english).crosshair == nil)
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
