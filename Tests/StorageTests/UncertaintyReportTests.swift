import ScalingCore
import TestSupport
import Testing

@testable import Storage

@Suite struct UncertaintyReportTests {
  private let evaluator: Evaluator

  init() throws {
    evaluator = Evaluator(catalogue: try Catalogue.shipped())
  }

  private func report(
    _ sample: String, draws: Int = 500, seed: UInt64 = 1
  ) throws -> UncertaintyReport {
    let scenario = try SampleTests.load(sample)
    return try #require(
      UncertaintyReport(scenario, evaluator: evaluator, draws: draws, seed: seed))
  }

  @Test func theDocumentHoldsDrawsPercentilesAndTornado() throws {
    let report = try report("math-tutor-14b", seed: 9)
    let json = report.json
    #expect(json["draws"] == .number(500.0) && json["seed"] == .number(9.0))
    #expect(json["drawsWithoutAnswer"] == .number(0.0) && json["tornadoOf"] == .text("yearlySpend"))
    let percentiles = try #require(report.simulation.percentiles(of: .yearlySpend))
    #expect(json["yearlySpend"]?["p10"] == .number(percentiles.p10.value))
    #expect(json["yearlySpend"]?["p50"] == .number(percentiles.p50.value))
    #expect(json["yearlySpend"]?["p90"] == .number(percentiles.p90.value))
    #expect(json["yearlySpend"]?["currency"] == .text("USD"))
    #expect(json["total"] == .null && json["npv"] == .null, "the sample has no horizon")
    #expect(json["costPerRequest"] != .null && json["costPerCorrectAnswer"] != .null)
    guard case .list(let bars) = json["tornado"], case .number = json["budgetExceedance"] else {
      Issue.record("\(json)")
      return
    }
    #expect(bars.count == report.simulation.option.inputs.count)
    #expect(bars.first?["input"] == .text(report.tornado.bars[0].input))
    for key in ["p10", "p90", "atP10", "atP90", "swing", "varianceShare"] {
      #expect(bars.allSatisfy { $0[key] != nil && $0[key] != .null }, "\(key)")
    }
    #expect(!json.document.contains("nan") && !json.document.contains("inf"))
  }

  @Test func amountsAreInTheScenariosCurrency() throws {
    var scenario = try SampleTests.load("math-tutor-14b")
    let dollars = try #require(
      UncertaintyReport(scenario, evaluator: evaluator, draws: 50, seed: 1)?.simulation
        .percentiles(of: .costPerRequest))
    scenario.currency = DisplayCurrency(code: "EUR", perUSD: 0.5, date: "2026-11-20")
    let json = try #require(
      UncertaintyReport(scenario, evaluator: evaluator, draws: 50, seed: 1)
    ).json
    #expect(json["costPerRequest"]?["p50"] == .number(dollars.p50.value / 2))
    #expect(json["costPerRequest"]?["currency"] == .text("EUR"))
  }

  @Test func tablesShowPercentilesAndThreeDrivers() throws {
    let report = try report("math-tutor-14b")
    #expect(report.heading[.english] == "What is not known, in 500 draws (seed 1)")
    let rows = report.percentiles.rows.map { $0[0].text }
    #expect(rows == ["yearly spend", "cost per request", "cost per correct answer"])
    #expect(report.drivers.rows.count <= 3)
    let drivers = report.drivers.rows.map { $0[0].text }
    #expect(drivers.contains("price.perGpuHour") && drivers.contains("serving model"))
    #expect(report.budgetText?.hasPrefix("chance that a year costs more than the goal") == true)
    #expect(report.unansweredText == nil)
  }

  @Test func theHorizonBringsItsTotalAndPresentValue() throws {
    var scenario = try SampleTests.load("owned-node")
    try ScenarioSetting("workload.growthPerYear=0..0.2..0.5")
      .apply(to: &scenario, catalogue: evaluator.catalogue)
    let report = try #require(
      UncertaintyReport(scenario, evaluator: evaluator, draws: 200, seed: 1))
    #expect(report.tornado.measure == .total && report.budgetText == nil)
    #expect(report.json["total"] != .null && report.json["npv"] != .null)
    #expect(report.json["budgetExceedance"] == .null)
    #expect(report.tornado.bars.contains { $0.input == "workload.growthPerYear" })
  }

  @Test func withoutDrawsOrAnswerThereIsNoReport() throws {
    let ranged = try SampleTests.load("math-tutor-14b")
    #expect(UncertaintyReport(ranged, evaluator: evaluator, draws: 0, seed: 1) == nil)
    var unfit = ranged
    unfit.deployment.gpu = try #require(evaluator.catalogue.accelerator(named: "L4"))
    unfit.deployment.tensorParallel = 1
    #expect(UncertaintyReport(unfit, evaluator: evaluator, draws: 100, seed: 1) == nil)
  }

  @Test func anExactPriceLeavesTheErrorOfTheServingModel() throws {
    let exact = try ScenarioSource.parse(ScenarioSource.minimal).value
    let report = try #require(
      UncertaintyReport(exact, evaluator: evaluator, draws: 100, seed: 1))
    let moving = report.tornado.bars.filter { $0.swing > 0 }
    #expect(moving.map(\.input) == [UncertainInput.servingError])
  }

  @Test func theDocumentOfEvaluateHoldsIt() throws {
    let scenario = try SampleTests.load("math-tutor-14b")
    let evaluation = evaluator.evaluate(scenario)
    let plans = PlanComparison(
      scenario: scenario, timing: evaluation.serving.timing, accuracy: evaluation.accuracy.value)
    let report = try report("math-tutor-14b")
    let document = EvaluationJSON.document(
      of: evaluation, scenario: scenario, plans: plans, uncertainty: report)
    #expect(document["economics"]?["uncertainty"] == report.json)
    let range = document["economics"]?["yearlySpendRange"]
    #expect(
      range
        == EvaluationJSON.document(of: evaluation, scenario: scenario)["economics"]?[
          "yearlySpendRange"])
    let without = EvaluationJSON.document(
      of: evaluation, scenario: scenario, plans: plans, uncertainty: nil)
    #expect(without["economics"]?["uncertainty"] == .null && without["plans"] != nil)
  }
}
