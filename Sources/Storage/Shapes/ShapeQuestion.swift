package import ScalingCore

/// What `isocost shapes` is asked.
package struct ShapeQuestion: Sendable {
  /// States GPU, software, prompt and generation length of a request.
  package let scenario: Scenario
  /// Runs that the law was fitted to.
  package let experiment: TrainingExperiment
  /// The law.
  package let fit: LawFit
  /// Shapes that are looked at.
  package var space: ShapeSpace
  /// Training tokens for each parameter.
  package var tokensPerParameter: Double
  /// Most parameters and tokens; the latency goes by ``slowest``.
  package var limits: ShapeLimits
  /// The slowest that a shape may be; nil for no limit.
  package var slowest: LatencyLimit?
  /// Candidates that are to be trained.
  package var trained: Int

  /// States a question.
  package init(
    _ scenario: Scenario, fit: LawFit, to experiment: TrainingExperiment, space: ShapeSpace,
    tokensPerParameter: Double = 20, limits: ShapeLimits = ShapeLimits(),
    slowest: LatencyLimit? = nil, trained: Int = 8
  ) {
    self.scenario = scenario
    self.experiment = experiment
    self.fit = fit
    self.space = space
    self.tokensPerParameter = tokensPerParameter
    self.limits = limits
    self.slowest = slowest
    self.trained = trained
  }

  /// Ranks the shapes.
  ///
  /// - Throws: when an input makes no sense, no shape keeps to the budget or none keeps the limits.
  package func answer(by evaluator: Evaluator) throws(ShapeRefusal) -> ShapeAnswer {
    let law = fit.law
    let explorer = ShapeExplorer(
      space: space, training: .perParameter(tokensPerParameter),
      predictor: LossPredictor(origin: law.origin) { law.loss(of: $0) },
      latency: .serving(evaluator.serving, scenario: scenario), limits: limits)
    var (exploration, limits) = (try explorer.explore(), limits)
    if let slowest {
      guard let limit = slowest.seconds(usual: exploration.usual.latency) else {
        throw ShapeRefusal(
          "the usual shape \(exploration.usual.name) does not fit \(scenario.deployment.gpu.id), so that "
            + "there is no latency to take a share of; state seconds")
      }
      limits.latency = limit
      exploration = exploration.held(to: limits)
    }
    guard !exploration.ranked.isEmpty else {
      throw refusal(exploration, limits)
    }
    return ShapeAnswer(self, exploration, limits: limits)
  }

  private func refusal(_ exploration: ShapeExploration, _ limits: ShapeLimits) -> ShapeRefusal {
    let candidates = exploration.candidates
    let broken = ShapeCandidate.Breach.allCases.compactMap { breach -> String? in
      let count = candidates.count { $0.breaches.contains(breach) }
      return count > 0 ? "\(count) \(breach.text(limits))" : nil
    }
    let fastest = candidates.compactMap(\.latency).min().map {
      "; the fastest takes \($0.formatted)"
    }
    return ShapeRefusal(
      "none of \(candidates.count) shapes keeps the limits: \(broken.joined(separator: ", "))"
        + (fastest ?? "; none fits \(scenario.deployment.gpu.id)"))
  }
}

extension ShapeExploration {
  /// The usual shape, which others are held against.
  var usual: ShapeCandidate { candidates[baseline] }
}

extension ShapeCandidate.Breach {
  /// What a shape that does not keep a limit does, after its count.
  fileprivate func text(_ limits: ShapeLimits) -> String {
    switch self {
    case .parameters: "above \(limits.parameters?.formatted ?? "") parameters"
    case .tokens: "above \(limits.tokens?.formatted ?? "") training tokens"
    case .latency: "slower than \(limits.latency?.formatted ?? "")"
    }
  }
}
