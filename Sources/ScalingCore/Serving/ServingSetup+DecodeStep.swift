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
    let groups = shape.weights
    let head = WeightArithmetic.bytesAt16Bit * groups.embedding
    let attentionBytes = (groups.attention * arithmetic.attentionBytes + head) / tensorParallel
    let blockBytes = groups.everyTokenFeedForward * arithmetic.bytes / gpus
    let reading = (attentionBytes + blockBytes) / arithmetic.streaming.value
    let perRank = sequences / dataParallel
    let projecting = groups.attention * perRank / (tensorParallel * arithmetic.attention.value)
    let feeding =
      groups.everyTokenFeedForward * sequences / (gpus * arithmetic.feedForward.value)
    return smoothMaximum(reading, 2 * (projecting + feeding))
  }

  /// Routed experts: the slower of reading those that are touched and multiplying.
  private func expertWeights(_ sequences: Double) -> Seconds {
    guard shape.isMixture else { return 0 }
    let touched = touchedExperts(sequences) * shape.weights.oneExpert * shape.weights.mixtureLayers
    let reading = touched * arithmetic.bytes / (gpus * arithmetic.expertStreaming.value)
    let multiplying = 2 * shape.activeExperts * sequences / (gpus * arithmetic.experts.value)
    return smoothMaximum(reading, multiplying)
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
