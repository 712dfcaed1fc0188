import Testing

@testable import ScalingCore

@Suite("Value of measuring first")
struct UncertaintyInformationTests {
  private typealias Data = UncertaintyTestData

  /// Saving from knowing the price of one option when the other is `gap` cheaper on average, in dollars.
  private func value(gap: Double, of name: String = Data.outputPrice) throws -> Double {
    let exact = try Data.simulation(Data.hosted(output: .uniform(low: 8, high: 8)))
    let uncertain = try Data.simulation(
      Data.hosted(output: .normal(mean: 8 + gap, deviation: 0.5)))
    return try #require(uncertain.valueOfKnowing(name, against: exact, by: .yearlySpend)).value
  }

  /// The difference is normal with deviation σ = $500 around a mean μ: knowing it saves σ times the unit
  /// normal loss, φ(u) − u·(1 − Φ(u)) at u = μ/σ (Raiffa and Schlaifer 1961).
  @Test(
    "knowing a normal price saves the unit normal loss",
    arguments: [(0.0, 0.398942), (0.25, 0.197797), (0.5, 0.083315), (-0.5, 0.083315)])
  func normalLoss(gap: Double, loss: Double) throws {
    // The mean of 10,000 draws has an error of σ/100, and enters with a factor of at most 1/2 + 1/2.
    #expect(abs(try value(gap: gap) - 500 * loss) < 4 * 500 * 0.01 * 0.6)
  }

  @Test("knowing what does not matter, or does not change the choice, saves nothing")
  func worthless() throws {
    #expect(try value(gap: 0.5, of: "workload.peakToAverage") == 0)
    #expect(try value(gap: 2) < 500 * 0.001)
  }

  @Test("inputs of a sum explain their shares of the variance")
  func explained() throws {
    let simulation = try Data.simulation(
      Data.hosted(
        input: .normal(mean: 5, deviation: 0.1), output: .normal(mean: 5, deviation: 0.2)))
    let measure = SpendMeasure.yearlySpend
    // 0.1² and 0.2² of 0.05; twenty bins miss about 1 % of the variance inside of them.
    let shares = try [Data.inputPrice, Data.outputPrice, "nothing"].map {
      try #require(simulation.explainedShare(by: $0, of: measure)).value
    }
    #expect(abs(shares[0] - 0.2) < 0.03)
    #expect(abs(shares[1] - 0.8) < 0.03)
    #expect(shares[2] < 0.01)
  }

  @Test("where nothing varies nothing is explained")
  func constant() throws {
    let simulation = try Data.simulation(
      Data.hosted(output: .uniform(low: 8, high: 8)), draws: 100)
    #expect(simulation.explainedShare(by: Data.outputPrice, of: .yearlySpend) == nil)
    #expect(simulation.explainedShare(by: Data.outputPrice, of: .total) == nil)
  }
}
