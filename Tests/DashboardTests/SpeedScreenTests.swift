import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Speed screen")
struct SpeedScreenTests {
  @Test("the headline says how fast, how many within the goal, and what takes the time")
  func headline() throws {
    let bench = try SpeedBench.llama()
    let text = SpeedBench.headline(bench)
    let row = try #require(bench.state.speed?.row(nil))
    let best = try #require(bench.state.speed?.plan?.best)
    #expect(text.hasPrefix("32 sequences: first token "))
    #expect(text.contains("\(rateText(row.tokensPerSecondPerUser)) tokens/s a user"))
    let answer = try #require(bench.state.speed?.range(of: .requestLatency, at: row))
    #expect(text.contains("answer \(spanText(answer)). "))
    #expect(text.contains("Up to \(best.concurrency) answer within 25 s: "))
    #expect(text.contains("goes into weights."))
    #expect(text.contains("Measured TPOT of 5 runs differs by"))
  }

  @Test("both answers stand on 80 columns")
  func narrow() throws {
    let text = try SpeedBench.llama().screenText
    #expect(text.contains("32 sequences: first token") && text.contains("instead of 8 GPUs."))
  }

  @Test("without a goal the KV memory is the end")
  func memory() throws {
    var scenario = try Fixture.sample(.llama)
    scenario.goals.latencyAtMost = nil
    let bench = try SpeedBench.bench(scenario)
    #expect(SpeedBench.headline(bench).contains("fit the KV memory: "))
  }

  @Test("at the planned concurrency there is nothing to gain")
  func asNow() throws {
    var scenario = try Fixture.sample(.llama)
    let best = try #require(SpeedBench.bench(scenario).state.speed?.plan?.best)
    scenario.deployment.concurrency = best.concurrency
    let text = SpeedBench.headline(try SpeedBench.bench(scenario))
    #expect(text.contains("Up to \(best.concurrency) answer within 25 s, as now."))
    #expect(!text.contains("instead of"))
  }

  @Test("a goal that one sequence misses says what would meet it")
  func tooSlow() throws {
    var scenario = try Fixture.sample(.llama)
    scenario.goals.latencyAtMost = 8
    let text = SpeedBench.headline(try SpeedBench.bench(scenario))
    #expect(text.contains("Even one sequence takes ") && text.contains("over the goal of 8.0 s."))
    #expect(text.contains("would meet the goal.") || text.contains("Neither more GPUs"))
    scenario.goals.latencyAtMost = 0.1
    let hopeless = SpeedBench.headline(try SpeedBench.bench(scenario))
    #expect(hopeless.contains("Neither more GPUs a replica nor smaller weights meet the goal."))
  }

  @Test("the largest concurrency keeps to the goals of first token and time per token")
  func serviceLevels() throws {
    var scenario = try Fixture.sample(.llama)
    scenario.goals = Goals(tpotAtMost: 0.02)
    let steady = SpeedBench.headline(try SpeedBench.bench(scenario))
    #expect(steady.contains("give a token every 20 ms:"))
    scenario.goals = Goals(latencyAtMost: 25, ttftAtMost: 0.2)
    let prompt = SpeedBench.headline(try SpeedBench.bench(scenario))
    // By the table of the screen, 16 sequences start after 188 ms and 32 after 271 ms.
    #expect(prompt.contains("start within 200 ms:"))
  }

  @Test("more sequences than memory holds wait, and the headline says so")
  func waiting() throws {
    var bench = try SpeedBench.llama()
    try bench.press("End")
    let row = try #require(bench.state.speed?.row(bench.state.speedSettings.row))
    let held = Int(row.timing.capacitySequences)
    #expect(SpeedBench.headline(bench).contains("The KV memory holds \(held), the others wait."))
  }

  @Test("what does not fit says so on the whole screen, with a remedy")
  func misfit() throws {
    for size in [Size.standard, .large, Size(width: 60, height: 16)] {
      var bench = try SpeedBench.bench(Fixture.misfit(), size: size)
      let text = bench.screenText
      #expect(text.contains("does not fit") && text.contains("fp8 weights"))
      try bench.press("Right Down Enter v d i Esc Home End Tab Enter")
      #expect(bench.frame.damage == nil)
    }
  }

  @Test("v draws each time, z changes its axis")
  func measures() throws {
    var bench = try SpeedBench.llama(size: .large)
    for name in ["latency s (log)", "TTFT s (log)", "TPOT ms (log)"] {
      #expect(bench.screenText.contains(name))
      try bench.press("v")
    }
    try bench.press("z")
    #expect(
      bench.screenText.contains("latency s ") && !bench.screenText.contains("latency s (log)"))
  }

  @Test("arrows move through the rows; the first movement starts at the present one")
  func crosshair() throws {
    var bench = try SpeedBench.llama()
    let rows = try #require(bench.state.speed?.rows)
    let present = try #require(rows.firstIndex { $0.concurrency == 32 })
    try bench.press("Right")
    #expect(bench.state.speedSettings.row == present + 1)
    try bench.press("Down Up Left Left")
    #expect(bench.state.speedSettings.row == present - 1)
    try bench.press("Home Left")
    #expect(bench.state.speedSettings.row == 0)
    try bench.press("End Right")
    #expect(bench.state.speedSettings.row == rows.count - 1)
    try bench.press("Esc")
    #expect(bench.state.speedSettings.row == nil)
  }

  @Test("Enter takes the row's concurrency, u gives the old one back")
  func take() throws {
    var bench = try SpeedBench.llama()
    let before = bench.scenario
    try bench.press("Enter")
    #expect(bench.scenario == before && bench.state.message?.role == .warning)
    try bench.press("Home Enter")
    #expect(bench.scenario.deployment.concurrency == 1)
    #expect(bench.state.message?.text.hasPrefix("took a concurrency of 1;") == true)
    #expect(bench.state.history.past.count == 1)
    try bench.press("u")
    #expect(bench.scenario == before)
  }

  @Test(
    "GPU, tensor parallelism and number format step through what there is",
    arguments: [("+", "-"), ("w", "W"), ("a", "A")])
  func hardware(there: String, back: String) throws {
    var bench = try SpeedBench.llama()
    let before = bench.scenario
    try bench.press(there)
    #expect(bench.scenario.deployment != before.deployment)
    try bench.press(back)
    #expect(bench.scenario.deployment == before.deployment)
  }

  @Test("Tab goes round the four parts, e enlarges the one in focus")
  func focus() throws {
    var bench = try SpeedBench.llama()
    let titles = ["latency +-20 %", "throughput against", "one token at 32", "each concurrency"]
    for (pane, title) in zip(SpeedPane.allCases, titles) {
      #expect(bench.state.speedSettings.focus == pane)
      try bench.press("e")
      #expect(titles.filter(bench.screenText.contains) == [title])
      try bench.press("e Tab")
    }
    #expect(bench.state.speedSettings.focus == .latency)
    try bench.press("Shift-Tab")
    #expect(bench.state.speedSettings.focus == .table)
  }

  @Test("in the time split rows choose a part")
  func parts() throws {
    var bench = try SpeedBench.llama()
    try bench.press("Tab Tab Down Down")
    #expect(bench.state.speedSettings.term == .collectives)
    #expect(bench.state.speedSettings.row == nil)
    try bench.press("Up x9")
    #expect(bench.state.speedSettings.term == .weights)
    try bench.press("Right")
    #expect(bench.state.speedSettings.row != nil)
  }

  @Test("the mouse chooses rows, parts and points of both charts; the wheel moves on")
  func mouse() throws {
    var bench = try SpeedBench.llama(size: .large)
    bench.mouse(.press, x: 30, y: 12)
    #expect(bench.state.speedSettings.focus == .latency && bench.state.speedSettings.row != nil)
    let place = try #require(bench.place(of: "kernels"))
    bench.mouse(.press, x: place.x, y: place.y)
    #expect(bench.state.speedSettings.focus == .split && bench.state.speedSettings.term == .kernels)
    let best = try #require(bench.state.speed?.plan?.best?.concurrency)
    let row = try #require(bench.place(of: "◆   \(best)"))
    bench.mouse(.press, x: row.x + 3, y: row.y)
    #expect(bench.state.speedSettings.focus == .table)
    let chosen = try #require(bench.state.speed?.row(bench.state.speedSettings.row))
    #expect(chosen.concurrency == best)
    let before = try #require(bench.state.speedSettings.row)
    bench.mouse(.wheelDown, x: row.x, y: row.y)
    #expect(bench.state.speedSettings.row == before + 1)
    bench.mouse(.press, x: 90, y: 12)
    #expect(bench.state.speedSettings.focus == .throughput)
  }
}
