internal import RealModule

/// Proposes the small experiment that forecasts a large model: one shape for each size, and one model that is
/// trained far longer (`scaling_laws.md` §1.3, §4, §8).
public struct ExperimentPlanner: Sendable {
  /// What is to be forecast, with its width over depth.
  public var target: TrainingRun
  /// The law that will be fitted, with coefficients about as they are expected.
  public var law: ShapeLaw
  /// Standard deviation of a run around the law (σ).
  public var deviation: Loss
  /// What the runs are trained on.
  public var hardware: TrainingHardware
  /// GPU time that all runs may take together; nil for no limit.
  public var budget: Seconds?
  /// Runs, the over-trained one included; at least one more than the law has coefficients where the budget
  /// allows.
  public var runCount = 6
  /// Sizes of the smallest and the largest model over that of the target.
  public var sizes = 1.0 / 20...1.0 / 5
  /// Width over depth of the models, in turn by rising size: out of step with size, within the fitted range.
  public var aspectRatios = [250.0, 40, 100]
  /// Width over depth of the over-trained model.
  public var overtrainedAspectRatio = 115.0
  /// Tokens a parameter of all models but one.
  public var tokensPerParameter = 20.0
  /// Tokens a parameter of the over-trained model, which has the smallest size.
  public var overtrainedTokensPerParameter = 160.0
  /// Entries of the vocabulary, padding included.
  public var vocabulary = TransformerShape.openLMVocabulary
  /// Whether one matrix serves as input embedding and output head.
  public var isTied = false

  /// Asks for a plan.
  ///
  /// - Parameters:
  ///   - target: what is to be forecast.
  ///   - hardware: what the runs are trained on.
  ///   - budget: GPU time that they may take together.
  ///   - law: what will be fitted.
  ///   - deviation: standard deviation of a run around it, for example of an earlier fit.
  public init(
    target: TrainingRun, hardware: TrainingHardware, budget: Seconds? = nil,
    law: ShapeLaw = .morph27, deviation: Loss = publishedDeviation
  ) {
    self.target = target
    self.hardware = hardware
    self.budget = budget
    self.law = law
    self.deviation = deviation
  }

  /// Standard deviation of the 27 published runs around the shape law: √(27/22 · 3.769e-4), the mean square
  /// error of `scaling_laws.md` §1.2 over 22 degrees of freedom.
  public static let publishedDeviation: Loss = 0.021_507

  /// What runs of one's own choice take and tell.
  ///
  /// - Throws: when target, hardware or deviation make no sense.
  public func plan(
    of runs: [(shape: TransformerShape, tokens: Tokens)]
  ) throws(ShapeRefusal) -> ExperimentPlan {
    try check()
    for run in runs {
      if let complaint = run.shape.complaint { throw ShapeRefusal(complaint) }
      try ShapeRefusal.check(run.tokens.value, "training tokens")
    }
    return plan(
      runs.map { PlannedRun($0.shape, tokens: $0.tokens, tied: isTied, hardware: hardware) })
  }

  private func plan(_ runs: [PlannedRun], concessions: [String] = []) -> ExperimentPlan {
    ExperimentPlan(
      runs: runs, hardware: hardware, target: target,
      design: ForecastDesign(runs: runs.map(\.run), law: law, deviation: deviation),
      concessions: concessions)
  }
}

// MARK: - Proposal

extension ExperimentPlanner {
  /// Factors on all sizes that are tried to keep the budget: a tenth costs a hundredth.
  private static let scales = (0...48).map { Double.exp(-0.048 * Double($0)) }

  /// The plan of the largest models, and then of the most runs, that keeps the budget.
  ///
  /// Models shrink down to a tenth first, because a forecast from few runs tells nothing of its own error; then
  /// runs are left out, down to the number of coefficients.
  ///
  /// - Throws: when an input makes no sense, no shapes of such sizes exist, or the budget does not suffice.
  public func propose() throws(ShapeRefusal) -> ExperimentPlan {
    try check()
    try checkProposal()
    let least = min(runCount, LawSensitivity(law).count)
    var shortest: [PlannedRun]?
    for count in (least...runCount).reversed() {
      for scale in Self.scales {
        guard let runs = runs(count, scale: scale) else { break }
        let time = runs.reduce(Seconds.zero) { $0 + $1.time }
        guard time <= budget ?? Seconds(.infinity) else {
          shortest = runs
          continue
        }
        return plan(runs, concessions: concessions(count, scale))
      }
    }
    throw refusal(shortest)
  }

  /// Runs of rising size, then the over-trained one; nil when a size has no shape.
  private func runs(_ count: Int, scale: Double) -> [PlannedRun]? {
    let (low, high) = (sizes.lowerBound * scale, sizes.upperBound * scale)
    let steps = count - 1
    var runs: [PlannedRun] = []
    for step in 0..<steps {
      let share = steps > 1 ? Double(step) / Double(steps - 1) : 0
      let size = low * .pow(high / low, share) * target.parameters
      let ratio = aspectRatios[step % aspectRatios.count]
      guard let run = run(size, ratio, tokensPerParameter) else { return nil }
      runs.append(run)
    }
    guard
      let long = run(
        low * target.parameters, overtrainedAspectRatio, overtrainedTokensPerParameter)
    else { return nil }
    return runs + [long]
  }

  private func run(
    _ size: Parameters, _ aspectRatio: Double, _ tokensPerParameter: Double
  ) -> PlannedRun? {
    TransformerShape.nearest(
      parameters: size, aspectRatio: aspectRatio, vocabulary: vocabulary, tied: isTied
    ).map { shape in
      let parameters = shape.parameters(tied: isTied).value
      return PlannedRun(
        shape, tokens: Tokens(tokensPerParameter * parameters), tied: isTied, hardware: hardware)
    }
  }

  private func concessions(_ count: Int, _ scale: Double) -> [String] {
    var concessions: [String] = []
    if scale < 1 {
      let largest = NumberFormat.significant(2).string(1 / (sizes.upperBound * scale))
      concessions.append("the largest model is 1/\(largest) of the target, to keep the budget")
    }
    if count < runCount {
      concessions.append("\(count) runs in place of \(runCount), to keep the budget")
    }
    return concessions
  }

  private func refusal(_ shortest: [PlannedRun]?) -> ShapeRefusal {
    guard let shortest else {
      return ShapeRefusal(
        "no shapes of \((sizes.lowerBound * target.parameters).formatted) to "
          + "\((sizes.upperBound * target.parameters).formatted) parameters with a vocabulary of "
          + "\(vocabulary); state larger sizes or a smaller vocabulary")
    }
    let time = shortest.reduce(Seconds.zero) { $0 + $1.time }
    let hours = NumberFormat.significant(2)
    return ShapeRefusal(
      "the smallest plan takes \(hours.string(time.value / 3_600)) GPU-hours, the budget is "
        + "\(hours.string((budget ?? 0).value / 3_600))")
  }
}

// MARK: - Refusals

extension ExperimentPlanner {
  /// Tokens a parameter that are planned at most: a thousand times what was ever trained.
  private static let mostTokensPerParameter = 1e6

  private func check() throws(ShapeRefusal) {
    try ShapeRefusal.check(target.parameters.value, "parameters of the target")
    try ShapeRefusal.check(target.tokens.value, "tokens of the target")
    try ShapeRefusal.check(deviation.value, "deviations of a run from the law")
    try hardware.check()
    guard law.shapeScale == 0 || target.aspectRatio.map({ $0 > 0 && $0.isFinite }) == true else {
      throw ShapeRefusal("the target does not state width over depth, which the shape law needs")
    }
  }

  private func checkProposal() throws(ShapeRefusal) {
    guard (2...100).contains(runCount) else {
      throw ShapeRefusal("\(runCount) runs; state 2 to 100")
    }
    if let budget { try ShapeRefusal.check(budget.value, "seconds of the budget") }
    for ratio in [tokensPerParameter, overtrainedTokensPerParameter] {
      try ShapeRefusal.check(ratio, "tokens a parameter")
      guard ratio <= Self.mostTokensPerParameter else {
        throw ShapeRefusal(
          "\(ratio) tokens a parameter are more than \(Int(Self.mostTokensPerParameter))")
      }
    }
    try ShapeRefusal.check(Double(vocabulary), "vocabulary entries")
    guard !aspectRatios.isEmpty else { throw ShapeRefusal("no width over depth is stated") }
    for ratio in aspectRatios + [overtrainedAspectRatio] {
      try ShapeRefusal.check(ratio, "values of width over depth")
    }
    guard sizes.lowerBound > 0, sizes.upperBound <= 1 else {
      throw ShapeRefusal("sizes are shares of the target, above 0 and at most 1")
    }
    guard target.parameters <= 1e13 else {
      throw ShapeRefusal("a target of \(target.parameters.formatted) parameters is above 1e13")
    }
  }
}
