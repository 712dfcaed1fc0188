@testable import ScalingCore

/// Options whose spend is a simple function of the uncertain numbers.
enum UncertaintyTestData {
  /// A million requests of 1,000 tokens in and 1,000 tokens out a year, at an API: the yearly spend is 1,000
  /// times the sum of both prices of a million tokens.
  static func hosted(
    input: Distribution? = nil, output: Distribution? = nil
  ) throws -> Scenario {
    var scenario = try EconomicsTestData.scenario(
      plan: .api, requests: 1e6, prompt: 1_000, length: 1_000)
    scenario.price.api.inputPerMillion = DollarRange(Dollars(input?.typical ?? 0))
    scenario.price.api.outputPerMillion = DollarRange(Dollars(output?.typical ?? 0))
    scenario.uncertainFields = [
      input.map { UncertainField(path: inputPrice, distribution: $0) },
      output.map { UncertainField(path: outputPrice, distribution: $0) },
    ].compactMap(\.self)
    return scenario
  }

  /// Paths of the two prices.
  static let inputPrice = "price.api.inputPerMillion"
  static let outputPrice = "price.api.outputPerMillion"

  /// Draws of an option; without evidence of accuracy.
  static func simulation(
    _ scenario: Scenario, draws: Int = SpendSimulation.usualDraws, seed: UInt64 = 1
  ) throws -> SpendSimulation {
    var simulation = SpendSimulation(try option(scenario, seed: seed))
    simulation.run(draws: 0..<draws)
    return simulation
  }

  /// An option without evidence of accuracy.
  static func option(_ scenario: Scenario, seed: UInt64 = 1) throws -> UncertainScenario {
    UncertainScenario(
      scenario, evaluator: Evaluator(catalogue: try ScenarioTestData.catalogue()), seed: seed)
  }

  /// Standard normal quantile of 0.9.
  static let z90 = 1.2815515655446004
}
