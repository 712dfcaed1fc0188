/// Shape of one transformer, and what its publisher says of it.
///
/// One row of `data/architectures.csv`. Everything that follows from the shape (parameters, KV cache,
/// FLOPs) is derived in extensions by the formulas of `reference/architectures.md`; tests check the
/// derived counts against the published ones for all rows.
public struct ModelArchitecture: Sendable, Hashable {
  /// How queries meet the KV cache.
  public enum Attention: Sendable, Hashable {
    /// Grouped-query attention (multi-head when `kvHeads == heads`).
    case groupedQuery
    /// Multi-head latent attention (DeepSeek).
    case latent(LatentAttention)
    /// Latent attention of which a sparse index picks the tokens (GLM-5).
    case sparseIndex(LatentAttention, SparseIndex)
    /// Some layers grouped-query, the others linear attention with a fixed state (Qwen3.5).
    case linearMix(LinearAttention)
  }

  /// Which vectors normalise queries and keys.
  public enum QueryKeyNorm: String, Sendable, Hashable {
    /// No vector.
    case none
    /// One vector of head width for queries, one for keys.
    case head
    /// One value per channel of all heads.
    case layer
  }

  /// Which projections of attention have a bias.
  public enum AttentionBias: String, Sendable, Hashable {
    /// No bias.
    case none
    /// Queries, keys and values.
    case qkv
    /// Queries, keys, values and output.
    case qkvo
  }

  /// Catalogue id, for example `Qwen3-14B`.
  public var id: String
  /// Family whose members differ by size only, for example `Qwen3`.
  public var family: String
  /// Other names of the same model, Hugging Face ids among them.
  public var aliases: [String]
  /// Transformer layers (L).
  public var layers: Int
  /// Width of the residual stream (d).
  public var hidden: Int
  /// Query heads (H).
  public var heads: Int
  /// Key-value heads (K).
  public var kvHeads: Int
  /// Width of one head (h).
  public var headDim: Int
  /// Width of the plain feed-forward block (F); 0 when no layer has one.
  public var ffn: Int
  /// Layers with the plain feed-forward block (L0).
  public var denseLayers: Int
  /// Routed experts of one mixture layer (E); 0 for a dense model.
  public var experts: Int
  /// Experts that one token visits (k).
  public var expertsPerToken: Int
  /// Width of one expert (f).
  public var expertFFN: Int
  /// Experts that every token visits (S).
  public var sharedExperts: Int
  /// Width of one shared expert (s).
  public var sharedExpertFFN: Int
  /// Whether a scalar gate scales the shared experts.
  public var sharedGate: Bool
  /// Whether the router has a bias.
  public var routerBias: Bool
  /// Vocabulary as stored, padding included (V).
  public var vocabulary: Int
  /// Whether one matrix serves as input embedding and output head.
  public var tied: Bool
  /// Normalisation of queries and keys.
  public var queryKeyNorm: QueryKeyNorm
  /// Bias of the attention projections.
  public var attentionBias: AttentionBias
  /// Whether the feed-forward blocks have biases.
  public var mlpBias: Bool
  /// Whether each head has a learned attention sink.
  public var attentionSinks: Bool
  /// Norm vectors of width `hidden` in one layer.
  public var normsPerLayer: Int
  /// Window of the sliding layers in tokens; nil when no layer slides.
  public var window: Int?
  /// Layers that attend to the whole context.
  public var fullAttentionLayers: Int
  /// How queries meet the KV cache.
  public var attention: Attention
  /// Published number of weights.
  public var publishedParameters: Double
  /// Published number of weights used per token.
  public var publishedActiveParameters: Double
  /// Whether the published active count includes the input embedding; nil when unknown.
  public var activeCountsInputEmbedding: Bool?
  /// Whether the formulas reproduce the published counts to the last digit.
  public var isExact: Bool
  /// Precision in which the checkpoint is published.
  public var nativePrecision: String
  /// Longest context in tokens.
  public var maxContext: Int
  /// Release date (ISO 8601).
  public var released: String
  /// Licence of the weights.
  public var licence: String
  /// Citation of the shape.
  public var source: String
  /// Remarks of the source.
  public var notes: String

  /// States every column of a row.
  public init(
    id: String, family: String, aliases: [String], layers: Int, hidden: Int, heads: Int,
    kvHeads: Int, headDim: Int, ffn: Int, denseLayers: Int, experts: Int, expertsPerToken: Int,
    expertFFN: Int, sharedExperts: Int, sharedExpertFFN: Int, sharedGate: Bool,
    routerBias:
      Bool, vocabulary: Int, tied: Bool, queryKeyNorm: QueryKeyNorm, attentionBias: AttentionBias,
    mlpBias: Bool, attentionSinks: Bool, normsPerLayer: Int, window: Int?,
    fullAttentionLayers:
      Int, attention: Attention, publishedParameters: Double, publishedActiveParameters: Double,
    activeCountsInputEmbedding: Bool?, isExact: Bool, nativePrecision: String, maxContext: Int,
    released: String, licence: String, source: String, notes: String
  ) {
    self.id = id
    self.family = family
    self.aliases = aliases
    self.layers = layers
    self.hidden = hidden
    self.heads = heads
    self.kvHeads = kvHeads
    self.headDim = headDim
    self.ffn = ffn
    self.denseLayers = denseLayers
    self.experts = experts
    self.expertsPerToken = expertsPerToken
    self.expertFFN = expertFFN
    self.sharedExperts = sharedExperts
    self.sharedExpertFFN = sharedExpertFFN
    self.sharedGate = sharedGate
    self.routerBias = routerBias
    self.vocabulary = vocabulary
    self.tied = tied
    self.queryKeyNorm = queryKeyNorm
    self.attentionBias = attentionBias
    self.mlpBias = mlpBias
    self.attentionSinks = attentionSinks
    self.normsPerLayer = normsPerLayer
    self.window = window
    self.fullAttentionLayers = fullAttentionLayers
    self.attention = attention
    self.publishedParameters = publishedParameters
    self.publishedActiveParameters = publishedActiveParameters
    self.activeCountsInputEmbedding = activeCountsInputEmbedding
    self.isExact = isExact
    self.nativePrecision = nativePrecision
    self.maxContext = maxContext
    self.released = released
    self.licence = licence
    self.source = source
    self.notes = notes
  }
}

/// Widths of latent attention (MLA).
public struct LatentAttention: Sendable, Hashable {
  /// Width of the query latent (q).
  public var queryRank: Int
  /// Width of the KV latent (c).
  public var kvRank: Int
  /// Width of the rotary part of a head (r).
  public var ropeDim: Int
  /// Width of the rest of a query-key head (p).
  public var nopeDim: Int
  /// Width of a value head (v).
  public var valueDim: Int

  /// Describes the latent widths, in elements.
  public init(queryRank: Int, kvRank: Int, ropeDim: Int, nopeDim: Int, valueDim: Int) {
    self.queryRank = queryRank
    self.kvRank = kvRank
    self.ropeDim = ropeDim
    self.nopeDim = nopeDim
    self.valueDim = valueDim
  }
}

/// The index that picks the tokens which sparse latent attention reads.
public struct SparseIndex: Sendable, Hashable {
  /// Heads of the index.
  public var heads: Int
  /// Width of one index key.
  public var dim: Int
  /// Tokens that attention reads.
  public var topK: Int

  /// Describes the index.
  public init(heads: Int, dim: Int, topK: Int) {
    self.heads = heads
    self.dim = dim
    self.topK = topK
  }
}

/// Sizes of linear-attention layers.
public struct LinearAttention: Sendable, Hashable {
  /// Key heads.
  public var keyHeads: Int
  /// Value heads.
  public var valueHeads: Int
  /// Width of a key head.
  public var keyDim: Int
  /// Width of a value head.
  public var valueDim: Int

  /// Describes the linear layers.
  public init(keyHeads: Int, valueHeads: Int, keyDim: Int, valueDim: Int) {
    self.keyHeads = keyHeads
    self.valueHeads = valueHeads
    self.keyDim = keyDim
    self.valueDim = valueDim
  }
}
