package import ScalingCore

extension SpeedInsight {
  /// The answer of the Speed screen in words: how fast, what limits it, how many may run together.
  package func headline(row chosen: Int?) -> [[HeadlinePart]] {
    guard let row = row(chosen) else { return [doesNotFit, remedy].compactMap(\.self) }
    return [times(row), planned, remedy, limit(row), distance].compactMap(\.self)
  }

  private func times(_ row: ConcurrencyPoint) -> [HeadlinePart] {
    let rate = rateText(row.tokensPerSecondPerUser)
    let answer = spanText(range(of: .requestLatency, at: row))
    return [
      HeadlinePart("\(sequences(row.concurrency)):", isFigure: true), HeadlinePart("first token"),
      HeadlinePart(spanText(range(of: .timeToFirstToken, at: row)) + ",", isFigure: true),
      HeadlinePart("\(rate) tokens/s", isFigure: true), HeadlinePart("a user, answer"),
      HeadlinePart(answer + ".", isFigure: true),
    ]
  }

  /// The largest concurrency, and what it is worth.
  private var planned: [HeadlinePart]? {
    guard let plan, let best = plan.best else { return tooSlow }
    var parts = [
      HeadlinePart("Up to"), HeadlinePart("\(best.concurrency)", isFigure: true),
      HeadlinePart(reach(plan)),
    ]
    guard let gain = plan.gain, best.concurrency != plan.present.concurrency else { return parts }
    parts[2].text += ":"
    return parts + [
      HeadlinePart(timesText(gain), isFigure: true), HeadlinePart("the tokens a GPU,"),
      HeadlinePart(
        "\(gpus(best.gpusForLoad)) instead of \(gpus(plan.present.gpusForLoad)) GPUs.",
        isFigure: true),
    ]
  }

  private func reach(_ plan: ThroughputPlan) -> String {
    let goal = plan.limits.requestLatency.map { LatencyMeasure.requestLatency.kept(within: $0) }
    let end = plan.best?.concurrency == plan.present.concurrency ? ", as now." : ""
    switch plan.bound {
    case .memory: return "fit the KV memory" + (goal.map { " and \($0)" } ?? "") + end
    case .limit(let measure):
      let limit = plan.limits.limit(of: measure).map { measure.kept(within: $0) }
      return (limit ?? "meet the goals") + end
    case .range: return (goal ?? "can run") + end
    }
  }

  private var tooSlow: [HeadlinePart]? {
    guard let plan, case .limit(let measure) = plan.bound, let first = rows.first,
      let goal = plan.limits.limit(of: measure)
    else { return nil }
    return [
      HeadlinePart("Even one sequence takes"),
      HeadlinePart(first.timing.time(measure).formatted + ",", isFigure: true),
      HeadlinePart("over the goal of"), HeadlinePart(goal.formatted + ".", isFigure: true),
    ]
  }

  /// What takes most of a token's time.
  private func limit(_ row: ConcurrencyPoint) -> [HeadlinePart] {
    guard !row.isBeyondMemory else {
      return [
        HeadlinePart("The KV memory holds"),
        HeadlinePart("\(Int(row.timing.capacitySequences)),", isFigure: true),
        HeadlinePart("the others wait."),
      ]
    }
    let term = SpeedTerm.largest(of: row.timing)
    let share = Probability(term.time(of: row.timing) / row.timing.timePerOutputToken)
    return [
      HeadlinePart("Most of a token's time,"), HeadlinePart(share.formatted + ",", isFigure: true),
      HeadlinePart("goes into \(term.activity)."),
    ]
  }

  /// How far the prediction is from measured rows.
  private var distance: [HeadlinePart]? {
    guard let error = accuracy?.timePerOutputToken else { return nil }
    let share = Probability(error.meanAbsolute).formatted(decimals: 1)
    return [
      HeadlinePart("Measured TPOT of \(error.count) runs differs by"),
      HeadlinePart(share, isFigure: true), HeadlinePart("on average."),
    ]
  }

  private var doesNotFit: [HeadlinePart] {
    let memory = estimate.memory
    let deployment = scenario.deployment
    let place = deployment.gpusPerReplica == 1 ? "one" : "\(deployment.gpusPerReplica)"
    return [
      HeadlinePart("\(scenario.model.id) in \(deployment.weights.rawValue) does not fit on"),
      HeadlinePart("\(place) \(deployment.gpu.id):", isFigure: true),
      HeadlinePart("each would hold"), HeadlinePart(memory.weights.formatted, isFigure: true),
      HeadlinePart("of weights and"), HeadlinePart(memory.kvCache.formatted, isFigure: true),
      HeadlinePart("of cache for one sequence, but has"),
      HeadlinePart(memory.capacity.formatted + ".", isFigure: true),
    ]
  }

  /// What would help.
  private var remedy: [HeadlinePart]? {
    guard plan?.best == nil else { return nil }
    let purpose = plan == nil ? "make it fit" : "meet the goal"
    guard !remedies.isEmpty else {
      return [HeadlinePart("Neither more GPUs a replica nor smaller weights \(purpose).")]
    }
    let words = remedies.map(\.words).joined(separator: " or ")
    return [HeadlinePart(words, isFigure: true), HeadlinePart("would \(purpose).")]
  }

  private func sequences(_ count: Int) -> String {
    count == 1 ? "1 sequence" : "\(NumberFormat.grouped.string(Double(count))) sequences"
  }

  private func gpus(_ count: Double) -> String { NumberFormat.grouped.string(count) }
}

extension ServingRemedy {
  /// The change in a few words.
  package var words: String {
    switch self {
    case .tensorParallel(let gpus): "Tensor parallel over \(gpus) GPUs"
    case .weights(let precision): "\(precision.rawValue) weights"
    }
  }
}

extension LatencyMeasure {
  /// What so many sequences do that keep to a limit, after "up to 84".
  fileprivate func kept(within limit: Seconds) -> String {
    switch self {
    case .requestLatency: "answer within \(limit.formatted)"
    case .timeToFirstToken: "start within \(limit.formatted)"
    case .timePerOutputToken: "give a token every \(limit.formatted)"
    }
  }
}
