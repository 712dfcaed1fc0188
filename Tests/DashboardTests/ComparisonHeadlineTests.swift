import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("The answer of Compare in words")
struct ComparisonHeadlineTests {
  private func comparison(_ scenarios: [Scenario]) throws -> Comparison {
    let evaluator = try Fixture.environment().evaluator
    var comparison = Comparison()
    comparison.columns = scenarios.map {
      ComparedColumn(scenario: $0, evaluation: evaluator.evaluate($0))
    }
    return comparison
  }

  @Test("without two columns it says what to press")
  func invitations() throws {
    #expect(Comparison().headline(in: .english).count == 1)
    #expect(Comparison().headline(in: .english)[0].text.contains("press c"))
    let one = try comparison([Fixture.tutor()]).headline(in: .english)
    #expect(one.count == 1 && one[0].text.hasPrefix("One column so far"))
  }

  @Test("right answers to different benchmarks are not ranked")
  func benchmarks() throws {
    let sentences = try comparison([Fixture.sample(.bestOfN), Fixture.sample(.mixture)])
      .headline(in: .english)
    #expect(sentences.contains { $0.text.hasPrefix("Benchmarks differ:") })
    #expect(!sentences.contains { $0.text.contains("right most often") })
  }

  @Test("the cheapest per correct answer, against the baseline, and the most accurate")
  func ranked() throws {
    let comparison = try comparison([Fixture.sample(.vote), Fixture.tutor()])
    let costs = comparison.columns.map { $0.evaluation.economics?.costPerCorrectAnswer?.value ?? 0 }
    #expect(costs[1] < costs[0])
    let share = ((1 - costs[1] / costs[0]) * 100).rounded()
    let price = comparison.columns[1].evaluation.economics?.costPerCorrectAnswer?.formatted ?? ""
    #expect(
      comparison.headline(in: .english)[0].text
        == "Math tutor, 14B is cheapest per correct answer: \(price), "
        + "-\(Int(share)) % against Majority of 64, 7B.")
    let accuracy = comparison.columns[0].evaluation.accuracy.value?.formatted ?? ""
    let spend = comparison.columns[0].evaluation.economics?.yearlySpend.typical.formatted ?? ""
    #expect(
      comparison.headline(in: .english)[1].text
        == "Majority of 64, 7B is right most often: \(accuracy) for \(spend) a year.")
  }

  @Test("the baseline is not compared with itself")
  func baselineIsCheapest() throws {
    var comparison = try comparison([Fixture.sample(.vote), Fixture.tutor()])
    comparison.baseline = 1
    #expect(!comparison.headline(in: .english)[0].text.contains("against"))
    #expect(comparison.headline(in: .english)[0].text.hasSuffix("."))
  }

  @Test("columns without evidence or fit are never the winners")
  func unknown() throws {
    let comparison = try comparison([Fixture.sample(.chat), Fixture.misfit(), Fixture.tutor()])
    #expect(comparison.headline(in: .english)[0].text.hasPrefix("Math tutor, 14B is cheapest"))
    let nothing = try self.comparison([Fixture.sample(.chat), Fixture.sample(.chat)])
    #expect(
      nothing.headline(in: .english).map(\.text) == [
        "No column has both a cost and an accuracy: nothing to rank yet."
      ])
  }

  @Test("an option that does not fit is not praised for its accuracy")
  func misfitIsNoWinner() throws {
    let comparison = try comparison([Fixture.sample(.bestOfN), Fixture.misfit()])
    #expect(
      comparison.headline(in: .english)[1].text.hasPrefix("Best of 16, 4B is right most often"))
  }

  @Test("equal columns are called equal, not a winner and a loser")
  func equal() throws {
    let comparison = try comparison([Fixture.tutor(named: "A"), Fixture.tutor(named: "B")])
    #expect(
      comparison.headline(in: .english).allSatisfy { sentence in
        !sentence.text.contains("0 %") && !sentence.text.contains("against")
      })
  }
}
