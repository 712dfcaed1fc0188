import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Draws of Compare")
struct ComparisonDrawsTests {
  private func scenarios() throws -> [Scenario] {
    try [.mathTutor, .vote, .bestOfN].map(Fixture.sample)
  }

  private func drawn(_ scenarios: [Scenario]) throws -> ComparisonDraws {
    var draws = try ComparisonDraws(scenarios, evaluator: Fixture.environment().evaluator)
    while !draws.isComplete { draws.refine() }
    return draws
  }

  @Test("step by step they say what one comparison of the core says")
  func agrees() throws {
    let scenarios = try scenarios()
    let outlooks = try drawn(scenarios).outlooks
    let core = OptionComparison(
      scenarios, evaluator: try Fixture.environment().evaluator, draws: ComparisonDraws.wanted)
    for index in scenarios.indices {
      #expect(outlooks[index].yearlySpend == core.options[index].spread(of: .yearlySpend))
      for other in scenarios.indices {
        #expect(
          outlooks[index].against[other]
            == core.comparison(of: index, with: other, by: .yearlySpend))
      }
    }
  }

  @Test("chances of a pair mirror each other, and a column is not held against itself")
  func mirrored() throws {
    let outlooks = try drawn(scenarios()).outlooks
    for (index, outlook) in outlooks.enumerated() {
      #expect(outlook.against[index] == nil)
      for other in outlooks.indices where other != index {
        let pair = try #require(outlook.against[other])
        #expect(pair == outlooks[other].against[index]?.mirrored)
        #expect(abs(pair.cheaper.value + pair.equal.value + pair.dearer.value - 1) < 1e-12)
      }
    }
  }

  @Test("equal columns cost the same in every draw: common random numbers")
  func common() throws {
    let outlooks = try drawn([Fixture.tutor(named: "A"), Fixture.tutor(named: "B")]).outlooks
    #expect(
      outlooks[0].against[1]?.equal == 1 && outlooks[0].yearlySpend == outlooks[1].yearlySpend)
  }

  @Test("first draws come at once, the others while no key waits; a column is drawn once")
  func steps() throws {
    let environment = try Fixture.environment()
    let scenarios = try scenarios()
    var draws = ComparisonDraws(Array(scenarios.prefix(2)), evaluator: environment.evaluator)
    #expect(!draws.isComplete && draws.outlooks.allSatisfy { $0.yearlySpend != nil })
    let first = draws.outlooks
    draws.refine()
    #expect(draws.outlooks == first, "what they say is told when all are made")
    while !draws.isComplete { draws.refine() }
    #expect(draws.outlooks != first)
    let more = ComparisonDraws(scenarios, evaluator: environment.evaluator, keeping: draws)
    #expect(more.outlooks[0].yearlySpend == draws.outlooks[0].yearlySpend)
    #expect(more.isComplete == false)
    let fewer = ComparisonDraws([scenarios[1]], evaluator: environment.evaluator, keeping: draws)
    #expect(fewer.isComplete && fewer.outlooks[0].yearlySpend == draws.outlooks[1].yearlySpend)
  }

  @Test("an option without an answer has no spend and no chance; nothing is drawn of no columns")
  func missing() throws {
    let outlooks = try drawn([Fixture.tutor(), Fixture.misfit()]).outlooks
    #expect(outlooks[1].yearlySpend == nil && outlooks[1].against[0] == nil)
    #expect(outlooks[0].yearlySpend != nil)
    #expect(ComparisonDraws([], evaluator: try Fixture.environment().evaluator).isComplete)
  }
}
