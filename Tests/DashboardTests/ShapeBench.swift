import ScalingCore
import Screen

@testable import Dashboard

/// The Shape screen with the runs that are part of the program.
enum ShapeBench {
  static func bench(_ scenario: Scenario? = nil, size: Size = .standard) throws -> Bench {
    var bench = try Bench(scenario ?? Fixture.tutor(), size: size)
    bench.give(.showShape)
    return bench
  }

  /// What the screen shows.
  static func insight(
    _ settings: ShapeSettings = ShapeSettings(), experiment: Int = 0
  ) throws -> ShapeInsight {
    let environment = try Fixture.environment()
    let runs = environment.catalogue.experiments()[experiment]
    return ShapeInsight(
      try Fixture.tutor(), settings, runs, fits: ShapeFits(runs), by: environment.evaluator)
  }

  /// The headline as one text.
  static func headline(_ bench: Bench) -> String {
    bench.state.shape?.headline(
      bench.state.shapeDraws?.forecast, isEager: bench.state.shapeSettings.isEager, in: .english
    ).text ?? ""
  }
}
