internal import ScalingCore

/// Reads what `isocost import` writes beside single numbers: fits and counts by question.
enum EvaluationEntries {
  private static let common = [
    "model", "benchmark", "attention", "kind", "precision", "source", "date",
  ]

  /// Keys of a fit of pass@1 over the cap.
  static let lengthFitKeys = common + ["ceiling", "scale", "shape"]
  /// Keys of a fit of the counts.
  static let coverageFitKeys = common + ["alpha", "beta", "unsolvable"]
  /// Keys of a run.
  static let questionKeys = common + ["tokenCap", "counts"]

  /// A fit of pass@1 over the cap.
  static func lengthFit(
    _ record: YAMLRecord, _ catalogue: Catalogue
  ) throws(Diagnostic) -> LengthFit {
    let scale = try record.requiredQuantity("scale", "a number of tokens", parse: Tokens.parse)
    guard scale > 0 else { throw record.failure("scale", "'scale' is a positive number of tokens") }
    return LengthFit(
      model: try record.modelID(in: catalogue), benchmark: try record.requiredText("benchmark"),
      attention: try record.attentionPolicy(),
      ceiling: try record.requiredQuantity("ceiling", "a share", parse: Probability.parse),
      scale: scale, shape: try positive("shape", record), evidence: try record.evidence())
  }

  /// A fit of the counts.
  static func coverageFit(
    _ record: YAMLRecord, _ catalogue: Catalogue
  ) throws(Diagnostic) -> CoverageFit {
    CoverageFit(
      model: try record.modelID(in: catalogue), benchmark: try record.requiredText("benchmark"),
      attention: try record.attentionPolicy(), alpha: try positive("alpha", record),
      beta: try positive("beta", record),
      unsolvable: try record.requiredQuantity("unsolvable", "a share", parse: Probability.parse),
      evidence: try record.evidence())
  }

  /// A run with its counts by question.
  static func run(_ record: YAMLRecord, _ catalogue: Catalogue) throws(Diagnostic) -> QuestionRun {
    let node = record.entries.first { $0.key == "counts" }?.value
    guard let entries = node?.entries, !entries.isEmpty else {
      throw record.failure("counts", "'counts' maps questions to right/all, for example q1: 3/8")
    }
    var results: [QuestionResult] = []
    for entry in entries { results.append(try result(entry, file: record.file)) }
    return QuestionRun(
      model: try record.modelID(in: catalogue), benchmark: try record.requiredText("benchmark"),
      attention: try record.attentionPolicy(),
      cap: try record.quantity("tokenCap", parse: Tokens.parse), results: results,
      evidence: try record.evidence())
  }

  private static func positive(
    _ field: String, _ record: YAMLRecord
  ) throws(Diagnostic) -> Double {
    let number = try record.number(field)
    guard number > 0, number < 1e12 else {
      throw record.failure(field, "'\(field)' is a positive number")
    }
    return number
  }

  /// Counts such as `3/8`, or `3/8 5120` with the mean of the tokens.
  private static func result(
    _ entry: YAMLNode.Entry, file: String
  ) throws(Diagnostic) -> QuestionResult {
    let parts = (entry.value.text ?? "").split(separator: " ")
    let counts = (parts.first ?? "").split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), counts.count == 2, let correct = Int(counts[0]),
      let total = Int(counts[1]), (1...QuestionTable.mostSamples).contains(total),
      (0...total).contains(correct)
    else {
      throw Diagnostic(
        .error, file: file, at: entry.value.mark,
        "right/all belongs here, for example 3/8, or 3/8 5120 with the mean of the tokens")
    }
    let tokens = parts.count == 2 ? Double(parts[1]) : nil
    guard parts.count == 1 || tokens.map({ $0 >= 0 && $0 <= 1e9 }) == true else {
      throw Diagnostic(
        .error, file: file, at: entry.value.mark, "the mean of the tokens is a number from 0")
    }
    return QuestionResult(
      question: entry.key, counts: SampleCounts(correct: correct, total: total),
      meanTokens: tokens.map { Tokens($0) })
  }
}

extension UserCatalogueReader {
  /// What the user knows of accuracy.
  mutating func accuracyLibrary(_ root: YAMLNode, _ known: Catalogue) -> AccuracyLibrary {
    let points = records("accuracy", root, known: Self.accuracyKeys) {
      record throws(Diagnostic) in
      try Self.accuracyPoint(record, known)
    }
    let lengthFits = records("lengthFits", root, known: EvaluationEntries.lengthFitKeys) {
      record throws(Diagnostic) in
      try EvaluationEntries.lengthFit(record, known)
    }
    let coverageFits = records("coverageFits", root, known: EvaluationEntries.coverageFitKeys) {
      record throws(Diagnostic) in
      try EvaluationEntries.coverageFit(record, known)
    }
    let runs = records("questions", root, known: EvaluationEntries.questionKeys) {
      record throws(Diagnostic) in
      try EvaluationEntries.run(record, known)
    }
    return AccuracyLibrary(
      points: points, lengthFits: lengthFits, coverageFits: coverageFits, quantisation: [],
      questionRuns: runs)
  }
}
