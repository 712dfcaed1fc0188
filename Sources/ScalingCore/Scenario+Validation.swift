extension Scenario {
  /// What is wrong with the scenario, errors first; empty when nothing is.
  ///
  /// Each value is held against the limits of its field, then values against each other.
  public func validate() -> [ScenarioProblem] {
    let values = ScenarioField.all.compactMap { $0.problem(with: $0.read(self)) }
    let warnings = [
      samplesOfSingle, contextLength, headsPerGPU, expertsPerRank, linkDomain, samplesTogether,
      idleBudget, unservedAttention, idleVerifier, foreignProfile, horizonYears,
    ]
    return values + (conflicts + warnings).compactMap(\.self)
  }

  /// The first error between values that are each in their limits; nil when there is none.
  package var conflict: ScenarioProblem? {
    priceOrder ?? sharedPrefix ?? attentionBudget ?? verifierReliability ?? lengthParameters
      ?? missingTerm ?? refreshTerm ?? currencyTerm
  }

  /// Whether the serving model holds: the layout splits the model, the GPUs share a fast link, and all samples
  /// of a request run together.
  package var isModelled: Bool {
    samplesTogether == nil && headsPerGPU == nil && linkDomain == nil && expertsPerRank == nil
      && samplesOfSingle == nil
  }

  private var conflicts: [ScenarioProblem?] {
    [
      priceOrder, sharedPrefix, attentionBudget, verifierReliability, lengthParameters, missingTerm,
      refreshTerm, currencyTerm,
    ]
  }

  /// A problem unless a condition holds.
  func problem(
    at path: String, _ severity: ScenarioProblem.Severity = .warning, unless isRight: Bool,
    _ complaint: @autoclosure () -> String, remedy: @autoclosure () -> String
  ) -> ScenarioProblem? {
    guard !isRight else { return nil }
    return ScenarioProblem(
      path: path, severity: severity, complaint: complaint(), remedy: remedy())
  }
}

extension Scenario {
  private var priceOrder: ScenarioProblem? {
    let range = price.perGPUHour
    return problem(
      at: "price.perGpuHour", .error,
      unless: range.isInOrder,
      "\(range.low.formatted), \(range.typical.formatted), \(range.high.formatted) are out of order",
      remedy: "state low, typical and high in rising order")
  }

  private var sharedPrefix: ScenarioProblem? {
    problem(
      at: "workload.sharedPrefixTokens", .error,
      unless: workload.sharedPrefixTokens <= workload.promptTokens,
      "\(workload.sharedPrefixTokens.formatted) tokens are more than the prompt has",
      remedy: "use at most \(workload.promptTokens.formatted)")
  }

  private var samplesOfSingle: ScenarioProblem? {
    problem(
      at: "strategy.samples", unless: strategy.kind != .single || strategy.samples <= 1,
      "a single answer takes one sample, \(strategy.samples) are stated",
      remedy: "use strategy.kind best-of-n or majority, or one sample")
  }

  private var contextLength: ScenarioProblem? {
    let length = workload.promptTokens + strategy.generationLength
    let published = Tokens(Double(model.maxContext))
    return problem(
      at: "strategy.generationLength", unless: length <= published,
      "prompt and answer take \(length.formatted) tokens, \(model.id) is published for "
        + published.formatted,
      remedy: "shorten the answer, or extend the context as the model's publisher says (YaRN)")
  }

  private var headsPerGPU: ScenarioProblem? {
    let ranks = deployment.tensorParallel
    return problem(
      at: "deployment.tensorParallel", unless: ranks < 1 || model.heads.isMultiple(of: ranks),
      "\(ranks) GPUs do not divide the \(model.heads) heads of \(model.id)",
      remedy: "use a divisor of \(model.heads)")
  }

  private var expertsPerRank: ScenarioProblem? {
    let ranks = deployment.expertParallel
    guard ranks > 1 else { return nil }
    return problem(
      at: "deployment.expertParallel",
      unless: model.isMixture && model.experts.isMultiple(of: ranks),
      "\(ranks) ranks do not divide the \(model.experts) experts of \(model.id)",
      remedy: model.isMixture ? "use a divisor of \(model.experts)" : "use 1 for a dense model")
  }

  private var linkDomain: ScenarioProblem? {
    let (gpus, domain) = (deployment.gpusPerReplica, deployment.gpu.linkDomain)
    return problem(
      at: "deployment.tensorParallel", unless: gpus <= domain,
      "a replica of \(gpus) GPUs is wider than the fast link of \(deployment.gpu.id), which joins "
        + "\(domain); slower links are not modelled",
      remedy: "use at most \(domain) GPUs a replica, or expect longer latency")
  }

  private var samplesTogether: ScenarioProblem? {
    problem(
      at: "deployment.concurrency",
      unless: strategy.sampledAnswers <= max(1, deployment.concurrency),
      "\(strategy.samples) samples of a request do not run together in "
        + "\(deployment.concurrency) sequences; latency holds only if they do",
      remedy: "use a concurrency of at least \(strategy.samples)")
  }

  private var foreignProfile: ScenarioProblem? {
    guard let profile = deployment.profile else { return nil }
    return problem(
      at: "deployment.backend", unless: profile.covers(deployment),
      "profile '\(profile.id)' was measured on \(profile.target.text), not on "
        + "\(ServingTarget(deployment).text); the default model is used",
      remedy: "calibrate on this deployment, or name the serving software")
  }
}
