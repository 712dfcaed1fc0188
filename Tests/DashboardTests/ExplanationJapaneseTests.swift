import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Explanations in Japanese")
struct ExplanationJapaneseTests {
  /// Scenarios of every plan, attention, strategy and distribution, with and without evidence and fit.
  private static func scenarios() throws -> [Scenario] {
    var scenarios = try Fixture.Sample.allCases.map(Fixture.sample) + [Fixture.misfit()]
    for kind in PricePlan.Kind.allCases {
      var scenario = try Fixture.ownedNode()
      scenario.price.kind = kind
      scenarios.append(scenario)
    }
    for attention in AttentionPolicy.policies(budget: 512) {
      var scenario = try Fixture.tutor()
      scenario.attention = attention
      scenarios.append(scenario)
      scenario.costModel.sparseSum = .released
      scenario.costModel.parameterReadBatch = 32
      scenario.costModel.combination = .max
      scenarios.append(scenario)
    }
    var unstated = try Fixture.tutor()
    unstated.price.kind = .owned
    return scenarios + [unstated]
  }

  /// All that our own words say; sources are cited as they are.
  private func ownWords(of explanation: Explanation) -> [String] {
    [explanation.title, explanation.value, explanation.meaning] + explanation.formula
      + explanation.limits + explanation.inputs.flatMap { [$0.name, $0.value] }
  }

  /// The same explanation in both languages says the same numbers line by line.
  private func expectAlike(_ english: Explanation, _ japanese: Explanation) {
    #expect(english.formula.count == japanese.formula.count)
    #expect(english.limits.count == japanese.limits.count)
    #expect(english.evidence.count == japanese.evidence.count)
    #expect(english.inputs.count == japanese.inputs.count)
    let texts = { (explanation: Explanation) in
      explanation.formula + explanation.limits + explanation.inputs.map(\.value)
    }
    for (left, right) in zip(texts(english), texts(japanese)) {
      let numbers = JapaneseText.numbers(in: right)
      #expect(JapaneseText.numbers(in: left).allSatisfy(numbers.contains), "\(left): \(right)")
    }
  }

  @Test("every figure is explained without an English word", arguments: Indicator.allCases)
  func indicators(indicator: Indicator) throws {
    let evaluator = try Fixture.environment().evaluator
    for scenario in try Self.scenarios() {
      let evaluation = evaluator.evaluate(scenario)
      let (english, japanese) = (
        Explanation.of(indicator, scenario: scenario, evaluation: evaluation, in: .english),
        Explanation.of(indicator, scenario: scenario, evaluation: evaluation, in: .japanese)
      )
      #expect(
        try JapaneseText.english(
          in: ownWords(of: japanese), beside: [scenario.workload.benchmark]) == [])
      expectAlike(english, japanese)
    }
  }

  @Test("every slider is explained without an English word", arguments: OptionSlider.ID.allCases)
  func sliders(id: OptionSlider.ID) throws {
    let evaluator = try Fixture.environment().evaluator
    let slider = SliderTable.slider(id)
    for scenario in try Self.scenarios() {
      let evaluation = evaluator.evaluate(scenario)
      let (english, japanese) = (
        Explanation.of(slider, scenario: scenario, evaluation, in: .english),
        Explanation.of(slider, scenario: scenario, evaluation, in: .japanese)
      )
      #expect(
        try JapaneseText.english(
          in: ownWords(of: japanese), beside: [slider.path, scenario.workload.benchmark]) == [])
      expectAlike(english, japanese)
    }
  }

  @Test("headings are Japanese, and lines keep to the width", arguments: [36, 40, 60, 76])
  func lines(width: Int) throws {
    let bench = try Bench()
    for indicator in Indicator.allCases {
      let explanation = Explanation.of(
        indicator, scenario: bench.scenario, evaluation: bench.state.insight.evaluation,
        in: .japanese)
      let lines = ExplanationText.lines(of: explanation, width: width, in: .japanese)
      #expect(lines.allSatisfy { columnWidth(of: $0.text) <= width })
      #expect(lines.first?.text.hasPrefix(explanation.title + "：") == true)
      let headings = lines.filter { $0.role == .title }.map(\.text)
      #expect(Set(headings).isSubset(of: ["計算式", "入力", "根拠", "含まれないもの"]))
      #expect(headings.count >= 3)
    }
  }

  @Test(
    "i explains in the language of the screen, wherever it is pressed",
    arguments: ["i", "Down x4 i", "Tab i", "Tab Tab i", "Tab Tab Tab i", "2 i", "6 i"])
  func onScreen(script: String) throws {
    for size in [Size.standard, .large] {
      var bench = try Bench([Fixture.tutor(), Fixture.sample(.vote)], size: size).inJapanese
      bench.give(.showExplore)
      try bench.press(script)
      let explanation = try #require(bench.explanation)
      #expect(
        try JapaneseText.english(
          in: ownWords(of: explanation), beside: [SliderTable.slider(bench.state.slider).path]
        ) == [])
      #expect(bench.screenText.contains("説明"))
      #expect(bench.screenText.contains("入力"))
      try bench.press("End Home Esc")
      #expect(bench.state.overlay == nil)
    }
  }

  @Test("a citation keeps its source and tells how far it is from a measurement")
  func citations() {
    let kinds = Evidence.Kind.allCases.map { $0.words[.japanese] }
    #expect(Set(kinds).count == kinds.count)
    let evidence = Evidence(.published, source: "Paper, table 2", date: "2025-06", precision: 0.5)
    #expect(
      Explanation.citation(evidence, in: .japanese) == "公表：Paper, table 2（2025-06）、精度±0.5")
    #expect(
      Explanation.citation(evidence, in: .english)
        == "published: Paper, table 2 (2025-06), precision +-0.5")
    let sentence = Evidence(.estimated, source: "Off by 4 %.", precision: 0.2)
    #expect(
      Explanation.citation(sentence, in: .english) == "estimated: Off by 4 %, precision +-0.2")
    #expect(Explanation.citation(Evidence(.none, source: "x"), in: .japanese) == "根拠なし：x")
  }

  @Test("formulas read as Japanese")
  func formulas() {
    #expect(
      Explanation.planFormula(.reserved, in: .japanese) == [
        "常時稼働 = レプリカ数 x n x 価格 x 8760",
        "レプリカ数 = max(最小, ceil(ピーク率 x N / (X x 稼働率)))",
      ])
    #expect(
      Explanation.requestFormula(.api, .japanese) == ["N x (プロンプト x 入力単価 + O x 出力単価) / 1M"])
  }

  @Test("what an owner does not state is named")
  func notCounted() throws {
    var scenario = try Fixture.ownedNode()
    scenario.price.owned.staffPerYear = nil
    scenario.price.owned.networkPerGPU = nil
    #expect(
      Explanation.planLimits(scenario, in: .japanese)
        == ["記載がなく計上していないもの：ネットワーク費用、人件費。"])
  }
}
