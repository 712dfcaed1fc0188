import ScalingCore

/// Measures the core in process.
struct CoreMeasurement {
  /// What is evaluated.
  let stage: Stage

  private static let batches = 31

  /// Time of a full evaluation of the slowest sample, in seconds.
  func evaluation() -> Double? {
    let times = stage.scenarios.map { scenario in
      Stopwatch.secondsPerRun(batches: Self.batches, runs: 1000) {
        consume(stage.evaluator.evaluate(scenario))
      }
    }
    return times.max()
  }

  /// Time of all usual draws of the slowest sample on one core, in seconds.
  func draws() -> Double? {
    let times = stage.scenarios.map { scenario in
      Stopwatch.secondsPerRun(batches: 5, runs: 1) {
        var simulation = SpendSimulation(UncertainScenario(scenario, evaluator: stage.evaluator))
        simulation.run(draws: 0..<SpendSimulation.usualDraws)
        consume(simulation.percentiles(of: .yearlySpend))
      }
    }
    return times.max()
  }

  /// Options a second on one core: curves of all sizes of the first sample's family, and their frontier.
  func optionRate() -> Double? {
    let grid = LengthGrid(through: [1024, 32_768], count: 400)
    guard let scenario = stage.scenarios.first else { return nil }
    let curves = OptionCurves(scenario: scenario, evaluator: stage.evaluator, lengths: grid)
    let options = curves.curves.count * grid.lengths.count
    let time = Stopwatch.secondsPerRun(batches: Self.batches, runs: 3) {
      let curves = OptionCurves(scenario: scenario, evaluator: stage.evaluator, lengths: grid)
      consume(curves.frontier(by: .dollars))
    }
    return Double(options) / time
  }

  /// Options a second on one core: curves of all sizes and six numbers of samples, and their envelope.
  func envelopeRate() -> Double? {
    guard let scenario = stage.scenarios.first(where: { $0.strategy.kind == .bestOfN }) else {
      return nil
    }
    let samples = [1, 2, 4, 8, 16, 32]
    let curves = OptionCurves(scenario: scenario, evaluator: stage.evaluator, samples: samples)
    let options = curves.curves.count * curves.lengths.count
    let time = Stopwatch.secondsPerRun(batches: Self.batches, runs: 3) {
      let curves = OptionCurves(scenario: scenario, evaluator: stage.evaluator, samples: samples)
      consume(curves.envelope(by: .eFLOPs))
    }
    return Double(options) / time
  }
}
