import Testing

@testable import ScalingCore

@Suite("Figures that are compared")
struct DecisionComparedFigureTests {
  @Test("keys and titles are unique")
  func unique() {
    #expect(Set(ComparedFigure.all.map(\.key)).count == ComparedFigure.all.count)
    #expect(Set(ComparedFigure.all.map(\.title)).count == ComparedFigure.all.count)
  }

  @Test("reads what the evaluation says")
  func reads() throws {
    var scenario = try EconomicsTestData.complete(plan: .owned)
    scenario.horizon = EconomicsTestData.horizon(3, discount: 0.1)
    scenario.energy.gridIntensity = 400
    let evaluation = Evaluator(catalogue: try ScenarioTestData.catalogue()).evaluate(scenario)
    let money = try #require(evaluation.economics)
    let timing = try #require(evaluation.serving.timing)
    let expected: [String: Double?] = [
      "accuracy": nil, "requestLatencySeconds": timing.requestLatency.value,
      "ttftSeconds": timing.timeToFirstToken.value, "tpotSeconds": timing.timePerOutputToken.value,
      "costPerRequest": money.costPerRequest.value, "costPerCorrectAnswer": nil,
      "yearlySpend": money.yearlySpend.typical.value, "total": money.forecast?.total.value,
      "npv": money.forecast?.netPresentValue.value, "gpus": money.gpus,
      "utilisation": money.utilisation, "energyMWhPerYear": money.energyPerYear?.value,
      "co2KilogramsPerYear": money.carbonPerYear?.value, "eflops": evaluation.cost.eFLOPs.value,
    ]
    #expect(Set(expected.keys) == Set(ComparedFigure.all.map(\.key)))
    for figure in ComparedFigure.all {
      #expect(figure.read(evaluation) == expected[figure.key], "\(figure.key)")
    }
    #expect(money.carbonPerYear != nil && money.forecast != nil)
  }

  @Test("money and time are unknown where the model does not fit")
  func unfit() throws {
    var tutor = try ScenarioTestData.tutor()
    tutor.deployment.gpu = try ServingTestData.gpu("L4")
    tutor.deployment.tensorParallel = 1
    let evaluation = Evaluator(catalogue: try ScenarioTestData.catalogue()).evaluate(tutor)
    let known = ComparedFigure.all.filter { $0.read(evaluation) != nil }.map(\.key)
    #expect(known == ["eflops"])
  }

  @Test(
    "texts have the unit of the figure",
    arguments: [
      (ComparedFigure.accuracy, 0.714, "71.4 %"), (.latency, 102, "1 min 42 s"),
      (.timePerToken, 0.0125, "13 ms"), (.yearlySpend, 70_600, "$70.6k"), (.gpus, 1_234, "1,234"),
      (.utilisation, 0.6, "60.0 %"),
    ])
  func texts(figure: ComparedFigure, value: Double, text: String) {
    #expect(figure.text(value, in: DisplayCurrency()) == text)
  }

  @Test("amounts are shown in the currency")
  func currency() {
    let euro = DisplayCurrency(code: "EUR", perUSD: 0.5)
    #expect(ComparedFigure.costPerRequest.text(0.08, in: euro) == "0.040 EUR")
    #expect(ComparedFigure.latency.text(2, in: euro) == ComparedFigure.latency.text(2, in: .init()))
  }

  @Test("shares differ by points, all else by percent")
  func differences() {
    #expect(ComparedFigure.accuracy.difference(0.75, from: 0.71)?.text == "+4.0 pt")
    #expect(ComparedFigure.accuracy.difference(0.75, from: 0.71)?.judgement == .better)
    #expect(ComparedFigure.yearlySpend.difference(62, from: 100)?.text == "-38 %")
    #expect(ComparedFigure.yearlySpend.difference(62, from: 100)?.judgement == .better)
    #expect(ComparedFigure.latency.difference(nil, from: 1) == nil)
    #expect(ComparedFigure.latency.difference(1, from: nil) == nil)
  }

  @Test("only amounts of all years cover the horizon")
  func horizon() {
    let keys = ComparedFigure.all.filter(\.coversHorizon).map(\.key)
    #expect(keys == ["total", "npv"])
  }
}
