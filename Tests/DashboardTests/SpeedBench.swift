import ScalingCore
import Screen

@testable import Dashboard

/// The Speed screen with the sample whose configuration was measured.
enum SpeedBench {
  static func llama(size: Size = .standard) throws -> Bench {
    var bench = try Bench(Fixture.sample(.llama), size: size)
    bench.give(.showSpeed)
    return bench
  }

  /// A scenario on the Speed screen.
  static func bench(_ scenario: Scenario, size: Size = .standard) throws -> Bench {
    var bench = try Bench(scenario, size: size)
    bench.give(.showSpeed)
    return bench
  }

  /// The headline as one text.
  static func headline(_ bench: Bench) -> String {
    bench.state.speed?.headline(row: bench.state.speedSettings.row, in: .english).text ?? ""
  }
}
