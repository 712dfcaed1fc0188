import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Frontier screen")
struct FrontierScreenTests {
  private var headline: (Bench) -> String {
    { bench in
      guard let insight = bench.state.frontier else { return "" }
      let anchor = insight.anchor(bench.state.frontierSettings.crosshair)
      return insight.headline(
        at: anchor, catalogue: bench.environment.catalogue, in: .english
      ).text
    }
  }

  @Test("the published frontier is in the headline (test_time_scaling.md §5.1)")
  func published() throws {
    let bench = try FrontierBench.aime()
    let text = headline(bench)
    #expect(text.hasPrefix("By eFLOPs: 0.6B, 1.7B from 160 T, 4B 214 T, 14B 1."))
    #expect(text.contains("32B 17.") && text.contains("8B never."))
    #expect(text.contains("At 71 % FLOPs alone pick 4B, 2.6× the eFLOPs of 14B."))
    #expect(text.contains("Up to 14B buy size"))
    #expect(bench.screenText.contains("FLOPs alone pick 4B"))
  }

  @Test("by FLOPs the sizes take over one after the other, and no threshold is claimed")
  func flops() throws {
    var bench = try FrontierBench.aime()
    try bench.press("v")
    let text = headline(bench)
    for hand in ["1.7B from 7.", "4B 51.", "8B 32", "14B 50", "32B 1.2"] {
      #expect(text.contains(hand), "\(text)")
    }
    #expect(!text.contains("never") && !text.contains("Up to") && !text.contains("alone"))
  }

  @Test("with N searched the threshold speaks of samples too")
  func anySamples() throws {
    var bench = try FrontierBench.aime()
    #expect(headline(bench).contains("beyond it longer answers: it"))
    try bench.press("w")
    #expect(headline(bench).contains("beyond it longer answers or more samples: it"))
  }

  @Test("v counts cost in each of the four ways, around the circle")
  func measures() throws {
    var bench = try FrontierBench.aime()
    var seen: [CostMeasure] = []
    for _ in 0..<4 {
      let insight = try #require(bench.state.frontier)
      seen.append(insight.measure)
      #expect(bench.screenText.contains("accuracy against \(insight.measure.noun)"))
      try bench.press("v")
    }
    #expect(seen == [.eFLOPs, .flops, .gpuSeconds, .dollars])
    #expect(bench.state.frontierSettings.measure == .eFLOPs)
  }

  @Test(
    "what the screen shows follows from the scenario, whatever is pressed",
    arguments: [
      "v", "w", "f", "F", "w v v", "Down Enter", "End Enter", "Home Enter", "f f f u",
      "Right x9 Enter U",
    ])
  func fresh(keys: String) throws {
    var bench = try FrontierBench.aime()
    try bench.press(keys)
    let expected = FrontierInsight(
      bench.scenario, bench.state.frontierSettings, by: bench.environment.evaluator,
      published: bench.environment.catalogue.published())
    #expect(bench.state.frontier == expected)
    #expect(bench.isFresh)
  }

  @Test("elsewhere nothing of it is computed")
  func lazy() throws {
    var bench = try FrontierBench.aime()
    #expect(bench.state.frontier != nil)
    for keys in ["1", "6"] {
      try bench.press(keys)
      #expect(bench.state.frontier == nil)
      try bench.press("2")
      #expect(bench.state.frontier != nil)
    }
  }

  @Test("Enter takes the option under the cross-hair, u gives the old one back")
  func take() throws {
    var bench = try FrontierBench.aime()
    let before = bench.scenario
    try bench.press("Home Enter")
    let first = try #require(bench.state.frontier?.choices.first)
    #expect(bench.scenario.model.id == first.model)
    #expect(bench.scenario.strategy.generationLength == first.point.length)
    #expect(bench.state.message?.text.hasPrefix("took 0.6B") == true)
    #expect(bench.state.history.past.count == 1)
    try bench.press("u")
    #expect(bench.scenario == before)
  }

  @Test("an option with several samples becomes Best-of-N")
  func takeSamples() throws {
    var bench = try FrontierBench.aime()
    try bench.press("w End Enter")
    #expect(bench.scenario.strategy.kind == .bestOfN)
    #expect(bench.scenario.strategy.samples == 32)
    #expect(bench.scenario.model.id == "Qwen3-32B")
  }

  @Test("without a cross-hair Enter says what to do and changes nothing")
  func takeNothing() throws {
    var bench = try FrontierBench.aime()
    let before = bench.scenario
    try bench.press("Enter")
    #expect(bench.scenario == before)
    #expect(bench.state.message?.role == .warning)
    try bench.press("Right Esc")
    #expect(bench.state.frontierSettings.crosshair == nil)
  }

  @Test("up and down lead to where the frontier changes hands")
  func crossovers() throws {
    var bench = try FrontierBench.aime()
    try bench.press("Home")
    var owners: [String] = []
    for _ in 0..<12 {
      let insight = try #require(bench.state.frontier)
      let place = try #require(bench.state.frontierSettings.crosshair)
      owners.append(insight.choices[place].model)
      try bench.press("Down")
    }
    let insight = try #require(bench.state.frontier)
    let segments = insight.envelope.segments.map(\.model)
    #expect(Array(owners.prefix(segments.count)) == segments)
    #expect(bench.state.frontierSettings.crosshair == insight.choices.count - 1)
    try bench.press("Up x12")
    #expect(bench.state.frontierSettings.crosshair == 0)
  }

  @Test("the first movement starts at the option on the screen; steps and leaps go on")
  func crosshair() throws {
    var bench = try FrontierBench.aime()
    try bench.press("Right")
    let start = try #require(bench.state.frontierSettings.crosshair)
    try bench.press("Right")
    #expect(bench.state.frontierSettings.crosshair == start + 1)
    try bench.press("PgDn Left")
    #expect(bench.state.frontierSettings.crosshair == max(0, start - 10))
    #expect(start > 10)
    try bench.press("End Right")
    #expect(
      bench.state.frontierSettings.crosshair == (bench.state.frontier?.choices.count ?? 0) - 1)
    #expect(bench.screenText.contains("╭ 32B × "))
  }

  @Test("a family without evidence says so and keeps working")
  func noEvidence() throws {
    var scenario = try FrontierBench.scenario()
    scenario.workload.benchmark = "none"
    var bench = try Bench(scenario)
    try bench.press("2")
    #expect(bench.screenText.contains("no evidence"))
    #expect(!bench.screenText.contains("each size against"))
    try bench.press("Right Down Enter i Esc v w f F Home End")
    #expect(bench.frame.damage == nil)
  }

  @Test("a press of the mouse puts the cross-hair on the nearest option, the wheel moves it")
  func mouse() throws {
    var bench = try FrontierBench.aime(size: .large)
    let place = try #require(bench.place(of: "◉"))
    bench.mouse(.press, x: place.x, y: place.y)
    let pressed = try #require(bench.state.frontierSettings.crosshair)
    let insight = try #require(bench.state.frontier)
    let (cost, own) = (
      insight.choices[pressed].point.eFLOPs, try #require(insight.current).point.eFLOPs
    )
    #expect(cost / own > 0.8 && cost / own < 1.25)
    bench.mouse(.wheelUp, x: place.x, y: place.y)
    #expect(bench.state.frontierSettings.crosshair == pressed + 1)
    try bench.click(on: "1 Explore")
    #expect(bench.state.screen == .explore && bench.state.frontier == nil)
    try bench.click(on: "2 Frontier")
    #expect(bench.state.frontier != nil)
  }

  @Test(
    "i explains the option that the rows are held against", arguments: ["", "v", "v v", "v v v"])
  func explained(keys: String) throws {
    var bench = try FrontierBench.aime()
    try bench.press(keys)
    bench.give(.explain)
    let explanation = try #require(bench.explanation)
    #expect(explanation.title.hasPrefix("4B × 20.5k by "))
    #expect(!explanation.formula.isEmpty && !explanation.limits.isEmpty)
    #expect(explanation.evidence.contains { $0.contains("Kinetics") })
    #expect(explanation.inputs.contains { $0.name == "accuracy" && $0.value == "71 %" })
  }

  @Test("e lets the chart fill the screen, and back")
  func expand() throws {
    var bench = try FrontierBench.aime()
    try bench.press("e")
    #expect(!bench.screenText.contains("each size against"))
    try bench.press("e")
    #expect(bench.screenText.contains("each size against"))
  }
}

/// The Frontier screen with the scenario of the published study.
enum FrontierBench {
  /// One sample, a prompt of 128 tokens, the FLOPs-only choice at accuracy 0.714, GPUs that hold all sizes.
  static func scenario() throws -> Scenario {
    var scenario = try Fixture.tutor(named: "AIME24")
    scenario.model = try Fixture.model("Qwen3-4B")
    scenario.strategy = Strategy(kind: .single, generationLength: 20_480)
    scenario.workload.promptTokens = 128
    scenario.deployment.gpu = try Fixture.gpu("H200-SXM")
    scenario.deployment.tensorParallel = 2
    return scenario
  }

  static func aime(size: Size = .standard) throws -> Bench {
    var bench = try Bench(scenario(), size: size)
    bench.give(.showFrontier)
    return bench
  }
}
