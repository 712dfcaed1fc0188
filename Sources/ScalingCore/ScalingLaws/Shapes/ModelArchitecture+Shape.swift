extension ModelArchitecture {
  /// A dense decoder of a shape as the serving model sees it: no biases, two norms in each layer.
  ///
  /// ``totalParameters`` equals ``TransformerShape/parameters(tied:)``.
  ///
  /// - Parameters:
  ///   - shape: its counts.
  ///   - id: name of the model.
  ///   - tied: whether one matrix serves as input embedding and output head.
  ///   - maxContext: longest context in tokens; 2,048 as the shape law's models were trained with.
  public init(shape: TransformerShape, id: String, tied: Bool, maxContext: Int = 2_048) {
    let parameters = shape.parameters(tied: tied).value
    self.init(
      id: id, family: "", aliases: [], layers: shape.layers, hidden: shape.width,
      heads: shape.heads, kvHeads: shape.kvHeads, headDim: shape.headWidth,
      ffn: shape.feedForward, denseLayers: shape.layers, experts: 0, expertsPerToken: 0,
      expertFFN: 0, sharedExperts: 0, sharedExpertFFN: 0, sharedGate: false, routerBias: false,
      vocabulary: shape.vocabulary, tied: tied, queryKeyNorm: .none, attentionBias: .none,
      mlpBias: false, attentionSinks: false, normsPerLayer: 2, window: nil,
      fullAttentionLayers: shape.layers, attention: .groupedQuery,
      publishedParameters: parameters, publishedActiveParameters: parameters,
      activeCountsInputEmbedding: nil, isExact: true, nativePrecision: "bf16",
      maxContext: maxContext, released: "", licence: "", source: "stated shape", notes: "")
  }
}
