import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Rows of Compare")
struct ComparisonTableTests {
  @Test("results come first, then every slider")
  func order() {
    let labels = ComparisonTable.rows.map(\.label)
    #expect(
      labels.prefix(4) == ["accuracy", "mean latency", "cost per inference", "yearly running cost"])
    #expect(labels.suffix(22) == SliderTable.sliders.map(\.label)[...])
    #expect(ComparisonTable.rows.map(\.isInput).firstIndex(of: true) == 11)
    #expect(ComparisonTable.rows.filter(\.isInput).allSatisfy { $0.preference == .neither })
  }

  @Test("a row's number is the one that its text shows", arguments: Fixture.Sample.allCases)
  func numbers(sample: Fixture.Sample) throws {
    let scenario = try Fixture.sample(sample)
    let column = ComparedColumn(
      scenario: scenario, evaluation: try Fixture.environment().evaluator.evaluate(scenario))
    for indicator in Indicator.allCases {
      let row = try #require(ComparisonTable.rows.first { $0.label == indicator.label })
      #expect(row.text(column) == indicator.text(of: column.evaluation))
      #expect((row.number(column) == nil) == (row.text(column) == "–"))
    }
    for slider in SliderTable.sliders {
      let row = try #require(ComparisonTable.rows.first { $0.label == slider.label })
      #expect(row.text(column) == slider.text(of: scenario))
    }
  }

  @Test("only money, time and GPUs are better when less; only accuracy when more")
  func preferences() {
    let higher = ComparisonTable.rows.filter { $0.preference == .higher }.map(\.label)
    #expect(higher == ["accuracy"])
    #expect(ComparisonTable.rows.filter { $0.countsPoints }.map(\.label) == ["accuracy"])
    #expect(ComparisonTable.rows.filter { $0.preference == .lower }.count == 8)
  }

  @Test("differences only: exactly the rows whose texts differ")
  func differencesOnly() throws {
    let evaluator = try Fixture.environment().evaluator
    var comparison = Comparison()
    var scenario = try Fixture.tutor()
    for utilisation in [0.6, 0.6, 0.5] {
      scenario.price.targetUtilisation = utilisation
      comparison.columns.append(
        ComparedColumn(scenario: scenario, evaluation: evaluator.evaluate(scenario)))
    }
    #expect(ComparisonTable.rowCount(of: comparison) == ComparisonTable.rows.count)
    comparison.showsDifferencesOnly = true
    let labels = ComparisonTable.visibleRows(of: comparison).map(\.label)
    #expect(labels.contains("Utilisation") && labels.contains("cost per inference"))
    #expect(!labels.contains("mean latency") && !labels.contains("accuracy"))
    #expect(!labels.contains("Model size") && !labels.contains("goals"))
    comparison.columns.removeLast()
    #expect(ComparisonTable.visibleRows(of: comparison).isEmpty)
  }

  @Test(
    "goals are named in words",
    arguments: [(Probability(0.5), "all met"), (Probability(0.99), "missed: accuracy")])
  func goals(least: Probability, text: String) throws {
    var scenario = try Fixture.sample(.bestOfN)
    scenario.goals = Goals(accuracyAtLeast: least)
    let evaluator = try Fixture.environment().evaluator
    let row = try #require(ComparisonTable.rows.first { $0.label == "goals" })
    #expect(
      row.text(ComparedColumn(scenario: scenario, evaluation: evaluator.evaluate(scenario))) == text
    )
    scenario.goals = Goals()
    #expect(
      row.text(ComparedColumn(scenario: scenario, evaluation: evaluator.evaluate(scenario)))
        == "none stated")
  }

  @Test("every goal that can be missed has its own word")
  func words() {
    let words = GoalCheck.Failure.allCases.map(\.word)
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { !$0.isEmpty && !$0.contains("U") })
  }

  @Test("the range of the spend, or that the price is exact, or nothing")
  func range() throws {
    let evaluator = try Fixture.environment().evaluator
    let row = try #require(ComparisonTable.rows.first { $0.label.hasSuffix("low to high") })
    let text = { (scenario: Scenario) in
      row.text(ComparedColumn(scenario: scenario, evaluation: evaluator.evaluate(scenario)))
    }
    let tutor = try Fixture.tutor()
    let spend = try #require(evaluator.evaluate(tutor).economics?.yearlySpend)
    #expect(text(tutor) == "\(spend.low.formatted)–\(spend.high.formatted)")
    #expect(try text(Fixture.sample(.bestOfN)) == "exact price")
    #expect(try text(Fixture.misfit()) == "–")
  }
}
