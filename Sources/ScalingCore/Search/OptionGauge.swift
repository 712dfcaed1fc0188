/// Judges the options of a walk, computing anew only what the last step changed.
///
/// Gives the numbers of ``Evaluator/evaluate(_:)``, of which a search needs few.
struct OptionGauge {
  /// The walk.
  private(set) var cursor: OptionCursor
  /// Share of right answers of the option; nil without evidence.
  private(set) var accuracy: Probability?
  /// The last axis on which accuracy depends; −1 when it is the same for all options.
  let lastAccuracyAxis: Int

  private let evaluator: Evaluator
  private let modelAxis: Int?
  /// The last axis on which the serving shape depends; −1 when it is the same for all options.
  private let lastShapeAxis: Int
  private var shape: ServingShape
  private var parameters: Parameters

  /// Starts at an option.
  init(_ cursor: OptionCursor, evaluator: Evaluator) {
    self.cursor = cursor
    self.evaluator = evaluator
    let axes = cursor.space.axes
    lastAccuracyAxis = axes.lastIndex { Self.decidesAccuracy($0.path) } ?? -1
    modelAxis = axes.firstIndex { $0.path == "model" }
    lastShapeAxis = axes.lastIndex { $0.path == "model" || $0.path == "attention" } ?? -1
    shape = ServingShape(cursor.scenario.model, attention: cursor.scenario.attention)
    parameters = cursor.scenario.model.totalParameters
    readAccuracy()
  }

  /// Whether the key says what is asked of which model.
  static func decidesAccuracy(_ path: String) -> Bool {
    path == "model" || path == "attention" || path == "workload.benchmark"
      || path == "deployment.precision.weights" || path.hasPrefix("strategy.")
  }

  /// Which model of the space the option has.
  var model: Int { modelAxis.map { cursor.digits[$0] } ?? 0 }

  /// Goes to the next option; false behind the last.
  mutating func advance() -> Bool {
    guard let axis = cursor.advance() else { return false }
    follow(from: axis)
    return true
  }

  /// Goes to the next option whose accuracy may differ; false without one.
  mutating func advancePastAccuracy() -> Bool {
    guard let axis = cursor.advance(past: lastAccuracyAxis) else { return false }
    follow(from: axis)
    return true
  }

  /// Number of the next option whose accuracy may differ.
  var endOfAccuracy: Int { cursor.end(ofAxis: lastAccuracyAxis) }

  private mutating func follow(from axis: Int) {
    if axis <= lastAccuracyAxis { readAccuracy() }
    guard axis <= lastShapeAxis else { return }
    shape = ServingShape(cursor.scenario.model, attention: cursor.scenario.attention)
    parameters = cursor.scenario.model.totalParameters
  }

  private mutating func readAccuracy() {
    accuracy = evaluator.catalogue.accuracy.estimate(cursor.scenario).value
  }
}

extension OptionGauge {
  /// Whether the values go together and the serving model holds.
  var isModelled: Bool { cursor.problem == nil && cursor.scenario.isModelled }

  /// The option with its numbers; nil where the model does not fit into memory, or the
  /// plan does not hold the peak.
  func candidate() -> SearchCandidate? {
    let estimate = evaluator.serving.estimate(
      shape: shape, deployment: cursor.scenario.deployment, load: ServingLoad(cursor.scenario))
    guard let timing = estimate.timing else { return nil }
    let requests = cursor.scenario.workload.requestsPerYear
    guard let plan = PlanModel(scenario: cursor.scenario, timing: timing),
      plan.missingReplicas(for: requests) == 0
    else { return nil }
    return SearchCandidate(
      index: cursor.index, parameters: parameters,
      length: cursor.scenario.strategy.generationLength,
      figures: SearchFigures(
        accuracy: accuracy, latency: timing.requestLatency,
        timeToFirstToken: timing.timeToFirstToken, timePerOutputToken: timing.timePerOutputToken,
        costPerRequest: plan.costPerRequest(for: requests),
        yearlySpend: plan.year(requests).spend))
  }
}
