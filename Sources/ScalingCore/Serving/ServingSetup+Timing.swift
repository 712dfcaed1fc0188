/// Prefill, interference, latency and throughput (`serving_latency.md` §2, DESIGN §3.4).
extension ServingSetup {
  /// Prefill of one request on the replica (P): once for all its samples, by the prefix cache.
  ///
  /// Of a shared prefix only the reading by later tokens is left: its own products and all-reduces
  /// happened once, long ago.
  var prefill: Seconds {
    let exchanged = load.prefilledTokens.value * allReduceTimePerToken
    return scales.prefill * (prefillComputing + allReduces * exchanged)
  }

  /// Products and attention of the prefilled tokens, shared by the GPUs of the replica.
  var prefillComputing: Seconds {
    let tokens = load.prefilledTokens.value
    let groups = shape.weights
    let projections = groups.attention / arithmetic.attention.value
    let blocks = groups.everyTokenFeedForward / arithmetic.feedForward.value
    let experts = shape.activeExperts / arithmetic.experts.value
    let products = 2 * tokens * (projections + blocks + experts)
    let attention = prefillAttention / (gpu.peak16.value * parameters.attentionUtilisation)
    return Seconds((products + attention) / gpus)
  }

  /// Attention operations of the prefilled tokens: each sees the tokens before it.
  var prefillAttention: Double {
    let profile = shape.prefillAttention
    let (prompt, prefix) = (load.prompt.value, load.sharedPrefix.value)
    let reach = min(load.prompt, shape.prefillWindow ?? load.prompt)
    let whole = profile.whole * tokensBefore(limit: reach.value)
    let limited = profile.limited * (prompt - prefix) * min(reach, profile.limit).value
    let picked = profile.picked * (prompt - prefix) * min(reach, profile.budget).value
    return whole + limited + picked
  }

  /// Tokens before each prefilled token, at most a limit, summed over these.
  private func tokensBefore(limit: Double) -> Double {
    let (prompt, prefix) = (load.prompt.value, load.sharedPrefix.value)
    let start = min(prefix, limit)
    let growing = (limit * limit - start * start) / 2
    return growing + limit * (prompt - limit - (prefix - start))
  }

  /// Prefill of a request, and the part of it that one sequence carries.
  private struct PrefillTime {
    /// Prefill of one request, once for all its samples (P).
    var request: Seconds
    /// Part of one sequence (P/N).
    var sequence: Seconds
  }

  /// Latency and throughput of a replica.
  func timing() -> ServingTiming {
    let capacity = capacitySequences
    let running = min(concurrency, capacity)
    let step = decodeStep(running: running)
    let request = prefill
    let shares = PrefillTime(request: request, sequence: request / Double(load.samples))
    let interference = interference(shares, step: step.total, running: running)
    let perToken = step.total + interference
    let first = timeToFirstToken(shares, perToken: perToken, running: running)
    // Sequences a second of one replica (X).
    let rate = running / (shares.sequence + length * perToken).value
    return ServingTiming(
      runningSequences: running, capacitySequences: capacity, decodeStep: step, prefill: request,
      prefillInterference: interference, timeToFirstToken: first, timePerOutputToken: perToken,
      requestLatency: first + (answers.longest.value - 1) * perToken,
      tokensPerSecondPerGPU: TokenRate(rate * length / gpus),
      gpuTimePerRequest: Seconds(Double(load.samples) * gpus / rate))
  }

  /// Mean number of generated tokens of a sample (O).
  private var length: Double { answers.mean.value }

  /// What the prefills of other requests add to one token's time (s·X).
  ///
  /// In a closed loop every other sequence prefills its part once per cycle; the share s of those
  /// prefills falls into the decode window of a request, the rest into its wait for the first token.
  private func interference(
    _ prefill: PrefillTime, step: Seconds, running: Double
  ) -> Seconds {
    let added = (running - 1) / length * prefill.sequence
    let window = length * (step + added)
    let others = (running - 1) / Double(load.samples)
    let own = (1 + parameters.prefillQueueShare * others) * prefill.request
    return added * (window / (window + own))
  }

  /// Front end, own prefill, queue of prefills, one step, and the wait for admission (TTFT).
  private func timeToFirstToken(
    _ prefill: PrefillTime, perToken: Seconds, running: Double
  ) -> Seconds {
    let queue = parameters.prefillQueueShare * (running - 1) * prefill.sequence
    let waiting = parameters.admissionWait * max(0, concurrency / running - 1)
    let cycle = length * perToken + prefill.sequence
    let own = max(parameters.ownPrefill * prefill.request, launching)
    return overhead.front + own + queue + perToken + waiting * cycle
  }
}
