/// What the serving model needs of a model's shape, derived once per model.
public struct ServingShape: Sendable, Hashable {
  /// Elements of the matrices by group.
  public var weights: WeightGroups
  /// Layers (L).
  public var layers: Double
  /// Width of the residual stream (d).
  public var hidden: Double
  /// Routed experts of one mixture layer (E); 0 for a dense model.
  public var experts: Double
  /// Experts that one token visits (k).
  public var expertsPerToken: Double
  /// Kernels of one decode step (N_kern).
  public var kernels: Double
  /// KV elements that one sequence keeps.
  public var storedCache: ContextProfile
  /// KV elements that one decode step of a sequence reads.
  public var readCache: ContextProfile
  /// Shards into which tensor parallelism can split the cache.
  public var cacheShards: Double
  /// Attention operations of one prompt token.
  public var prefillAttention: ContextProfile

  /// Derives the shape of a model.
  ///
  /// The fixed state of linear-attention layers is left out of both cache profiles: the parameters of
  /// `serving_latency.md` were fitted without it. A sparse index limits what is read, not what is kept.
  public init(_ model: ModelArchitecture) {
    weights = model.weights
    layers = Double(model.layers)
    hidden = Double(model.hidden)
    experts = Double(model.experts)
    expertsPerToken = Double(model.expertsPerToken)
    kernels = layers * Double(model.kernelsPerLayer)
    readCache = Self.growing(model.kvReads)
    storedCache = Self.stored(model)
    cacheShards = Double(model.kvShards)
    prefillAttention = Self.growing(model.prefillAttentionFLOPs)
  }

  /// Whether some layers route tokens to experts.
  public var isMixture: Bool { experts > 0 }

  /// Routed experts of all layers, in elements.
  var allExperts: Double { experts * weights.oneExpert * weights.mixtureLayers }

  /// Routed experts that one token visits in all layers, in elements.
  var activeExperts: Double { expertsPerToken * weights.oneExpert * weights.mixtureLayers }

  private static func stored(_ model: ModelArchitecture) -> ContextProfile {
    guard case .sparseIndex = model.attention else { return growing(model.kvReads) }
    return ContextProfile(whole: model.kvElementsPerToken)
  }

  private static func growing(_ profile: ContextProfile) -> ContextProfile {
    var profile = profile
    profile.constant = 0
    return profile
  }
}
