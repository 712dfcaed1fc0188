package import ScalingCore

/// What the user says about benchmark files; it completes what they leave out and goes before what they say.
package struct MeasurementNaming: Sendable, Hashable {
  /// Model, by catalogue id or alias.
  package var model: String?
  /// GPU, by catalogue id or alias.
  package var gpu: String?
  /// Serving software.
  package var backend: Backend?
  /// Number format of the weights.
  package var weights: Precision?
  /// Number format of the KV cache.
  package var kvCache: Precision?
  /// GPUs that share each attention matrix.
  package var tensorParallel: Int?
  /// Attention data-parallel ranks.
  package var dataParallel: Int?
  /// Expert-parallel ranks.
  package var expertParallel: Int?
  /// Sequences at a time.
  package var concurrency: Int?
  /// Mean prompt.
  package var prompt: Tokens?
  /// Mean answer.
  package var answer: Tokens?

  /// States what is known.
  package init(
    model: String? = nil, gpu: String? = nil, backend: Backend? = nil, weights: Precision? = nil,
    kvCache: Precision? = nil, tensorParallel: Int? = nil, dataParallel: Int? = nil,
    expertParallel: Int? = nil, concurrency: Int? = nil, prompt: Tokens? = nil,
    answer: Tokens? = nil
  ) {
    self.model = model
    self.gpu = gpu
    self.backend = backend
    self.weights = weights
    self.kvCache = kvCache
    self.tensorParallel = tensorParallel
    self.dataParallel = dataParallel
    self.expertParallel = expertParallel
    self.concurrency = concurrency
    self.prompt = prompt
    self.answer = answer
  }

  /// Whether a parallel layout is stated.
  var hasLayout: Bool { tensorParallel != nil || dataParallel != nil || expertParallel != nil }

  /// Texts by column of a ``MeasuredRowsTable``; a stated layout replaces that of the rows as a whole.
  var cells: [String: String] {
    var cells: [String: String?] = [
      "model": model, "gpu": gpu, "backend": backend?.rawValue, "precision": weights?.rawValue,
      "kv_precision": kvCache?.rawValue, "concurrency": concurrency.map(String.init),
      "isl": prompt.map { NumberText.shortest($0.value) },
      "osl": answer.map { NumberText.shortest($0.value) },
    ]
    if hasLayout {
      cells["tp"] = String(tensorParallel ?? 1)
      cells["dp"] = String(dataParallel ?? 1)
      cells["ep"] = String(expertParallel ?? 1)
      cells["ngpu"] = ""
    }
    return cells.compactMapValues { $0 }
  }
}
