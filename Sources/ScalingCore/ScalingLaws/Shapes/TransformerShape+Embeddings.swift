/// Which weights of a model a law calls N.
public enum ParameterCounting: String, Sendable, Hashable, CaseIterable {
  /// All weights: the shape law, Chinchilla.
  case total
  /// Weights without the embeddings: the conditional law.
  case withoutEmbeddings
}

extension TransformerShape {
  /// All weights, the two embeddings counted once where one matrix serves as both.
  public func parameters(tied: Bool) -> Parameters {
    tied ? parameters - embedding : parameters
  }

  /// Weights as a law counts them.
  public func parameters(tied: Bool, counting: ParameterCounting) -> Parameters {
    switch counting {
    case .total: parameters(tied: tied)
    case .withoutEmbeddings: nonEmbeddingParameters
    }
  }

  /// One matrix of vocabulary by width (V·d).
  var embedding: Parameters { Parameters(Double(vocabulary) * Double(width)) }

  /// Weights of one more layer.
  var layerParameters: Parameters {
    (nonEmbeddingParameters - Parameters(Double(width))) / Double(layers)
  }

  /// Largest count of a shape that is looked at: products of two are exact.
  private static let largestCount = 10_000_000

  /// What is wrong with a shape, as a sentence part; nil when every count makes sense.
  var complaint: String? {
    let counts = [
      ("layers", layers), ("width", width), ("heads", heads), ("KV heads", kvHeads),
      ("head width", headWidth), ("feed-forward width", feedForward), ("vocabulary", vocabulary),
    ]
    for (name, count) in counts where !(1...Self.largestCount).contains(count) {
      return "\(name) \(count) is not from 1 to \(Self.largestCount)"
    }
    return heads.isMultiple(of: kvHeads)
      ? nil : "\(kvHeads) KV heads do not divide \(heads) heads"
  }
}
