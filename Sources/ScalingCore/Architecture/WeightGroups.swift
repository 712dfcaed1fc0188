/// Elements of a model's matrices by the part that decides how a decode step reads them.
///
/// Only what takes part in matrix products of relevant size counts: norms, biases, sinks and routers
/// (together below 0.1 %) are left out, as in the serving model (`serving_latency.md` §2).
public struct WeightGroups: Sendable, Hashable {
  /// Attention projections of all layers (N_a).
  public var attention: Double
  /// Plain feed-forward blocks of all layers.
  public var denseFeedForward: Double
  /// Shared experts of all layers.
  public var sharedExperts: Double
  /// One routed expert of one layer (x); 0 for a dense model.
  public var oneExpert: Double
  /// Layers with routed experts (L_m); 0 for a dense model.
  public var mixtureLayers: Double
  /// One embedding matrix (V·d); the output head is as large.
  public var embedding: Double

  /// What every token passes besides attention and routed experts (N_m).
  public var everyTokenFeedForward: Double { denseFeedForward + sharedExperts }
}

extension ModelArchitecture {
  /// Elements of the matrices by group.
  public var weights: WeightGroups {
    WeightGroups(
      attention: attentionMatrices,
      denseFeedForward: Double(denseLayers) * gatedBlock(width: ffn),
      sharedExperts: mixtureLayers * Double(sharedExperts) * gatedBlock(width: sharedExpertFFN),
      oneExpert: isMixture ? gatedBlock(width: expertFFN) : 0,
      mixtureLayers: mixtureLayers,
      embedding: embeddingWeights)
  }

  /// Whether some layers route tokens to experts.
  public var isMixture: Bool { experts > 0 }

  /// One matrix of vocabulary by hidden width (V·d).
  var embeddingWeights: Double { Double(vocabulary) * Double(hidden) }

  /// Layers with routed experts (L − L0); 0 for a dense model.
  var mixtureLayers: Double { isMixture ? Double(layers) - Double(denseLayers) : 0 }

  /// Layers that keep keys and values of the whole context or of a window.
  ///
  /// All layers, except in a linear mix, where only the full-attention layers have a cache.
  var cachingLayers: Double {
    if case .linearMix = attention { Double(fullAttentionLayers) } else { Double(layers) }
  }

  /// Layers with linear attention; 0 unless attention is a linear mix.
  var linearLayers: Double { Double(layers) - cachingLayers }

  /// Three matrices of a gated feed-forward block.
  private func gatedBlock(width: Int) -> Double { 3 * Double(hidden) * Double(width) }

  /// Attention projections of all layers.
  private var attentionMatrices: Double {
    switch attention {
    case .groupedQuery:
      Double(layers) * groupedQueryMatrices(queryCopies: 1)
    case .latent(let latent), .sparseIndex(let latent, _):
      Double(layers) * latentMatrices(latent)
    case .linearMix(let linear):
      // The full layers gate their output: the query projection is twice as wide.
      cachingLayers * groupedQueryMatrices(queryCopies: 2) + linearLayers * linearMatrices(linear)
    }
  }

  /// Projections of queries, keys, values and output in one layer.
  private func groupedQueryMatrices(queryCopies: Double) -> Double {
    let query = Double(hidden) * Double(heads) * Double(headDim)
    let keyAndValue = 2 * Double(hidden) * Double(kvHeads) * Double(headDim)
    return (queryCopies + 1) * query + keyAndValue
  }

  /// Projections of latent attention in one layer; those of a sparse index are not counted.
  private func latentMatrices(_ latent: LatentAttention) -> Double {
    let (width, heads) = (Double(hidden), Double(heads))
    let (query, cache) = (Double(latent.queryRank), Double(latent.kvRank))
    let (rope, nope, value) = (
      Double(latent.ropeDim), Double(latent.nopeDim), Double(latent.valueDim)
    )
    let queries = width * query + query * heads * (nope + rope)
    let keysAndValues = width * (cache + rope) + cache * heads * (nope + value)
    return queries + keysAndValues + heads * value * width
  }

  /// Projections of queries, keys, values, gate and output in one linear layer.
  private func linearMatrices(_ linear: LinearAttention) -> Double {
    let keys = Double(linear.keyHeads) * Double(linear.keyDim)
    let values = Double(linear.valueHeads) * Double(linear.valueDim)
    return Double(hidden) * (2 * keys + 2 * values) + values * Double(hidden)
  }
}
