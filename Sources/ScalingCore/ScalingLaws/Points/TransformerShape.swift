internal import RealModule

/// Width, depth, heads and feed-forward block of a dense decoder without biases: what laws of architecture
/// speak of.
public struct TransformerShape: Sendable, Hashable {
  /// Transformer layers (n_layers).
  public var layers: Int
  /// Width of the residual stream (d_model).
  public var width: Int
  /// Query heads.
  public var heads: Int
  /// Key-value heads; a divisor of ``heads``.
  public var kvHeads: Int
  /// Width of one head.
  public var headWidth: Int
  /// Width of the gated feed-forward block (f).
  public var feedForward: Int
  /// Entries of the vocabulary, padding included (V).
  public var vocabulary: Int

  /// Describes a shape; every count is above 0.
  public init(
    layers: Int, width: Int, heads: Int, kvHeads: Int, headWidth: Int, feedForward: Int,
    vocabulary: Int = openLMVocabulary
  ) {
    self.layers = layers
    self.width = width
    self.heads = heads
    self.kvHeads = kvHeads
    self.headWidth = headWidth
    self.feedForward = feedForward
    self.vocabulary = vocabulary
  }

  /// Padded vocabulary of the GPT-NeoX tokeniser, which the shape law's models use.
  public static let openLMVocabulary = 50_432

  /// A model as OpenLM builds it: full multi-head attention over the whole width, SwiGLU of
  /// f = 256·⌈⌊8d/3⌋/256⌉.
  ///
  /// - Parameters:
  ///   - width: d_model.
  ///   - layers: n_layers.
  ///   - heads: heads, which divide the width; they do not change the count of parameters.
  public static func openLM(width: Int, layers: Int, heads: Int = 1) -> TransformerShape {
    let feedForward = 256 * ((8 * width / 3 + 255) / 256)
    return TransformerShape(
      layers: layers, width: width, heads: heads, kvHeads: heads, headWidth: width / heads,
      feedForward: feedForward)
  }
}

// MARK: - Parameters

extension TransformerShape {
  /// All weights, input and output embedding apart from each other:
  /// `2·V·d + n·(d·q·(2 + 2/g) + 3·d·f + 2·d) + d`.
  ///
  /// Equals the N of all 35 models of Bian, Yan and Venkataraman 2025 for ``openLM(width:layers:heads:)``.
  public var parameters: Parameters {
    Parameters(2 * Double(vocabulary) * Double(width)) + nonEmbeddingParameters
  }

  /// Weights without both embeddings: the N of the conditional law.
  public var nonEmbeddingParameters: Parameters {
    let norms = 2 * Double(width)
    let layer = attentionWeights + feedForwardWeights + norms
    return Parameters(Double(layers) * layer + Double(width))
  }

  /// Weights of attention in one layer: d·q·(2 + 2/g).
  private var attentionWeights: Double {
    Double(width) * queryWidth * (2 + 2 / groupSize)
  }

  /// Weights of the gated feed-forward block in one layer: 3·d·f.
  private var feedForwardWeights: Double { 3 * Double(width) * Double(feedForward) }

  /// Width of all query heads together (q).
  private var queryWidth: Double { Double(heads) * Double(headWidth) }

  /// Query heads that share one key-value head (g).
  private var groupSize: Double { Double(heads) / Double(kvHeads) }
}

// MARK: - What laws ask of a shape

extension TransformerShape {
  /// Width over depth, R = d_model / n_layers: the shape law's variable.
  public var aspectRatio: Double { Double(width) / Double(layers) }

  /// d/√N with the parameters outside of the embeddings: a variable of the conditional law.
  public var widthRatio: Double { Double(width) / .sqrt(nonEmbeddingParameters.value) }

  /// Feed-forward over attention weights, r = 3f / (q·(2 + 2/g)): a variable of the conditional law.
  public var mlpToAttention: Double { feedForwardWeights / attentionWeights }
}
