import ScalingCore
import Testing

@testable import Dashboard

@Suite("What the Speed screen knows")
struct SpeedInsightTests {
  private func insight(_ bench: Bench) throws -> SpeedInsight { try #require(bench.state.speed) }

  @Test("rows are powers of two, the present concurrency and the largest within the goal")
  func rows() throws {
    var bench = try SpeedBench.llama()
    try bench.press("Right Enter")
    let insight = try insight(bench)
    let best = try #require(insight.plan?.best?.concurrency)
    let concurrencies = insight.rows.map(\.concurrency)
    let others = concurrencies.filter { $0.nonzeroBitCount > 1 }
    #expect(others == [best] && concurrencies == concurrencies.sorted())
    #expect(insight.rooflines.count == insight.rows.count)
    #expect(Set(insight.curve).isSuperset(of: insight.rows))
  }

  @Test("the present row is what Explore shows")
  func present() throws {
    let bench = try SpeedBench.llama()
    let insight = try insight(bench)
    let evaluation = bench.state.insight.evaluation
    #expect(insight.row(nil)?.timing == evaluation.serving.timing)
    #expect(insight.row(nil)?.gpusForLoad == evaluation.economics?.gpus)
    #expect(insight.estimate == evaluation.serving)
  }

  @Test("office hours need the GPUs of their busiest hour, on every screen")
  func hours() throws {
    let scenario = try Fixture.ownedNode()
    #expect(scenario.workload.dailyProfile == .officeHours)
    var bench = try Bench(scenario)
    bench.give(.showSpeed)
    let gpus = try insight(bench).row(nil)?.gpusForLoad
    #expect(gpus == bench.state.insight.evaluation.economics?.gpus && gpus == 10)
  }

  @Test("measured points at the scenario's lengths come with their own error")
  func measured() throws {
    let insight = try insight(SpeedBench.llama())
    #expect(insight.measured.map(\.deployment.concurrency) == [4, 8, 16, 32, 64])
    #expect(insight.offered.count == 3)
    let error = try #require(insight.accuracy?.timePerOutputToken)
    let errors = try insight.measured.map { row in
      let point = try #require(insight.rows.first { $0.concurrency == row.deployment.concurrency })
      return abs(point.timing.timePerOutputToken / row.timePerOutputToken - 1)
    }
    #expect(abs(error.meanAbsolute - errors.reduce(0, +) / 5) < 1e-9)
    // Dense families are within 6.6 % when held out (issue 4); this one was fitted.
    #expect(error.count == 5 && error.meanAbsolute < 0.066)
  }

  @Test("d goes round the measured lengths and back to the scenario's own")
  func lengths() throws {
    var bench = try SpeedBench.llama()
    let own = bench.scenario
    var seen: [MatchedMeasurements.Lengths] = []
    for _ in 0..<4 {
      try bench.press("d")
      seen.append(try insight(bench).scenario.lengths)
      #expect(bench.state.message?.role == .success)
    }
    #expect(Array(seen.prefix(3)) == (try insight(bench).offered))
    #expect(bench.state.speedSettings.lengths == nil && seen[3] == own.lengths)
    #expect(bench.scenario == own)
  }

  @Test("another configuration has no measured lengths: the scenario's own come back")
  func lostLengths() throws {
    var bench = try SpeedBench.llama()
    try bench.press("d d W")
    #expect(bench.state.speedSettings.lengths == nil)
    let insight = try insight(bench)
    #expect(insight.offered.isEmpty && insight.measured.isEmpty && insight.accuracy == nil)
    try bench.press("d")
    #expect(bench.state.message?.role == .warning)
  }

  @Test("ranges: the error band for TPOT, half as much again for TTFT, both for the answer")
  func ranges() throws {
    let insight = try insight(SpeedBench.llama())
    let row = try #require(insight.row(nil))
    let timing = row.timing
    let tpot = insight.range(of: .timePerOutputToken, at: row)
    #expect(tpot.lowerBound == timing.timePerOutputToken * 0.8)
    #expect(tpot.upperBound == timing.timePerOutputToken * 1.2)
    let ttft = insight.range(of: .timeToFirstToken, at: row)
    #expect(ttft == timing.timeToFirstToken * 0.5...timing.timeToFirstToken * 1.5)
    let answer = insight.range(of: .requestLatency, at: row)
    let high = 1.5 * timing.timeToFirstToken + 1_023 * 1.2 * timing.timePerOutputToken
    #expect(abs(answer.upperBound / high - 1) < 1e-12)
    #expect(answer.contains(timing.requestLatency))
  }

  @Test(
    "what the screen shows follows from the scenario, whatever is pressed",
    arguments: [
      "v", "d", "a", "A", "+", "-", "w", "W", "Right Enter", "End Enter u", "- - W", "d d +",
    ])
  func fresh(keys: String) throws {
    var bench = try SpeedBench.llama()
    try bench.press(keys)
    let expected = SpeedInsight(
      bench.scenario, bench.state.speedSettings, by: bench.environment.evaluator,
      measurements: bench.environment.catalogue.measurements())
    #expect(bench.state.speed == expected)
    #expect(bench.isFresh)
  }

  @Test("elsewhere nothing of it is computed; the measured rows are read once")
  func lazy() throws {
    var bench = try Bench(Fixture.sample(.llama))
    #expect(bench.state.measurements == nil)
    for keys in ["1", "2", "6"] {
      try bench.press(keys)
      #expect(bench.state.speed == nil)
      try bench.press("4")
      #expect(bench.state.speed != nil && bench.state.measurements?.count == 1_231)
    }
  }

  @Test("a model that does not fit has no rows, but what would make it fit")
  func misfit() throws {
    let insight = try insight(SpeedBench.bench(Fixture.misfit()))
    #expect(insight.rows.isEmpty && insight.curve.isEmpty && insight.plan == nil)
    #expect(insight.row(nil) == nil && insight.row(3) == nil)
    #expect(insight.remedies == [.tensorParallel(2), .weights(.fp8)])
  }

  @Test("a row out of range stands for the present one")
  func place() throws {
    let insight = try insight(SpeedBench.llama())
    let present = try #require(insight.rows.firstIndex { $0.concurrency == 32 })
    #expect(insight.place(of: nil) == present && insight.place(of: 99) == present)
    #expect(insight.place(of: 0) == 0)
  }
}
