package import ScalingCore

extension Catalogue {
  /// The published training runs that are part of the binary: the main experiment first.
  ///
  /// - Throws: the first finding in the embedded tables; tests check that there is none.
  package static func trainingExperiments() throws(Diagnostic) -> [TrainingExperiment] {
    let large = try embeddedRuns("morph_1b_candidates.csv", for: .prediction).rows
    let heldOut = large.compactMap { row in row.loss.map { MeasuredRun(row.run, loss: $0) } }
    let evidence = Evidence(
      .published,
      source: "Bian, Yan, Venkataraman, Scaling Inference-Efficient Language Models, ICML 2025, "
        + "arXiv 2501.18107; losses from Waterpine/open-lm-morph@1872be3",
      date: "2025")
    return try [("27 runs", "morph_27_points.csv"), ("6 runs", "morph_six_points.csv")].map {
      (name, file) throws(Diagnostic) in
      TrainingExperiment(
        name: name, runs: try embeddedRuns(file, for: .fit).points, heldOut: heldOut,
        evidence: evidence)
    }
  }

  private static func embeddedRuns(
    _ name: String, for purpose: LawTable.Purpose
  ) throws(Diagnostic) -> LawTable {
    let file = "laws/\(name)"
    return try LawTable.read(
      file: file, bytes: EmbeddedResource.bytes(file) ?? [], for: purpose, family: .shape)
  }
}
