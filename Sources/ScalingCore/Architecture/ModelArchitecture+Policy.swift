/// Attention of a model under an attention policy.
extension ModelArchitecture {
  /// KV elements that one decode step reads under a policy.
  ///
  /// The scan of block top-k reads one key per block, half of a token's keys and values (equation 9 of arXiv
  /// 2506.05333); a latent is read as a whole.
  public func kvReads(under policy: AttentionPolicy) -> ContextProfile {
    kvReads.under(policy, searchShare: isLatent ? 1 : 0.5)
  }

  /// KV elements that a sequence keeps under a policy: only a sliding window evicts.
  ///
  /// The fixed state of linear layers is among them; the summaries of block top-k are not.
  public func kvKept(under policy: AttentionPolicy) -> ContextProfile {
    var kept = kvReads
    if case .sparseIndex = attention { kept = ContextProfile(whole: kvElementsPerToken) }
    guard case .slidingWindow = policy else { return kept }
    return kept.under(policy, searchShare: 0)
  }

  /// Operations of attention in one decode step under a policy, over all layers.
  ///
  /// The scan of block top-k computes scores only: half of the operations of a token, for latents
  /// (c + r)/(2c + r) of them.
  public func decodeAttentionFLOPs(under policy: AttentionPolicy) -> ContextProfile {
    decodeAttentionFLOPs.under(policy, searchShare: scoreShare)
  }

  /// Whether the model has a sparse index of its own, which picks the tokens that are read.
  var hasSparseIndex: Bool {
    if case .sparseIndex = attention { true } else { false }
  }

  private var isLatent: Bool {
    switch attention {
    case .latent, .sparseIndex: true
    case .groupedQuery, .linearMix: false
    }
  }

  /// Part of the attention operations of a token that computes scores.
  private var scoreShare: Double {
    switch attention {
    case .groupedQuery, .linearMix: return 0.5
    case .latent(let latent), .sparseIndex(let latent, _):
      let (cache, rope) = (Double(latent.kvRank), Double(latent.ropeDim))
      let sum = 2 * cache + rope
      return sum > 0 ? (cache + rope) / sum : 0.5
    }
  }
}
