/// What attention takes during one generation.
struct AttentionCost: Sendable, Hashable {
  /// Floating-point operations of one sample.
  var operations: Double
  /// Bytes of the prompt's KV cache, read once for all samples.
  var promptBytes: Double
  /// Bytes that one sample reads for itself.
  var ownBytes: Double

  /// Weighs the tokens that are seen with what each takes.
  ///
  /// - Parameters:
  ///   - operations: Operations of one step.
  ///   - reads: KV elements of one step, each of 2 bytes; with the limits of `operations`.
  ///   - seen: Tokens that queries see.
  ///   - steps: Steps of one sample.
  init(
    operations: ContextProfile, reads: ContextProfile, seen: SeenTokens, steps: Double
  ) {
    self.operations =
      operations.whole * seen.scored + operations.limited * seen.limited.total
      + operations.picked * seen.picked + operations.constant * steps
    promptBytes = 2 * (reads.whole * seen.whole.prompt + reads.limited * seen.limited.prompt)
    ownBytes =
      2
      * (reads.whole * seen.whole.own + reads.limited * seen.limited.own
        + reads.picked * seen.picked + reads.constant * steps)
  }
}

/// One request as its attention meets it.
struct AttentionRequest {
  /// What queries read.
  var policy: AttentionPolicy
  /// Length of the prompt.
  var prompt: Tokens
  /// Generated tokens of one sample.
  var length: GeneratedLength
  /// Samples, at least 1.
  var samples: Int
  /// How sparse reads are summed.
  var sum: KineticsInputs.SparseSum

  /// The policy, or dense attention where the budget holds the longest context anyway.
  ///
  /// The released code bills top-k as such at any context.
  private var effectivePolicy: AttentionPolicy {
    if isReleased || policy.binds(context: prompt + length.longest) { return policy }
    return .dense
  }

  /// Whether the released code's sums count; it has none for a sliding window.
  private var isReleased: Bool {
    switch policy {
    case .dense, .slidingWindow: false
    case .topK, .blockTopK: sum == .released
    }
  }

  /// What attention of grouped queries takes, all layers being full.
  func cost(kvElementsPerToken: Double, queryRatio: Double) -> AttentionCost {
    let policy = effectivePolicy
    let reads = ContextProfile(whole: kvElementsPerToken)
    let operations = ContextProfile(whole: 2 * queryRatio * kvElementsPerToken)
    return cost(
      operations: operations.under(policy, searchShare: 0.5),
      reads: reads.under(policy, searchShare: 0.5), isReleased: isReleased)
  }

  /// What attention of a model takes; with a sparse index of its own the correct sums always count.
  func cost(of model: ModelArchitecture) -> AttentionCost {
    let policy = effectivePolicy
    return cost(
      operations: model.decodeAttentionFLOPs(under: policy), reads: model.kvReads(under: policy),
      isReleased: isReleased && !model.hasSparseIndex)
  }

  private func cost(
    operations: ContextProfile, reads: ContextProfile, isReleased: Bool
  ) -> AttentionCost {
    var seen = SeenTokens(
      prompt: prompt, length: length, limit: reads.limit, budget: reads.budget)
    if isReleased {
      seen.applyReleasedCode(
        policy, prompt: prompt, mean: length.moments.mean, samples: samples)
    }
    return AttentionCost(
      operations: operations, reads: reads, seen: seen, steps: length.moments.mean.value)
  }
}
