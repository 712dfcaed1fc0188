/// Attention, verifier and lengths held against their domains and against the rest of the scenario.
extension Scenario {
  /// Longest context that a query can meet.
  private var longestContext: Tokens { workload.promptTokens + strategy.generationLength }

  /// A budget, window or selection of blocks that is none.
  var attentionBudget: ScenarioProblem? {
    problem(
      at: "attention", .error, unless: attention.isUsable,
      "\(attention.text) leaves queries nothing to read",
      remedy: "use a budget of at least 1 token, or dense")
  }

  /// A budget that holds the whole context.
  var idleBudget: ScenarioProblem? {
    guard let budget = attention.budget else { return nil }
    return problem(
      at: "attention", unless: attention.binds(context: longestContext),
      "a budget of \(budget.formatted) tokens changes nothing: prompt and answer take at most "
        + longestContext.formatted,
      remedy: "use a smaller budget, or dense")
  }

  /// A policy that the serving software does not offer as it is modelled.
  var unservedAttention: ScenarioProblem? {
    switch attention {
    case .dense, .slidingWindow: nil
    case .topK:
      problem(
        at: "attention", unless: false, "oracle top-k is a bound: no backend of ours serves it",
        remedy: "read latency and money as the best that sparse reads allow, or use blockTopK")
    case .blockTopK:
      problem(
        at: "attention", unless: false,
        "not every backend offers block top-k; its kernels are taken to stream as well as dense ones",
        remedy: "measure your own backend, or use dense")
    }
  }

  /// A reliability that is no share.
  var verifierReliability: ScenarioProblem? {
    let share = strategy.verifier.reliability
    return problem(
      at: "strategy.verifier", .error, unless: (0...1).contains(share.value),
      "a reliability of \(share.value.shortestText) is no share", remedy: "use a value from 0 to 1")
  }

  /// A verifier where none picks the answer.
  var idleVerifier: ScenarioProblem? {
    problem(
      at: "strategy.verifier",
      unless: strategy.kind == .bestOfN || strategy.verifier == .perfect,
      "no verifier picks the answer of \(strategy.kind.rawValue)",
      remedy: "use strategy.kind best-of-n, or leave the verifier out")
  }

  /// Parameters or measurements that are no distribution of lengths.
  var lengthParameters: ScenarioProblem? {
    problem(
      at: "strategy.lengthDistribution", .error, unless: strategy.lengthDistribution.isUsable,
      "\(strategy.lengthDistribution.text) is no distribution of lengths",
      remedy: "use a scale of at least 1 token and a shape from 0.1 to 10, or lengths of at least 1"
    )
  }
}

extension AttentionPolicy {
  /// Whether a query can read at least one token, and every count is one.
  fileprivate var isUsable: Bool {
    switch self {
    case .dense: true
    case .topK(let budget), .slidingWindow(let budget): budget >= 1 && budget.isFinite
    case .blockTopK(let blocks): blocks.blockSize >= 1 && blocks.blocks >= 1 && blocks.local >= 0
    }
  }
}

extension LengthDistribution {
  /// Whether parameters or measurements are in their ranges.
  fileprivate var isUsable: Bool {
    switch self {
    case .fixed: true
    case .weibull(let scale, let shape):
      scale >= 1 && scale.isFinite && (0.1...10).contains(shape)
    case .empirical(let lengths):
      !lengths.tokens.isEmpty && lengths.tokens.allSatisfy { $0 >= 1 && $0.isFinite }
    }
  }
}
