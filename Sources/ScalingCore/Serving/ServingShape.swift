/// What the serving model needs of a model's shape under an attention policy, derived once for both.
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
  /// KV elements that one decode step of a sequence reads, at most those that are kept.
  public var readCache: ContextProfile
  /// Shards into which tensor parallelism can split the cache.
  public var cacheShards: Double
  /// Attention operations of one prompt token.
  public var prefillAttention: ContextProfile
  /// Tokens that a prompt token sees at most, by the policy; nil when it sees all before it.
  public var prefillWindow: Tokens?

  /// Derives the shape of a model.
  ///
  /// A budget limits what decoding reads; block top-k reads a summary of each block besides. Prefill stays
  /// dense, because every token has to be cached for the queries that may pick it. Only a sliding window
  /// evicts what lies before it, and limits prefill. The fixed state of linear-attention layers is left out of both cache profiles: the parameters of
  /// `serving_latency.md` were fitted without it. A sparse index limits what is read, not what is kept.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - attention: Which cached tokens a query reads.
  public init(_ model: ModelArchitecture, attention: AttentionPolicy = .dense) {
    weights = model.weights
    layers = Double(model.layers)
    hidden = Double(model.hidden)
    experts = Double(model.experts)
    expertsPerToken = Double(model.expertsPerToken)
    kernels = layers * Double(model.kernelsPerLayer)
    readCache = Self.growing(model.kvReads(under: attention))
    storedCache = Self.growing(model.kvKept(under: attention))
    cacheShards = Double(model.kvShards)
    prefillAttention = Self.growing(model.prefillAttentionFLOPs)
    if case .slidingWindow(let window) = attention { prefillWindow = window }
  }

  /// Whether some layers route tokens to experts.
  public var isMixture: Bool { experts > 0 }

  /// Routed experts of all layers, in elements.
  var allExperts: Double { experts * weights.oneExpert * weights.mixtureLayers }

  /// Routed experts that one token visits in all layers, in elements.
  var activeExperts: Double { expertsPerToken * weights.oneExpert * weights.mixtureLayers }

  /// KV elements that a step reads at a context: where a budget with its search would take more than
  /// all that is kept, all of it.
  func cacheReads(context: Tokens) -> Double {
    min(readCache.amount(context: context), storedCache.amount(context: context))
  }

  private static func growing(_ profile: ContextProfile) -> ContextProfile {
    var profile = profile
    profile.constant = 0
    return profile
  }
}
