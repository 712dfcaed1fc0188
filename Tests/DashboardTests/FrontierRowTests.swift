import ScalingCore
import Testing

@testable import Dashboard

@Suite("Rows of the Frontier screen")
struct FrontierRowTests {
  private func insight(_ measure: CostMeasure = .eFLOPs, samples: Bool = false) throws
    -> FrontierInsight
  {
    var settings = FrontierSettings()
    settings.measure = measure
    settings.searchesSamples = samples
    return FrontierInsight(
      try FrontierBench.scenario(), settings, by: try Fixture.environment().evaluator,
      published: PublishedResults())
  }

  private func rows(_ measure: CostMeasure = .eFLOPs) throws -> [String: FrontierRow] {
    let insight = try insight(measure)
    let anchor = try #require(insight.anchor(nil))
    let rows = insight.rows(at: anchor, in: .english)
    return Dictionary(uniqueKeysWithValues: rows.map { ($0.size, $0) })
  }

  @Test("FLOPs and memory-aware counting pick what the paper says (test_time_scaling.md §5)")
  func picks() throws {
    let rows = try rows()
    #expect(rows["4B"]?.remark == "by FLOPs" && rows["4B"]?.isAnchor == true)
    #expect(rows["14B"]?.remark == "by eFLOPs" && rows["14B"]?.ratio == "1.0×")
    #expect(rows["8B"]?.range == "never" && rows["8B"]?.remark == "")
    #expect(rows["4B"]?.ratio == "2.6×")
  }

  @Test("sizes that never reach the accuracy say so; the anchor gives exactly its own figures")
  func reach() throws {
    let rows = try rows()
    #expect(rows["0.6B"]?.sameAccuracy == "never" && rows["0.6B"]?.ratio == "")
    #expect(rows["4B"]?.sameCost == "71 % 20.5k")
    #expect(rows["4B"]?.sameAccuracy == "17.9 P 20.5k")
  }

  @Test("ranges follow each other without a gap, the last one is open")
  func ranges() throws {
    let insight = try insight()
    let segments = insight.envelope.segments
    for (left, right) in zip(segments, segments.dropFirst()) {
      #expect(left.model != right.model)
      #expect(abs(right.from.point.eFLOPs / left.to.point.eFLOPs - 1) < 0.05)
    }
    #expect(try rows()["32B"]?.range.hasPrefix("from ") == true)
  }

  @Test("when FLOPs are the measure there is nothing to regret")
  func noRegret() throws {
    let insight = try insight(.flops)
    let anchor = try #require(insight.anchor(nil))
    #expect(insight.regret(at: anchor) == nil)
    #expect(insight.rows(at: anchor, in: .english).allSatisfy { $0.remark.isEmpty })
  }

  @Test("the least ratio is 1, no other is below", arguments: CostMeasure.allCases)
  func ratios(measure: CostMeasure) throws {
    let ratios = try rows(measure).values.compactMap { Double($0.ratio.dropLast()) }
    #expect(ratios.min() == 1 && ratios.count >= 4)
  }

  @Test("with N searched an option may take several samples, and never does worse")
  func samples() throws {
    let (one, many) = (try insight(), try insight(samples: true))
    for cost in [1e15, 1e16, 1e17] {
      let single = try #require(one.envelope.choice(within: cost)).point.accuracy
      let best = try #require(many.envelope.choice(within: cost)).point.accuracy
      #expect(best >= single - 1e-9)
    }
    #expect(many.choices.contains { $0.point.samples > 1 })
    #expect(!one.choices.contains { $0.point.samples > 1 })
  }

  @Test("a model that does not fit still has FLOPs, but no time and no money")
  func unfit() throws {
    var scenario = try FrontierBench.scenario()
    scenario.deployment.gpu = try Fixture.gpu("L40S")
    scenario.deployment.tensorParallel = 1
    let evaluator = try Fixture.environment().evaluator
    var settings = FrontierSettings()
    let counted = FrontierInsight(scenario, settings, by: evaluator, published: .init())
    #expect(counted.envelope.segments.last?.model == "Qwen3-32B")
    settings.measure = .dollars
    let paid = FrontierInsight(scenario, settings, by: evaluator, published: .init())
    #expect(paid.envelope.segments.last?.model != "Qwen3-32B")
    let anchor = try #require(paid.anchor(nil))
    let large = paid.rows(at: anchor, in: .english).first { $0.size == "32B" }
    #expect(large?.sameCost == "does not fit")
  }

  @Test(
    "costs are written short, each in its unit",
    arguments: [
      (CostMeasure.eFLOPs, 1.61e14, "161 T"), (.flops, 6.99e15, "6.99 P"),
      (.gpuSeconds, 4.9, "4.9 s"),
      (.dollars, 0.018, "$0.018"),
    ])
  func texts(measure: CostMeasure, cost: Double, text: String) {
    #expect(measure.text(cost) == text)
  }

  @Test("every measure is reached, each once")
  func circle() {
    var measure = CostMeasure.eFLOPs
    let seen = CostMeasure.allCases.map { _ in
      measure = measure.next
      return measure
    }
    #expect(Set(seen) == Set(CostMeasure.allCases) && measure == .eFLOPs)
  }
}
