import ScalingCore
import Testing

@Suite struct WrittenFormTests {
  @Test(arguments: [
    (AttentionPolicy.dense, "dense"),
    (.topK(512), "topK:512"),
    (.slidingWindow(4096), "slidingWindow:4096"),
    (.blockTopK(BlockSelection(blockSize: 32, blocks: 16)), "blockTopK:32x16"),
    (.blockTopK(BlockSelection(blockSize: 64, blocks: 4, local: 128)), "blockTopK:64x4+128"),
  ])
  func attentionReadsBack(policy: AttentionPolicy, text: String) {
    #expect(policy.text == text)
    #expect(AttentionPolicy(text: text) == policy)
  }

  @Test(arguments: [
    (AttentionPolicy.dense, nil), (.topK(512), 512), (.slidingWindow(4096), 4096),
    (.blockTopK(BlockSelection(blockSize: 64, blocks: 4, local: 128)), 384),
  ])
  func budgetIsWhatAQueryReads(policy: AttentionPolicy, budget: Tokens?) {
    #expect(policy.budget == budget)
  }

  @Test func attentionTakesUnits() {
    #expect(AttentionPolicy(text: "slidingWindow:4Ki") == .slidingWindow(4096))
    #expect(AttentionPolicy(text: "topK:2k") == .topK(2000))
  }

  @Test(arguments: [
    "", "Dense", "topK", "topK:", "topK:0", "topK:-5", "topK:1.5", "topK:2M", "topK:512:3",
    "topK:nan",
    "blockTopK:32", "blockTopK:32x", "blockTopK:0x16", "blockTopK:32x16+", "blockTopK:32x16+1+2",
    "blockTopK:2x3x4", "window:8",
  ])
  func refusesOtherAttention(text: String) {
    #expect(AttentionPolicy(text: text) == nil)
  }

  @Test(arguments: [("perfect", 1.0), ("0.9", 0.9), ("90 %", 0.9), ("0", 0), ("1", 1)])
  func verifierStatesItsReliability(text: String, reliability: Double) {
    #expect(Verifier(text: text)?.reliability.value == reliability)
  }

  @Test func verifierReadsBack() {
    #expect(Verifier.perfect.text == "perfect")
    #expect(Verifier(reliability: 0.9).text == "0.9")
    #expect(Verifier(text: "1.1") == nil && Verifier(text: "-0.1") == nil)
    #expect(Verifier(text: "good") == nil)
  }

  @Test func lengthsReadBack() {
    let weibull = LengthDistribution.weibull(scale: 6553.6, shape: 1.4)
    #expect(weibull.text == "weibull:6553.6/1.4")
    #expect(LengthDistribution(text: "weibull:6.4Ki/1.4") == weibull)
    #expect(LengthDistribution(text: "fixed") == .fixed)
  }

  @Test(arguments: [
    "", "weibull", "weibull:", "weibull:6Ki", "weibull:6Ki/", "weibull:0/1", "weibull:6Ki/0",
    "weibull:6Ki/11", "weibull:6Ki/1/2", "empirical:lengths.csv", "normal:1/2",
  ])
  func refusesOtherLengths(text: String) {
    #expect(LengthDistribution(text: text) == nil)
  }

  @Test func measuredLengthsAreSorted() {
    let lengths = EmpiricalLengths(source: "a.csv", tokens: [9, 3, 5])
    #expect(lengths.tokens == [3, 5, 9])
    #expect(LengthDistribution.empirical(lengths).text == "empirical:a.csv")
  }

  @Test(arguments: ["attention", "strategy.verifier", "strategy.lengthDistribution"])
  func fieldsSayWhatWouldBeRight(path: String) throws {
    let field = try #require(ScenarioField.at(path))
    var scenario = try ScenarioTestData.tutor()
    let before = scenario
    #expect(throws: ScenarioProblem.self) {
      try field.set("nonsense", in: &scenario, catalogue: ScenarioTestData.catalogue())
    }
    #expect(scenario == before)
    try field.set(
      field.read(scenario).wording, in: &scenario, catalogue: ScenarioTestData.catalogue())
    #expect(scenario == before)
  }
}

extension FieldValue {
  fileprivate var wording: String {
    if case .text(let text) = self { text } else { "" }
  }
}
