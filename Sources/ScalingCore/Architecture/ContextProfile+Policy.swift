extension ContextProfile {
  /// The profile under an attention policy.
  ///
  /// The policy acts on what otherwise follows the whole context; windows of the model and fixed
  /// states stay. Where the model has a sparse index of its own, the smaller budget counts: its index
  /// does the search, so that block top-k adds none, and a sliding window narrows the index as well.
  ///
  /// - Parameters:
  ///   - policy: What queries read.
  ///   - searchShare: Part of `whole` that scoring one summary key takes, for block top-k.
  func under(_ policy: AttentionPolicy, searchShare: Double) -> ContextProfile {
    guard let allowed = policy.budget else { return self }
    guard picked == 0 else { return narrowed(to: allowed, by: policy) }
    var profile = self
    profile.picked = whole
    profile.budget = allowed
    profile.whole = 0
    if case .blockTopK(let blocks) = policy {
      profile.whole = whole * searchShare / Double(max(1, blocks.blockSize))
    }
    return profile
  }

  /// The profile of a model that picks tokens itself.
  private func narrowed(to allowed: Tokens, by policy: AttentionPolicy) -> ContextProfile {
    var profile = self
    profile.budget = min(budget, allowed)
    if case .slidingWindow = policy {
      profile.limited = whole
      profile.limit = allowed
      profile.whole = 0
    }
    return profile
  }
}
