extension KineticsCost {
  /// Costs one request of a model with grouped-query attention by equations 1 to 4, 8, 9 and 10 of arXiv
  /// 2506.05333.
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
  /// Under an ``AttentionPolicy`` with a budget of B tokens the attended tokens `I·L + L²/2` become
  /// `S = Σ min(I + t, B) = B·L − max(0, B − I)²/2`, and each sample reads its own:
  ///
  /// ```
  /// compute = 2·P·N·L + 2·r·N·D·S,    memory = 2·N·D·S                  (8)
  /// search  = the attention terms of (1) and (2) over 2·blockSize       (9, block top-k alone)
  /// ```
  /// Where the budget holds prompt and longest answer nothing is left out: the cost is that of dense
  /// attention, the prompt being read once again for all samples.
  /// ``KineticsInputs/SparseSum/released`` bills top-k as the paper's released code does.
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
  ///   - attention: Which cached tokens a query reads.
  ///   - inputs: Intensity, peak and options.
  public init(
    parameters: Parameters, kvElementsPerToken: Double, queryRatio: Double, promptTokens: Tokens,
    length: LengthMoments, samples: Int, attention: AttentionPolicy = .dense,
    inputs: KineticsInputs
  ) {
    let request = AttentionRequest(
      policy: attention, prompt: promptTokens, length: GeneratedLength(length),
      samples: max(1, samples), sum: inputs.sparseSum)
    self.init(
      parameters: parameters,
      parametersRead: inputs.parameterReadBatch.map { parameters / $0 } ?? 0,
      attention: request.cost(kvElementsPerToken: kvElementsPerToken, queryRatio: queryRatio),
      request: request, inputs: inputs)
  }

  /// Costs one request of any model of the catalogue.
  ///
  /// P counts both embeddings for every model, as the paper does. Attention follows the model: full
  /// layers see the whole context, sliding layers their window, latent attention works on the latents
  /// (absorbed form), a sparse index scans its keys and lets each sample read its own top tokens, so that
  /// these are not shared, and linear layers read a state of fixed size. The policy acts on full
  /// layers and latents; with a sparse index the smaller budget counts. For grouped-query attention without
  /// a window this is the other initialiser to the letter. KV elements have 2 bytes whatever the
  /// deployment, because the paper's intensity belongs to 16 bit.
  ///
  /// A distribution of lengths enters by its moments, cut at the cap and where a window or budget is reached.
  /// A read of parameters that is shared by a batch touches the distinct experts of a mixture
  /// (``ModelArchitecture/parametersRead(batch:)``).
  public init(
    model: ModelArchitecture, strategy: Strategy, attention: AttentionPolicy = .dense,
    workload: Workload, inputs: KineticsInputs
  ) {
    let request = AttentionRequest(
      policy: attention, prompt: workload.promptTokens, length: GeneratedLength(strategy),
      samples: strategy.sampledAnswers, sum: inputs.sparseSum)
    self.init(
      parameters: model.activeParametersWithEmbeddings,
      parametersRead: inputs.parameterReadBatch.map { model.parametersRead(batch: $0) / $0 } ?? 0,
      attention: request.cost(of: model), request: request, inputs: inputs)
  }

  /// Joins what the parameters and attention take.
  ///
  /// - Parameter parametersRead: Weights that are read for one token, as a share of what the batch reads.
  private init(
    parameters: Parameters, parametersRead: Parameters, attention: AttentionCost,
    request: AttentionRequest, inputs: KineticsInputs
  ) {
    let count = Double(request.samples)
    let mean = request.length.moments.mean.value
    let linear = 2 * parameters.value * mean
    let compute = count * (linear + attention.operations)
    let ownBytes = attention.ownBytes + 2 * parametersRead.value * mean
    let memory = attention.promptBytes + count * ownBytes
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
