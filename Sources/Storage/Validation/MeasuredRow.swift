internal import ScalingCore

/// One row of a ``MeasuredRowsTable``.
struct MeasuredRow {
  /// What becomes of a row.
  enum Outcome {
    /// It can be compared; the flag says whether a rule gave the number format of its KV cache.
    case compared(MeasuredServing, isCacheAssumed: Bool)
    /// It can't.
    case leftOut(MeasuredRows.LeftOut)
  }

  private let cells: CellsOfRow

  init(_ cells: CellsOfRow) {
    self.cells = cells
  }

  /// Reads the row; every cell is checked, also of a row that is then left out.
  func read(_ catalogue: Catalogue) throws(Diagnostic) -> Outcome {
    let numbers = try MeasuredNumbers(cells)
    let modelName = try cells.requiredText("model")
    let gpuName = try cells.requiredText("gpu")
    let (backend, weights) = (try cells.backend(), try cells.precision("precision"))
    let recordedCache = try cells.precision("kv_precision")
    if let group = try unmodelled(numbers) { return .leftOut(group) }
    guard let model = catalogue.model(named: modelName) else {
      let hint = NearestName.hint(catalogue.nearestModels(to: modelName, limit: 1))
      return .leftOut(try group("model", modelName, "no model '\(modelName)' is known\(hint)"))
    }
    guard let gpu = catalogue.accelerator(named: gpuName) else {
      let hint = NearestName.hint(catalogue.nearestAccelerators(to: gpuName, limit: 1))
      return .leftOut(try group("gpu", gpuName, "no GPU '\(gpuName)' is known\(hint)"))
    }
    let format = weights ?? .bf16
    let cache =
      recordedCache ?? Precision.assumedCache(weights: format, backend: backend, on: gpu)
    let deployment = Deployment(
      gpu: gpu, tensorParallel: numbers.tensorParallel, dataParallel: numbers.dataParallel,
      expertParallel: numbers.expertParallel, weights: format, kvCache: cache,
      concurrency: numbers.concurrency, backend: backend)
    try checkGPUs(numbers, deployment)
    return .compared(
      numbers.measurement(of: model, on: deployment, flag: try flag()),
      isCacheAssumed: recordedCache == nil)
  }

  /// Why the serving model can't estimate a row, whatever it runs; nil when it can.
  private func unmodelled(_ numbers: MeasuredNumbers) throws(Diagnostic) -> MeasuredRows.LeftOut? {
    let mode = try cells.text("mode")
    guard ["", "agg"].contains(mode) else {
      return try group(
        "mode", mode, "mode '\(mode)' is not modelled, only aggregated serving, 'agg'")
    }
    guard numbers.pipelineParallel > 1 else { return nil }
    return try group("pp", try cells.text("pp"), "pipeline parallelism is not modelled")
  }

  private func group(
    _ column: String, _ value: String, _ reason: String
  ) throws(Diagnostic) -> MeasuredRows.LeftOut {
    MeasuredRows.LeftOut(
      file: cells.row.table.file, column: column, value: value, reason: reason,
      mark: try cells.mark(of: column))
  }

  /// A stated number of GPUs has to be that of the layout.
  private func checkGPUs(
    _ numbers: MeasuredNumbers, _ deployment: Deployment
  ) throws(Diagnostic) {
    guard let stated = numbers.gpus, stated != deployment.gpusPerReplica else { return }
    throw try cells.failure(
      "ngpu",
      "'ngpu' is \(stated), but the layout takes \(deployment.gpusPerReplica); "
        + "write the GPUs of one replica, the larger of tp × dp and ep")
  }

  private func flag() throws(Diagnostic) -> String {
    let flag = try cells.text("flag")
    return flag.isEmpty ? MeasuredServing.sound : flag
  }
}
