/// Floating-point operations by `architectures.md`.
extension ModelArchitecture {
  /// Operations of the matrix products that one generated token takes (2·P).
  public var linearFLOPsPerToken: FLOPs { FLOPs(2 * matrixParameters.value) }

  /// Operations of one decode step of one sequence whose queries see this context.
  public func decodeFLOPs(context: Tokens) -> FLOPs {
    linearFLOPsPerToken + FLOPs(decodeAttentionFLOPs.amount(context: context))
  }

  /// Operations of attention in one decode step, over all layers.
  ///
  /// Latent attention is absorbed: queries meet the latents themselves, 2·H·(2c + r) per token.
  public var decodeAttentionFLOPs: ContextProfile {
    attentionFLOPs { latent in
      2 * Double(heads) * (2 * Double(latent.kvRank) + Double(latent.ropeDim))
    }
  }

  /// Operations of attention for one prompt token, over all layers.
  ///
  /// Latent attention is expanded: 2·H·(p + r + v) per pair of tokens.
  public var prefillAttentionFLOPs: ContextProfile {
    attentionFLOPs { latent in
      2 * Double(heads)
        * (Double(latent.ropeDim) + Double(latent.nopeDim) + Double(latent.valueDim))
    }
  }

  /// Operations of attention, given those of one latent layer per attended token.
  private func attentionFLOPs(latent perLayer: (LatentAttention) -> Double) -> ContextProfile {
    switch attention {
    case .groupedQuery:
      slidingProfile(perLayer: groupedQueryFLOPs)
    case .latent(let latent):
      ContextProfile(whole: Double(layers) * perLayer(latent))
    case .sparseIndex(let latent, let index):
      ContextProfile(
        whole: Double(layers) * 2 * Double(index.heads) * Double(index.dim),
        picked: Double(layers) * perLayer(latent),
        budget: Tokens(Double(index.topK)))
    case .linearMix(let linear):
      ContextProfile(
        whole: cachingLayers * groupedQueryFLOPs,
        constant: linearLayers * linear.operationsPerState * linear.stateElements)
    }
  }

  /// Scores and weighted sum of one layer per attended token (4·H·h).
  private var groupedQueryFLOPs: Double { 4 * Double(heads) * Double(headDim) }
}

extension LinearAttention {
  /// Operations per element of the state and token: decay 1, prediction 2, update 2, read 2.
  var operationsPerState: Double { 7 }
}
