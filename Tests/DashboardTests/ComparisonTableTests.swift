import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Rows of Compare")
struct ComparisonTableTests {
  @Test("results come first, then every slider")
  func order() {
    let labels = ComparisonTable.rows.map { $0.label[.english] }
    #expect(
      labels.prefix(4) == ["accuracy", "mean latency", "cost per inference", "yearly running cost"])
    #expect(labels.suffix(22) == SliderTable.sliders.map { $0.label[.english] }[...])
    #expect(ComparisonTable.rows.map(\.isInput).firstIndex(of: true) == 12)
    #expect(ComparisonTable.rows.filter(\.isInput).allSatisfy { $0.preference == .neither })
  }

  @Test("a row's number is the one that its text shows", arguments: Fixture.Sample.allCases)
  func numbers(sample: Fixture.Sample) throws {
    let scenario = try Fixture.sample(sample)
    let column = ComparedColumn(
      scenario: scenario, evaluation: try Fixture.environment().evaluator.evaluate(scenario))
    for indicator in Indicator.allCases {
      let row = try #require(ComparisonTable.rows.first { $0.label == indicator.label })
      #expect(row.text(column, .english) == indicator.text(of: column.evaluation))
      #expect((row.number(column) == nil) == (row.text(column, .english) == "–"))
    }
    for slider in SliderTable.sliders {
      let row = try #require(ComparisonTable.rows.first { $0.label == slider.label })
      #expect(row.text(column, .english) == slider.text(of: scenario, in: .english))
    }
  }

  @Test("only money, time and GPUs are better when less; only accuracy when more")
  func preferences() {
    let higher = ComparisonTable.rows.filter { $0.preference == .higher }.map { $0.label[.english] }
    #expect(higher == ["accuracy"])
    #expect(
      ComparisonTable.rows.filter { $0.countsPoints }.map(\.label) == [Indicator.accuracy.label])
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
    let labels = ComparisonTable.visibleRows(of: comparison).map { $0.label[.english] }
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
    let row = try #require(ComparisonTable.rows.first { $0.label[.english] == "goals" })
    #expect(
      row.text(
        ComparedColumn(scenario: scenario, evaluation: evaluator.evaluate(scenario)), .english)
        == text
    )
    scenario.goals = Goals()
    #expect(
      row.text(
        ComparedColumn(scenario: scenario, evaluation: evaluator.evaluate(scenario)), .english)
        == "none stated")
  }

  @Test("every goal that can be missed has its own word")
  func words() {
    let words = GoalCheck.Failure.allCases.map { $0.word[.english] }
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { !$0.isEmpty && !$0.contains("U") })
  }
}

@Suite("What the draws add to the table of Compare")
struct ComparisonSpreadTests {
  private func settled(_ scenarios: [Scenario]) throws -> Comparison {
    var bench = try Bench(scenarios, screen: .compare)
    while !bench.state.isSettled { bench.send(.refine) }
    return bench.state.comparison
  }

  @Test("without draws the amount itself stands for all three")
  func typical() throws {
    let scenario = try Fixture.tutor()
    let evaluation = try Fixture.environment().evaluator.evaluate(scenario)
    var comparison = Comparison()
    comparison.columns = [ComparedColumn(scenario: scenario, evaluation: evaluation)]
    let spread = try #require(comparison.spread(of: 0))
    #expect(spread.p10 == spread.p50 && spread.p50 == spread.p90)
    #expect(spread.p50 == evaluation.economics?.yearlySpend.typical)
    #expect(comparison.spread(of: 1) == nil && comparison.chance(of: 0) == nil)
  }

  @Test("an option that costs a tenth is cheaper in every draw, and says so in words")
  func certain() throws {
    let tutor = try Fixture.tutor()
    var small = tutor
    small.name = "Pilot"
    small.workload.requestsPerYear = 0.1 * tutor.workload.requestsPerYear
    let comparison = try settled([tutor, small])
    #expect(comparison.chance(of: 1)?.cheaper == 1)
    #expect(comparison.chanceText(of: 1) == Probability(1).formatted)
    #expect(
      comparison.chanceSentence(of: 1, in: .english)?.hasSuffix(
        "of draws cheaper than Math tutor, 14B") == true)
    #expect(comparison.chanceText(of: 0).isEmpty)
  }

  @Test("a copy costs always the same, whichever column is the baseline", arguments: 0...1)
  func same(baseline: Int) throws {
    var comparison = try settled([Fixture.tutor(named: "A"), Fixture.tutor(named: "B")])
    comparison.baseline = baseline
    let name = comparison.columns[baseline].scenario.name
    #expect(comparison.chanceSentence(of: 1 - baseline, in: .english) == "always as \(name)")
    #expect(comparison.chanceSentence(of: baseline, in: .english) == nil)
  }

  @Test("a misfit has neither range nor chance")
  func misfit() throws {
    let comparison = try settled([Fixture.tutor(), Fixture.misfit()])
    #expect(comparison.spread(of: 1) == nil && comparison.rangeText(of: 1, in: .english) == "–")
    #expect(comparison.chance(of: 1) == nil && comparison.chanceText(of: 1) == "–")
  }

  @Test("only rows of draws have their own text, and they are no numbers to subtract")
  func rows() throws {
    let comparison = try settled([Fixture.tutor(), Fixture.sample(.vote)])
    for row in ComparisonTable.rows {
      let (column, base) = (comparison.columns[1], comparison.columns[0])
      if row.drawn == nil {
        #expect(row.text(of: 1, in: comparison, .english) == row.text(column, .english))
      } else {
        #expect(row.difference(of: column, from: base) == nil && !row.isInput)
      }
    }
    let accuracy = try #require(ComparisonTable.rows.first)
    let difference = accuracy.difference(of: comparison.columns[1], from: comparison.columns[0])
    #expect(difference?.isHigher == true)
  }

  @Test("differences of a column stand below each other")
  func aligned() throws {
    let bench = try Bench(
      [Fixture.tutor(), Fixture.sample(.vote)], size: Size(width: 200, height: 60),
      screen: .compare)
    let table = ComparePanes(of: bench.state).tableBody
    let starts = (table.y..<table.maxY).compactMap { row in
      Array(bench.frame.text(row: row)).firstIndex { $0 == "▲" || $0 == "▼" }
    }
    #expect(starts.count > 8 && Set(starts).count == 1)
  }
}
