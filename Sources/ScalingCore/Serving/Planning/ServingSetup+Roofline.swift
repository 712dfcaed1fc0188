/// Work of one GPU by resource.
extension ServingSetup {
  /// Matrix products of a decode step of so many sequences; the output head is read, but its few products
  /// are left out as in `serving_latency.md` §2.
  func weightsWork(_ sequences: Double) -> RooflineTerm {
    let work = everyTokenWork(sequences)
    return shape.isMixture ? work + expertWork(sequences) : work
  }

  /// Attention of a decode step, given the operations of one sequence.
  func cacheWork(_ sequences: Double, operations: FLOPs) -> RooflineTerm {
    let perRank = sequences / dataParallel
    let bytes = perRank * cacheBytes * shape.cacheReads(context: meanContext) / cacheShards
    let split = operations * (perRank / tensorParallel)
    return RooflineTerm(
      operations: split, bytes: Bytes(bytes), computing: Seconds(split.value / attentionRate.value),
      reading: Seconds(bytes / (gpu.bandwidth.value * parameters.cacheBandwidth)))
  }

  /// Prefill of one request: all its tokens in one pass over the weights.
  var prefillWork: RooflineTerm {
    let tokens = load.prefilledTokens.value
    let groups = shape.weights
    let elements = groups.attention + groups.everyTokenFeedForward + shape.activeExperts
    var work = weightsWork(tokens)
    work.operations = FLOPs((2 * tokens * elements + prefillAttention) / gpus)
    work.computing = prefillComputing
    return work
  }

  /// Rate of attention (F16·mfu_attn).
  private var attentionRate: FLOPRate { gpu.peak16 * parameters.attentionUtilisation }
}
