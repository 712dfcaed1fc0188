import ScalingCore
import Screen

@testable import Dashboard

/// The Spend screen with the sample that states the terms of every plan.
enum SpendBench {
  static func node(size: Size = .standard) throws -> Bench {
    try bench(Fixture.ownedNode(), size: size)
  }

  /// A scenario on the Spend screen.
  static func bench(_ scenario: Scenario, size: Size = .standard) throws -> Bench {
    var bench = try Bench(scenario, size: size)
    bench.give(.showSpend)
    return bench
  }

  /// The sample with a reservation of one replica, which does not hold its peak.
  static func shortReservation() throws -> Scenario {
    var scenario = try Fixture.ownedNode()
    scenario.price.kind = .reserved
    scenario.price.reserved.commitment = 1
    return scenario
  }

  /// The same on the Spend screen.
  static func short(size: Size = .standard) throws -> Bench {
    try bench(shortReservation(), size: size)
  }

  /// What the screen shows.
  static func insight(_ scenario: Scenario) throws -> SpendInsight {
    let evaluation = try Fixture.environment().evaluator.evaluate(scenario)
    return SpendInsight(scenario, evaluation)
  }

  /// The headline as one text.
  static func headline(_ bench: Bench) -> String {
    bench.state.spend?.headline(in: .english).text ?? ""
  }
}
