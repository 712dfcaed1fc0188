import Testing

@testable import ScalingCore
@testable import Storage

@Suite struct EvaluationFigureTests {
  @Test func keysAreUnique() {
    let keys = EvaluationFigure.all.map(\.key)
    #expect(Set(keys).count == keys.count)
    #expect(!keys.contains { ScenarioSetting.keys.contains($0) })
  }

  @Test func leavesOfOneObjectFollowEachOther() throws {
    let document = try EvaluationJSON.document(
      of: EvaluationSample.full, scenario: EvaluationSample.scenario())
    #expect(document.flattened.map(\.key) == EvaluationFigure.all.map(\.key))
  }

  @Test func anExactPriceHasNoRange() throws {
    var evaluation = EvaluationSample.full
    evaluation.economics?.yearlySpendPercentiles = nil
    let document = try EvaluationJSON.document(
      of: evaluation, scenario: EvaluationSample.scenario())
    #expect(document["economics"]?["yearlySpendRange"] == .null)
  }

  @Test(arguments: [
    ("serving.requestLatencySeconds", JSONValue.number(102)), ("goals.met", .flag(false)),
    ("goals.failures", .list([.text("latency"), .text("budget")])),
    ("model.id", .text("Qwen3-14B")), ("economics.gpus", .number(8)),
    ("accuracy.evidence.source", .text("a \"paper\"")), ("serving.evidence.date", .null),
    ("economics.yearlySpendRange.currency", .text("USD")),
  ])
  func readsOneValue(key: String, value: JSONValue) throws {
    let figure = try #require(EvaluationFigure.all.first { $0.key == key })
    #expect(try figure.value(EvaluationSample.full, EvaluationSample.scenario()) == value)
  }

  @Test func moneyAndTimeAreUnknownWhereTheModelDoesNotFit() throws {
    let scenario = try EvaluationSample.scenario()
    for figure in EvaluationFigure.all where figure.key.hasSuffix(".amount") {
      #expect(figure.value(EvaluationSample.unfit, scenario) == .null, "\(figure.key)")
    }
    let latency = EvaluationFigure.all.first { $0.key == "serving.requestLatencySeconds" }
    #expect(latency?.value(EvaluationSample.unfit, scenario) == .null)
  }
}
