/// Memory: what fits, and how many sequences run together.
extension ServingSetup {
  /// Share of memory that engines hand out; the rest is the reserve.
  private static let usableShare = 0.9
  /// Share of memory that the cache has at least, whatever the weights take.
  private static let leastCacheShare = 0.07
  /// Share of memory that weights and one full sequence may take.
  private static let fittingShare = 0.97

  /// Weights on one GPU (W_gpu); both embeddings stay at 16 bit, even where they are one matrix.
  var weightsPerGPU: Bytes {
    let groups = shape.weights
    let embeddings = 2 * WeightArithmetic.bytesAt16Bit * groups.embedding
    let shared = (groups.attention * arithmetic.attentionBytes + embeddings) / tensorParallel
    let split = (groups.everyTokenFeedForward + shape.allExperts) * arithmetic.bytes / gpus
    return Bytes(shared + split)
  }

  /// Cache that one sequence keeps at a context, over all its GPUs.
  func storedCache(context: Tokens) -> Bytes {
    Bytes(cacheBytes * shape.storedCache.amount(context: context))
  }

  /// Cache of the shared prefix, kept once per attention rank: layers that keep the whole context.
  var sharedCache: Bytes {
    Bytes(cacheBytes * shape.storedCache.whole * load.sharedPrefix.value)
  }

  /// Cache of the prompt that only the samples of one request share, kept once for those that run together.
  private var requestCache: Bytes {
    Bytes(cacheBytes * shape.storedCache.whole * load.prefilledTokens.value)
  }

  /// Whether weights and the cache of one full sequence fit on each GPU.
  var fits: Bool {
    let sequence = storedCache(context: load.fullLength) / cacheShards
    return weightsPerGPU + sequence <= gpu.memory * Self.fittingShare
  }

  /// Sequences that the memory of a replica holds (b_max), at least 1.
  ///
  /// TensorRT-LLM reserves the longest answer of a sequence; vLLM and SGLang evict, and hold what a running
  /// sequence has at a mean step. The samples of a request hold the prompt once.
  var capacitySequences: Double {
    let reserved = load.prompt + answers.cap
    let held = storedCache(context: backend == .tensorRT ? reserved : meanContext)
    let free = max(gpu.memory * Self.usableShare - weightsPerGPU, gpu.memory * Self.leastCacheShare)
    let perRank = capacity(room: free * cacheShards - sharedCache, own: held - sharedCache)
    return max(1, perRank * dataParallel)
  }

  /// Sequences of one rank for which a room is enough, when each keeps so much besides the shared prefix.
  private func capacity(room: Bytes, own: Bytes) -> Double {
    guard groupedSamples > 1 else { return room / own }
    let answer = own - requestCache
    // Whole groups, or the part of a single group that fits beside its prompt.
    return min(room / (answer + requestCache / groupedSamples), (room - requestCache) / answer)
  }

  /// What fills one GPU while so many sequences run, each counted with an answer of this length.
  ///
  /// Backends that evict admit more than fit at full length: the parts may then exceed the capacity.
  func memory(running sequences: Double, answer: Tokens) -> MemoryUse {
    let own = storedCache(context: load.prompt + answer) - sharedCache
    let running = sequences / dataParallel
    let prompts = max(running / groupedSamples, min(running, 1))
    let perRank = own * running - requestCache * (running - prompts) + sharedCache
    return MemoryUse(
      weights: weightsPerGPU, kvCache: perRank / cacheShards,
      reserve: gpu.memory * (1 - Self.usableShare), capacity: gpu.memory)
  }
}
