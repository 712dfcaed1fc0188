import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Explanations")
struct ExplanationTests {
  /// Scenarios with and without evidence and fit.
  private static func scenarios() throws -> [Scenario] {
    try Fixture.Sample.allCases.map(Fixture.sample) + [Fixture.misfit()]
  }

  @Test(
    "every indicator is explained: value, formula, inputs, evidence", arguments: Indicator.allCases)
  func indicators(indicator: Indicator) throws {
    let evaluator = try Fixture.environment().evaluator
    for scenario in try Self.scenarios() {
      let evaluation = evaluator.evaluate(scenario)
      let text = Explanation.of(indicator, scenario: scenario, evaluation: evaluation)
      #expect(text.value == indicator.text(of: evaluation))
      #expect(!text.title.isEmpty && !text.meaning.isEmpty)
      #expect(!text.formula.isEmpty && !text.inputs.isEmpty && !text.evidence.isEmpty)
      #expect(text.inputs.allSatisfy { !$0.name.isEmpty && !$0.value.isEmpty })
      #expect(text.evidence.allSatisfy { !$0.isEmpty && !$0.hasSuffix(": ") })
      #expect(!"\(text)".contains("nan") && !"\(text)".contains("inf "))
    }
  }

  @Test(
    "every slider is explained: value, meaning, key of the file, evidence",
    arguments: OptionSlider.ID.allCases)
  func sliders(id: OptionSlider.ID) throws {
    let evaluator = try Fixture.environment().evaluator
    let slider = SliderTable.slider(id)
    for scenario in try Self.scenarios() {
      let text = Explanation.of(slider, scenario: scenario, evaluator.evaluate(scenario))
      #expect(text.title == slider.label[.english])
      #expect(text.value == slider.text(of: scenario, in: .english))
      #expect(text.inputs.first == Explanation.Input("key in the file", slider.path))
      #expect(ScenarioField.at(slider.path) != nil)
      #expect(!text.meaning.isEmpty)
      #expect(text.evidence.allSatisfy { !$0.isEmpty && !$0.hasSuffix(": ") })
    }
  }

  @Test("the inputs of a formula are the numbers of the evaluation")
  func honestInputs() throws {
    let bench = try Bench()
    let evaluation = bench.state.insight.evaluation
    let timing = try #require(evaluation.serving.timing)
    let economics = try #require(evaluation.economics)
    let values = { (indicator: Indicator) in
      Explanation.of(indicator, scenario: bench.scenario, evaluation: evaluation).inputs.map(
        \.value)
    }
    #expect(values(.latency).contains(timing.timeToFirstToken.formatted))
    #expect(values(.latency).contains(timing.timePerOutputToken.formatted))
    #expect(values(.costPerRequest).contains(timing.gpuTimePerRequest.formatted))
    #expect(values(.costPerRequest).contains("$2.99/h ($1.49/h to $6.98/h)"))
    #expect(values(.yearlySpend).contains(economics.spend.elastic.formatted))
    #expect(values(.yearlySpend).contains(economics.spend.alwaysOn.formatted))
    #expect(values(.accuracy).contains("Qwen3-14B"))
    #expect(values(.costPerCorrect).contains(evaluation.accuracy.value?.formatted ?? "none"))
    #expect(values(.gpus).contains("2"))
    #expect(values(.eFLOPs).contains("562.5 FLOP/B"))
    #expect(values(.timeToFirstToken).contains(timing.prefill.formatted))
    #expect(values(.timePerToken).contains(timing.decodeStep.weights.formatted))
  }

  /// What an explanation says of a scenario.
  private func explained(
    _ indicator: Indicator, _ change: (inout Scenario) -> Void
  ) throws -> Explanation {
    var scenario = try Fixture.tutor()
    change(&scenario)
    let evaluation = try Fixture.environment().evaluator.evaluate(scenario)
    return .of(indicator, scenario: scenario, evaluation: evaluation)
  }

  @Test("a KV budget is named where it counts: formula, bytes read, limits")
  func budget() throws {
    let sum = "S = sum of min(I + t, B) over the L tokens, B = 512"
    let sparse = try explained(.eFLOPs) { $0.attention = .topK(512) }
    #expect(sparse.formula.first == sum)
    #expect(sparse.formula.contains("compute = 2NP L + 2rN D S"))
    #expect(sparse.inputs.contains(.init("attention", "topK:512")))
    #expect(sparse.limits.contains("The search for the top tokens is free."))
    let blocks = AttentionPolicy.blockTopK(BlockSelection(blockSize: 32, blocks: 16))
    let block = try explained(.eFLOPs) { $0.attention = blocks }
    #expect(block.formula.contains { $0.contains("dense attention / (2 x 32)") })
    let released = try explained(.eFLOPs) {
      $0.attention = .topK(512)
      $0.costModel.sparseSum = .released
    }
    #expect(released.formula.first == sum + ", as the released code adds it up")
    let token = try explained(.timePerToken) { $0.attention = blocks }
    // 163,840 B: 512 tokens and a 64th of the mean context of 4608, of 4608 kept.
    #expect(token.inputs.contains(.init("KV read a step", "95.7 MB of 755 MB a sequence")))
    #expect(token.limits.contains { $0.contains("Not every backend offers block top-k") })
  }

  @Test("a budget that holds the whole context is explained as dense attention")
  func idleBudget() throws {
    let dense = try explained(.eFLOPs) { _ in }
    let idle = try explained(.eFLOPs) { $0.attention = .topK(16_384) }
    #expect(idle.formula == dense.formula && idle.limits == dense.limits)
    #expect(dense.formula.contains { $0.contains("shared by the N samples") })
  }

  @Test("a distribution of lengths shows its mean and the longest of N samples")
  func lengths() throws {
    let weibull = LengthDistribution.weibull(scale: 6_553.6, shape: 1.4)
    let change: (inout Scenario) -> Void = { $0.strategy.lengthDistribution = weibull }
    // By numeric integration: mean 5016.6, longest of four 7590.8.
    let latency = try explained(.latency, change)
    #expect(latency.inputs.contains(.init("longest of N", "7.6k tokens")))
    #expect(latency.limits.first?.contains("Weibull") == true)
    let cost = try explained(.costPerRequest, change)
    #expect(cost.inputs.contains(.init("generated O", "5.0k on average, cap 8.2k")))
    let fixed = try explained(.costPerRequest) { _ in }
    #expect(fixed.inputs.contains(.init("generated O", "8.2k")))
    #expect(fixed.limits.first == "Every sample is taken to reach the token cap.")
    let measured = try explained(.latency) {
      $0.strategy.lengthDistribution = .empirical(
        EmpiricalLengths(source: "own.csv", tokens: [1_000, 2_000]))
    }
    #expect(measured.limits.first?.contains("own.csv") == true)
  }

  /// Focus, keys before `i`, and the title of what is then explained.
  struct Target: Sendable {
    let keys: String
    let title: String
  }

  @Test(
    "i explains the number under the cursor",
    arguments: [
      Target(keys: "i", title: "Model size"), Target(keys: "j i", title: "Generation"),
      Target(keys: "j x9 i", title: "GPU"), Target(keys: "Tab i", title: "Mean latency"),
      Target(keys: "Tab Enter", title: "Mean latency"),
      Target(keys: "Tab Right i", title: "Cost per inference"),
      Target(keys: "Tab Right x2 i", title: "Yearly running cost"),
      Target(keys: "Tab Right x3 i", title: "Accuracy"),
      Target(keys: "Tab Right x4 i", title: "Cost per correct answer"),
      Target(keys: "Tab Right x5 i", title: "TTFT"), Target(keys: "Tab Right x6 i", title: "TPOT"),
      Target(keys: "Tab Right x7 i", title: "GPUs at peak"),
      Target(keys: "Tab End i", title: "eFLOPs"), Target(keys: "Tab x2 i", title: "Accuracy"),
      Target(keys: "Tab x3 i", title: "Yearly running cost"),
      Target(keys: "6 i", title: "Cost per correct answer"),
      Target(keys: "c 6 i", title: "Cost per correct answer"),
    ])
  func underCursor(target: Target) throws {
    var bench = try Bench()
    try bench.press(target.keys)
    let explanation = try #require(bench.explanation)
    #expect(explanation.title == target.title)
    #expect(bench.screenText.contains("\(target.title): \(explanation.value)"))
    try bench.press("Esc")
    #expect(bench.state.overlay == nil)
  }

  @Test("on Compare the column under the cursor is explained, not the scenario on Explore")
  func comparedColumn() throws {
    var bench = try Bench([Fixture.tutor(), Fixture.sample(.large)], screen: .compare)
    try bench.press("Right i")
    let column = bench.state.comparison.columns[1]
    #expect(bench.explanation?.value == Indicator.costPerCorrect.text(of: column.evaluation))
    #expect(
      bench.explanation?.value != Indicator.costPerCorrect.text(of: bench.state.insight.evaluation))
  }

  @Test(
    "lines keep to the width, and lose nothing but blanks", arguments: [36, 40, 60, 76, 80, 120])
  func lines(width: Int) throws {
    let bench = try Bench()
    for indicator in Indicator.allCases {
      let explanation = Explanation.of(
        indicator, scenario: bench.scenario, evaluation: bench.state.insight.evaluation)
      let lines = ExplanationText.lines(of: explanation, width: width, in: .english)
      #expect(lines.allSatisfy { columnWidth(of: $0.text) <= width })
      let text = lines.map(\.text).joined().filter { $0 != " " }
      let wanted =
        ([explanation.meaning] + explanation.formula + explanation.evidence
          + explanation.limits + explanation.inputs.flatMap { [$0.name, $0.value] })
      for part in wanted { #expect(text.contains(part.filter { $0 != " " }), "\(part)") }
    }
  }

  @Test("sections without content have no heading")
  func noEmptySections() {
    let lines = ExplanationText.lines(
      of: Explanation(title: "T", value: "1", meaning: "M."), width: 40, in: .english)
    #expect(lines.map(\.text) == ["T: 1", "M."])
  }

  @Test(
    "a long explanation scrolls at any width, without dead keys",
    arguments: [Size.standard, Size(width: 40, height: 10), .large])
  func scrolling(size: Size) throws {
    var bench = try Bench(size: size)
    try bench.press("Tab End i")
    let top = bench.frame
    try bench.press("End")
    let bottom = bench.frame
    #expect(bottom.rows.contains { $0.contains("paper.") })
    try bench.press("PgDn")
    #expect(bench.frame == bottom)
    if top != bottom {
      try bench.press("Up")
      #expect(bench.frame != bottom)
    }
    try bench.press("Home")
    #expect(bench.frame == top)
  }
}
