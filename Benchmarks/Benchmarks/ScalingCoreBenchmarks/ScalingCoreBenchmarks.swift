import Benchmark
import ScalingCore

/// Every function of the core that a frame or a sweep calls; each figure is one call of it.
let benchmarks: @Sendable () -> Void = {
  let setting: Setting
  do {
    setting = try Setting()
  } catch {
    fatalError("the data of the repository can't be read: \(error)")
  }
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput], scalingFactor: .kilo,
    maxDuration: .seconds(2), maxIterations: 2_000)
  registerEvaluation(setting)
  registerDecision(setting)
}

/// One option: the whole evaluation and its parts.
private func registerEvaluation(_ setting: Setting) {
  let (evaluator, scenario) = (setting.evaluator, setting.scenario)
  Benchmark("evaluate") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(evaluator.evaluate(scenario)) }
  }
  Benchmark("Kinetics cost") { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(
        KineticsCost(
          model: scenario.model, strategy: scenario.strategy, workload: scenario.workload,
          inputs: scenario.costModel))
    }
  }
  Benchmark("accuracy estimate") { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(
        evaluator.catalogue.accuracy.estimate(
          model: scenario.model, strategy: scenario.strategy,
          benchmark: scenario.workload.benchmark, weights: scenario.deployment.weights))
    }
  }
  Benchmark("serving estimate") { benchmark in
    let load = ServingLoad(scenario)
    for _ in benchmark.scaledIterations {
      blackHole(
        evaluator.serving.estimate(
          model: scenario.model, deployment: scenario.deployment, load: load))
    }
  }
}

/// Many options: what Explore draws from each change of a slider.
private func registerDecision(_ setting: Setting) {
  let (evaluator, scenario) = (setting.evaluator, setting.scenario)
  let configuration = Benchmark.Configuration(scalingFactor: .one)
  Benchmark("option curves", configuration: configuration) { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(OptionCurves(scenario: scenario, evaluator: evaluator))
    }
  }
  let curves = OptionCurves(scenario: scenario, evaluator: evaluator)
  let evaluation = evaluator.evaluate(scenario)
  Benchmark("frontier", configuration: configuration) { benchmark in
    for _ in benchmark.scaledIterations { blackHole(curves.frontier(by: .dollars)) }
  }
  Benchmark("envelope", configuration: configuration) { benchmark in
    for _ in benchmark.scaledIterations { blackHole(curves.envelope(by: .eFLOPs)) }
  }
  Benchmark("FLOPs verdict", configuration: configuration) { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(FLOPsVerdict(curves: curves, evaluation: evaluation))
    }
  }
  guard let timing = evaluation.serving.timing else { return }
  Benchmark("spend curve", configuration: configuration) { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(SpendCurve(scenario: scenario, timing: timing))
    }
  }
}
