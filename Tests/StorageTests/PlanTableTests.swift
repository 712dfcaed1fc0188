import ScalingCore
import Testing

@testable import Storage

@Suite struct PlanTableTests {
  private func sample() throws -> (Scenario, PlanComparison) {
    let scenario = try SampleTests.load("owned-node")
    let evaluation = Evaluator(catalogue: try .shipped()).evaluate(scenario)
    return (
      scenario,
      PlanComparison(
        scenario: scenario, timing: evaluation.serving.timing, accuracy: evaluation.accuracy.value)
    )
  }

  @Test func listsEveryPlanOnce() throws {
    let (scenario, comparison) = try sample()
    let table = PlanTable.table(of: comparison, scenario: scenario)
    let plans = table.rows.map { $0[0].text }
    #expect(plans == ["on-demand", "spot", "reserved", "owned", "api", "mix"])
    let own = try #require(table.rows.first { $0[0].text == "owned" })
    #expect(own[5].text.isEmpty && own[6].text.isEmpty, "a plan does not break even with itself")
    #expect(table.columns.count == 7 && table.rows.allSatisfy { $0.count == 7 })
  }

  @Test func theDocumentHoldsWhatTheTableShows() throws {
    let (scenario, comparison) = try sample()
    guard case .list(let plans) = PlanTable.json(of: comparison, scenario: scenario) else {
      Issue.record("no list")
      return
    }
    #expect(plans.count == comparison.entries.count)
    for (plan, entry) in zip(plans, comparison.entries) {
      #expect(plan["plan"] == .text(entry.kind.rawValue))
      let amount = plan["yearlySpend"]?["amount"]
      #expect(amount == .number(entry.economics.yearlySpend.typical.value))
      #expect(plan["npv"]?["currency"] == .text("USD"))
    }
  }

  @Test func evaluateAppendsThePlans() throws {
    let (scenario, comparison) = try sample()
    let evaluation = Evaluator(catalogue: try .shipped()).evaluate(scenario)
    let document = EvaluationJSON.document(of: evaluation, scenario: scenario, plans: comparison)
    #expect(document["plans"] == PlanTable.json(of: comparison, scenario: scenario))
    #expect(document["scenario"] == .text(scenario.name))
    #expect(!document.document.contains("nan") && !document.document.contains("inf,"))
  }
}
