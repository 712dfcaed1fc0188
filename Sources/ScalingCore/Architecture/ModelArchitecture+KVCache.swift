/// KV cache by `architectures.md`, in elements; bytes are elements times bytes of the KV precision.
extension ModelArchitecture {
  /// Elements that one more token of context adds, over all layers.
  ///
  /// Only what grows without end: sliding layers stop at their window, linear layers keep a state
  /// of fixed size. A sparse index keeps all latents and its own keys.
  public var kvElementsPerToken: Double {
    switch attention {
    case .groupedQuery:
      (window == nil ? Double(layers) : Double(fullAttentionLayers)) * keyValueElements
    case .linearMix:
      cachingLayers * keyValueElements
    case .latent(let latent):
      Double(layers) * latent.cachedElements
    case .sparseIndex(let latent, let index):
      Double(layers) * (latent.cachedElements + Double(index.dim))
    }
  }

  /// Elements that a sequence with this context keeps, over all layers.
  ///
  /// The small convolution state of linear layers is not counted.
  public func kvElements(context: Tokens) -> Double {
    guard case .sparseIndex = attention else { return kvReads.amount(context: context) }
    return kvElementsPerToken * context.value
  }

  /// Elements that one decode step reads; less than what is kept where a sparse index picks tokens.
  public var kvReads: ContextProfile {
    switch attention {
    case .groupedQuery:
      slidingProfile(perLayer: keyValueElements)
    case .latent:
      ContextProfile(whole: kvElementsPerToken)
    case .sparseIndex(let latent, let index):
      ContextProfile(
        whole: Double(layers) * Double(index.dim),
        picked: Double(layers) * latent.cachedElements,
        budget: Tokens(Double(index.topK)))
    case .linearMix(let linear):
      ContextProfile(
        whole: kvElementsPerToken, constant: linearLayers * linear.stateElements)
    }
  }

  /// Shards into which tensor parallelism can split the cache; beyond, it is replicated.
  ///
  /// One for latent attention: all heads share the latent.
  public var kvShards: Int {
    switch attention {
    case .groupedQuery, .linearMix: kvHeads
    case .latent, .sparseIndex: 1
    }
  }

  /// Full layers see the whole context, the others their window.
  func slidingProfile(perLayer amount: Double) -> ContextProfile {
    guard let window else { return ContextProfile(whole: Double(layers) * amount) }
    let sliding = Double(layers) - Double(fullAttentionLayers)
    return ContextProfile(
      whole: Double(fullAttentionLayers) * amount, limited: sliding * amount,
      limit: Tokens(Double(window)))
  }

  /// Keys and values of one token in one layer (2·K·h).
  private var keyValueElements: Double { 2 * Double(kvHeads) * Double(headDim) }
}

extension LatentAttention {
  /// What one token keeps in one layer (c + r): one latent for all heads.
  var cachedElements: Double { Double(kvRank) + Double(ropeDim) }
}

extension LinearAttention {
  /// State of one layer and sequence, whatever the context.
  var stateElements: Double { Double(valueHeads) * Double(keyDim) * Double(valueDim) }
}
