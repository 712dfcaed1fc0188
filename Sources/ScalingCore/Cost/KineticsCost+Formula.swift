extension KineticsCost {
  /// Costs one request of a dense-attention model by equations 1 to 4 and 10 of arXiv 2506.05333.
  ///
  /// ```
  /// compute = 2·P·N·L + 2·r·N·I·L·D + r·N·L²·D                          (1)
  /// memory  = 2·I·L·D + N·L²·D           bytes at 2 bytes an element    (2)
  /// eFLOPs  = compute + intensity·memory, or the larger of the two      (3, 4, A.1)
  /// ```
  /// Only decoding is billed: the prompt (I tokens) enters as attended context, its KV cache is read once
  /// for all N samples, and the read of the parameters is dropped unless
  /// ``KineticsInputs/parameterReadBatch`` restores it as `2·P·L·N / batch` bytes.
  ///
  /// Φ is the paper's `[2·r·I·D + (r + intensity)·D·L] / 2P`: it leaves out the read of the prompt's KV cache,
  /// which equation 4 has. With a distribution of lengths, L is E[L²]/E[L]. It is 0 when nothing is generated.
  ///
  /// - Parameters:
  ///   - parameters: P, the active ones for a mixture.
  ///   - kvElementsPerToken: D, keys and values of one token over all layers.
  ///   - queryRatio: r, query heads over KV heads.
  ///   - promptTokens: Length of the prompt.
  ///   - length: Generated tokens of one sample; E[L²] stands for L².
  ///   - samples: N, at least 1.
  ///   - inputs: Intensity, peak and options.
  public init(
    parameters: Parameters, kvElementsPerToken: Double, queryRatio: Double, promptTokens: Tokens,
    length: LengthMoments, samples: Int, inputs: KineticsInputs
  ) {
    let seen = AttendedTokens(prompt: promptTokens, length: length)
    let attention = AttentionCost(
      operations: 2 * queryRatio * kvElementsPerToken * seen.total,
      promptBytes: 2 * kvElementsPerToken * seen.prompt,
      ownBytes: 2 * kvElementsPerToken * seen.own)
    self.init(
      parameters: parameters, attention: attention, length: length, samples: samples,
      inputs: inputs)
  }

  /// Costs one request of any model of the catalogue.
  ///
  /// P counts both embeddings for every model, as the paper does. Attention follows the model: full
  /// layers see the whole context, sliding layers their window, latent attention works on the latents
  /// (absorbed form), a sparse index scans its keys and lets each sample read its own top tokens, so that
  /// these are not shared, and linear layers read a state of fixed size. For grouped-query
  /// attention without a window this is equation 4 to the letter. KV elements have 2 bytes whatever the
  /// deployment, because the paper's intensity belongs to 16 bit.
  public init(
    model: ModelArchitecture, strategy: Strategy, attention: AttentionPolicy = .dense,
    workload: Workload, inputs: KineticsInputs
  ) {
    let length = LengthMoments(fixed: strategy.generationLength)
    self.init(
      parameters: model.activeParametersWithEmbeddings,
      attention: AttentionCost(model: model, prompt: workload.promptTokens, length: length),
      length: length,
      samples: strategy.kind == .single ? 1 : strategy.samples,
      inputs: inputs)
  }

  /// Joins what the parameters and attention take.
  private init(
    parameters: Parameters, attention: AttentionCost, length: LengthMoments, samples: Int,
    inputs: KineticsInputs
  ) {
    let count = Double(max(1, samples))
    let linear = 2 * parameters.value * length.mean.value
    let parameterRead = inputs.parameterReadBatch.map { linear / $0 } ?? 0
    let compute = count * (linear + attention.operations)
    let memory = attention.promptBytes + count * (attention.ownBytes + parameterRead)
    let weighted = inputs.intensity * memory
    let joined = inputs.combination == .add ? compute + weighted : max(compute, weighted)
    self.init(
      compute: FLOPs(compute),
      memoryAccess: Bytes(memory),
      eFLOPs: FLOPs(joined),
      idealGPUTime: Seconds(joined / inputs.peak.value),
      attentionToParameterRatio: linear > 0
        ? (attention.operations + inputs.intensity * attention.ownBytes) / linear : 0)
  }
}

/// What attention takes during one generation.
private struct AttentionCost {
  /// Floating-point operations of one sample.
  var operations: Double
  /// Bytes of the prompt's KV cache, read once for all samples.
  var promptBytes: Double
  /// Bytes of one sample's own KV cache.
  var ownBytes: Double
}

extension AttentionCost {
  /// Follows the attention of a model.
  init(model: ModelArchitecture, prompt: Tokens, length: LengthMoments) {
    let flops = model.decodeAttentionFLOPs
    let reads = model.kvReads
    let whole = AttendedTokens(prompt: prompt, length: length)
    let limited = AttendedTokens(prompt: prompt, length: length, limit: reads.limit)
    let isShared = if case .sparseIndex = model.attention { false } else { true }
    let steps = length.mean.value
    let shared = reads.whole * whole.prompt + (isShared ? reads.limited * limited.prompt : 0)
    let picked = isShared ? limited.own : limited.total
    operations =
      flops.whole * whole.total + flops.limited * limited.total + flops.constant * steps
    promptBytes = 2 * shared
    ownBytes = 2 * (reads.whole * whole.own + reads.limited * picked + reads.constant * steps)
  }
}
