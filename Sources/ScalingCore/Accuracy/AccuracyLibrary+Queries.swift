extension AccuracyLibrary {
  /// Caps at which pass@1 was measured, ascending; empty when nothing is known or no cap is stated.
  ///
  /// - Parameters:
  ///   - model: Catalogue id of the checkpoint.
  ///   - benchmark: Id of the benchmark.
  ///   - attention: What queries read.
  public func measuredCaps(
    model: String, benchmark: String, attention: AttentionPolicy = .dense
  ) -> [Tokens] {
    guard let curve = curve(model, benchmark, attention), curve.isCapStated else { return [] }
    return curve.interpolant.positions.map { Tokens($0) }
  }

  /// Whether pass@1 of a checkpoint on a benchmark is known at any cap.
  public func hasEvidence(
    model: String, benchmark: String, attention: AttentionPolicy = .dense
  ) -> Bool {
    curve(model, benchmark, attention) != nil
  }

  /// Benchmarks on which pass@1 of a checkpoint is known.
  public func benchmarks(
    of model: String, attention: AttentionPolicy = .dense
  ) -> [String] {
    index.benchmarks[AccuracyIndex.Checkpoint(model: model, attention: attention)] ?? []
  }

  /// pass@1 of a checkpoint on a benchmark against the cap.
  func curve(
    _ model: String, _ benchmark: String, _ attention: AttentionPolicy
  ) -> AccuracyCurve? {
    index.curves[AccuracyIndex.Key(model: model, benchmark: benchmark, attention: attention)]
  }
}
