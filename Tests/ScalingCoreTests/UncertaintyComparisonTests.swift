import Testing

@testable import ScalingCore

@Suite("Options under the same circumstances")
struct UncertaintyComparisonTests {
  private typealias Data = UncertaintyTestData

  private func comparison(
    _ first: Scenario, _ second: Scenario, by measure: SpendMeasure = .yearlySpend
  ) throws -> SpendComparison {
    let (first, second) = try (
      Data.simulation(first, draws: 1_000), Data.simulation(second, draws: 1_000)
    )
    return try #require(first.comparison(with: second, by: measure))
  }

  @Test("an option ties with itself in every draw")
  func tie() throws {
    let tutor = try ScenarioTestData.tutor()
    let result = try comparison(tutor, tutor)
    #expect(result.equal == 1 && result.cheaper == 0 && result.dearer == 0)
    #expect(result.draws == 1_000 && result.meanDifference == 0)
  }

  @Test("an option that is dearer by 1 % is dearer in every draw, whatever the price")
  func dearer() throws {
    let tutor = try ScenarioTestData.tutor()
    var dear = tutor
    dear.price.perGPUHour = dear.price.perGPUHour.scaled(toTypical: 3.02)
    let result = try comparison(dear, tutor)
    #expect(result.dearer == 1 && result.meanDifference > 0)
    let mirrored = try comparison(tutor, dear)
    #expect(mirrored.cheaper == 1)
    #expect(mirrored.meanDifference.value == -result.meanDifference.value)
  }

  @Test("the chance that an uncertain option is cheaper is that of the closed form")
  func chance() throws {
    let exact = try Data.hosted(output: .uniform(low: 8, high: 8))
    let uncertain = try Data.hosted(output: .normal(mean: 8.5, deviation: 0.5))
    let (first, second) = try (Data.simulation(uncertain), Data.simulation(exact))
    let result = try #require(first.comparison(with: second, by: .yearlySpend))
    // P(N(8.5, 0.5) < 8) = Φ(−1) = 0.158655; its standard error is √(0.1587 · 0.8413 / 10,000).
    #expect(abs(result.cheaper.value - 0.158655) < 4 * 0.00365)
    #expect(abs(result.meanDifference.value - 500) < 4 * 5)
  }

  @Test("other seeds and amounts that nobody knows are not compared")
  func nothing() throws {
    let tutor = try ScenarioTestData.tutor()
    let (first, other) = try (
      Data.simulation(tutor, draws: 10, seed: 1), Data.simulation(tutor, draws: 10, seed: 2)
    )
    #expect(first.comparison(with: other, by: .yearlySpend) == nil)
    #expect(first.comparison(with: first, by: .total) == nil)
    #expect(first.valueOfKnowing("price.perGpuHour", against: other, by: .yearlySpend) == nil)
  }
}
