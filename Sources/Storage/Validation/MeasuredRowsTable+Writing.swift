internal import ScalingCore

extension MeasuredRowsTable {
  private static let written = [
    "model", "gpu", "ngpu", "tp", "dp", "ep", "precision", "kv_precision", "backend", "isl", "osl",
    "concurrency", "ttft_ms", "tpot_ms", throughput, "flag", "measured", "source",
  ]

  /// Rows in the layout that ``rows(file:bytes:catalogue:)`` reads.
  package static func text(of measured: MeasuredRows) -> String {
    let records = zip(measured.rows, measured.origins).map(record)
    return CSVText.table([written] + records)
  }

  /// Writes rows as a file, whole or not at all.
  ///
  /// - Throws: when the file can't be written.
  package static func write(_ measured: MeasuredRows, to path: String) throws(Diagnostic) {
    try AtomicFile().replace(path, with: Array(text(of: measured).utf8))
  }

  private static func record(_ row: MeasuredServing, _ origin: MeasuredRows.Origin) -> [String] {
    let deployment = row.deployment
    return [
      row.model.id, deployment.gpu.id, "\(deployment.gpusPerReplica)",
      "\(deployment.tensorParallel)", "\(deployment.dataParallel)",
      "\(deployment.expertParallel)", deployment.weights.rawValue, cache(of: deployment),
      deployment.backend.rawValue, NumberText.shortest(row.load.prompt.value),
      NumberText.shortest(row.load.generationLength.value), "\(deployment.concurrency)",
      row.timeToFirstToken.map(milliseconds) ?? "", milliseconds(row.timePerOutputToken),
      row.recordedThroughput.map { NumberText.shortest($0.value) } ?? "", row.flag, origin.date,
      origin.source,
    ]
  }

  /// Empty where the rule gives the format, so that an assumption does not pass for a record.
  private static func cache(of deployment: Deployment) -> String {
    let assumed = Precision.assumedCache(
      weights: deployment.weights, backend: deployment.backend, on: deployment.gpu)
    return deployment.kvCache == assumed ? "" : deployment.kvCache.rawValue
  }

  private static func milliseconds(_ time: Seconds) -> String {
    NumberText.shortest(time.value * 1000)
  }
}
