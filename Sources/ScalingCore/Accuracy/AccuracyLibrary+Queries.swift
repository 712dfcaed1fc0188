extension AccuracyLibrary {
  /// Caps at which pass@1 was measured, ascending; empty when nothing is known or no cap is stated.
  ///
  /// - Parameters:
  ///   - model: Catalogue id of the checkpoint.
  ///   - benchmark: Id of the benchmark.
  public func measuredCaps(model: String, benchmark: String) -> [Tokens] {
    guard let curve = curve(model, benchmark), curve.isCapStated else { return [] }
    return curve.interpolant.positions.map { Tokens($0) }
  }

  /// Whether pass@1 of a checkpoint on a benchmark is known at any cap.
  public func hasEvidence(model: String, benchmark: String) -> Bool {
    curve(model, benchmark) != nil
  }

  /// Benchmarks on which pass@1 of a checkpoint is known.
  public func benchmarks(of model: String) -> [String] {
    index.benchmarks[model] ?? []
  }

  /// pass@1 of a checkpoint on a benchmark against the cap.
  func curve(_ model: String, _ benchmark: String) -> AccuracyCurve? {
    index.curves[AccuracyIndex.Key(model: model, benchmark: benchmark)]
  }
}
