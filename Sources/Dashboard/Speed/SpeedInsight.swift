package import ScalingCore

/// Everything that the Speed screen shows, computed once per change.
package struct SpeedInsight: Sendable, Hashable {
  /// The option at the lengths that are looked at.
  package let scenario: Scenario
  /// The option at its own concurrency.
  package let estimate: ServingEstimate
  /// One point for each row of the table, by rising concurrency; none where the model does not fit.
  package let rows: [ConcurrencyPoint]
  /// Roofline position of each row.
  package let rooflines: [RooflinePosition]
  /// The same range in finer steps, for curves.
  package let curve: [ConcurrencyPoint]
  /// The largest concurrency within the goals; nil where the model does not fit.
  package let plan: ThroughputPlan?
  /// What would make the model fit, or one sequence meet the goals; empty when both hold already.
  package let remedies: [ServingRemedy]
  /// Lengths at which the configuration was measured.
  package let offered: [MatchedMeasurements.Lengths]
  /// Measured rows at the lengths that are looked at.
  package let measured: [MeasuredServing]
  /// Error of the prediction on these rows; nil without any.
  package let accuracy: ServingAccuracy?

  /// Points of a curve from one power of two to the next.
  private static let curveSteps = 4

  /// Computes the screen for a scenario.
  ///
  /// - Parameters:
  ///   - scenario: The option on the screen.
  ///   - settings: How it is looked at.
  ///   - evaluator: Serving model.
  ///   - measurements: Measured rows of any configuration.
  package init(
    _ scenario: Scenario, _ settings: SpeedSettings, by evaluator: Evaluator,
    measurements: [MeasuredServing]
  ) {
    let serving = evaluator.serving
    let matched = MatchedMeasurements(measurements, of: scenario)
    offered = matched.lengths
    let lengths = settings.lengths.flatMap { [offered] in offered.contains($0) ? $0 : nil }
    let option = lengths.map(scenario.measured) ?? scenario
    let replica = ServedReplica(option, by: serving)
    let plan = ThroughputPlan(replica, within: LatencyLimits(option.goals))
    let others = [plan?.present.concurrency, plan?.best?.concurrency].compactMap(\.self)
    let rows = plan == nil ? [] : ConcurrencySweep(replica, including: others).points

    self.scenario = option
    self.plan = plan
    self.rows = rows
    estimate = replica.estimate(at: max(1, option.deployment.concurrency))
    rooflines = rows.compactMap { serving.roofline(option.running($0.concurrency)) }
    curve =
      rows.isEmpty
      ? [] : ConcurrencySweep(replica, perDoubling: Self.curveSteps, including: others).points
    remedies = Self.remedies(option, plan, serving)
    measured = matched.rows(near: option.lengths)
    accuracy = MatchedMeasurements.accuracy(on: measured, of: option, by: serving)
  }

  private static func remedies(
    _ option: Scenario, _ plan: ThroughputPlan?, _ serving: ServingModel
  ) -> [ServingRemedy] {
    guard plan?.best == nil else { return [] }
    let limits = LatencyLimits(option.goals)
    return ServingRemedy.all(for: option) { changed in
      let replica = ServedReplica(changed, by: serving)
      guard plan != nil else { return replica.point(at: 1) != nil }
      return ThroughputPlan(replica, within: limits)?.best != nil
    }
  }
}

extension SpeedInsight {
  /// Place of the row that figures and cross-hair stand for: the chosen one, else the present concurrency.
  package func place(of chosen: Int?) -> Int {
    if let chosen, rows.indices.contains(chosen) { return chosen }
    return rows.firstIndex { $0.concurrency == plan?.present.concurrency } ?? 0
  }

  /// The row that figures stand for; nil where the model does not fit.
  package func row(_ chosen: Int?) -> ConcurrencyPoint? {
    rows.isEmpty ? nil : rows[place(of: chosen)]
  }

  /// Range around a predicted time: half as much again for the first token, the error band for the others.
  package func range(
    of measure: LatencyMeasure, at point: ConcurrencyPoint
  ) -> ClosedRange<Seconds> {
    let (first, step) = (ServingModel.firstTokenErrorBand, estimate.errorBand)
    let ttft = point.timing.timeToFirstToken
    switch measure {
    case .timeToFirstToken: return ttft * first.low...ttft * first.high
    case .timePerOutputToken:
      let time = point.timing.timePerOutputToken
      return time * step.low...time * step.high
    case .requestLatency:
      let decoding = point.timing.requestLatency - ttft
      return ttft * first.low + decoding * step.low...ttft * first.high + decoding * step.high
    }
  }
}

extension LatencyLimits {
  /// The limits that goals of a scenario state.
  package init(_ goals: Goals) {
    self.init(
      requestLatency: goals.latencyAtMost, timeToFirstToken: goals.ttftAtMost,
      timePerOutputToken: goals.tpotAtMost)
  }
}

extension Scenario {
  /// The scenario at another concurrency.
  package func running(_ concurrency: Int) -> Scenario {
    var scenario = self
    scenario.deployment.concurrency = concurrency
    return scenario
  }
}
