/// Kernels that one layer of a decode step starts, counted from fused graphs (`serving_latency.md` §2).
extension ModelArchitecture {
  /// Kernels of one layer; the mean, rounded down, where layers differ in attention.
  ///
  /// In a mixture all layers count as mixture layers. Llama 9, Qwen3 10, DeepSeek-V3 19.
  public var kernelsPerLayer: Int {
    attentionKernels + (isMixture ? 8 : 4) + (isMixture && sharedExperts > 0 ? 1 : 0)
  }

  /// Kernels of attention in one layer.
  private var attentionKernels: Int {
    let groupedQuery = queryKeyNorm == .none ? 5 : 6
    switch attention {
    case .groupedQuery: return groupedQuery
    case .latent: return 10
    case .sparseIndex: return 16
    case .linearMix:
      let sum = cachingLayers * Double(groupedQuery) + linearLayers * 8
      return layers > 0 ? Int(sum / Double(layers)) : groupedQuery
    }
  }
}
