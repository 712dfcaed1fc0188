import Charting
import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Parts of the Speed screen")
struct SpeedPartsTests {
  @Test("the parts of a token's time add up to it")
  func sum() throws {
    let insight = try #require(SpeedBench.llama().state.speed)
    for row in insight.rows {
      let parts = SpeedTerm.allCases.map { $0.time(of: row.timing) }
      let sum = parts.reduce(0, +)
      #expect(abs(sum / row.timing.timePerOutputToken - 1) < 1e-12)
      #expect(SpeedTerm.largest(of: row.timing).time(of: row.timing) == parts.max())
    }
  }

  @Test("no two parts share a fill, in ASCII neither")
  func fills() {
    for tier in [GlyphTier.braille, .ascii] {
      let glyphs = SpeedTerm.allCases.map { $0.glyph(GlyphSet(tier: tier)) }
      #expect(Set(glyphs).count == SpeedTerm.allCases.count)
    }
    #expect(Set(SpeedTerm.allCases.map(\.role)).count == SpeedTerm.allCases.count)
  }

  @Test(
    "a stacked bar uses its whole width and no more",
    arguments: [
      ([1.0, 1, 1], 10, [4, 3, 3]), ([0.5, 0.25, 0.25], 8, [4, 2, 2]), ([0, 0], 5, [0, 0]),
      ([3, 0, 1], 4, [3, 0, 1]), ([1, 1], 0, [0, 0]), ([0.05, 0.95], 10, [1, 9]),
    ])
  func bar(shares: [Double], width: Int, cells: [Int]) {
    #expect(barCells(shares, width: width) == cells)
  }

  @Test("each row has at most one mark; yours goes first")
  func standings() throws {
    let insight = try #require(SpeedBench.llama().state.speed)
    let plan = try #require(insight.plan)
    for row in insight.rows {
      let standing = insight.standing(of: row)
      switch row.concurrency {
      case 32: #expect(standing == .present)
      case plan.best?.concurrency: #expect(standing == .most)
      case ..<(plan.best?.concurrency ?? 0): #expect(standing == nil)
      default: #expect(standing == .misses(.requestLatency))
      }
    }
    var free = try Fixture.sample(.llama)
    free.goals.latencyAtMost = nil
    let unlimited = try #require(SpeedBench.bench(free).state.speed)
    #expect(unlimited.rows.last.map(unlimited.standing) == .waits)
  }

  @Test("words and signs tell the standings apart without colour")
  func words() {
    let all: [SpeedStanding] = [.present, .most, .misses(.timeToFirstToken), .waits]
    #expect(all.map { $0.words(in: .english) } == ["you", "most", "over TTFT goal", "KV full"])
    #expect(Set(all.map(\.asciiGlyph)).count == 4 && Set(all.map(\.glyph)).count == 4)
  }

  @Test("the chosen row is on the screen, the list stops at its ends")
  func scrolling() {
    for chosen in 0..<12 {
      let first = firstVisibleRow(count: 12, visible: 7, chosen: chosen)
      #expect((first..<(first + 7)).contains(chosen) && (0...5).contains(first))
    }
    #expect(firstVisibleRow(count: 3, visible: 7, chosen: 2) == 0)
  }

  @Test("the charts show prediction, goal, end of memory, measured points, yours and the most")
  func charts() throws {
    let bench = try SpeedBench.llama()
    let insight = try #require(bench.state.speed)
    let chart = latencyChart(of: bench.state, in: .english)
    #expect(chart.series.map(\.label) == ["goal", "KV full", "", "measured"])
    #expect(chart.series[0].points.allSatisfy { $0?.y == 25 })
    #expect(chart.series[2].points.count == insight.curve.count)
    #expect(chart.series[3].points.count == 5 && chart.series[3].marker == .triangle)
    #expect(chart.marks.map(\.label).first == "you: 32" && chart.marks.count == 2)
    #expect(chart.bands.first?.points.count == insight.curve.count)
    let throughput = throughputChart(of: bench.state, in: .english)
    let row = try #require(insight.row(nil))
    #expect(
      throughput.marks.first?.point
        == ChartPoint(
          x: row.tokensPerSecondPerUser.value, y: row.timing.tokensPerSecondPerGPU.value))
    #expect(throughput.series[1].points.count == 5)
  }

  @Test("a measured answer takes TTFT and 1023 more tokens: c = 32 of serving_dev.csv")
  func measuredTimes() throws {
    let insight = try #require(SpeedBench.llama().state.speed)
    let row = try #require(insight.measured.first { $0.deployment.concurrency == 32 })
    let first = try #require(row.timeToFirstToken)
    #expect(row.time(.timeToFirstToken) == first)
    #expect(row.time(.requestLatency) == first + 1_023 * row.timePerOutputToken)
    #expect(row.time(.timePerOutputToken) == row.timePerOutputToken)
    var silent = row
    silent.timeToFirstToken = nil
    #expect(silent.time(.requestLatency) == nil && silent.time(.timeToFirstToken) == nil)
  }

  @Test("a goal far from the curve is not drawn: it would flatten it")
  func farGoal() throws {
    var scenario = try Fixture.sample(.llama)
    scenario.goals.latencyAtMost = 86_400
    let chart = latencyChart(of: try SpeedBench.bench(scenario).state, in: .english)
    #expect(!chart.series.contains { $0.label == "goal" })
  }

  @Test(
    "rates and ranges are short",
    arguments: [(9.94, "9.9"), (62.6, "63"), (999.4, "999"), (1_270, "1.27k")])
  func rates(rate: Double, text: String) {
    #expect(rateText(TokenRate(rate)) == text)
  }

  @Test("a unit that both ends have is written once")
  func ranges() {
    #expect(rangeText(6, 4.8...7.2) == "6.0 s (4.8–7.2 s)")
    #expect(spanText(0.136...0.407) == "136–407 ms")
    #expect(spanText(0.5...1.5) == "500 ms–1.5 s")
    #expect(spanText(50...70) == "50 s–1 min 10 s")
  }

  @Test("the measures go round")
  func circle() {
    #expect(
      LatencyMeasure.allCases.map { $0.stepped() } == LatencyMeasure.allCases.suffix(2) + [
        .requestLatency
      ])
    #expect(LatencyMeasure.allCases.map(\.name[.english]) == ["latency", "TTFT", "TPOT"])
  }

  @Test(
    "every part has an explanation with formula, inputs and evidence", arguments: SpeedTerm.allCases
  )
  func explained(term: SpeedTerm) throws {
    var bench = try SpeedBench.llama()
    try bench.press("Tab Tab")
    bench.state.speedSettings.term = term
    bench.give(.explain)
    let explanation = try #require(bench.explanation)
    #expect(explanation.title == "Time of one token: \(term.title[.english])")
    #expect(explanation.value.hasSuffix("of TPOT") && !explanation.meaning.isEmpty)
    #expect(!explanation.formula.isEmpty && explanation.inputs.count >= 3)
    #expect(explanation.evidence.contains { $0.contains("InferenceX") })
    #expect(explanation.formula.allSatisfy { $0.allSatisfy(\.isASCII) })
  }

  @Test(
    "weights and cache say on which side of the ridge they lie: 295 FLOP/B by H100's data sheet")
  func ridge() throws {
    var bench = try SpeedBench.llama()
    try bench.press("Tab Tab")
    bench.give(.explain)
    let inputs = try #require(bench.explanation).inputs
    #expect(inputs.contains { $0.name == "datasheet ridge" && $0.value == "295 FLOP/B at 16 bit" })
    #expect(inputs.contains { $0.name == "bound by" && $0.value == "memory" })
  }

  @Test("charts and table explain the time that is drawn, at the row under the cross-hair")
  func explainedTimes() throws {
    var bench = try SpeedBench.llama()
    for title in ["Mean latency", "TTFT", "TPOT"] {
      bench.give(.explain)
      #expect(bench.explanation?.title == title)
      try bench.press("Esc v")
    }
    try bench.press("Home i")
    let row = try #require(bench.state.speed?.rows.first)
    #expect(bench.explanation?.value == row.timing.requestLatency.formatted)
    try bench.press("Esc Tab i")
    #expect(bench.explanation?.title == "Throughput")
    #expect(bench.explanation?.inputs.first?.value == "1")
  }

  @Test("where nothing fits the GPU is explained")
  func explainedMisfit() throws {
    var bench = try SpeedBench.bench(Fixture.misfit())
    bench.give(.explain)
    #expect(bench.explanation?.title == "GPU")
  }
}
