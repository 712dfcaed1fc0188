import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Amounts in the currency of the scenario")
struct CurrencyTests {
  /// A scenario whose dollars count half.
  private func halved(_ scenario: Scenario) -> Scenario {
    var scenario = scenario
    scenario.currency = DisplayCurrency(code: "EUR", perUSD: 0.5)
    return scenario
  }

  @Test("headline, figures and charts of Explore")
  func explore() throws {
    let scenario = halved(try Fixture.tutor())
    let bench = try Bench(scenario, size: .large)
    let money = try #require(bench.state.insight.evaluation.economics)
    let spend = scenario.currency.text(money.yearlySpend.typical)
    #expect(bench.headline.contains(scenario.currency.text(money.costPerRequest)))
    #expect(bench.headline.contains("\(spend) a year."))
    for text in ["EUR/request", "EUR/yr", spend] { #expect(bench.screenText.contains(text)) }
    let mark = try #require(spendChart(of: bench.state, in: .english)?.marks.first)
    #expect(abs(mark.point.y / money.yearlySpend.typical.value - 0.5) < 1e-12)
    let option = try #require(accuracyChart(of: bench.state, in: .english).marks.first)
    #expect(abs(option.point.x / money.costPerRequest.value - 0.5) < 1e-12)
  }

  @Test("every explanation of an amount", arguments: [Indicator.costPerRequest, .yearlySpend])
  func explanations(indicator: Indicator) throws {
    let scenario = halved(try Fixture.tutor())
    let evaluation = try Fixture.environment().evaluator.evaluate(scenario)
    let explanation = Explanation.of(indicator, scenario: scenario, evaluation: evaluation)
    #expect(explanation.value.hasSuffix(" EUR"))
    #expect(explanation.value == indicator.text(of: evaluation, in: scenario.currency))
  }

  @Test("Frontier by money")
  func frontier() throws {
    var bench = try Bench(halved(Fixture.tutor()), size: .large)
    try bench.press("2 v v v")
    let insight = try #require(bench.state.frontier)
    #expect(insight.measure == .dollars && bench.screenText.contains("EUR/request"))
    let anchor = try #require(insight.anchor(nil))
    let cost = insight.currency.text(anchor.point.costPerRequest)
    #expect(cost.hasSuffix(" EUR") && bench.screenText.contains(cost))
    let axis = CostMeasure.dollars.axisUnit(in: insight.currency)
    #expect(axis == 2 && CostMeasure.gpuSeconds.axisUnit(in: insight.currency) == 1)
  }

  @Test("each column of Compare in its own currency")
  func compare() throws {
    let scenarios = [try Fixture.tutor(), halved(try Fixture.tutor(named: "In euros"))]
    let bench = try Bench(scenarios, size: .large)
    let columns = bench.state.comparison.columns
    let row = try #require(
      ComparisonTable.rows.first { $0.label == Indicator.yearlySpend.label })
    let texts = columns.map { row.text($0, .english) }
    #expect(texts[0].hasPrefix("$") && texts[1].hasSuffix(" EUR"))
    #expect(row.number(columns[0]) == row.number(columns[1]))
  }
}
