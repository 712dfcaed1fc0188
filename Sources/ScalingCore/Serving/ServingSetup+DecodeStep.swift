import RealModule

/// One decode step of so many running sequences (`serving_latency.md` §2).
extension ServingSetup {
  /// Time of the step by cause.
  func decodeStep(running sequences: Double) -> DecodeStep {
    let perRank = sequences / dataParallel
    let kernels = shape.kernels * (parameters.kernelTime + perRank * parameters.kernelTokenTime)
    var step = DecodeStep(
      weights: scales.memory * (everyTokenWeights(sequences) + expertWeights(sequences)),
      kvCache: scales.memory * cacheTime(perRank),
      collectives: scales.fixed * collectives(sequences),
      kernels: scales.fixed * kernels,
      host: scales.fixed * overhead.host)
    // The GPU waits where launching takes longer than its own work.
    step.host += max(0, launching - step.total)
    return step
  }

  /// Attention, feed-forward and output head: the slower of reading and multiplying.
  private func everyTokenWeights(_ sequences: Double) -> Seconds {
    let work = everyTokenWork(sequences)
    return smoothMaximum(work.reading.value, work.computing.value)
  }

  /// Reading and multiplying attention, feed-forward and output head on one GPU.
  func everyTokenWork(_ sequences: Double) -> RooflineTerm {
    let groups = shape.weights
    let head = WeightArithmetic.bytesAt16Bit * groups.embedding
    let attentionBytes = (groups.attention * arithmetic.attentionBytes + head) / tensorParallel
    let bytes = attentionBytes + groups.everyTokenFeedForward * arithmetic.bytes / gpus
    let projections = groups.attention * (sequences / dataParallel) / tensorParallel
    let blocks = groups.everyTokenFeedForward * sequences / gpus
    let computing =
      projections / arithmetic.attention.value + blocks / arithmetic.feedForward.value
    return RooflineTerm(
      operations: FLOPs(2 * (projections + blocks)), bytes: Bytes(bytes),
      computing: Seconds(2 * computing), reading: Seconds(bytes / arithmetic.streaming.value))
  }

  /// Routed experts: the slower of reading those that are touched and multiplying.
  private func expertWeights(_ sequences: Double) -> Seconds {
    guard shape.isMixture else { return 0 }
    let work = expertWork(sequences)
    return smoothMaximum(work.reading.value, work.computing.value)
  }

  /// Reading and multiplying the experts that a step touches, on one GPU.
  func expertWork(_ sequences: Double) -> RooflineTerm {
    let touched = touchedExperts(sequences) * shape.weights.oneExpert * shape.weights.mixtureLayers
    let bytes = touched * arithmetic.bytes / gpus
    let operations = 2 * shape.activeExperts * sequences / gpus
    return RooflineTerm(
      operations: FLOPs(operations), bytes: Bytes(bytes),
      computing: Seconds(operations / arithmetic.experts.value),
      reading: Seconds(bytes / arithmetic.expertStreaming.value))
  }

  /// Distinct experts of one layer that a step touches under uniform routing: E·(1 − (1 − k/E)^b).
  func touchedExperts(_ sequences: Double) -> Double {
    shape.experts * (1 - .pow(1 - shape.expertsPerToken / shape.experts, sequences))
  }

  /// Reading the cache at the mean context of an answer.
  private func cacheTime(_ perRank: Double) -> Seconds {
    let bytes = perRank * cacheBytes * shape.cacheReads(context: meanContext)
    return Seconds(bytes / (cacheShards * gpu.bandwidth.value * parameters.cacheBandwidth))
  }

  /// All-reduces over the GPUs of a replica.
  private func collectives(_ sequences: Double) -> Seconds {
    let latency = parameters.allReduceLatency * .log2(gpus)
    return allReduces * (latency + sequences * allReduceTimePerToken)
  }

  /// The larger of two times, rounded where they are close: the p-norm ‖a, b‖.
  private func smoothMaximum(_ first: Double, _ second: Double) -> Seconds {
    let larger = max(first, second)
    guard larger > 0 else { return 0 }
    let exponent = parameters.smoothMaximum
    let ratio = min(first, second) / larger
    return Seconds(larger * .pow(1 + .pow(ratio, exponent), 1 / exponent))
  }
}
