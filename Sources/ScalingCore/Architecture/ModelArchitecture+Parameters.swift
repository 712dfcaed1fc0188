import RealModule

/// Parameters by the formulas of `architectures.md`: exact to the last digit where `isExact`.
///
/// Integers up to 2^53 are exact in `Double`, and a user's absurd shape can't overflow.
extension ModelArchitecture {
  /// All weights: embeddings, attention, feed-forward blocks, routers, norms and biases.
  ///
  /// The weights of a sparse index, of short convolutions and of decay gates are not counted, so
  /// the two rows with `isExact == false` are derived, not published, counts.
  public var totalParameters: Parameters {
    let groups = weights
    let embeddings = groups.embedding * (tied ? 1 : 2)
    let mixtures = mixtureLayers * (Double(experts) * expertParameters + routerParameters)
    let blocks = groups.everyTokenFeedForward + feedForwardBiases
    return Parameters(
      embeddings + groups.attention + attentionVectors + blocks + mixtures + normParameters)
  }

  /// Weights that one token uses, as the publisher counts them.
  ///
  /// Publishers who leave the input embedding out (gpt-oss) have it left out here.
  public var activeParameters: Parameters {
    let skipsEmbedding = activeCountsInputEmbedding == false && !tied
    let embedding = skipsEmbedding ? embeddingWeights : 0
    return activeParametersWithEmbeddings - Parameters(embedding)
  }

  /// Weights that one token uses, both embeddings included for every model.
  ///
  /// The count P of the Kinetics cost model; equal to ``totalParameters`` for a dense model.
  public var activeParametersWithEmbeddings: Parameters {
    let idleExperts = mixtureLayers * (Double(experts) - Double(expertsPerToken))
    return totalParameters - Parameters(idleExperts * expertParameters)
  }

  /// Weights that a decode step of so many sequences reads, both embeddings included.
  ///
  /// The distinct experts of a mixture layer under uniform routing are `E·(1 − (1 − k/E)^batch)`; all other
  /// weights are read once. For one sequence these are the active weights, for a dense model always all.
  public func parametersRead(batch: Double) -> Parameters {
    guard isMixture else { return totalParameters }
    let visited = Double(expertsPerToken) / Double(experts)
    let distinct = Double(experts) * (1 - .pow(1 - visited, batch))
    let more = mixtureLayers * (distinct - Double(expertsPerToken)) * expertParameters
    return activeParametersWithEmbeddings + Parameters(more)
  }

  /// Weights of the matrix products of one decode step.
  ///
  /// The input embedding is a lookup; a tied matrix is multiplied once, as output head. Norms, biases and
  /// sinks stay inside (below 0.1 %).
  public var matrixParameters: Parameters {
    activeParametersWithEmbeddings - Parameters(tied ? 0 : embeddingWeights)
  }

  /// One routed expert with its biases (X).
  private var expertParameters: Double {
    guard isMixture else { return 0 }
    return weights.oneExpert + blockBias(width: expertFFN)
  }

  /// Router and gate of the shared experts in one mixture layer (R + g·d).
  private var routerParameters: Double {
    let gate = sharedGate ? Double(hidden) : 0
    let bias = routerBias ? Double(experts) : 0
    return Double(hidden) * Double(experts) + bias + gate
  }

  /// Biases of the plain feed-forward blocks of all layers.
  private var feedForwardBiases: Double { Double(denseLayers) * blockBias(width: ffn) }

  /// Biases of one gated block: two inner, one outer.
  private func blockBias(width: Int) -> Double {
    mlpBias ? 2 * Double(width) + Double(hidden) : 0
  }

  /// Norm vectors of all layers and the final norm.
  private var normParameters: Double {
    (Double(layers) * Double(normsPerLayer) + 1) * Double(hidden)
  }

  /// Biases, norms and sinks of attention in all layers.
  private var attentionVectors: Double {
    switch attention {
    case .groupedQuery, .linearMix:
      cachingLayers * (attentionBiases + queryKeyNorms + (attentionSinks ? Double(heads) : 0))
    case .latent(let latent), .sparseIndex(let latent, _):
      Double(layers) * (Double(latent.queryRank) + Double(latent.kvRank))
    }
  }

  /// Biases of the projections in one layer.
  private var attentionBiases: Double {
    let inner = (Double(heads) + 2 * Double(kvHeads)) * Double(headDim)
    return switch attentionBias {
    case .none: 0
    case .qkv: inner
    case .qkvo: inner + Double(hidden)
    }
  }

  /// Vectors that normalise queries and keys in one layer.
  private var queryKeyNorms: Double {
    switch queryKeyNorm {
    case .none: 0
    case .head: 2 * Double(headDim)
    case .layer: (Double(heads) + Double(kvHeads)) * Double(headDim)
    }
  }
}
